/** Files too large for memory: written and read a piece at a time. */
import fs from 'node:fs';
import {
  cleanUpOnSignal,
  discard,
  FILE_MODE,
  makeWay,
  neighbourOf,
  systemRefusal,
  takeName,
} from './disk.ts';

/**
 * As `writeWhole`, for what is too large for memory: `fill` gives it piece by piece, and `check` looks at what was
 * written, by its path, before it takes its name.
 */
export async function writeInPieces(
  file: string,
  fill: (write: (bytes: Uint8Array) => void) => Promise<void>,
  check: (written: string) => Promise<void>,
): Promise<void> {
  const neighbour = neighbourOf(file);
  const forget = cleanUpOnSignal(() => discard(neighbour));
  try {
    makeWay(neighbour);
    const handle = fs.openSync(neighbour, 'wx', FILE_MODE);
    try {
      await fill((bytes) => fs.writeFileSync(handle, bytes));
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    await check(neighbour);
    takeName(neighbour, file);
  } catch (error) {
    discard(neighbour);
    throw systemRefusal(error, file);
  } finally {
    forget();
  }
}

/** A file to be read where it lies, a piece at a time. */
export function openBytes(file: string) {
  const handle = fs.openSync(file, 'r');
  return {
    size: fs.fstatSync(handle).size,
    read: (from: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const read = fs.readSync(handle, bytes, done, length - done, from + done);
        if (read === 0) break;
        done += read;
      }
      return bytes.subarray(0, done);
    },
    close: (): void => fs.closeSync(handle),
  };
}

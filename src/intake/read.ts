import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
} from 'node:fs';
import { DEFAULT_LIMITS, tooLarge, unreadable } from '../sheets/limits.ts';
import type { FileFact } from '../sheets/sheet.ts';
import { errorCode } from './list.ts';

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** Size, time and number of the file the bytes came from: another stamp, another file. */
  readonly stamp: string;
}

/** A file that changes under the hand is read again, so many times in all. */
export const ATTEMPTS = 4;

/** Waits before another attempt, longer each time: copying a list takes milliseconds, a large one more. */
export function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
}

export const CHANGED: FileFact = { code: 'file-changed-while-reading', data: {} };

/** A link, pipe or device under the name of a list is not opened, and opening one never waits. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file whole, once, into memory; gives the fact that says why it could not.
 * A file that changes meanwhile is tried again before that is told.
 */
export async function readInput(path: string): Promise<ReadInput | FileFact> {
  for (let attempt = 1; ; attempt++) {
    const read = readOnce(path, DEFAULT_LIMITS.bytes);
    if (read !== CHANGED || attempt === ATTEMPTS) return read;
    await pause(attempt);
  }
}

function readOnce(path: string, limit: number): ReadInput | FileFact {
  let descriptor: number;
  try {
    descriptor = openSync(path, FLAGS);
  } catch (error) {
    return factOf(errorCode(error));
  }
  try {
    const before = fstatSync(descriptor, { bigint: true });
    if (!before.isFile()) return { code: 'file-not-regular', data: {} };
    if (before.size > BigInt(limit)) return tooLarge('bytes', limit);
    const bytes = readAll(descriptor, Number(before.size));
    const after = fstatSync(descriptor, { bigint: true });
    const stamp = stampOf(before);
    return bytes === undefined || stamp !== stampOf(after) ? CHANGED : { bytes, stamp };
  } catch (error) {
    return factOf(errorCode(error));
  } finally {
    closeSync(descriptor);
  }
}

function factOf(code: string): FileFact {
  if (code === 'ELOOP' || code === 'EMLINK' || code === 'ENXIO' || code === 'EISDIR')
    return { code: 'file-not-regular', data: {} };
  if (code === 'ENOENT') return unreadable('vanished');
  return unreadable(code === 'EACCES' || code === 'EPERM' ? 'permission' : 'io');
}

/** Exactly `size` bytes; undefined when the file holds more or fewer by now. */
function readAll(descriptor: number, size: number): Uint8Array | undefined {
  // One byte more than expected shows a file that has grown.
  const bytes = Buffer.allocUnsafe(size + 1);
  let filled = 0;
  for (;;) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
    filled += count;
    if (count === 0) break;
    if (filled > size) return undefined;
  }
  return filled === size ? bytes.subarray(0, size) : undefined;
}

function stampOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ino}`;
}

/** Is the file at this path still the one that was read? */
export function isUnchanged(path: string, { stamp }: ReadInput): boolean {
  try {
    return stampOf(lstatSync(path, { bigint: true })) === stamp;
  } catch {
    return false;
  }
}

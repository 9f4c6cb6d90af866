import fs from 'node:fs';
import path from 'node:path';
import { FILE_MODE } from '../outputs/disk.ts';

/** Texts and bytes that wait on the disk. */
export interface Spool {
  /** Puts one down, and gives what reads it again. */
  readonly keep: <Content extends string | Uint8Array>(content: Content) => () => Content;
  readonly close: () => void;
}

let opened = 0;

/**
 * A file that has lost its name already: nothing of it stays, however the process ends. On Windows no folder moves
 * while a file in it is open, so it is not for one that will.
 */
export function openSpool(folder: string): Spool {
  opened += 1;
  const file = path.join(folder, `.desa-enroll-${process.pid}-${opened}`);
  const at = fs.openSync(file, 'w+', FILE_MODE);
  fs.unlinkSync(file);
  let end = 0;
  return {
    keep: <Content extends string | Uint8Array>(content: Content) => {
      const bytes = Buffer.from(content);
      const [from, size] = [end, bytes.length];
      for (let done = 0; done < size; )
        done += fs.writeSync(at, bytes, done, size - done, from + done);
      end += size;
      const isText = typeof content === 'string';
      return () => {
        const back = Buffer.alloc(size);
        for (let done = 0; done < size; ) {
          const read = fs.readSync(at, back, done, size - done, from + done);
          if (read === 0) throw new Error('texts on the disk end too early');
          done += read;
        }
        return (isText ? back.toString('utf8') : back) as Content;
      };
    },
    close: () => fs.closeSync(at),
  };
}

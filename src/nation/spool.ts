import fs from 'node:fs';
import path from 'node:path';
import { FILE_MODE } from '../outputs/disk.ts';

/** Texts that wait on the disk. */
export interface Spool {
  /** Puts one down, and gives what reads it again. */
  readonly keep: (text: string | Uint8Array) => () => string | Uint8Array;
  readonly close: () => void;
}

/** A file that has lost its name already: nothing of it stays, however the process ends. */
export function openSpool(folder: string): Spool {
  const file = path.join(folder, `.json-${process.pid}`);
  const at = fs.openSync(file, 'w+', FILE_MODE);
  fs.unlinkSync(file);
  let end = 0;
  return {
    keep: (text) => {
      const bytes = Buffer.from(text);
      const [from, size] = [end, bytes.length];
      for (let done = 0; done < size; )
        done += fs.writeSync(at, bytes, done, size - done, from + done);
      end += size;
      const isText = typeof text === 'string';
      return () => {
        const back = Buffer.alloc(size);
        for (let done = 0; done < size; ) {
          const read = fs.readSync(at, back, done, size - done, from + done);
          if (read === 0) throw new Error('texts on the disk end too early');
          done += read;
        }
        return isText ? back.toString('utf8') : back;
      };
    },
    close: () => fs.closeSync(at),
  };
}

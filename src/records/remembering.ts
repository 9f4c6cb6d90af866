import { type Cell, textOf } from '../sheets/sheet.ts';
import type { Read } from './values/read.ts';

/** Texts after which a column is judged: does enough of it come again? */
const LOOKED_AT = 50;
/** Different texts kept of one column. */
const MOST_KEPT = 2000;

/**
 * A reader that reads each text of its column once. Of twenty columns ten hold few different values (village,
 * work, income); one of names or addresses is found out at its start and read as it comes.
 */
export function remembering<T>(read: (cell: Cell) => Read<T>): (cell: Cell) => Read<T> {
  const texts = new Map<string, Read<T>>();
  const numbers = new Map<string, Read<T>>();
  let asked = 0;
  let isRepetitive = true;
  return (cell) => {
    const kept = typeof cell === 'string' ? texts : cell?.kind === 'number' ? numbers : undefined;
    if (!isRepetitive || kept === undefined) return read(cell);
    const text = textOf(cell);
    const before = kept.get(text);
    asked += 1;
    if (before !== undefined) return before;
    const fresh = read(cell);
    if (kept.size < MOST_KEPT) kept.set(text, fresh);
    if (asked >= LOOKED_AT && kept.size * 2 > asked) {
      isRepetitive = false;
      kept.clear();
    }
    return fresh;
  };
}

import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NOTHING, type Read, took } from './read.ts';

/** Reads a small whole number: prioritas, desil, umur. `54 th`, `Desil 1` and `3.0` count, ranges do not. */
export function readCount(cell: Cell): Read<number> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const match = COUNT.exec(text.toLowerCase());
  if (match?.[1] === undefined) return faulty('count-unreadable', undefined, steps);
  return took(Number(match[1]), steps);
}

const COUNT =
  /^(?:desil|umur|usia|prioritas|peringkat|no\.?|ke-?)? ?(\d{1,6})(?:[.,]0{1,6}|\.)? ?(?:th|thn|tahun|th\.|thn\.)?$/;

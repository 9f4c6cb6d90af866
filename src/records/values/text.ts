import type { Cell } from '../../sheets/sheet.ts';
import { cellText, isCleanText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { NO_STEPS, NOTHING, type Read, took, withSteps } from './read.ts';

/** Reads a field that is plain words; a word for "nothing" is nothing. */
export function readText(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  if (isCleanText(cell)) return words(cell, NO_STEPS);
  const { text, steps, fault } = cellText(cell);
  return fault ? { value: undefined, steps, fault } : words(text, steps);
}

function words(text: string, steps: readonly string[]): Read<string> {
  if (isEmptyMark(text)) return NOTHING;
  return took(text, looksLikeFormula(text) ? withSteps(steps, 'formula-like') : steps);
}

/** Text that a spreadsheet would take for a formula when it is pasted. `+62` and `-5` are numbers. */
export function looksLikeFormula(text: string): boolean {
  const first = text.charAt(0);
  if (first === '=' || first === '@') return text.length > 1;
  return (first === '+' || first === '-') && text.length > 1 && !/^[+-][\d\s.,()-]*$/.test(text);
}

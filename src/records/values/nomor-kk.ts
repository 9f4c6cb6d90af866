import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { isDigits, lexeme, withoutSeparators } from './digits.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NO_STEPS, NOTHING, type Read, took, withSteps } from './read.ts';

/** Reads a family card number: 16 digits as text. Region, date of issue (no + 40) and serial are not judged. */
export function readNomorKk(cell: Cell): Read<string> {
  if (typeof cell === 'string' && cell.length === 16 && isDigits(cell))
    return judged(cell, NO_STEPS);
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (text === '0' || isEmptyMark(text)) return NOTHING;
  const typed = cell !== undefined && typeof cell !== 'string' && cell.kind === 'number';
  if (typed || /^\d[.,]?\d{0,20}[eE]\+?\d{1,2}$/.test(text)) return stored(text);
  const digits = withoutSeparators(text.replace(/^="(.{0,40})"$/, '$1'));
  if (isDigits(digits))
    return judged(digits, digits === text ? steps : withSteps(steps, 'separators-removed'));
  return faulty('nomor-kk-malformed', { why: /^[\dxX*•●]+$/.test(digits) ? 'masked' : 'letters' });
}

function stored(text: string): Read<string> {
  if (/^0*$/.test(lexeme(text)?.whole ?? '')) return NOTHING;
  return faulty('nomor-kk-malformed', { why: 'stored-as-number' });
}

function judged(digits: string, steps: readonly string[]): Read<string> {
  if (/^0+$/.test(digits)) return NOTHING;
  if (digits.length !== 16)
    return faulty('nomor-kk-malformed', { why: 'length', digits: digits.length });
  if (/^(\d)\1{15}$/.test(digits)) return faulty('nomor-kk-malformed', { why: 'repeated-digit' });
  return took(digits, steps);
}

import { type Nik, nikFault, parseNik } from '../../domain/nik.ts';
import { isKnownRegion } from '../../domain/region.ts';
import type { Cell, TypedCell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { asciiDigits, isDigits, lexeme, withoutSeparators } from './digits.ts';
import { isDitto, isEmptyMark } from './marks.ts';
import type { NikColumn } from './nik-column.ts';
import { looksLike } from './nik-looks.ts';
import { faulty, NO_STEPS, type Read, then, took } from './read.ts';

export { type NikColumn, nikColumn } from './nik-column.ts';

/**
 * Reads a NIK. Only the 16 digits that stand in the text are ever taken; whatever would have to be
 * repaired is offered as `candidate` in the data of the fault. A candidate is a full NIK: mask it, and
 * offer it only where birth date and sex agree.
 */
export function readNik(cell: Cell, column: NikColumn): Read<Nik> {
  if (typeof cell === 'string' && cell.length === 16 && isDigits(cell))
    return judged(cell, NO_STEPS, column);
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (text === '' || text === '0' || isEmptyMark(text)) return faulty('nik-missing');
  if (isDitto(text)) return faulty('nik-malformed', { why: 'ditto' });
  if (cell !== undefined && typeof cell !== 'string' && cell.kind !== 'text')
    return typed(cell, text);
  return written(text, steps, column);
}

/** A cell that holds a number: its last digit is Excel's, whatever it shows (packages.md 5). */
function typed(cell: TypedCell, text: string): Read<Nik> {
  if (cell.kind !== 'number') return faulty('nik-malformed', { why: cell.kind });
  const number = lexeme(text);
  if (number === undefined) return faulty('nik-malformed', { why: 'symbols' });
  if (/^0*$/.test(number.whole)) return faulty('nik-missing');
  return throughNumber(number.whole, number.isWhole ? number.significant : 0);
}

/** `significant`: digits the file itself holds. Sixteen and no 0 at the end: no Excel wrote that. */
function throughNumber(whole: string, significant: number): Read<Nik> {
  if (whole.length !== 16)
    return faulty('nik-stored-as-number', { digits: Math.min(significant, whole.length) });
  const candidate = significant >= 16 && !whole.endsWith('0') ? parseNik(whole) : undefined;
  if (candidate !== undefined) return faulty('nik-stored-as-number', { digits: 16, candidate });
  return faulty('nik-stored-as-number', { digits: Math.min(significant, 15) });
}

const EXCEL_WRAP = /^="(.{0,40})"$/;
const LABEL = /^(?:no(?:mor)?\.? ?)?nik(?: ?[:.=-] ?| )(?=\d)/i;
// A number format with thousands, or the decimals of a number written out.
const THOUSANDS = /^\d([.,])\d{3}(?:\1\d{3}){4}$/;
const DECIMALS = /^(\d{16})[.,]0{1,3}$/;

function written(text: string, before: readonly string[], column: NikColumn): Read<Nik> {
  let steps = before;
  let rest = text;
  const wrapped = EXCEL_WRAP.exec(rest);
  if (wrapped?.[1] !== undefined)
    [rest, steps] = [wrapped[1], then(steps, 'formula-text-unwrapped')];
  const label = LABEL.exec(rest);
  if (label) [rest, steps] = [rest.slice(label[0].length), then(steps, 'label-removed')];
  const decimals = DECIMALS.exec(rest);
  if (decimals?.[1] !== undefined) return throughNumber(decimals[1], 16);
  if (THOUSANDS.test(rest)) return throughNumber(rest.replace(/\D/g, ''), 16);
  if (/^\d[.,]?\d{0,20}[eE]\+?\d{1,2}$/.test(rest)) {
    const number = lexeme(rest);
    if (number) return throughNumber(number.whole, number.significant);
  }
  const digits = withoutSeparators(rest);
  if (isDigits(digits))
    return judged(
      digits,
      digits === rest ? steps : then(steps, 'separators-removed'),
      column,
      rest,
    );
  return isMasked(digits)
    ? faulty('nik-masked', { shown: digitCount(digits) })
    : misspelt(rest, digits);
}

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Digits and marks that hide digits: `51710301XXXXXXXXX`, `517103**********`, `517103••••••••••`. */
function isMasked(text: string): boolean {
  return /^[\dxX*•●∙·…#_?◦▪■█]+$/.test(text);
}

const LETTER_DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};

/** Letters or signs among the digits: what they stand for is offered, never taken. */
function misspelt(text: string, compact: string): Read<Nik> {
  const runs = text.match(/\d{16}/g);
  if (runs !== null && runs.length > 1) return faulty('nik-malformed', { why: 'two-numbers' });
  const ascii = asciiDigits(compact);
  const read = ascii.replace(/[OoQDIli|!ZzSsB]/g, (letter) => LETTER_DIGITS[letter] ?? letter);
  const why = /^[\p{L}\p{Nd}|!]*$/u.test(compact) ? 'letters' : 'symbols';
  const only = runs?.length === 1 && !/\d{17}/.test(text) ? runs[0] : undefined;
  const candidate = possible(isDigits(read) ? read : only);
  const digits = digitCount(ascii);
  if (candidate !== undefined) return faulty('nik-malformed', { why, digits, candidate });
  return faulty('nik-malformed', { why: digits === 0 ? 'words' : why, digits });
}

function possible(digits: string | undefined): Nik | undefined {
  const nik = digits === undefined ? undefined : parseNik(digits);
  return nik !== undefined && isKnownRegion(nik.slice(0, 6)) ? nik : undefined;
}

/** Sixteen digits or another number of them, with nothing else in between. */
function judged(
  digits: string,
  steps: readonly string[],
  column: NikColumn,
  text = digits,
): Read<Nik> {
  const nik = parseNik(digits);
  if (nik === undefined) {
    const why = nikFault(digits) ?? 'length';
    if (/^0+$/.test(digits) && digits.length < 16) return faulty('nik-missing');
    if (why !== 'length') return faulty('nik-malformed', { why, digits: 16 });
    const like = looksLike(digits, text);
    return faulty(
      'nik-malformed',
      like === undefined
        ? { why, digits: digits.length }
        : { why, digits: digits.length, looksLike: like },
    );
  }
  if (column.lastDigits === 'sound' || !nik.endsWith('0')) return took(nik, steps);
  if (column.lastDigits === 'lost')
    return faulty('nik-stored-as-number', { digits: 15, column: column.texts }, steps);
  return took(nik, then(steps, 'last-digit-doubtful'));
}

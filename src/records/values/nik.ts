import { type Nik, nikFault, parseNik } from '../../domain/nik.ts';
import { isKnownRegion } from '../../domain/region.ts';
import type { Cell, TypedCell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { asciiDigits, isDigits, lexeme, withoutSeparators } from './digits.ts';
import { trimSigns } from './edges.ts';
import { isDitto, isEmptyMark } from './marks.ts';
import type { NikColumn } from './nik-column.ts';
import { digitsBehind, isMasked } from './nik-letters.ts';
import { looksLike } from './nik-looks.ts';
import { faulty, NO_STEPS, type Read, took, withSteps } from './read.ts';

export { type NikColumn, nikColumn, SINGLE_NIK } from './nik-column.ts';

/**
 * Reads a NIK. Only the 16 digits that stand in the text are ever taken; whatever would have to be
 * repaired is offered as `candidate` in the data of the fault. A candidate is a full NIK: mask it, and
 * offer it only where birth date and sex agree.
 */
export function readNik(cell: Cell, column: NikColumn): Read<Nik> {
  if (typeof cell === 'string' && cell.length === 16 && isDigits(cell))
    return judged(cell, cell, NO_STEPS, column);
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (text === '0' || isEmptyMark(text)) return faulty('nik-missing');
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
  return throughNumber(number.whole, number.isWhole ? number.significant : 15);
}

/**
 * A NIK that was a number on its way. `significant`: digits that the file itself holds. Sixteen of them
 * were written by another program than Excel and can be offered, unless the last shows the rounding: 0 in a
 * spreadsheet, even above 2^53.
 */
function throughNumber(whole: string, significant: number): Read<Nik> {
  const isRounded =
    whole.endsWith('0') || (whole > LARGEST_EXACT && Number(whole.slice(-1)) % 2 === 0);
  const candidate = significant >= 16 && !isRounded ? parseNik(whole) : undefined;
  if (candidate !== undefined) return faulty('nik-stored-as-number', { digits: 16, candidate });
  return faulty('nik-stored-as-number', { digits: Math.min(significant, whole.length, 15) });
}

const LARGEST_EXACT = String(Number.MAX_SAFE_INTEGER);
const EXCEL_WRAP = /^="(.{0,40})"$/;
const LABEL = /^(?:no(?:mor)?\.? ?)?nik(?: ?[:.=-] ?| )(?=\d)/i;
/** `5171… (KTP lama)`, `5171… *`: a remark behind all the digits. */
const REMARK = /(?<=^(?:\d[ .-]?){16}) ?(?:\([^()\d]{1,40}\)|\*{1,2})$/;
// A number format with thousands, the decimals of a number written out, and a number in powers of ten.
const THOUSANDS = /^\d([.,])\d{3}(?:\1\d{3}){4}$/;
const DECIMALS = /^(\d{16})[.,]0{1,3}$/;
const POWER = /^\d[.,]?\d{0,20}[eE]\+?\d{1,2}$/;

function written(text: string, before: readonly string[], column: NikColumn): Read<Nik> {
  const { rest, steps } = unwrapped(text, before);
  if (THOUSANDS.test(rest)) return throughNumber(rest.replace(/\D/g, ''), 16);
  const number = DECIMALS.test(rest) || POWER.test(rest) ? lexeme(rest) : undefined;
  if (number !== undefined) return throughNumber(number.whole, number.significant);
  const digits = withoutSeparators(rest);
  if (isMasked(rest, digits)) return faulty('nik-masked');
  if (!isDigits(digits)) return misspelt(rest, digits);
  return judged(
    digits,
    rest,
    digits === rest ? steps : withSteps(steps, 'separators-removed'),
    column,
  );
}

function unwrapped(text: string, before: readonly string[]) {
  let [rest, steps] = [text, before];
  const inner = EXCEL_WRAP.exec(rest)?.[1];
  if (inner !== undefined) [rest, steps] = [inner, withSteps(steps, 'formula-text-unwrapped')];
  const bare = rest.replace(LABEL, '');
  if (bare !== rest) [rest, steps] = [bare, withSteps(steps, 'label-removed')];
  const alone = rest.replace(REMARK, '');
  if (alone !== rest) [rest, steps] = [alone, withSteps(steps, 'remark-removed')];
  const inside = trimSigns(rest, ',;:()[] ');
  return inside === rest
    ? { rest, steps }
    : { rest: inside, steps: withSteps(steps, 'separators-removed') };
}

/** Letters or signs among the digits: what they stand for is offered, never taken. */
function misspelt(text: string, compact: string): Read<Nik> {
  const runs = text.match(/\d{16,}/g) ?? [];
  if (runs.length > 1) return faulty('nik-malformed', { why: 'two-numbers' });
  const [only] = runs;
  const read = digitsBehind(compact);
  const digits = asciiDigits(compact).replace(/\D/g, '').length;
  if (digits === 0) return faulty('nik-malformed', { why: 'words', digits });
  const why = /^[\p{L}\p{Nd}|!]*$/u.test(compact) ? 'letters' : 'symbols';
  const candidate = possible(
    read ?? only ?? digitsBehind(compact.replace(/[^\p{L}\p{Nd}|!]/gu, '')),
  );
  return faulty(
    'nik-malformed',
    candidate === undefined ? { why, digits } : { why, digits, candidate },
  );
}

function possible(digits: string | undefined): Nik | undefined {
  const nik = digits === undefined ? undefined : parseNik(digits);
  return nik !== undefined && isKnownRegion(nik.slice(0, 6)) ? nik : undefined;
}

/** Digits and nothing else in between, whatever their number. */
function judged(
  digits: string,
  text: string,
  steps: readonly string[],
  column: NikColumn,
): Read<Nik> {
  const nik = parseNik(digits);
  if (nik === undefined) return malformed(digits, text);
  if (column.lastDigits === 'sound' || !nik.endsWith('0')) return took(nik, steps);
  if (column.lastDigits === 'lost')
    return faulty('nik-stored-as-number', { digits: 15, column: column.texts }, steps);
  return took(nik, withSteps(steps, 'last-digit-doubtful'));
}

function malformed(digits: string, text: string): Read<Nik> {
  // A row of zeros stands for none; sixteen of them are a number that somebody made up.
  if (digits.length < 16 && /^0+$/.test(digits)) return faulty('nik-missing');
  const why = nikFault(digits) ?? 'length';
  if (why !== 'length') return faulty('nik-malformed', { why, digits: digits.length });
  const like = looksLike(digits, text);
  const facts = { why, digits: digits.length };
  return faulty('nik-malformed', like === undefined ? facts : { ...facts, looksLike: like });
}

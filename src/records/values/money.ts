import { type Rupiah, rupiah } from '../../domain/rupiah.ts';
import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { lexeme } from './digits.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NOTHING, type Read, took, withSteps } from './read.ts';

// Beyond these an income was not meant in rupiah a month: "1,5" is millions, and "12" no income.
const SMALLEST = 10_000;
const LARGEST = 1_000_000_000;

/**
 * Reads an income in rupiah a month. Ranges, estimates and amounts per day stay unreadable: nothing is
 * converted by a guess.
 */
export function readMoney(cell: Cell): Read<number> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const isNumber = typeof cell !== 'string' && cell.kind === 'number';
  const amount = isNumber ? fromNumber(text) : fromText(text.toLowerCase());
  if (amount === undefined)
    return faulty('penghasilan-unreadable', { why: reason(text.toLowerCase()) }, steps);
  if (amount !== 0 && amount < SMALLEST)
    return faulty('penghasilan-unreadable', { why: 'too-small' }, steps);
  if (amount > LARGEST) return faulty('penghasilan-unreadable', { why: 'too-large' }, steps);
  return took(amount, isNumber || /^\d+$/.test(text) ? steps : withSteps(steps, 'amount-in-words'));
}

/** Settings and `desa.csv` know two notations only: `1500000` and `1.500.000`. */
export function parseRupiahSetting(text: string): Rupiah | undefined {
  const trimmed = text.trim();
  if (!/^\d{1,15}$/.test(trimmed) && !/^\d{1,3}(?:\.\d{3}){1,4}$/.test(trimmed)) return undefined;
  return rupiah(Number(trimmed.replaceAll('.', '')));
}

function fromNumber(text: string): number | undefined {
  const number = lexeme(text);
  return number?.isWhole && number.whole.length <= 15 ? Number(number.whole) : undefined;
}

const CURRENCY = /^(?:rp|idr)\.? ?/;
const PER_MONTH = / ?(?:\/|per|setiap|tiap|se) ?(?:bulan|bln|bl)\.?$/;

function fromText(text: string): number | undefined {
  const bare = text
    .replace(CURRENCY, '')
    .replace(PER_MONTH, '')
    .replace(/ ?[,.]?-{1,2}$|,=$/, '')
    .replace(/ ?rupiah$/, '')
    .trim();
  return whole(bare) ?? scaled(bare);
}

/** `1500000`, `1.500.000`, `1,500,000`, `1 500 000`, each with `,00` or `.00` behind. */
function whole(text: string): number | undefined {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  const grouped = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3}){0,3})(?:[.,]00?)?$/.exec(text);
  if (grouped?.[1] !== undefined) return Number(grouped[1].replace(/\D/g, ''));
  const cents = /^(\d{1,12})[.,]00$/.exec(text);
  return cents?.[1] === undefined ? undefined : Number(cents[1]);
}

const UNITS: Readonly<Record<string, number>> = {
  juta: 6,
  jt: 6,
  jta: 6,
  ribu: 3,
  rb: 3,
  rbu: 3,
  k: 3,
};
const SCALED =
  /^(\d{1,4})(?:[.,](\d{1,3}))? ?(juta|jta|jt|ribu|rbu|rb|k)\.?(?: (\d{1,3}) ?(ribu|rbu|rb)\.?)?$/;

/** `1,5 jt`, `500rb`, `1 juta 250 ribu`: shifted as digits, so that no fraction is ever computed. */
function scaled(text: string): number | undefined {
  const match = SCALED.exec(text);
  if (!match) return undefined;
  const [, integer = '', fraction = '', unit = '', more] = match;
  const places = UNITS[unit] ?? 0;
  if (fraction.length === 3) {
    // `1.500 ribu` groups thousands; `1.500 juta` may be either and is left alone.
    return places === 3 && more === undefined ? Number(integer + fraction) * 1000 : undefined;
  }
  const amount = Number(integer + fraction.padEnd(places, '0'));
  return more === undefined
    ? amount
    : places === 6 && fraction === ''
      ? amount + Number(more) * 1000
      : undefined;
}

function reason(text: string): string {
  if (/hari|harian|minggu|tahun|\/ ?(?:h|thn|th|mg)\b/.test(text)) return 'not-monthly';
  if (
    /[<>±~]|kurang|lebih|sekitar|kisaran|\d ?(?:-|s\/d|sampai) ?\d|(?:rb|jt|ribu|juta) ?-/.test(
      text,
    )
  )
    return 'range';
  return /\d/.test(text) ? 'notation' : 'words';
}

import type { Cell, TypedCell } from '../../sheets/sheet.ts';
import { type CellText, cellText, LONGEST_VALUE } from './cell-text.ts';
import { isDigits, lexeme } from './digits.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NO_STEPS, NOTHING, type Read, took, withSteps } from './read.ts';

/** Reads a mobile number into `08…`. The first valid one of several is taken; nothing is ever invented. */
export function readPhone(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  if (typeof cell === 'string' && cell.startsWith('08') && cell.length < 15 && isDigits(cell))
    return one(cell, NO_STEPS);
  const { text, steps, fault } = phoneText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text) || /^0+$/.test(text)) return NOTHING;
  if (typeof cell !== 'string' && cell.kind === 'number')
    return one(lexeme(text)?.whole ?? text, steps);
  const plain = text.replace(REMARKS, ' ').trim();
  const parts = plain.split(SPLIT).filter((part) => part.trim() !== '');
  const [first = plain] = parts;
  if (parts.length < 2) {
    const single = one(first, steps, plain !== text);
    const beside = single.value === undefined ? first.split(NEXT_NUMBER) : [];
    return beside.length < 2 ? single : firstValid(beside, steps);
  }
  return firstValid(parts, steps);
}

/** Words a number carries in front of it, its signs, and the number itself at the end of a text. */
const BEHIND =
  /[ ,;/|(-]*(?:\b(?:no|nomor|hp|wa|whatsapp|telp|tlp|telepon)\b[.: /]{0,3}){0,3}((?:\+?62|0)[ -]?8[\d -]{6,14}\d) ?\)?$/i;

/** A mobile number behind an address in one cell, and the address without it. */
export function phoneBehind(
  text: string,
): { readonly phone: string; readonly rest: string } | undefined {
  const found = text.length > LONGEST_VALUE ? null : BEHIND.exec(text);
  const phone = found?.[1];
  return found === null || phone === undefined
    ? undefined
    : { phone, rest: text.slice(0, found.index) };
}

function firstValid(parts: readonly string[], steps: readonly string[]): Read<string> {
  const reads = parts.map((part) => one(part, steps));
  const valid = reads.find((read) => read.value !== undefined);
  return valid === undefined
    ? (reads[0] ?? NOTHING)
    : { ...valid, steps: withSteps(valid.steps, 'first-of-several') };
}

// Two numbers with nothing but a blank between them.
const NEXT_NUMBER = / (?=(?:\+?62|0)8)/;
const SPLIT = /[/,;&|]| dan | atau | {2,}/i;
const REMARKS =
  /\([^()\d]{0,60}\)|\b(?:no(?:mor)?|hp|wa|whatsapp|telp|tlp|tel|telepon)\b[.: ]{0,3}/gi;

/** Phones copied from chats carry marks around the number that do not change its digits. */
const CHAT_MARKS = /[\u200e\u200f\u202a\u202c\u2066\u2068\u2069]/g;

function phoneText(cell: string | TypedCell): CellText {
  if (typeof cell !== 'string' || cell.length > LONGEST_VALUE) return cellText(cell);
  const bare = cell.replace(CHAT_MARKS, '');
  const read = cellText(bare);
  return bare === cell ? read : { ...read, steps: withSteps(read.steps, 'invisible-characters') };
}

/** A number that a program wrote out with its decimals; the dot groups no digits. */
const DECIMALS = /^ ?(\+?\d{8,14})[.,]0 ?$/;

function one(text: string, before: readonly string[], remarks = false): Read<string> {
  const whole = DECIMALS.exec(text)?.[1];
  const { value, fault, steps } = digitsOf(whole ?? text, before, remarks);
  const all = whole === undefined ? steps : withSteps(steps, 'separators-removed');
  return fault ? { value, steps: all, fault } : { value, steps: all };
}

function digitsOf(written: string, before: readonly string[], remarks: boolean): Read<string> {
  const digits = isDigits(written)
    ? written
    : written.replace(/[\s.()\-‐‑–—'’`"]/g, '').replace(/^\+/, '');
  let steps = remarks ? withSteps(before, 'remark-removed') : before;
  if (digits !== written) steps = withSteps(steps, 'separators-removed');
  if (!isDigits(digits))
    return faulty('handphone-malformed', { why: /[xX*•]/.test(digits) ? 'masked' : 'letters' });
  let number = digits;
  const country = /^(?:0062|062|62)0?(?=8)/.exec(digits);
  if (country)
    [number, steps] = [`0${digits.slice(country[0].length)}`, withSteps(steps, 'country-code')];
  else if (/^8\d{7,12}$/.test(digits))
    [number, steps] = [`0${digits}`, withSteps(steps, 'zero-restored')];
  const why = malformed(number);
  return why === undefined
    ? took(number, steps)
    : faulty('handphone-malformed', { why, digits: digits.length }, steps);
}

function malformed(number: string): string | undefined {
  if (/^\d(\d)\1+$/.test(number)) return 'placeholder';
  if (number.length >= 10 && '0812345678901234'.startsWith(number)) return 'placeholder';
  if (/^0[2-79]\d{6,}$/.test(number)) return 'landline';
  if (!number.startsWith('08')) return 'not-a-phone';
  return number.length < 9 || number.length > 14 ? 'length' : undefined;
}

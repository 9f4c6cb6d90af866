import { LONGEST_VALUE } from './cell-text.ts';
import { type DateToken, dateTokens } from './date-tokens.ts';
import { DATE_NOISE, monthOfWord, WEEKDAYS } from './date-words.ts';
import { trimSigns } from './edges.ts';

export interface PlaceAndDate {
  readonly place: string;
  /** Text of the date as written, '' when the cell holds a place only. */
  readonly dateText: string;
}

/** A whole date with a year of four digits, and behind it an age: `16-06-1980 / 45`, `16 Juni 1980 (45 th)`. */
const AGE_BEHIND =
  /(\d{1,2}(?:[-/. ]{1,3}\d{1,2}|[-/., ]{0,3}\p{L}{3,10})[-/., ]{1,3}(?:19|20)\d{2}) ?[/,;|(-] ?(?:(?:umur|usia) ?:? ?)?\d{1,3} ?(?:th|thn|tahun)?\.?\)?$/iu;

/** The text without an age behind its date; lists head such a column `TTL/Usia`. */
export function withoutAge(text: string): string {
  return text.replace(AGE_BEHIND, '$1');
}

/** Splits `Br. X, Denpasar, 17-8-80`: the last date wins, all before it is the place. */
export function splitPlaceAndDate(written: string): PlaceAndDate {
  // Both readers then say that the cell is too long.
  if (written.length > LONGEST_VALUE) return { place: written, dateText: written };
  const text = withoutAge(written);
  const tokens = dateTokens(text);
  const start = dateStart(tokens);
  if (start !== undefined && start > 0) return cut(text, tokens, start);
  const front = frontDate(text, tokens);
  if (front !== undefined) return front;
  if (start === 0) return cut(text, tokens, start);
  return withoutDate(text, tokens);
}

/** Index of the token at which the date at the end of the text begins. */
function dateStart(tokens: readonly DateToken[]): number | undefined {
  for (let last = tokens.length; last > 0; last--) {
    const size = shape(tokens, last);
    if (size !== undefined) return last - size;
    // Only a remark may follow the date: words, never another number.
    if (tokens[last - 1]?.isNumber) return undefined;
  }
  return undefined;
}

/** How many of the tokens before `last` make a date. */
function shape(tokens: readonly DateToken[], last: number): number | undefined {
  const [a, b, c] = [tokens[last - 3], tokens[last - 2], tokens[last - 1]];
  if (c === undefined || !c.isNumber) return undefined;
  if (a !== undefined && b !== undefined) {
    if (isDay(a) && (isDay(b) || isMonth(b)) && isYear(c)) return 3;
    if (isMonth(a) && isDay(b) && isYear(c)) return 3;
    if (a.isNumber && a.text.length === 4 && (isDay(b) || isMonth(b)) && isDay(c)) return 3;
  }
  // Days without separators and serial numbers stand alone.
  return !b?.isNumber && (c.text.length === 8 || c.text.length === 5) ? 1 : undefined;
}

const isDay = ({ isNumber, text }: DateToken) => isNumber && text.length <= 2;
const isYear = ({ isNumber, text }: DateToken) =>
  isNumber && (text.length === 4 || text.length === 2);
const isMonth = ({ isNumber, text }: DateToken) =>
  !isNumber && (monthOfWord(text) !== undefined || text.length >= 5);

function cut(text: string, tokens: readonly DateToken[], start: number): PlaceAndDate {
  let first = start;
  for (
    let before = tokens[first - 1];
    before !== undefined && isAround(before);
    before = tokens[first - 1]
  )
    first--;
  const from = tokens[first]?.start ?? text.length;
  return { place: trimmed(text.slice(0, from)), dateText: text.slice(from).trim() };
}

function isAround({ text }: DateToken): boolean {
  const word = text.toLowerCase();
  // Short weekdays are also short for Selatan and the like.
  return (word.length > 3 && WEEKDAYS.has(word)) || DATE_NOISE.has(word);
}

function trimmed(text: string): string {
  return trimSigns(text, ' ,;:/\\|-');
}

/** `17-08-1980, Denpasar` */
function frontDate(text: string, tokens: readonly DateToken[]): PlaceAndDate | undefined {
  const [a, b, c] = tokens;
  if (a === undefined || b === undefined || c === undefined || a.start !== 0) return undefined;
  if (!isDay(a) || !(isDay(b) || isMonth(b)) || !isYear(c)) return undefined;
  return { place: trimmed(text.slice(c.end)), dateText: text.slice(0, c.end) };
}

const NO_DATE_WORDS = /^(?:lupa|tidak|tdk|belum|blm|umur|usia|thn|th|tahun|-|\?)/i;

/** No date to be seen: what stands behind the last separator may still be meant as one. */
function withoutDate(text: string, tokens: readonly DateToken[]): PlaceAndDate {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('/'), text.lastIndexOf(';'));
  const tail = at < 0 ? '' : text.slice(at + 1).trim();
  if (tail !== '' && (/\d/.test(tail) || NO_DATE_WORDS.test(tail)))
    return { place: trimmed(text.slice(0, at)), dateText: tail };
  const number = tokens.find(({ isNumber }) => isNumber);
  if (number === undefined) return { place: trimmed(text), dateText: '' };
  return { place: trimmed(text.slice(0, number.start)), dateText: text.slice(number.start).trim() };
}

import { distance } from 'fastest-levenshtein';
import { dayNumber, fromDayNumber, type LocalDate } from '../../domain/local-date.ts';
import { dayOfSerial } from '../../sheets/serial.ts';
import { type DateToken, dateTokens } from './date-tokens.ts';
import { DATE_NOISE, MONTH_NAMES, monthOfWord, WEEKDAYS } from './date-words.ts';
import { lexeme } from './digits.ts';
import { trimSigns } from './edges.ts';
import type { Step } from './steps.ts';

/** What the text of a date says by itself, before column, NIK and calendar are asked. */
export interface DateNotation {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Instead of the three: a day counted from a spreadsheet's first. */
  readonly date?: LocalDate;
  readonly hasShortYear?: true;
  /** Two numbers and a year in day-first order, which a column may call into question. */
  readonly isNumeric?: true;
  /** Another day the same text can mean. */
  readonly alternative?: (date: LocalDate) => LocalDate | undefined;
  /** `needs-nik`: taken only when the NIK says the same. `prefers-first`: the other only when the NIK says so. */
  readonly doubt?: 'needs-nik' | 'prefers-first';
  /** Why it is no date; then nothing else is set. */
  readonly why?: string;
  readonly steps: readonly Step[];
}

const NONE: readonly Step[] = [];
const TIME =
  /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:am|pm|wib|wita|wit|z|[+-]\d{2}:?\d{2})?$/i;
const WORLD_TIME = /z$|\+00:?00$/i;
const MIDNIGHT = /[T ]0{1,2}:00(?!:\d*[1-9])/;
const REMARK = /\([^()]{0,80}\)/g;

/** Reads the notation of one date; `isNumberCell` when the file holds a number and not its text. */
export function dateNotation(written: string, isNumberCell: boolean): DateNotation {
  const bare = trimSigns(written.normalize('NFKC').replace(REMARK, ' '), '\'"’`= ');
  if (isNumberCell || /^\d+(?:[.,]0*)?$/.test(bare)) return fromNumber(bare, isNumberCell);
  const time = TIME.exec(bare);
  const found = fromTokens(meaningful(time ? bare.slice(0, time.index) : bare));
  // Midnight of an Indonesian office written as world time stands on the evening before.
  const isWorldTime = time !== null && WORLD_TIME.test(time[0]) && !MIDNIGHT.test(time[0]);
  return isWorldTime ? { ...found, alternative: nextDay } : found;
}

/** Tokens without weekdays and words like tgl, and without a midnight written with dots behind the date. */
function meaningful(text: string): readonly DateToken[] {
  const tokens = dateTokens(text).filter(
    ({ text: word, isNumber }) =>
      isNumber || !(WEEKDAYS.has(word.toLowerCase()) || DATE_NOISE.has(word.toLowerCase())),
  );
  while (tokens.length > 3 && /^0{1,2}$/.test(tokens.at(-1)?.text ?? '')) tokens.pop();
  return tokens;
}

function nextDay(date: LocalDate): LocalDate | undefined {
  return fromDayNumber(dayNumber(date) + 1);
}

function no(why: string): DateNotation {
  return { why, steps: NONE };
}

function fromTokens(tokens: readonly DateToken[]): DateNotation {
  const [a, b, c] = tokens;
  if (a === undefined || !tokens.some(({ isNumber }) => isNumber)) return no('words');
  if (b === undefined) return a.isNumber ? fromNumber(a.text, false) : no('words');
  if (c === undefined) return no(/^(?:umur|usia)$/i.test(a.text) ? 'age' : 'incomplete');
  if (tokens.length > 3 || !c.isNumber) return no('notation');
  if (a.isNumber && b.isNumber) return threeNumbers(a.text, b.text, c.text);
  if (b.isNumber) return withWord(b.text, a.text, c.text);
  if (!a.isNumber) return no('notation');
  return a.text.length === 4 ? withWord(c.text, b.text, a.text) : withWord(a.text, b.text, c.text);
}

function threeNumbers(a: string, b: string, c: string): DateNotation {
  if (a.length === 4 && b.length <= 2 && c.length <= 2)
    return { year: Number(a), month: Number(b), day: Number(c), steps: NONE };
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return no('notation');
  const short = shortYear(c);
  const [first, second] = [Number(a), Number(b)];
  if (second > 12 && second <= 31 && first >= 1 && first <= 12)
    return {
      year: Number(c),
      month: first,
      day: second,
      ...short,
      steps: [...short.steps, 'month-first'],
    };
  return { year: Number(c), month: second, day: first, isNumeric: true, ...short };
}

type ShortYear = Pick<DateNotation, 'hasShortYear' | 'steps'>;

function shortYear(year: string): ShortYear {
  return year.length === 2 ? { hasShortYear: true, steps: ['two-digit-year'] } : { steps: NONE };
}

function withWord(day: string, word: string, year: string): DateNotation {
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return no('notation');
  const short = shortYear(year);
  const steps: readonly Step[] = [...short.steps, 'month-in-words'];
  const month = monthOfWord(word);
  if (month !== undefined) return { year: Number(year), month, day: Number(day), ...short, steps };
  const meant = misspeltMonth(word);
  if (meant === undefined) return no('notation');
  return {
    year: Number(year),
    month: meant,
    day: Number(day),
    ...short,
    doubt: 'needs-nik',
    steps: [...steps, 'month-misspelt'],
  };
}

/** The only month whose name is within two letters; it still needs the NIK beside it. */
function misspeltMonth(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 4 || lower.length > 12) return undefined;
  const near = MONTH_NAMES.map((name, index) => ({
    month: index + 1,
    off: distance(lower, name),
  })).filter(({ off }) => off <= 2);
  const best = Math.min(...near.map(({ off }) => off));
  const closest = near.filter(({ off }) => off === best);
  return closest.length === 1 ? closest[0]?.month : undefined;
}

/** Digits alone: a serial number, a day without separators, or a year. */
function fromNumber(text: string, isNumberCell: boolean): DateNotation {
  const number = lexeme(text);
  if (number === undefined) return no('notation');
  const digits = number.isWhole && /^\d+$/.test(text) ? text : number.whole;
  if (digits.length === 5) return serial(digits);
  if (!number.isWhole) return no('number');
  if (digits.length === 8) return eightDigits(digits);
  if (digits.length === 7)
    return {
      ...eightDigits(`0${digits}`),
      ...(isNumberCell ? {} : { doubt: 'needs-nik' as const }),
      steps: ['zero-restored'],
    };
  if (digits.length === 6)
    return {
      day: Number(digits.slice(0, 2)),
      month: Number(digits.slice(2, 4)),
      year: Number(digits.slice(4)),
      hasShortYear: true,
      doubt: 'needs-nik',
      steps: ['two-digit-year'],
    };
  if (digits.length === 4) return no('year-only');
  return no(digits.length <= 2 ? 'age' : 'number');
}

function serial(digits: string): DateNotation {
  if (digits < '10000' || digits > '60000') return no('number');
  const date = dayOfSerial(digits, false);
  if (date === undefined) return no('number');
  // A workbook of the 1904 system counts from another day; a bare number does not tell which.
  const alternative = () => dayOfSerial(digits, true);
  return { date, alternative, doubt: 'prefers-first', steps: ['serial-number'] };
}

/** `17081980`, or `19800817`: a year of this or the last century makes no month of the other reading. */
function eightDigits(digits: string): DateNotation {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const isYearFirst = isYear(part(0, 4)) && !isYear(part(4, 8));
  return isYearFirst
    ? { year: part(0, 4), month: part(4, 6), day: part(6, 8), steps: NONE }
    : { day: part(0, 2), month: part(2, 4), year: part(4, 8), steps: NONE };
}

function isYear(number: number): boolean {
  return number >= 1900 && number <= 2099;
}

import type { Cell } from '../sheets/sheet.ts';

/** What a value looks like before anything is known of its column. */
export type Shape =
  | 'empty'
  /** 15 to 17 digits, masked, or shown in powers of ten. */
  | 'nik'
  | 'long-number'
  | 'phone'
  | 'date'
  | 'place-and-date'
  /** Up to four digits. */
  | 'small'
  | 'number'
  /** `003/001`. */
  | 'pair'
  | 'sex'
  | 'tick'
  | 'email'
  | 'error'
  /** Marks only: `-`, `...`. */
  | 'mark'
  | 'text';

const SEX = new Set([
  ...'l p lk pr lki prp laki laki-laki perempuan pria wanita male female lk. pr. l. p. m f'.split(
    ' ',
  ),
  ...['laki laki', 'laki - laki', 'laki -laki', 'laki- laki'],
]);
const TICKS = new Set(['v', 'x', '√', '✓', '✔', '☑', '✗', 'y', 'ya', 'o', '●', '•']);
const MONTH =
  'jan(?:uari|uary)?|[fp]eb(?:ruari|uari|ruary)?|mar(?:et|ch)?|mrt|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|ag(?:ustus|ust|st|t|s|u)|aug(?:ust)?|sept?(?:ember)?|spt|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?|[ivx]{1,4}';
const DAYS =
  "senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const NUMBERS = String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}`;
const WORDS = String.raw`\d{1,2}[-/. ]*(?:${MONTH})[-/., ]*\d{2,4}|(?:${MONTH}) \d{1,2},? \d{4}`;
/** A time behind a date, as programs write it; the days of a list have none of their own. */
const TIME = String.raw`[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:am|pm|wib|wita|wit|z|[+-]\d{2}:?\d{2})?`;
const DATE = new RegExp(
  String.raw`^(?:(?:(?:${DAYS})[, ]+)?(?:${NUMBERS}|${WORDS})|\d{1,2}\d{6})(?:${TIME})?$`,
  'iu',
);
const DATE_AT_END = new RegExp(String.raw`[\s,/.-](?:${NUMBERS}|${WORDS})\.?$`, 'iu');
const MASKED = /^[0-9]{2,12}[x*•#.]{3,}[0-9]{0,4}$/i;
const POWER = /^[0-9][.,]?[0-9]*e\+?1[4-6]$/i;
const LABELLED = /^(?:no\.? ?)?(?:nik|ktp)\b[ .:=-]*\d{16}$/i;
const LETTERS_FOR_DIGITS = /^(?=(?:.*\d){11})[0-9oOlISB]{14,18}$/;

function ofDigits(digits: number, text: string, marks: number): Shape {
  if (digits > 13) return text.includes(':') && DATE.test(text) ? 'date' : 'long-number';
  if (digits > 10 && marks === 0 && !/^(?:0|62|8)/.test(text)) return 'long-number';
  if (marks > 0 && DATE.test(text)) return 'date';
  if (digits >= 8 && /^(?:\+?62|\(?0(?!0)|8)[-. ()\d]{7,}$/.test(text)) return 'phone';
  if (marks > 0 && /^\d{1,4} ?[/\\-] ?\d{1,4}$/.test(text)) return 'pair';
  if (digits <= 4) return 'small';
  return digits === 8 && DATE.test(text) && plausibleDay(text) ? 'date' : 'number';
}

const plausibleDay = (text: string): boolean =>
  Number(text.slice(0, 2)) <= 31 &&
  Number(text.slice(2, 4)) <= 12 &&
  /^(?:19|20)/.test(text.slice(4));

const isQuote = (code: number): boolean => code === 0x27 || code === 0x60 || code === 0x2019;

/** Trimmed, without the apostrophe that makes text of a number. */
function bare(raw: string): string {
  const text = raw.trim();
  return isQuote(text.charCodeAt(0)) ? text.slice(1).trim() : text;
}

function ofWords(raw: string, letters: number): Shape {
  const text = bare(raw);
  if (text.length <= 11) {
    const lower = text.toLowerCase();
    if (SEX.has(lower)) return 'sex';
    if (TICKS.has(lower)) return 'tick';
  } else if (text.includes('@')) return 'email';
  return letters === 0 ? (text === '' ? 'empty' : 'mark') : 'text';
}

/** Letters and digits. `tail`: digits at the very end, where a date has its year or its day. */
function ofBoth(raw: string, letters: number, digits: number, tail: number): Shape {
  const text = bare(raw);
  if (digits === 16 && LABELLED.test(text)) return 'nik';
  if (letters <= 12 && letters + digits >= 5 && !text.includes(' ')) {
    if (MASKED.test(text) || POWER.test(text) || LETTERS_FOR_DIGITS.test(text)) return 'nik';
  }
  const isDated =
    tail === 4 || tail === 2 || tail === 1 || text.includes(':') || text.endsWith('.');
  if (isDated && digits >= 3 && digits <= 20 && text.length <= 120) {
    if (DATE.test(text)) return 'date';
    const before = text.search(DATE_AT_END);
    if (before > 0 && /\p{L}/u.test(text.slice(0, before))) return 'place-and-date';
  }
  if (text.length < 8 && /^laki[ -]?2$/i.test(text)) return 'sex';
  return text.includes('@') ? 'email' : 'text';
}

function ofText(raw: string): Shape {
  let digits = 0;
  let letters = 0;
  let marks = 0;
  let tail = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) {
      digits += 1;
      tail += 1;
      continue;
    }
    if (code > 32) tail = 0;
    if (code > 127 ? code !== 160 && code < 0x2000 : (code | 32) >= 97 && (code | 32) <= 122)
      letters += 1;
    else if (code > 32 && code !== 39 && code !== 160) marks += 1;
  }
  if (digits === 0) return ofWords(raw, letters);
  if (letters > 0) return ofBoth(raw, letters, digits, tail);
  return digits >= 15 && digits <= 17 && !raw.includes(':')
    ? 'nik'
    : ofDigits(digits, bare(raw), marks);
}

/** The shape of one cell; the same text has the same shape in every column. */
export function shapeOf(cell: Cell): Shape {
  if (cell === undefined) return 'empty';
  if (typeof cell === 'string') return ofText(cell);
  if (cell.kind === 'date') return 'date';
  if (cell.kind === 'error') return 'error';
  return ofText(cell.text);
}

import type { Cell } from '../../sheets/sheet.ts';
import { cellText, isCleanText } from './cell-text.ts';
import { isDitto, isEmptyMark } from './marks.ts';
import { ABBREVIATIONS } from './names-table.ts';
import { faulty, NO_STEPS, NOTHING, type Read, took, withSteps } from './read.ts';
import type { Step } from './steps.ts';
import { looksLikeFormula } from './text.ts';
import { hasDeceasedMark, parted, withoutTitles } from './titles.ts';

export { hasDeceasedMark, titlesIn, withoutTitles } from './titles.ts';

/** Reads a name; its letters stay as written, since one letter makes the match with the KTP fail. */
export function readNama(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  if (isCleanText(cell)) return named(cell, NO_STEPS);
  const { text, steps, fault } = cellText(cell);
  return fault ? { value: undefined, steps, fault } : named(text, steps);
}

/** `1. I Made`: the dot or bracket says that the number counts the rows. `1 Made` may be I Made. */
const ROW_NUMBER = /^\d{1,4} ?[.)] ?(?=\p{L}\p{L}|I )/u;

/** `Partini Sari (P)`, where a column is headed `Nama (L/P)`. */
const SEX_BEHIND = / ?\( ?(l|p|lk|pr)\.? ?\)$/i;

/** What stands in brackets behind a name and says the sex; undefined where nothing does. */
export function sexBehind(name: string): string | undefined {
  return name.endsWith(')') ? SEX_BEHIND.exec(name)?.[1] : undefined;
}

function named(written: string, earlier: readonly string[]): Read<string> {
  const sexed = sexBehind(written) !== undefined;
  const whole = sexed ? written.replace(SEX_BEHIND, '') : written;
  const before = sexed ? withSteps(earlier, 'sex-split-off') : earlier;
  const first = whole.charCodeAt(0);
  const numbered = first > 0x2f && first < 0x3a && ROW_NUMBER.test(whole);
  const text = numbered ? whole.replace(ROW_NUMBER, '') : whole;
  const steps = numbered ? withSteps(before, 'row-number-removed') : before;
  if (isEmptyMark(text)) return NOTHING;
  if (isDitto(text)) return faulty('nama-missing', { why: 'ditto' });
  const foreign = foreignLetter(text);
  if (foreign !== undefined) return faulty('nama-foreign-letters', foreign, steps);
  if (!/\p{L}/u.test(text)) return faulty('nama-missing', { why: 'no-letters' });
  const marks = marksOf(text);
  return took(text, marks.length === 0 ? steps : withSteps(steps, ...marks));
}

/** What a name carries beside itself; each is told by a rule of its own. */
function marksOf(name: string): readonly Step[] {
  const { name: bare, titles } = parted(name);
  const marks: Step[] = [];
  if (titles.length > 0) marks.push('title');
  if (aliasIn(name) !== undefined) marks.push('alias');
  if (hasDeceasedMark(name)) marks.push('deceased-mark');
  if (marks.length === 0 && additionIn(name) !== undefined) marks.push('addition');
  if (hasShortWord(bare)) marks.push('abbreviated');
  if (nameOffer(name) !== undefined) marks.push('sign-for-letter');
  if (looksLikeFormula(name)) marks.push('formula-like');
  return marks;
}

const ALIAS = /[ (]+(?:alias|als|a\.k\.a|panggilan)\b[ .:]*|[ (]*@ ?/i;

/** `I Made Arta alias Dek Ar`: the name before the word, and what it says the person is called. */
export function aliasIn(
  name: string,
): { readonly name: string; readonly alias: string } | undefined {
  const found = ALIAS.exec(name);
  if (found === null || found.index === 0) return undefined;
  const alias = name.slice(found.index + found[0].length).replace(/\)$/, '');
  return alias === '' ? undefined : { name: name.slice(0, found.index), alias };
}

/** Most names hold none of these signs and ends, and looking is cheap. */
const HINT_OF_ADDITION = /[-(/\d\u2013]|(?:al|AL|ia|IA)$|(?:[dl]ah|[DL]AH|sdh|SDH) /;
const ADDITION =
  / ?\(([^()]*[\p{L}\d][^()]*)\)?| [-\u2013] ?(?=\p{L}{2})(.+)$| ?\/ ?(?=\p{L}{2})(.+)$| (?=(?:su?dah|sdh|telah) \p{L}|men+ing+al)(.+)$|[ ,]+(?=[\d+])(.*\d{4}.*)$/iu;

/** `I Made Oka - Br. Sari`, `Ni Sari (istri I Oka)`: the name before, and what somebody noted behind it. */
export function additionIn(
  name: string,
): { readonly name: string; readonly addition: string } | undefined {
  const found = HINT_OF_ADDITION.test(name) ? ADDITION.exec(name) : null;
  const addition = found?.slice(1).find((part) => part !== undefined);
  if (found === null || found.index === 0 || addition === undefined) return undefined;
  return { name: name.slice(0, found.index), addition: addition.trim() };
}

const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]|[\uff21-\uff5a]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Co}|\p{Cs}/u;

/** A letter of another script, which may look like a Latin one, or a picture. */
function foreignLetter(
  text: string,
): { readonly what: string; readonly character: string } | undefined {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return beyondAscii(text);
  return undefined;
}

function beyondAscii(
  text: string,
): { readonly what: string; readonly character: string } | undefined {
  const letter = OTHER_LETTER.exec(text)?.[0];
  const sign = letter ?? PICTURE.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { what: letter === undefined ? 'picture' : 'letter', character: `U+${code}` };
}

/** Short forms (`Wyn`, `Kt.`) and initials: the KTP most likely holds the whole name. `I` is a word. */
export function isAbbreviated(name: string): boolean {
  return hasShortWord(withoutTitles(name));
}

const LONGEST_SHORT = 4;

/** Words longer than any short form are passed over uncopied: most of a name is such. */
function hasShortWord(name: string): boolean {
  let from = 0;
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && !partsWords(name.charCodeAt(at))) continue;
    if (at > from && at - from <= LONGEST_SHORT && isShort(name.slice(from, at).toUpperCase()))
      return true;
    from = at + 1;
  }
  return false;
}

/** Blank, dot, comma and brackets. */
const partsWords = (code: number): boolean =>
  code === 0x20 || code === 0x2e || code === 0x2c || code === 0x28 || code === 0x29;

function isShort(word: string): boolean {
  if (word.length > LONGEST_SHORT || word === 'I') return false;
  // Gde is also how many write the name itself.
  return /^\p{L}$/u.test(word) || (word !== 'GDE' && Object.hasOwn(ABBREVIATIONS, word));
}

/** `1 Made` and `l Made` are I Made: the name to offer, or undefined when there is none. */
export function nameOffer(name: string): string | undefined {
  if (!/[01|]|^l[ .]/.test(name)) return undefined;
  const offer = name
    .replace(/^[1l|](?=[ .]\p{L})/u, 'I')
    .replace(/(?<=\p{L})0(?=\p{L})/gu, 'o')
    .replace(/(?<=\p{L})1(?=\p{L})/gu, 'i');
  return offer === name ? undefined : offer;
}

import type { ColumnField } from './field.ts';
import { ABBREVIATIONS, FILLERS, HEADINGS, isColumnField, NOT_NEEDED } from './headings.ts';

/** What a heading says: a field, or null for a column that is known and not needed. */
export interface Meaning {
  readonly field: ColumnField | null;
  /** 1 for a known heading, less where a word was mended or left out. */
  readonly sure: number;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Words of ASCII letters with one blank between them and no letter case that parts them. */
const PLAIN_WORDS = /^(?:[A-Z]+|[A-Z]?[a-z]+)(?: (?:[A-Z]+|[A-Z]?[a-z]+))*$/;

/** Lower case, letters and digits only, words parted by one blank. */
export function normalise(text: string): string {
  if (PLAIN_WORDS.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const compact = (words: string): string => words.replaceAll(' ', '');

/** Short forms written out: `tgl lhr` is `tanggal lahir`. */
export function writtenOut(words: string): string {
  return words
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .filter((word, index, all) => word !== all[index - 1])
    .join(' ');
}

const known = new Map<string, ColumnField | null>();
const vocabulary = new Set<string>();

function learn(heading: string, field: ColumnField | null): void {
  const words = normalise(heading);
  for (const form of [words, writtenOut(words)]) {
    if (!known.has(compact(form))) known.set(compact(form), field);
    for (const word of form.split(' '))
      if (word.length >= 4 && !FILLERS.has(word)) vocabulary.add(word);
  }
}
for (const heading of NOT_NEEDED) learn(heading, null);
for (const [field, headings] of Object.entries(HEADINGS))
  if (isColumnField(field)) for (const heading of headings) learn(heading, field);

/** All words of headings, for finding the one that a misspelt word stands for. */
export const EVERY_WORD: readonly string[] = [...new Set([...vocabulary, ...FILLERS])];

/** Field of a heading in words; null for one that is known and not needed. */
export function lookUp(words: string): ColumnField | null | undefined {
  if (words === '') return undefined;
  const field = known.get(compact(words));
  return field === undefined ? known.get(compact(writtenOut(words))) : field;
}

const JOINING: ReadonlySet<string> = new Set(['dan', 'atau', 'and', 'or']);

/** Is every word one that headings are made of? Values of people are not. */
export function madeOfHeadingWords(text: string): boolean {
  const words = writtenOut(normalise(text)).split(' ');
  return words.every((word, at) => isHeadingWord(word) || (at > 0 && JOINING.has(word)));
}

/** Does the heading say whose column it is, and nothing of what it holds: "Calon Peserta"? */
export const madeOfFillers = (text: string): boolean =>
  normalise(text)
    .split(' ')
    .every((word) => FILLERS.has(word));

export function isHeadingWord(word: string): boolean {
  return known.has(word) || vocabulary.has(word) || FILLERS.has(word);
}

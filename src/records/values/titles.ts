import { trimSignsAfter } from './edges.ts';
import { TITLES_AFTER, TITLES_BEFORE } from './names-table.ts';

/** Behind `bin` it is the father who died; in `(istri alm. Oka)` the husband. */
const DECEASED =
  /(?<!\b(?:bin|binti)\.? ?\(?|\([^)]*\b(?:istri|isteri|suami|anak|janda|duda|pengganti|ganti|waris)\b[^)]*)(?:\( ?(?:alm|almh|md|\+|†) ?\.? ?\)|(?<![\p{L}\p{N}])(?:alm|almh|almarhum|almarhumah)(?![\p{L}\p{N}])\.?|†)/iu;
const HINT_OF_DEATH = /alm|[(†]/i;
const ALL_DECEASED = new RegExp(DECEASED, 'giu');

/** Does the name carry a mark of death: (ALM), Alm., Almarhumah, (MD), (+)? `Md` without brackets is Made. */
export function hasDeceasedMark(name: string): boolean {
  // Nearly no name holds any of these, and looking for them is cheap.
  return HINT_OF_DEATH.test(name) && DECEASED.test(name);
}

/** The name alone, with the mark of death and what it leaves behind taken off. */
export function withoutDeceasedMark(name: string): string {
  if (!hasDeceasedMark(name)) return name;
  const bare = name.replace(ALL_DECEASED, ' ').replace(/\( *\)/g, ' ');
  return trimSignsAfter(bare.replace(/ +/g, ' ').replace(/ ,/g, ','), ' ,.').trim();
}

/** A name and its titles, in order. */
export interface Parted {
  readonly name: string;
  readonly titles: readonly string[];
}

/** Titles in the name as written, in order: `Drs.`, `S.Pd`. Balinese words are never titles. */
export function titlesIn(name: string): readonly string[] {
  return parted(name).titles;
}

/** The name without titles, which is what the KTP holds. */
export function withoutTitles(name: string): string {
  return parted(name).name;
}

// `S. Pd` is one degree.
const SPLIT_DEGREE = /(?<= )(\p{Lu}\.) (?=\p{L}{1,5}\.?(?:,|$))/gu;

/** Takes the titles off a name. */
export function parted(name: string): Parted {
  if (!/[.,]/.test(name) && !isTitleBefore(name.slice(0, name.indexOf(' '))))
    return { name, titles: [] };
  const [front = '', ...behind] = name.split(',');
  const words = front
    .trim()
    .replace(SPLIT_DEGREE, '$1')
    .split(' ')
    .filter((word) => word !== '');
  const before: string[] = [];
  while (words.length > 1 && isTitleBefore(words[0] ?? '')) before.push(words.shift() ?? '');
  const after: string[] = [];
  while (words.length > 1 && isDottedTitle(words.at(-1) ?? '')) after.unshift(words.pop() ?? '');
  const kept: string[] = [];
  for (const part of behind) {
    const text = part.trim();
    if (text !== '' && text.split(' ').every((word) => isTitleAfter(word))) after.push(text);
    else if (text !== '') kept.push(text);
  }
  if (before.length === 0 && after.length === 0 && !front.includes('.'))
    return { name, titles: [] };
  const leaning = unglued(words);
  const titles = [...before, ...leaning.titles, ...after];
  return titles.length === 0
    ? { name, titles }
    : { name: [leaning.words.join(' '), ...kept].join(', '), titles };
}

/** `Drs.Made`: a title that leans on the name. */
function unglued(words: readonly string[]): {
  readonly words: readonly string[];
  readonly titles: readonly string[];
} {
  const [first = '', ...rest] = words;
  const dot = first.indexOf('.');
  const isLeaning = TITLES_BEFORE.has(first.slice(0, dot).toUpperCase()) && first.length - dot > 3;
  if (dot < 1 || !isLeaning) return { words, titles: [] };
  return { words: [first.slice(dot + 1), ...rest], titles: [first.slice(0, dot + 1)] };
}

function isTitleBefore(word: string): boolean {
  return TITLES_BEFORE.has(trimSignsAfter(word, '.').toUpperCase());
}

function isTitleAfter(word: string): boolean {
  return TITLES_AFTER.has(word.replaceAll('.', '').toUpperCase());
}

/** Without a comma a degree shows by its inner dot: `S.Pd`, `A.Md.` */
function isDottedTitle(word: string): boolean {
  return /^\p{L}{1,2}\.\p{L}/u.test(word) && isTitleAfter(word);
}

import type { Sex } from '../../domain/sex.ts';
import {
  ABBREVIATIONS,
  FEMALE_ANYWHERE,
  FEMALE_NAMES,
  MALE_NAMES,
  SPELLINGS,
} from './names-table.ts';
import { withoutDeceasedMark, withoutTitles } from './titles.ts';

/**
 * The copy of a name that is compared: upper case, no accents or punctuation, no titles, short forms
 * written out. Never shown and never sent.
 */
export function foldName(name: string): string {
  return nameTokens(name).join(' ');
}

/** Folded words in a fixed order, so that `Ketut Made` and `Made Ketut` agree. */
export function nameKey(name: string): string {
  return [...nameTokens(name)].sort().join(' ');
}

export function nameTokens(name: string): readonly string[] {
  const bare = withoutTitles(withoutDeceasedMark(name));
  const plain = bare.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain
    .replace(/['’‘`´ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return joined(words).flatMap((word) => expanded(word).split(' '));
}

function expanded(word: string): string {
  const long = ABBREVIATIONS[word] ?? word;
  return SPELLINGS[long] ?? long;
}

/** `I.B.` and `A.A.` fall apart at their dots; at the start of a name they belong together. */
function joined(words: readonly string[]): readonly string[] {
  const [first, second, ...rest] = words;
  const pair = `${first}${second}`;
  return pair === 'IB' || pair === 'IA' || pair === 'AA' ? [pair, ...rest] : words;
}

const STARTS: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...MALE_NAMES.map((words) => [words.toUpperCase(), 'L'] as const),
  ...FEMALE_NAMES.map((words) => [words.toUpperCase(), 'P'] as const),
]);
const ANYWHERE: ReadonlySet<string> = new Set(FEMALE_ANYWHERE.map((word) => word.toUpperCase()));
const LONGEST_START = 3;

/**
 * What the first words of a name say, longest match first: I Gusti Ayu is a woman in spite of I. A hint
 * decides nothing; it only adds weight where NIK and column disagree.
 */
export function sexHint(name: string): Sex | undefined {
  const words = nameTokens(name);
  for (let count = Math.min(LONGEST_START, words.length); count > 0; count--) {
    const hint = STARTS.get(words.slice(0, count).join(' '));
    if (hint !== undefined) return hint;
  }
  return words.some((word) => ANYWHERE.has(word)) ? 'P' : undefined;
}

import { nameTokens } from '../../records/values/name-folding.ts';

/** Letters and single blanks: nearly all names. Anything else is folded as a whole. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * The words that `nameTokens` gives. A plain name is the sum of its words, and names share their words, so each
 * word is folded once; a title in front, or a mark of death anywhere, needs the whole name.
 */
export function foldedWords(name: string): readonly string[] {
  if (!PLAIN.test(name)) return nameTokens(name);
  const words = name.split(' ');
  const [first = '', second = ''] = words;
  // `I B` and `A A` belong together.
  if (first.length === 1 && second.length === 1) return nameTokens(name);
  const folded: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = at === 0 ? firstWord(first) : laterWord(words[at] ?? '');
    if (word === undefined) return nameTokens(name);
    if (typeof word === 'string') folded.push(word);
    else folded.push(...word);
  }
  return folded;
}

/** Folded words in a fixed order, as `nameKey` gives them. */
export function foldedKey(name: string): string {
  return [...foldedWords(name)].sort().join(' ');
}

/**
 * A number that names have in common when their folded words are the same in any order, I and Ni left out of
 * longer ones; others rarely share it.
 */
export function nameSum(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum = (sum + hashOf(word)) >>> 0;
  const [first = ''] = words;
  const hasPrefix = words.length > 2 && (first === 'I' || first === 'NI');
  return hasPrefix ? (sum - hashOf(first)) >>> 0 : sum;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A word as it is folded at its place; undefined where it changes what stands beside it. */
type Folded = string | readonly string[] | undefined;

/** Stands in for the rest of a name: no rule of folding knows it. */
const REST = 'QQ';
const MOST_WORDS = 20_000;
const FIRST = new Map<string, Folded>();
const LATER = new Map<string, Folded>();

function firstWord(word: string): Folded {
  if (FIRST.has(word)) return FIRST.get(word);
  const tokens = nameTokens(`${word} ${REST}`).slice(0, -1);
  const isTitle = tokens.join(' ') !== nameTokens(`${REST} ${word}`).slice(1).join(' ');
  return remember(FIRST, word, isTitle ? [] : tokens);
}

function laterWord(word: string): Folded {
  if (LATER.has(word)) return LATER.get(word);
  return remember(LATER, word, nameTokens(`${REST} ${word}`).slice(1));
}

function remember(words: Map<string, Folded>, word: string, tokens: readonly string[]): Folded {
  if (words.size >= MOST_WORDS) words.clear();
  const folded = tokens.length === 0 ? undefined : tokens.length === 1 ? tokens[0] : tokens;
  words.set(word, folded);
  return folded;
}

import type { ColumnField } from './field.ts';
import { aboutSomeoneElse } from './heading-owner.ts';
import {
  EVERY_WORD,
  isHeadingWord,
  lookUp,
  type Meaning,
  normalise,
  writtenOut,
} from './heading-words.ts';
import { FILLERS } from './headings.ts';
import { nearest } from './misspelt.ts';

/** Field of a heading of which some words are misspelt, when one reading alone is possible. */
export function lookUpMended(words: readonly string[]): Meaning | undefined {
  const choices = words.map((word) => (isHeadingWord(word) ? [word] : nearestOf(word)));
  if (choices.every((choice, at) => choice.length === 1 && choice[0] === words[at]))
    return undefined;
  const found = new Map<ColumnField | null, number>();
  for (const text of combined(choices)) {
    const meaning = lookUpWords(text);
    if (meaning && (found.get(meaning.field) ?? 0) < meaning.sure)
      found.set(meaning.field, meaning.sure);
  }
  const best = Math.max(0, ...found.values());
  const fields = [...found].filter(([, sure]) => sure === best);
  const [only] = fields;
  return only && fields.length === 1 ? { field: only[0], sure: best } : undefined;
}

/** The words that a misspelt one may stand for; several spellings of one word count once. */
function nearestOf(word: string): readonly string[] {
  const near = nearest(word, EVERY_WORD);
  return [...new Map(near.map((one) => [writtenOut(one), one])).values()];
}

const MOST_READINGS = 24;

function combined(choices: readonly (readonly string[])[]): readonly string[] {
  let texts: readonly string[] = [''];
  for (const choice of choices) {
    texts = texts.flatMap((text) => choice.map((word) => (text === '' ? word : `${text} ${word}`)));
    if (texts.length === 0 || texts.length > MOST_READINGS) return [];
  }
  return texts;
}

function lookUpWords(text: string): Meaning | undefined {
  const field = lookUp(text);
  if (field !== undefined) return { field, sure: 0.8 };
  const words = text.split(' ');
  const about = aboutSomeoneElse(words);
  if (about) return { ...about, sure: 0.75 };
  const kept = words.filter((word) => !FILLERS.has(word)).join(' ');
  const rest = kept === 'no' ? undefined : lookUp(kept);
  return rest === undefined ? undefined : { field: rest, sure: 0.7 };
}

/** `Bnajar/Dusun`: one of several words for a thing, the misspelt one beside it. */
export function partsMended(text: string): Meaning | undefined {
  const parts = text.split(/[/|&,;+]/).filter((part) => part.trim());
  if (parts.length < 2) return undefined;
  const fields = new Set(
    parts.map((part) => {
      const words = normalise(part);
      return lookUp(words) ?? lookUpMended(writtenOut(words).split(' '))?.field;
    }),
  );
  fields.delete(undefined);
  const [field] = fields;
  return fields.size === 1 && field ? { field, sure: 0.7 } : undefined;
}

import type { Parameters } from '../law/index.ts';
import { publishedLaw } from '../law/law.ts';
import type { Occupation } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import type { OccupationGroup } from './iuran.ts';

/** Lower case, letters and digits only, one blank between words and at both ends. */
function folded(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The first of several occupations in one cell decides (law.md L18). */
function firstOf(text: string): string {
  const parts = text.split(/[/,;&+|\n]|\s(?:dan|atau|merangkap)\s/i);
  return parts.find((part) => /\p{L}/u.test(part)) ?? '';
}

/**
 * Transport or other, by whole words and never by likeness (angkot is transport, angkut is not). Words of
 * the other group win; what no word tells is decided by the BPJS code, and what is unclear is other.
 */
export function occupationGroup(
  occupation: Pick<Occupation, 'text' | 'code'> | undefined,
  law: Parameters = publishedLaw.parameters,
): OccupationGroup {
  if (occupation === undefined) return 'other';
  const words = law['transport-words'].values.at(-1)?.value;
  const codes = law['transport-codes'].values.at(-1)?.value ?? [];
  const text = folded(firstOf(occupation.text));
  const has = (word: string): boolean => text.includes(` ${word} `);
  if (words?.other.some(has)) return 'other';
  if (words?.transport.some(has)) return 'transport';
  return occupation.code !== undefined && codes.includes(occupation.code) ? 'transport' : 'other';
}

const REMEMBERED = 5_000;
const memory = new WeakMap<Parameters, Map<string, OccupationGroup>>();

/**
 * Reads the group of nominees: the real occupation decides, that of the KTP only where none is written. Lists
 * repeat a few dozen occupations, so each wording is judged once.
 */
export function groupReader(law: Parameters): (nominee: Nominee) => OccupationGroup {
  const known = memory.get(law) ?? new Map<string, OccupationGroup>();
  memory.set(law, known);
  return ({ readings }) => {
    const occupation = readings.pekerjaan?.value ?? readings.pekerjaanKtp?.value;
    if (occupation === undefined) return 'other';
    const { code, text } = occupation;
    const key = code === undefined ? text : `${code}|${text}`;
    const found = known.get(key);
    if (found) return found;
    const group = occupationGroup(occupation, law);
    if (known.size < REMEMBERED) known.set(key, group);
    return group;
  };
}

/** Group of one nominee by the published law, or another. */
export function nomineeGroup(
  nominee: Nominee,
  law: Parameters = publishedLaw.parameters,
): OccupationGroup {
  return groupReader(law)(nominee);
}

import type { Nominee } from '../../records/reading.ts';
import type { Everyone } from './digest.ts';
import { identityOf } from './keep.ts';
import { repeated } from './packed.ts';

/** A key that more lists share than this is a placeholder, not a person. */
const MOST_HOLDERS = 20;

export interface Overlap {
  /** Indices of the two lists, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly people: number;
}

/** How many people each two lists have in common: by NIK, else by name and birth date. */
export function overlapsOf(lists: readonly (readonly Nominee[])[]): readonly Overlap[] {
  const holders = new Map<string, number[]>();
  for (const [index, rows] of lists.entries())
    for (const row of rows) {
      const key = row.readings.nik?.value ?? identityOf(row);
      if (key === undefined) continue;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  return inCommon(holders.values());
}

/** As `overlapsOf`, of the villages of a batch. */
export function overlapsIn(everyone: Everyone): readonly Overlap[] {
  const holders = repeated(everyone.person()).map((group) => [
    ...new Set(Array.from(group, (index) => everyone.desaOf(index))),
  ]);
  return inCommon(holders);
}

/** Counts for each two lists how often they are holders of one person. */
function inCommon(all: Iterable<readonly number[]>): readonly Overlap[] {
  const counts = new Map<string, { a: number; b: number; people: number }>();
  for (const holders of all) {
    if (holders.length < 2 || holders.length > MOST_HOLDERS) continue;
    for (const [place, a] of holders.entries())
      for (const b of holders.slice(place + 1)) {
        const known = counts.get(`${a} ${b}`);
        if (known === undefined) counts.set(`${a} ${b}`, { a, b, people: 1 });
        else known.people += 1;
      }
  }
  return [...counts.values()];
}

/** So many people in common, and so large a part of the smaller list, is no chance. */
const LEAST = 5;
const PART = 0.5;

/** True where two lists of these lengths have more in common than chance gives. */
export function isLikeness(people: number, shorter: number): boolean {
  return people >= LEAST && people >= PART * shorter;
}

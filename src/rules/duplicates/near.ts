import { groupsOf } from './groups.ts';

/** How two different NIKs of one person come about: one digit mistyped, or two neighbours exchanged. */
export type Nearness = 'one-digit' | 'swapped';

export interface Near {
  readonly how: Nearness;
  /** First digit that differs, 0-based: 0-5 region, 6-11 birth date, 12-15 serial. */
  readonly at: number;
}

/** Compares two texts of 16 digits; undefined when they are equal or further apart. */
export function nearness(a: string, b: string): Near | undefined {
  let at = 0;
  while (at < 16 && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at >= 16) return undefined;
  if (a.slice(at + 1) === b.slice(at + 1)) return { how: 'one-digit', at };
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwap ? { how: 'swapped', at } : undefined;
}

type Pair = (a: number, b: number, near: Near) => void;
type NikOf = (index: number) => string;

/** Up to this size every pair is looked at; beyond, only pairs that share a NIK with one digit left out. */
const PAIRWISE = 200;

/**
 * Parts of which two near NIKs share at least one: the first half, the last half, or, for neighbours
 * exchanged across the middle, all but the two digits there.
 */
const PARTS: readonly ((nik: string) => string)[] = [
  (nik) => nik.slice(0, 8),
  (nik) => nik.slice(8),
  (nik) => nik.slice(0, 7) + nik.slice(9),
];

/** Calls `pair`, perhaps twice, for each two indices whose NIKs are near; never quadratic in a long list. */
export function nearPairs(indices: readonly number[], nikOf: NikOf, pair: Pair): void {
  if (indices.length <= PAIRWISE) {
    everyPair(indices, nikOf, pair);
    return;
  }
  for (const part of PARTS)
    for (const block of groupsOf(indices, (index) => part(nikOf(index))).values())
      if (block.length <= PAIRWISE) everyPair(block, nikOf, pair);
      else byOneDigitLeftOut(block, nikOf, pair);
}

function everyPair(block: readonly number[], nikOf: NikOf, pair: Pair): void {
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) tell(block[i] ?? 0, block[j] ?? 0, nikOf, pair);
}

/** A digit mistyped and neighbours exchanged both leave the same 15 digits when one digit is dropped. */
function byOneDigitLeftOut(block: readonly number[], nikOf: NikOf, pair: Pair): void {
  for (let left = 0; left < 16; left++) {
    const rest = (index: number) => nikOf(index).slice(0, left) + nikOf(index).slice(left + 1);
    for (const same of groupsOf(block, rest).values())
      everyPair(distinct(same, nikOf), nikOf, pair);
  }
}

/** One index for each NIK: many rows of one NIK must not multiply the pairs. */
function distinct(block: readonly number[], nikOf: NikOf): readonly number[] {
  return [...new Map(block.map((index) => [nikOf(index), index])).values()];
}

function tell(a: number, b: number, nikOf: NikOf, pair: Pair): void {
  const near = nearness(nikOf(a), nikOf(b));
  if (near !== undefined) pair(a, b, near);
}

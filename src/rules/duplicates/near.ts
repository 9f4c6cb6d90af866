import { digitsAt, NO_KEY, type PackedKeys } from './packed.ts';

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
type Halves = Pick<PackedKeys, 'high' | 'low'>;

/** Up to this size every pair is looked at: two subtractions are cheaper than any table. */
const PAIRWISE = 200;

/**
 * Calls `pair` for each two indices whose NIKs are near, in the order of the first and then the second; never
 * quadratic in a long list. Many rows of one NIK count as one where they would multiply the pairs.
 */
export function nearPairs(niks: PackedKeys, pair: Pair): void {
  const candidates: number[] = [];
  const meet = (a: number, b: number): void => {
    candidates.push(Math.min(a, b) * INDEX_ROOM + Math.max(a, b));
  };
  const indices = Uint32Array.from(niks.high.keys()).filter((index) => niks.high[index] !== NO_KEY);
  if (indices.length <= PAIRWISE) everyPair(indices, niks, meet);
  else for (const [block, rest] of blocksIn(indices, niks)) pairsIn(block, niks, rest, meet);
  if (candidates.length === 0) return;
  let last = -1;
  for (const both of Float64Array.from(candidates).sort()) {
    if (both === last) continue;
    last = both;
    const [a, b] = [Math.floor(both / INDEX_ROOM), both % INDEX_ROOM];
    const near = nearness(digitsAt(niks, a), digitsAt(niks, b));
    if (near !== undefined) pair(a, b, near);
  }
}

/** Two indices fit into one number, and a half of a NIK beside an index. */
const INDEX_ROOM = 2 ** 26;

function everyPair(
  block: Uint32Array,
  { high, low }: Halves,
  meet: (a: number, b: number) => void,
) {
  const highs = block.map((index) => high[index] ?? 0);
  const lows = block.map((index) => low[index] ?? 0);
  for (let i = 0; i < block.length; i++) {
    const [a, b] = [highs[i] ?? 0, lows[i] ?? 0];
    for (let j = i + 1; j < block.length; j++) {
      const first = Math.abs(a - (highs[j] ?? 0));
      const second = Math.abs(b - (lows[j] ?? 0));
      // One half is equal and the other near, or the neighbours on both sides of the middle are exchanged.
      const mayBe =
        first === 0
          ? isNearStep(second)
          : second === 0
            ? isNearStep(first)
            : first < 10 && second === first * 10_000_000;
      if (mayBe) meet(block[i] ?? 0, block[j] ?? 0);
    }
  }
}

/** Could two numbers with this difference differ in one digit (a step of 1 to 9) or by two exchanged (9 to 81)? */
function isNearStep(difference: number): boolean {
  if (difference === 0) return false;
  let step = difference;
  while (step % 10 === 0) step /= 10;
  return step < 10 || (step <= 81 && step % 9 === 0);
}

/** Indices that share one part of their NIKs, and the half in which they differ; none where both do. */
type Block = readonly [indices: Uint32Array, differing: Uint32Array | undefined];

/** Two near NIKs share the first half, or the last, or all but the two digits in the middle. */
function blocksIn(indices: Uint32Array, { high, low }: Halves): readonly Block[] {
  const around = low.map((half) => half % 10_000_000);
  const before = high.map((half) => Math.floor(half / 10));
  return [
    ...blocksOf(indices, high).map((block): Block => [block, low]),
    ...blocksOf(indices, low).map((block): Block => [block, high]),
    ...blocksOf(indices, around).flatMap((block) =>
      blocksOf(block, before).map((one): Block => [one, undefined]),
    ),
  ];
}

/** Indices by a key below 2^27, ascending, without those that stand alone. */
export function blocksOf(indices: Uint32Array, keys: Uint32Array): readonly Uint32Array[] {
  const sorted = Float64Array.from(indices, (index) => (keys[index] ?? 0) * INDEX_ROOM + index);
  sorted.sort();
  const order = Uint32Array.from(sorted, (both) => both % INDEX_ROOM);
  const blocks: Uint32Array[] = [];
  let start = 0;
  for (let end = 1; end <= order.length; end++) {
    if (end < order.length && keys[order[end] ?? 0] === keys[order[start] ?? 0]) continue;
    if (end - start > 1) blocks.push(order.subarray(start, end));
    start = end;
  }
  return blocks;
}

function pairsIn(
  block: Uint32Array,
  niks: PackedKeys,
  differing: Uint32Array | undefined,
  meet: (a: number, b: number) => void,
): void {
  if (block.length <= PAIRWISE) everyPair(block, niks, meet);
  else if (differing === undefined) everyPair(distinct(block, niks.high), niks, meet);
  else byKeptDigits(distinct(block, differing), differing, meet);
}

/** One index for each number, the last: of one NIK, since the block shares the rest of it. */
function distinct(block: Uint32Array, numbers: Uint32Array): Uint32Array {
  return Uint32Array.from(
    new Map(Array.from(block, (index) => [numbers[index] ?? 0, index])).values(),
  );
}

/** Numbers that are equal once a digit is blanked, or once two neighbours are put into one order. */
function byKeptDigits(
  block: Uint32Array,
  numbers: Uint32Array,
  meet: (a: number, b: number) => void,
): void {
  const kept = new Uint32Array(block.length);
  for (let unit = 1; unit <= 10_000_000; unit *= 10) {
    for (const [at, index] of block.entries()) {
      const number = numbers[index] ?? 0;
      kept[at] = number - digitAt(number, unit) * unit;
    }
    equalPairs(kept, (a, b) => meet(block[a] ?? 0, block[b] ?? 0));
    if (unit === 10_000_000) break;
    for (const [at, index] of block.entries()) {
      const number = numbers[index] ?? 0;
      const more = digitAt(number, unit * 10) - digitAt(number, unit);
      kept[at] = more > 0 ? number - 9 * more * unit : number;
    }
    equalPairs(kept, (a, b) => meet(block[a] ?? 0, block[b] ?? 0));
  }
}

function digitAt(number: number, unit: number): number {
  return Math.floor(number / unit) % 10;
}

/** Calls `meet` for each two places that hold the same number; few do, so that chains stay short. */
function equalPairs(numbers: Uint32Array, meet: (a: number, b: number) => void): void {
  let size = 256;
  while (size < numbers.length) size *= 2;
  // Places are stored one higher, so that 0 ends a chain.
  const heads = new Uint32Array(size);
  const next = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const slot = (Math.imul(number, 0x9e3779b1) >>> 8) & (size - 1);
    for (let other = heads[slot] ?? 0; other !== 0; other = next[other - 1] ?? 0)
      if (numbers[other - 1] === number) meet(other - 1, at);
    next[at] = heads[slot] ?? 0;
    heads[slot] = at + 1;
  }
}

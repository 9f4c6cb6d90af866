/**
 * Keys of a whole campaign in two numbers each: of a NIK the first and the last eight digits. Neither reaches
 * 2^27, so nothing is lost (a whole NIK lies above 2^53), and millions fit where their texts would not.
 */
export interface PackedKeys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly length: number;
}

/** Stands in `high` where there is no key; such places belong to no group. */
export const NO_KEY = 0xffff_ffff;

/** Room for so many keys, none of them set. */
export function emptyKeys(length: number): PackedKeys {
  return { high: new Uint32Array(length).fill(NO_KEY), low: new Uint32Array(length), length };
}

/** Sets the key at `index` to a text of 9 to 16 digits; leading zeros count as the length does. */
export function setDigits({ high, low }: PackedKeys, index: number, digits: string): void {
  const middle = digits.length - 8;
  high[index] = number(digits, 0, middle) + (16 - digits.length) * LENGTH_STEP;
  low[index] = number(digits, middle, digits.length);
}

/** The text that was set at `index`. */
export function digitsAt({ high, low }: PackedKeys, index: number): string {
  const [a, b] = [high[index] ?? 0, low[index] ?? 0];
  const first = 8 - Math.floor(a / LENGTH_STEP);
  return String(a % LENGTH_STEP).padStart(first, '0') + String(b).padStart(8, '0');
}

/** Above every number of eight digits; a shorter text gets a multiple, so that 08 and 008 stay apart. */
const LENGTH_STEP = 2 ** 27;

/** Packs texts of exactly 16 digits, in their order; the caller keeps what each index stands for. */
export function packNiks(niks: readonly string[]): PackedKeys {
  const keys = emptyKeys(niks.length);
  for (const [index, nik] of niks.entries()) setDigits(keys, index, nik);
  return keys;
}

function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + (text.charCodeAt(i) - 48);
  return value;
}

/**
 * Indices that share a key, each group ascending, groups ordered by key; groups of fewer than `least` are left
 * out. Share by share through a hash table of indices that a processor's cache holds: a country costs four bytes
 * for each key, and no text.
 */
export function repeated(keys: PackedKeys, least = 2): readonly Uint32Array[] {
  const { high, low } = keys;
  const shares = sharesOf(keys);
  const table = newTable(shares.reduce((most, { length }) => Math.max(most, length), 0));
  return shares
    .flatMap((share) => groupsIn(share, keys, table, least))
    .sort(([a = 0], [b = 0]) => (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0));
}

/** Keys that are looked through at once, about. */
const SHARE = 2 ** 18;

/** Ascending indices of all that have a key, such that equal keys are in one share. */
function sharesOf({ high, low, length }: PackedKeys): readonly Uint32Array[] {
  const count = Math.ceil(length / SHARE);
  // The table takes the low bits of the hash, the share its highest.
  const shareOf = (index: number): number =>
    count === 1 ? 0 : Math.floor((hash(high[index] ?? 0, low[index] ?? 0) / 2 ** 32) * count);
  const ends = new Uint32Array(count);
  for (let index = 0; index < length; index++)
    if (high[index] !== NO_KEY) (ends[shareOf(index)] as number)++;
  let total = 0;
  const starts = ends.map((size) => {
    total += size;
    return total - size;
  });
  const ordered = new Uint32Array(total);
  ends.set(starts);
  for (let index = 0; index < length; index++)
    if (high[index] !== NO_KEY) ordered[(ends[shareOf(index)] as number)++] = index;
  return Array.from(ends, (end, share) => ordered.subarray(starts[share], end));
}

/** An open hash table: indices, one higher since 0 is a free place, and how often the key there was met. */
interface Table {
  readonly firsts: Uint32Array;
  readonly counts: Uint32Array;
}

function newTable(keys: number): Table {
  const size = tableSize(keys);
  return { firsts: new Uint32Array(size), counts: new Uint32Array(size) };
}

function groupsIn(
  share: Uint32Array,
  { high, low }: PackedKeys,
  { firsts, counts }: Table,
  least: number,
): readonly Uint32Array[] {
  firsts.fill(0);
  counts.fill(0);
  let most = 0;
  for (const index of share) {
    const at = placeOf(firsts, high, low, index);
    if (firsts[at] === 0) firsts[at] = index + 1;
    const count = (counts[at] ?? 0) + 1;
    counts[at] = count;
    if (count > most) most = count;
  }
  if (most < least) return [];
  const groups = new Map<number, { readonly members: Uint32Array; filled: number }>();
  for (const index of share) {
    const at = placeOf(firsts, high, low, index);
    const count = counts[at] ?? 0;
    if (count < least) continue;
    const group = groups.get(at) ?? { members: new Uint32Array(count), filled: 0 };
    groups.set(at, group);
    group.members[group.filled++] = index;
  }
  return [...groups.values()].map(({ members }) => members);
}

/** Place of the key at `index` in the table: where it stands, or the free place where it would. */
function placeOf(firsts: Uint32Array, high: Uint32Array, low: Uint32Array, index: number): number {
  const [a, b] = [high[index] ?? 0, low[index] ?? 0];
  const mask = firsts.length - 1;
  let at = hash(a, b) & mask;
  let stored = firsts[at] ?? 0;
  while (stored !== 0 && (high[stored - 1] !== a || low[stored - 1] !== b)) {
    at = (at + 1) & mask;
    stored = firsts[at] ?? 0;
  }
  return at;
}

/** A power of two that leaves half of the places free. */
function tableSize(length: number): number {
  let size = 16;
  while (size < 2 * length) size *= 2;
  return size;
}

function hash(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

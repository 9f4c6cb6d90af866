/**
 * NIKs of a whole campaign in two numbers each: the first and the last eight digits. Neither reaches 2^27,
 * so nothing is lost (a whole NIK lies above 2^53), and millions fit where their texts would not.
 */
export interface PackedNiks {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly length: number;
}

/** Packs texts of exactly 16 digits, in their order; the caller keeps what each index stands for. */
export function packNiks(niks: readonly string[]): PackedNiks {
  const high = new Uint32Array(niks.length);
  const low = new Uint32Array(niks.length);
  for (let i = 0; i < niks.length; i++) {
    const nik = niks[i] ?? '';
    high[i] = eightDigits(nik, 0);
    low[i] = eightDigits(nik, 8);
  }
  return { high, low, length: niks.length };
}

function eightDigits(text: string, from: number): number {
  let value = 0;
  for (let i = from; i < from + 8; i++) value = value * 10 + (text.charCodeAt(i) - 48);
  return value;
}

/**
 * Indices that share a NIK, each group ascending, groups ordered by NIK; what stands alone is left out. An
 * open hash table of indices: linear in the number of NIKs, four bytes for each, and no text.
 */
export function repeated({ high, low, length }: PackedNiks): readonly Uint32Array[] {
  const size = tableSize(length);
  // 0 is a free place, so that indices are stored one higher.
  const table = new Uint32Array(size);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < length; index++) {
    const [a, b] = [high[index] ?? 0, low[index] ?? 0];
    let at = hash(a, b) & (size - 1);
    let stored = table[at] ?? 0;
    while (stored !== 0 && (high[stored - 1] !== a || low[stored - 1] !== b)) {
      at = (at + 1) & (size - 1);
      stored = table[at] ?? 0;
    }
    if (stored === 0) table[at] = index + 1;
    else add(groups, stored - 1, index);
  }
  return [...groups.values()]
    .sort(([a = 0], [b = 0]) => (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0))
    .map((group) => Uint32Array.from(group));
}

function add(groups: Map<number, number[]>, first: number, index: number): void {
  const group = groups.get(first);
  if (group === undefined) groups.set(first, [first, index]);
  else group.push(index);
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

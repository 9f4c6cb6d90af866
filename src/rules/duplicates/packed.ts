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

const BITS = 14;
const BUCKETS = 1 << BITS;

/**
 * Indices that share a NIK, each group ascending, groups ordered by NIK; what stands alone is left out.
 * Sorts by 14 bits at a time: linear in the number of NIKs, with two spare index arrays and no text.
 */
export function repeated({ high, low, length }: PackedNiks): readonly Uint32Array[] {
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  let spare = new Uint32Array(length);
  for (const [keys, shift] of [
    [low, 0],
    [low, BITS],
    [high, 0],
    [high, BITS],
  ] as const) {
    sortBy(keys, shift, order, spare);
    [order, spare] = [spare, order];
  }
  const groups: Uint32Array[] = [];
  for (let start = 0; start < length; ) {
    const first = order[start] ?? 0;
    let end = start + 1;
    while (
      end < length &&
      high[order[end] ?? 0] === high[first] &&
      low[order[end] ?? 0] === low[first]
    )
      end++;
    if (end - start > 1) groups.push(order.slice(start, end));
    start = end;
  }
  return groups;
}

/** One stable counting pass: equal keys keep their order. */
function sortBy(keys: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): void {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < from.length; i++) {
    const bucket = ((keys[from[i] ?? 0] ?? 0) >>> shift) & (BUCKETS - 1);
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  for (let i = 0; i < from.length; i++) {
    const index = from[i] ?? 0;
    const bucket = ((keys[index] ?? 0) >>> shift) & (BUCKETS - 1);
    const at = starts[bucket] ?? 0;
    to[at] = index;
    starts[bucket] = at + 1;
  }
}

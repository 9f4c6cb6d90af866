import { type Bits, put, room } from './bits.ts';
import { bitsOf, type Code, codeFor } from './huffman.ts';

/** Ends a block; lengths follow it. */
export const END = 256;

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_EXTRA = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** Order in which the lengths of the code of lengths are written. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Symbol of a length (from 257) and of a distance; distances beyond 256 by their upper bits. */
export const LENGTH_SYMBOL = symbolTable(LENGTH_BASE, 259, 0);
const NEAR_SYMBOL = symbolTable(DISTANCE_BASE, 257, 0);
const FAR_SYMBOL = symbolTable(DISTANCE_BASE, 257, 7);

/** `table[value]` is the last base not above `value << shift`. */
function symbolTable(base: readonly number[], size: number, shift: number): Uint8Array {
  let symbol = 0;
  return Uint8Array.from({ length: size }, (_, value) => {
    while ((base[symbol + 1] ?? Number.POSITIVE_INFINITY) <= value * 2 ** shift + (shift && 1))
      symbol += 1;
    return symbol;
  });
}

export function distanceSymbol(distance: number): number {
  return (distance <= 256 ? NEAR_SYMBOL[distance] : FAR_SYMBOL[(distance - 1) >> 7]) ?? 0;
}

const FIXED_LENGTHS = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
const FIXED: Code = { lengths: FIXED_LENGTHS, bits: bitsOf(FIXED_LENGTHS) };
const FIVE = new Uint8Array(30).fill(5);
const FIXED_DISTANCES: Code = { lengths: FIVE, bits: bitsOf(FIVE) };

/** How often each literal or length, and each distance, stands in the block at hand. */
export interface Counts {
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
}

/** One block with a code of its own, or with the fixed one where that is shorter. */
export function writeBlock(out: Bits, tokens: Uint32Array, counts: Counts, last: boolean): void {
  const literals = codeFor(counts.literals, 286, 15);
  const distances = codeFor(counts.distances, 30, 15);
  const heading = headingOf(literals, distances);
  const own = heading.bits + bodyBits(counts, literals, distances);
  const fixed = bodyBits(counts, FIXED, FIXED_DISTANCES);
  const isOwn = own < fixed;
  room(out, (Math.min(own, fixed) >> 3) + 16);
  put(out, (last ? 1 : 0) | ((isOwn ? 2 : 1) << 1), 3);
  if (isOwn) heading.write(out);
  if (isOwn) writeTokens(out, tokens, literals, distances);
  else writeTokens(out, tokens, FIXED, FIXED_DISTANCES);
}

function bodyBits(counts: Counts, literals: Code, distances: Code): number {
  let bits = 0;
  for (let symbol = 0; symbol < 286; symbol += 1)
    bits +=
      (counts.literals[symbol] ?? 0) *
      ((literals.lengths[symbol] ?? 0) + (symbol > END ? (LENGTH_EXTRA[symbol - 257] ?? 0) : 0));
  for (let symbol = 0; symbol < 30; symbol += 1)
    bits +=
      (counts.distances[symbol] ?? 0) *
      ((distances.lengths[symbol] ?? 0) + (DISTANCE_EXTRA[symbol] ?? 0));
  return bits;
}

function writeTokens(out: Bits, tokens: Uint32Array, literals: Code, distances: Code): void {
  const used = tokens.length;
  const { bytes } = out;
  let { at, held, count } = out;
  for (let index = 0; index <= used; index += 1) {
    const token = index === used ? END : (tokens[index] ?? 0);
    const length = token >>> 16;
    const symbol = length === 0 ? token : 257 + (LENGTH_SYMBOL[length] ?? 0);
    held |= (literals.bits[symbol] ?? 0) << count;
    count += literals.lengths[symbol] ?? 0;
    if (count >= 16) {
      bytes[at++] = held;
      bytes[at++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    }
    if (length === 0) continue;
    const distance = (token & 0xffff) + 1;
    const far = distanceSymbol(distance);
    held |= (length - (LENGTH_BASE[symbol - 257] ?? 0)) << count;
    count += LENGTH_EXTRA[symbol - 257] ?? 0;
    if (count >= 16) {
      bytes[at++] = held;
      bytes[at++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    }
    held |= (distances.bits[far] ?? 0) << count;
    count += distances.lengths[far] ?? 0;
    if (count >= 16) {
      bytes[at++] = held;
      bytes[at++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    }
    held |= (distance - (DISTANCE_BASE[far] ?? 0)) << count;
    count += DISTANCE_EXTRA[far] ?? 0;
    if (count >= 16) {
      bytes[at++] = held;
      bytes[at++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    }
  }
  Object.assign(out, { at, held, count });
}

/** The two codes as the heading of a block tells them: their lengths, repetitions shortened, in a code of their own. */
function headingOf(literals: Code, distances: Code) {
  const [lines, places] = [lastUsed(literals.lengths, 257), lastUsed(distances.lengths, 1)];
  const all = new Uint8Array(lines + places);
  all.set(literals.lengths.subarray(0, lines));
  all.set(distances.lengths.subarray(0, places), lines);
  const shortened = shorten(all);
  const counts = new Uint32Array(19);
  for (const item of shortened) counts[item & 31] = (counts[item & 31] ?? 0) + 1;
  const code = codeFor(counts, 19, 7);
  let told = 19;
  while (told > 4 && code.lengths[LENGTHS_ORDER[told - 1] ?? 0] === 0) told -= 1;
  let bits = 14 + 3 * told;
  for (const item of shortened) bits += (code.lengths[item & 31] ?? 0) + extraOf(item & 31);
  const write = (out: Bits): void => {
    put(out, lines - 257, 5);
    put(out, places - 1, 5);
    put(out, told - 4, 4);
    for (const symbol of LENGTHS_ORDER.slice(0, told)) put(out, code.lengths[symbol] ?? 0, 3);
    for (const item of shortened) {
      put(out, code.bits[item & 31] ?? 0, code.lengths[item & 31] ?? 0);
      put(out, item >> 5, extraOf(item & 31));
    }
  };
  return { bits, write };
}

function lastUsed(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count -= 1;
  return count;
}

/** Bits that tell how often a length or zero is repeated. */
function extraOf(symbol: number): number {
  return symbol === 16 ? 2 : symbol === 17 ? 3 : symbol === 18 ? 7 : 0;
}

/** Lengths with their repetitions as symbols 16 to 18; each item is `repetitions << 5 | symbol`. */
function shorten(lengths: Uint8Array): readonly number[] {
  const items: number[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === length) run += 1;
    at += run;
    if (length !== 0) {
      items.push(length);
      run -= 1;
    }
    for (; run >= 3; ) {
      const most = length !== 0 ? 6 : run > 10 ? 138 : 10;
      const taken = Math.min(run, most);
      items.push(
        length !== 0
          ? ((taken - 3) << 5) | 16
          : taken > 10
            ? ((taken - 11) << 5) | 18
            : ((taken - 3) << 5) | 17,
      );
      run -= taken;
    }
    for (; run > 0; run -= 1) items.push(length);
  }
  return items;
}

import { type Bits, closed, newBits, put } from './bits.ts';
import { type Counts, distanceSymbol, END, LENGTH_SYMBOL, writeBlock } from './block.ts';

/*
 * Deflate (RFC 1951) in plain integers. The zlib of Node packs a few times faster still, but its bytes differ between
 * builds and processors, and the same input must give the same files everywhere; packages that are as portable take
 * several times as long for the tables of repeated tags that workbooks are.
 */

const WINDOW = 32_768;
const SHORTEST = 4;
const LONGEST = 258;
const HASH_BITS = 14;
/** Tokens of one block: enough for its code to pay, few enough that the code stays fitting. */
const MOST_TOKENS = 16_384;
/** Earlier places that are tried for a repetition. */
const TRIES = 6;
/** A repetition of this length is not bettered. */
const GOOD = 48;
/** Kept between calls: making them anew costs more than packing a small part. */
const head = new Int32Array(1 << HASH_BITS);
const before = new Int32Array(WINDOW);
const tokens = new Uint32Array(MOST_TOKENS);
const counts: Counts = { literals: new Uint32Array(286), distances: new Uint32Array(30) };

/** Packs pieces one after the other into one stream, so that a long sheet need not be in memory as a whole. */
export interface Packer {
  readonly add: (piece: Uint8Array) => void;
  /** The stream; nothing may be added after. */
  readonly finish: () => Uint8Array;
}

export function packer(): Packer {
  const out = newBits(4096);
  return {
    add: (piece) => packPiece(out, piece),
    finish: () => {
      // An empty last block: whether a piece is the last is known only now.
      put(out, 1 | (1 << 1), 3);
      put(out, 0, 7);
      return closed(out);
    },
  };
}

/** The bytes as one deflated stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = newBits((bytes.length >> 2) + 128);
  packPiece(out, bytes, true);
  return closed(out);
}

function packPiece(out: Bits, bytes: Uint8Array, last = false): void {
  const { literals, distances } = counts;
  head.fill(-1);
  const end = bytes.length;
  let at = 0;
  do {
    literals.fill(0);
    distances.fill(0);
    let used = 0;
    while (at < end && used < MOST_TOKENS) {
      const found = at + SHORTEST <= end ? longestAt(bytes, at, end) : 0;
      if (found === 0) {
        const byte = bytes[at] ?? 0;
        tokens[used++] = byte;
        literals[byte] = (literals[byte] ?? 0) + 1;
        at += 1;
        continue;
      }
      const length = found >>> 16;
      const distance = (found & 0xffff) + 1;
      tokens[used++] = found;
      const symbol = 257 + (LENGTH_SYMBOL[length] ?? 0);
      literals[symbol] = (literals[symbol] ?? 0) + 1;
      const far = distanceSymbol(distance);
      distances[far] = (distances[far] ?? 0) + 1;
      const stop = Math.min(at + length, end - SHORTEST + 1);
      for (let inner = at + 1; inner < stop; inner += 1) remember(bytes, inner);
      at += length;
    }
    literals[END] = 1;
    writeBlock(out, tokens.subarray(0, used), counts, last && at >= end);
  } while (at < end);
}

function hashAt(bytes: Uint8Array, at: number): number {
  const four =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  return Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function remember(bytes: Uint8Array, at: number): void {
  const hash = hashAt(bytes, at);
  before[at & (WINDOW - 1)] = head[hash] ?? -1;
  head[hash] = at;
}

/** The longest repetition found at a place, as `length << 16 | distance - 1`; 0 where there is none. */
function longestAt(bytes: Uint8Array, at: number, end: number): number {
  const hash = hashAt(bytes, at);
  let from = head[hash] ?? -1;
  before[at & (WINDOW - 1)] = from;
  head[hash] = at;
  const most = Math.min(LONGEST, end - at);
  const oldest = Math.max(0, at - WINDOW);
  let best = SHORTEST - 1;
  let distance = 0;
  for (let tries = TRIES; from >= oldest && tries > 0; tries -= 1) {
    if (bytes[from + best] === bytes[at + best] && bytes[from] === bytes[at]) {
      let length = 0;
      while (length < most && bytes[from + length] === bytes[at + length]) length += 1;
      if (length > best) {
        best = length;
        distance = at - from;
        if (length >= GOOD || length === most) break;
      }
    }
    const older = before[from & (WINDOW - 1)] ?? -1;
    if (older >= from) break;
    from = older;
  }
  return distance === 0 ? 0 : (best << 16) | (distance - 1);
}

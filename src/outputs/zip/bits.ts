/** Bytes, bits first to last, of a stream that grows. */
export interface Bits {
  bytes: Uint8Array;
  at: number;
  held: number;
  count: number;
}

export function newBits(bytes: number): Bits {
  return { bytes: new Uint8Array(bytes), at: 0, held: 0, count: 0 };
}

export function put(out: Bits, value: number, bits: number): void {
  out.held |= value << out.count;
  out.count += bits;
  if (out.count < 16) return;
  room(out, 8);
  out.bytes[out.at++] = out.held;
  out.bytes[out.at++] = out.held >>> 8;
  out.held >>>= 16;
  out.count -= 16;
}

export function room(out: Bits, needed: number): void {
  if (out.at + needed <= out.bytes.length) return;
  const larger = new Uint8Array(Math.max(out.bytes.length * 2, out.at + needed));
  larger.set(out.bytes.subarray(0, out.at));
  out.bytes = larger;
}

export function closed(out: Bits): Uint8Array {
  room(out, 4);
  for (; out.count > 0; out.count -= 8) {
    out.bytes[out.at++] = out.held;
    out.held >>>= 8;
  }
  return out.bytes.slice(0, out.at);
}

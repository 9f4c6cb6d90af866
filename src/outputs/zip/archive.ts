import { crc32, inflateRawSync } from 'node:zlib';
import { deflate } from './deflate.ts';

/** A part as it stands in an archive. */
export interface PackedPart {
  /** 8 deflated, 0 as it is. */
  readonly method: 0 | 8;
  readonly data: Uint8Array;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
}

/** Parts that every workbook of a kind has are packed once; these are small. */
const SMALL = 6_000;
const MOST_KEPT = 200;
const kept = new Map<string, PackedPart>();

/** A part packed, or as it is where packing gains nothing. */
export function packPart(bytes: Uint8Array): PackedPart {
  if (bytes.length > SMALL) return packAnew(bytes);
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const packed = packAnew(bytes);
  const oldest = kept.size >= MOST_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, packed);
  return packed;
}

function packAnew(bytes: Uint8Array): PackedPart {
  const data = deflate(bytes);
  const about = { crc: crc32(bytes), size: bytes.length };
  return data.length < bytes.length
    ? { method: 8, data, ...about }
    : { method: 0, data: bytes, ...about };
}

/** The bytes of a part that was packed by whomever, never more than it says. */
export function unpackPart({ method, data, size }: PackedPart): Uint8Array {
  return method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
/** 1 January 1980, the first day an archive can name: every part of every archive we write carries it. */
const FIRST_DAY = 0x0021;

/** An archive of these parts in the order given. Equal parts give equal bytes on every machine. */
export function writeArchive(parts: readonly (readonly [string, PackedPart])[]): Uint8Array {
  const entries = parts.map(([name, part]) => ({ name: Buffer.from(name), part }));
  const size = entries.reduce(
    (total, { name, part }) => total + LOCAL + CENTRAL + 2 * name.length + part.data.length,
    END,
  );
  if (size > 0xffffffff || entries.length > 0xffff) throw new RangeError('archive too large');
  const out = Buffer.alloc(size);
  const starts: number[] = [];
  let at = 0;
  for (const { name, part } of entries) {
    starts.push(at);
    out.writeUInt32LE(0x04034b50, at);
    describe(out, at + 4, name, part);
    name.copy(out, at + LOCAL);
    out.set(part.data, at + LOCAL + name.length);
    at += LOCAL + name.length + part.data.length;
  }
  const directory = at;
  for (const [index, { name, part }] of entries.entries()) {
    out.writeUInt32LE(0x02014b50, at);
    out.writeUInt16LE(20, at + 4);
    describe(out, at + 6, name, part);
    out.writeUInt32LE(starts[index] ?? 0, at + 42);
    name.copy(out, at + CENTRAL);
    at += CENTRAL + name.length;
  }
  out.writeUInt32LE(0x06054b50, at);
  out.writeUInt16LE(entries.length, at + 8);
  out.writeUInt16LE(entries.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  return out;
}

/** What the local and the central heading have in common, from the version needed on. */
function describe(out: Buffer, at: number, name: Buffer, part: PackedPart): void {
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(name.every((byte) => byte < 0x80) ? 0 : 0x0800, at + 2);
  out.writeUInt16LE(part.method, at + 4);
  out.writeUInt16LE(FIRST_DAY, at + 8);
  out.writeUInt32LE(part.crc, at + 10);
  out.writeUInt32LE(part.data.length, at + 14);
  out.writeUInt32LE(part.size, at + 18);
  out.writeUInt16LE(name.length, at + 22);
}

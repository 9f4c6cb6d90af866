import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Budget, ENCRYPTED, type Limits, tooLarge, unreadable, unsafe } from './limits.ts';
import type { FileFact } from './sheet.ts';

export interface ZipEntry {
  /** With `/` between folders, as the directory gives it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

export interface Zip {
  readonly bytes: Buffer;
  /** By name in lower case: names of parts are compared that way. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Parts inflated so far and found sound. */
  readonly sound: Set<ZipEntry>;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SATURATED = 0xffffffff;

/** Flags: encrypted, strongly encrypted, directory encrypted. */
const ENCRYPTION_FLAGS = 0x0001 | 0x0040 | 0x2000;

interface Directory {
  readonly offset: number;
  readonly end: number;
  readonly count: number;
}

function findEnd(bytes: Buffer): number | undefined {
  // The comment must reach exactly to the end: a zip with two ends reads differently in two programs.
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--)
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  return undefined;
}

function directoryOf(bytes: Buffer): Directory | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const offset = bytes.readUInt32LE(end + 16);
  if (count !== 0xffff && size !== SATURATED && offset !== SATURATED)
    return { offset, end: offset + size, count };
  if (end < 20 || bytes.readUInt32LE(end - 20) !== LOCATOR64) return { offset, end, count };
  const record = Number(bytes.readBigUInt64LE(end - 12));
  if (record + 56 > end || bytes.readUInt32LE(record) !== END64) return undefined;
  const offset64 = Number(bytes.readBigUInt64LE(record + 48));
  return {
    offset: offset64,
    end: offset64 + Number(bytes.readBigUInt64LE(record + 40)),
    count: Number(bytes.readBigUInt64LE(record + 32)),
  };
}

/** Sizes and offset that did not fit 32 bits stand in extra field 1, in this order. */
function wide(bytes: Buffer, from: number, to: number, narrow: readonly number[]): number[] {
  const values = [...narrow];
  for (let at = from; at + 4 <= to; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    const end = Math.min(field + bytes.readUInt16LE(at + 2), to);
    for (const [index, value] of values.entries()) {
      if (value !== SATURATED || field + 8 > end) continue;
      values[index] = Number(bytes.readBigUInt64LE(field));
      field += 8;
    }
  }
  return values;
}

function decodeName(raw: Buffer): string {
  return (isUtf8(raw) ? raw.toString('utf8') : raw.toString('latin1')).replaceAll('\\', '/');
}

/** A name that would leave the folder it is unpacked in; nothing is unpacked here, but the next tool may. */
function escapes(name: string): boolean {
  return (
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.includes('\0') ||
    name.split('/').includes('..')
  );
}

/** One entry of the directory checked against its local header, or the fact that refuses the file. */
function readEntry(bytes: Buffer, at: number, limits: Limits): ZipEntry | FileFact {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = decodeName(rawName);
  const [size = 0, packed = 0, local = 0] = wide(bytes, nameEnd, extraEnd, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  if (escapes(name)) return unsafe('path');
  if ((flags & ENCRYPTION_FLAGS) !== 0 || method === 99) return ENCRYPTED;
  if (method !== 0 && method !== 8) return unreadable('zip-method');
  if (method === 0 && packed !== size) return unsafe('contradiction');
  if (size > limits.ratioFrom && size > packed * limits.ratio)
    return tooLarge('ratio', limits.ratio);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return unreadable('zip');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) return unreadable('cut');
  const localName = bytes.subarray(local + 30, local + 30 + bytes.readUInt16LE(local + 26));
  if (!localName.equals(rawName)) return unsafe('contradiction');
  // With flag 8 the local sizes follow the data; else they must be those of the directory.
  const sizes = [bytes.readUInt32LE(local + 18), bytes.readUInt32LE(local + 22)];
  if ((flags & 8) === 0 && !sizes.includes(SATURATED) && (sizes[0] !== packed || sizes[1] !== size))
    return unsafe('contradiction');
  return { name, method, crc: bytes.readUInt32LE(at + 16), packed, size, start };
}

function overlaps(entries: Iterable<ZipEntry>, directory: number): boolean {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < end) return true;
    end = entry.start + entry.packed;
  }
  return end > directory;
}

/** The directory of a zip, or the fact that refuses it. Nothing is inflated yet. */
export function openZip(bytes: Buffer, limits: Limits, budget: Budget): Zip | FileFact {
  const directory = directoryOf(bytes);
  if (directory === undefined || directory.end > bytes.length) return unreadable('cut');
  if (directory.count > budget.entries) return tooLarge('entries', limits.entries);
  const entries = new Map<string, ZipEntry>();
  let at = directory.offset;
  let inflated = 0;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || bytes.readUInt32LE(at) !== CENTRAL) return unreadable('zip');
    const next =
      at +
      46 +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
    if (next > directory.end) return unreadable('zip');
    const entry = readEntry(bytes, at, limits);
    if ('code' in entry) return entry;
    inflated += entry.size;
    if (inflated > budget.inflated) return tooLarge('inflated', limits.inflated);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) return unsafe('contradiction');
    entries.set(key, entry);
    at = next;
  }
  if (at !== directory.end) return unsafe('contradiction');
  if (overlaps(entries.values(), directory.offset)) return unsafe('contradiction');
  budget.entries -= directory.count;
  return { bytes, entries, sound: new Set() };
}

/** The bytes of one part, or the fact that refuses the file: never more bytes than the directory says. */
export function inflate(zip: Zip, entry: ZipEntry, budget: Budget): Buffer | FileFact {
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packed);
  if (!zip.sound.has(entry)) budget.inflated -= entry.size;
  const data = entry.method === 0 ? packed : inflateDeflated(packed, entry.size);
  if (data === undefined || data.length !== entry.size) return unreadable('damaged');
  if (crc32(data) !== entry.crc) return unreadable('checksum');
  zip.sound.add(entry);
  return data;
}

/** Checks the parts nobody has read: damage anywhere means that the copy is not the file that was sent. */
export function checkRest(zip: Zip, budget: Budget): FileFact | undefined {
  for (const entry of zip.entries.values()) {
    if (zip.sound.has(entry)) continue;
    const data = inflate(zip, entry, budget);
    if ('code' in data) return data;
  }
  return undefined;
}

function inflateDeflated(packed: Buffer, size: number): Buffer | undefined {
  // One block of the declared size saves joining thousands; deflate cannot do better than 1032:1.
  const chunkSize = Math.max(64, Math.min(size, packed.length * 1032) + 64);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch {
    return undefined;
  }
}

/** A part by name, whatever the case of its letters; undefined when the zip has none. */
export function findEntry(zip: Zip, name: string): ZipEntry | undefined {
  return zip.entries.get(name.toLowerCase());
}

import { unreadable } from './limits.ts';
import type { FileFact } from './sheet.ts';

/** An OLE compound file: a small file system in 512-byte sectors. Streams by name as written. */
export interface Ole {
  readonly names: readonly string[];
  readonly read: (name: string) => Buffer | FileFact | undefined;
}

interface Stream {
  readonly start: number;
  readonly size: number;
}

interface Sectors {
  readonly bytes: Buffer;
  readonly size: number;
  readonly fat: readonly number[];
}

const LAST_REGULAR = 0xfffffff9;
const ROOT = 5;
const STREAM = 2;

function sector(from: Sectors, index: number): Buffer | undefined {
  const start = (index + 1) * from.size;
  // The last sector of a file may be cut short by programs that do not pad it.
  return start < from.bytes.length ? from.bytes.subarray(start, start + from.size) : undefined;
}

/** Joins a chain of sectors. Undefined when it leaves the file or runs in a circle. */
function chain(from: Sectors, start: number): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = start; at <= LAST_REGULAR; at = from.fat[at] ?? Number.NaN) {
    const part = sector(from, at);
    if (part === undefined || parts.length > from.fat.length) return undefined;
    parts.push(part);
    if (from.fat[at] === undefined) return undefined;
  }
  return Buffer.concat(parts);
}

function readFat(bytes: Buffer, size: number): readonly number[] | undefined {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(bytes.readUInt32LE(at));
  let next = bytes.readUInt32LE(68);
  const most = Math.ceil(bytes.length / size);
  for (let count = 0; next <= LAST_REGULAR; count++) {
    const start = (next + 1) * size;
    if (count > most || start + size > bytes.length) return undefined;
    for (let at = 0; at < size - 4; at += 4) places.push(bytes.readUInt32LE(start + at));
    next = bytes.readUInt32LE(start + size - 4);
  }
  const fat: number[] = [];
  for (const place of places) {
    if (place > LAST_REGULAR) continue;
    const start = (place + 1) * size;
    if (start + size > bytes.length || fat.length > most + size) return undefined;
    for (let at = 0; at < size; at += 4) fat.push(bytes.readUInt32LE(start + at));
  }
  return fat;
}

/** Opens a compound file, or gives the fact that refuses it. Cut files fail here: their chains lead outside. */
export function openOle(bytes: Buffer): Ole | FileFact {
  if (bytes.length < 1536) return unreadable('cut');
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return unreadable('damaged');
  const size = 1 << shift;
  const fat = readFat(bytes, size);
  if (fat === undefined) return unreadable('cut');
  const sectors: Sectors = { bytes, size, fat };
  const directory = chain(sectors, bytes.readUInt32LE(48));
  if (directory === undefined) return unreadable('cut');
  const streams = new Map<string, Stream>();
  let root: Stream = { start: 0, size: 0 };
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const type = directory[at + 66];
    const length = directory.readUInt16LE(at + 64);
    const entry = {
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    };
    if (type === ROOT) root = entry;
    if (type === STREAM && length >= 2 && length <= 64)
      streams.set(directory.toString('utf16le', at, at + length - 2), entry);
  }
  const read = (name: string): Buffer | FileFact | undefined => {
    const entry = streams.get(name);
    return entry && readStream(sectors, root, entry);
  };
  return { names: [...streams.keys()], read };
}

/** Streams below the cutoff stand in 64-byte sectors inside the root's stream. */
function readStream(sectors: Sectors, root: Stream, entry: Stream): Buffer | FileFact {
  const { bytes } = sectors;
  let data: Buffer | undefined;
  if (entry.size >= bytes.readUInt32LE(56)) data = chain(sectors, entry.start);
  else {
    const mini = chain(sectors, root.start);
    const table = chain(sectors, bytes.readUInt32LE(60));
    if (mini === undefined || table === undefined) return unreadable('cut');
    const fat: number[] = [];
    for (let at = 0; at + 4 <= table.length; at += 4) fat.push(table.readUInt32LE(at));
    // A sector's number counts from behind the header, which a mini stream does not have.
    data = chain({ bytes: Buffer.concat([Buffer.alloc(64), mini]), size: 64, fat }, entry.start);
  }
  if (data === undefined || data.length < entry.size) return unreadable('cut');
  return data.subarray(0, entry.size);
}

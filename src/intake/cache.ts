import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { VERSION } from '../outputs/version.ts';
import type { FileReading } from '../records/reading.ts';
import { type Packed, pack, unpack } from './codec.ts';
import type { Input } from './list.ts';
import type { IntakeOptions } from './understand-input.ts';

/**
 * Place inside a campaign folder for what was understood of its files, by content. It is for its owner only, holds
 * personal data, may be deleted at any time, and `purge` deletes it.
 */
export const CACHE = '.desa-enroll/cache';

/** First bytes of every entry; another layout of entries is another first line. */
const HEAD = Buffer.from('desa-enroll cache 1\n');
const HASH_BYTES = 32;

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return hash.digest('hex');
}

/**
 * What understanding rests on beside a file: the program, day, settings, villages. By version, not by build: whoever
 * changes the program without a new version deletes the cache.
 */
export function cacheBasis({ on, knownDesa, hints }: IntakeOptions): string {
  return sha256(VERSION, process.version, on, JSON.stringify(knownDesa), JSON.stringify(hints));
}

/** Name of an entry. The name and facts of an input count too: a village may be told by the file's name alone. */
export function cacheKey(
  { file, facts }: Pick<Input, 'file' | 'facts'>,
  bytes: Uint8Array,
  basis: string,
): string {
  return sha256('readings', file, JSON.stringify(facts), bytes, basis);
}

/** Name of an entry that was made from another one and from something else. */
export function derivedKey(key: string, from: string): string {
  return sha256('derived', key, from);
}

function placeOf(folder: string, key: string): { readonly folder: string; readonly file: string } {
  const inside = join(folder, key.slice(0, 2));
  return { folder: inside, file: join(inside, key) };
}

/** Content of an entry; undefined where there is none, or where it is damaged or of another layout. */
export function readEntry(folder: string, key: string): Uint8Array | undefined {
  try {
    const entry = readFileSync(placeOf(folder, key).file);
    const from = HEAD.length + HASH_BYTES;
    if (entry.length < from || !entry.subarray(0, HEAD.length).equals(HEAD)) return undefined;
    const content = entry.subarray(from);
    const hash = createHash('sha256').update(key).update(content).digest();
    return hash.equals(entry.subarray(HEAD.length, from)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes an entry whole; one that cannot be written is only slower next time, so it is told by false alone. */
export function writeEntry(folder: string, key: string, content: Uint8Array): boolean {
  const place = placeOf(folder, key);
  const neighbour = `${place.file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    const hash = createHash('sha256').update(key).update(content).digest();
    writeFileSync(neighbour, Buffer.concat([HEAD, hash, content]), { flag: 'wx', mode: 0o600 });
    renameSync(neighbour, place.file);
    return true;
  } catch {
    forget(neighbour);
    return false;
  }
}

/** What cannot be deleted now is swept away by a later run. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing rests on it.
  }
}

/** Readings as an entry: lengths, then the packed words and codes, compressed. */
export function readingsEntry(readings: readonly FileReading[]): Uint8Array {
  const { words, codes } = pack(readings);
  const text = Buffer.from(words);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(text.length, 0);
  lengths.writeUInt32LE(codes.byteLength, 4);
  const numbers = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
  return deflateRawSync(Buffer.concat([lengths, text, numbers]), { level: 1 });
}

/** What `readingsEntry` wrote. */
export function readingsOf(entry: Uint8Array): readonly FileReading[] {
  const bytes = inflateRawSync(entry);
  const text = 8 + bytes.readUInt32LE(0);
  const codes = new Int32Array(bytes.readUInt32LE(4) / Int32Array.BYTES_PER_ELEMENT);
  new Uint8Array(codes.buffer).set(bytes.subarray(text));
  const packed: Packed = { words: bytes.toString('utf8', 8, text), codes };
  // Entries carry their own hash and are written by this program only, so the form is not checked again.
  return unpack(packed) as readonly FileReading[];
}

/** Deletes every entry that is not wanted any more, and what a killed run left half written. */
export function sweepCache(folder: string, wanted: ReadonlySet<string>): void {
  try {
    for (const inside of readdirSync(folder))
      for (const name of readdirSync(join(folder, inside)))
        if (!wanted.has(name)) rmSync(join(folder, inside, name), { force: true });
  } catch {
    // A cache that is gone or cannot be swept costs room, nothing else.
  }
}

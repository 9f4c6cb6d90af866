import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Campaign } from '../campaign/campaign.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import { villagesOf } from '../flow/villages.ts';
import {
  cacheKey,
  derivedKey,
  readEntry,
  readingsEntry,
  readingsOf,
  writeEntry,
} from '../intake/cache.ts';
import type { Input } from '../intake/list.ts';
import { isUnchanged, readInput } from '../intake/read.ts';
import { type IntakeOptions, understandInput, unreadFile } from '../intake/understand-input.ts';
import type { FileReading } from '../records/reading.ts';
import { digestOf, type KeptDigest, type PeopleDigest } from '../rules/duplicates/digest.ts';

/** What reading a nomination rests on; the same for all of them. */
export interface Scanning {
  /** Without its villages: only lists that fill what nominations leave empty are looked at. */
  readonly campaign: Campaign;
  readonly intake: IntakeOptions;
  /** Folder of the cache; undefined where none can be kept. */
  readonly cache: string | undefined;
  /** `cacheBasis` of `intake`, and a hash of the reference lists. */
  readonly basis: string;
  readonly references: string;
}

/** A village met in a file. A stand-in for an unknown one is numbered within its file. */
export interface MetDesa<People = KeptDigest> {
  readonly kode: KodeDesa;
  readonly nama: string;
  /** Of an unknown village: what tells it apart in the whole country. */
  readonly unknownAs: string | undefined;
  readonly people: People;
}

/** One reading without its people: what the country needs of it. */
export interface ScannedReading<People = KeptDigest> {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  /** False: there is nothing in it that could be the same as in another file. */
  readonly hasSheets: boolean;
  readonly desa: readonly MetDesa<People>[];
  /** Villages that its sheets are about, people or not. */
  readonly about: readonly KodeDesa[];
}

/** What is known of one input after it was read; its people go between processes as they are, then to the disk. */
export interface Scanned<People = KeptDigest> {
  readonly readings: readonly ScannedReading<People>[];
  /** Name of the readings in the cache; undefined where they are not in it. */
  readonly key: string | undefined;
  /** The readings themselves, where they hold nobody and are not in the cache. */
  readonly given: readonly FileReading[] | undefined;
}

/** Reads one input, or finds what was understood of the same bytes before. */
export async function scanInput(input: Input, scanning: Scanning): Promise<Scanned<PeopleDigest>> {
  const { cache, basis, intake, references } = scanning;
  const content = input.bytes === undefined ? await readInput(input.path) : undefined;
  if (content !== undefined && 'code' in content) return scannedOf([unreadFile(input, content)]);
  const key = cacheKey(input, content?.bytes ?? input.bytes ?? new Uint8Array(), basis);
  const digestKey = derivedKey(key, references);
  const known = cache === undefined ? undefined : readEntry(cache, digestKey);
  if (known !== undefined) return { readings: digestsOf(known), key, given: undefined };
  const cached = cache === undefined ? undefined : readEntry(cache, key);
  const readings =
    cached === undefined ? await understandInput(input, intake, content) : readingsOf(cached);
  const scanned = readings.map((reading) => scan(reading, scanning.campaign));
  const isWhole =
    content === undefined ||
    (isUnchanged(input.path, content) && readings.every(({ sha256 }) => sha256 !== ''));
  const kept =
    cache !== undefined &&
    isWhole &&
    (cached !== undefined || writeEntry(cache, key, readingsEntry(readings))) &&
    writeEntry(cache, digestKey, serialize(scanned));
  if (kept) return { readings: scanned, key, given: undefined };
  return { ...scannedOf(readings), readings: scanned };
}

/** What is told of readings that no cache holds: with people they are made anew when they are judged. */
export function scannedOf(readings: readonly FileReading[]): Scanned<never> {
  const hasPeople = readings.some(({ sheets }) =>
    sheets.some((sheet) => sheet.nominees.length > 0),
  );
  return {
    readings: readings.map((reading) => ({ ...frameOf(reading), desa: [] })),
    key: undefined,
    given: hasPeople ? undefined : readings,
  };
}

function scan(reading: FileReading, campaign: Campaign): ScannedReading<PeopleDigest> {
  const desa = villagesOf(campaign, [reading], 'met')
    .filter(({ nominees }) => nominees.length > 0)
    .map(({ desa: { kode, nama }, unknownAs, nominees }) => ({
      kode,
      nama,
      unknownAs,
      people: digestOf(nominees),
    }));
  return { ...frameOf(reading), desa };
}

function frameOf({ file, sha256, size, sheets }: FileReading): Omit<ScannedReading, 'desa'> {
  const about = sheets.flatMap(({ desa }) => desa?.kode ?? []);
  return { file, sha256, size, hasSheets: sheets.length > 0, about: [...new Set(about)] };
}

/** Entries carry their own hash and are written by this program only, so the form is not checked again. */
function digestsOf(entry: Uint8Array): readonly ScannedReading<PeopleDigest>[] {
  return deserialize(entry) as readonly ScannedReading<PeopleDigest>[];
}

/** What is needed of a scanned input to have its readings once more. */
export interface ScannedAgain extends Pick<Scanned, 'key' | 'given'> {
  readonly readings: readonly Pick<ScannedReading, 'file' | 'sha256'>[];
}

/** Readings as they were when they were scanned: from the cache, or made anew; undefined where the file is another now. */
export async function readingsAgain(
  input: Input,
  { key, readings, given }: ScannedAgain,
  { cache, intake }: Pick<Scanning, 'cache' | 'intake'>,
): Promise<readonly FileReading[] | undefined> {
  if (given !== undefined) return given;
  const entry = key === undefined || cache === undefined ? undefined : readEntry(cache, key);
  if (entry !== undefined) return readingsOf(entry);
  const again = await understandInput(input, intake);
  const isSame =
    again.length === readings.length &&
    again.every(
      ({ file, sha256 }, at) => file === readings[at]?.file && sha256 === readings[at]?.sha256,
    );
  return isSame ? again : undefined;
}

/** Hash of what reference lists hold, by the hashes of their files. */
export function referencesHash(
  files: readonly { readonly file: string; readonly sha256: string }[],
  basis: string,
): string {
  return createHash('sha256').update(JSON.stringify(files)).update(basis).digest('hex');
}

/** Names of all cache entries that these inputs rest on. */
export function cachedKeys(
  scanned: readonly Pick<Scanned, 'key'>[],
  references: string,
): ReadonlySet<string> {
  return new Set(scanned.flatMap(({ key }) => (key ? [key, derivedKey(key, references)] : [])));
}

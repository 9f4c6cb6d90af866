import { desaFor } from '../campaign/build.ts';
import type { Campaign, Desa } from '../campaign/campaign.ts';
import { byText } from '../domain/order.ts';
import { regionName } from '../domain/region.ts';
import { isUnknownDesa, type KodeDesa, unknownDesa } from '../domain/wilayah.ts';
import type { KeptDigest } from '../rules/duplicates/digest.ts';
import type { ScannedReading } from './scan.ts';

/** A reading among all of the country, in the order of inputs. */
export interface PlacedReading extends ScannedReading {
  /** Index of the input it is from. */
  readonly input: number;
  /** Name of the earlier file with the same content; its own people then do not count. */
  readonly repeats: string | undefined;
}

/** A village with everyone nominated for it anywhere, in the order of files. */
export interface CountryDesa {
  readonly desa: Desa;
  readonly people: readonly KeptDigest[];
}

/** One folder of results: a kabupaten, or some lists whose village nobody knows. */
export interface Part {
  /** Folder below the results, such as `51.71-KOTA-DENPASAR`. */
  readonly name: string;
  /** `51.71`; empty where the villages are unknown. */
  readonly kode: string;
  /** Villages whose results it holds, by kode. */
  readonly own: readonly KodeDesa[];
  /** Villages of other parts with people in its files: judged too, so that the files come back with all marks. */
  readonly guests: readonly KodeDesa[];
  /** Files whose own findings and marked copies it holds. */
  readonly home: readonly string[];
  /** All files that any of its villages has people in, in order; `PlacedReading`s. */
  readonly readings: readonly PlacedReading[];
}

export interface CountryPlan {
  readonly desa: readonly CountryDesa[];
  readonly parts: readonly Part[];
}

/** Lists without a village that share one part. */
const UNKNOWN_FILES = 300;

/**
 * Readings with stand-ins for unknown villages numbered through, in the order of files, and files of equal content
 * counted once: the first of them keeps its people.
 */
export function placeReadings(
  inputs: readonly (readonly ScannedReading[])[],
): readonly PlacedReading[] {
  const first = new Map<string, string>();
  let unknown = 0;
  return inputs.flatMap((readings, input) =>
    readings.map((reading): PlacedReading => {
      const repeats = reading.hasSheets ? first.get(reading.sha256) : undefined;
      if (repeats !== undefined) return { ...reading, input, repeats, desa: [] };
      if (reading.hasSheets) first.set(reading.sha256, reading.file);
      const desa = reading.desa.map((met) => {
        if (met.unknownAs === undefined) return met;
        unknown += 1;
        return { ...met, kode: unknownDesa(unknown) };
      });
      return { ...reading, input, repeats, desa };
    }),
  );
}

/** Kabupaten of a village, as the first two parts of its kode. */
export function kabupatenOf(kode: string): string {
  return kode.slice(0, 5);
}

/** Folder of a kabupaten: its kode and name in letters that every system takes. */
export function partName(kode: string): string {
  const name = (regionName(kode.replace('.', '')) ?? '').toUpperCase().replace(/[^A-Z0-9]+/g, '-');
  return name === '' ? kode : `${kode}-${name.replace(/^-+|-+$/g, '')}`;
}

/** Which village and which file belongs into which part, and what each part must read. */
export function planCountry(campaign: Campaign, readings: readonly PlacedReading[]): CountryPlan {
  const met = new Map<KodeDesa, { desa: Desa; people: KeptDigest[] }>();
  const names = homesOf(readings);
  const partOf = new Map<KodeDesa, string>();
  const parts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const draft = parts.get(name) ?? newDraft();
    parts.set(name, draft);
    return draft;
  };
  const own = (kode: KodeDesa, name: string): void => {
    if (partOf.has(kode)) return;
    partOf.set(kode, name);
    draftOf(name).own.add(kode);
  };
  for (const kode of campaign.desa.keys()) own(kode, partName(kabupatenOf(kode)));
  for (const [at, reading] of readings.entries()) {
    const home = names[at] ?? '';
    draftOf(home).home.push(at);
    for (const { kode, nama, people } of reading.desa) {
      own(kode, isUnknownDesa(kode) ? home : partName(kabupatenOf(kode)));
      const known = met.get(kode) ?? { desa: desaFor(campaign, kode, nama), people: [] };
      known.people.push(people);
      met.set(kode, known);
    }
  }
  addGuests(readings, parts, partOf);
  const desa = [...met.values()].sort((a, b) => byText(a.desa.kode, b.desa.kode));
  return { desa, parts: finished(readings, parts) };
}

interface Draft {
  readonly own: Set<KodeDesa>;
  readonly guests: Set<KodeDesa>;
  readonly home: number[];
  readonly reads: Set<number>;
}

function newDraft(): Draft {
  return { own: new Set(), guests: new Set(), home: [], reads: new Set() };
}

/** Part of each reading: where most of its people live, else what it is about, else one for the unknown. */
function homesOf(readings: readonly PlacedReading[]): readonly string[] {
  let unknown = 0;
  return readings.map(({ desa, about }) => {
    const counts = new Map<string, number>();
    for (const { kode, people } of desa) {
      if (isUnknownDesa(kode)) continue;
      const kabupaten = kabupatenOf(kode);
      counts.set(kabupaten, (counts.get(kabupaten) ?? 0) + people.length);
    }
    const [most] = [...counts].sort(([a, some], [b, more]) => more - some || byText(a, b));
    const [first] = about;
    if (most !== undefined) return partName(most[0]);
    if (first !== undefined) return partName(kabupatenOf(first));
    unknown += 1;
    return `TANPA-KODE-${Math.ceil(unknown / UNKNOWN_FILES)}`;
  });
}

function addGuests(
  readings: readonly PlacedReading[],
  parts: ReadonlyMap<string, Draft>,
  partOf: ReadonlyMap<KodeDesa, string>,
): void {
  for (const draft of parts.values())
    for (const at of draft.home)
      for (const kode of kodesOf(readings[at])) if (!draft.own.has(kode)) draft.guests.add(kode);
  const hosts = new Map<KodeDesa, Draft[]>();
  for (const draft of parts.values())
    for (const kode of draft.guests) hosts.set(kode, [...(hosts.get(kode) ?? []), draft]);
  for (const [at, reading] of readings.entries())
    for (const kode of kodesOf(reading)) {
      parts.get(partOf.get(kode) ?? '')?.reads.add(at);
      for (const host of hosts.get(kode) ?? []) host.reads.add(at);
    }
  for (const draft of parts.values()) for (const at of draft.home) draft.reads.add(at);
}

/** Villages that a reading has people of, or is about. */
function kodesOf(reading: PlacedReading | undefined): readonly KodeDesa[] {
  if (reading === undefined) return [];
  return [...reading.desa.map(({ kode }) => kode), ...reading.about];
}

function finished(
  readings: readonly PlacedReading[],
  drafts: ReadonlyMap<string, Draft>,
): readonly Part[] {
  return [...drafts]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, { own, guests, home, reads }]) => ({
      name,
      kode: /^\d\d\.\d\d/.exec(name)?.[0] ?? '',
      own: [...own].sort(byText),
      guests: [...guests].sort(byText),
      home: home.flatMap((at) => readings[at]?.file ?? []),
      readings: [...reads].sort((a, b) => a - b).flatMap((at) => readings[at] ?? []),
    }));
}

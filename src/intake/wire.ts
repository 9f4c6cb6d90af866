import type { FileReading, Nominee } from '../records/reading.ts';
import { type Packed, unpack } from './codec.ts';

/** People in one message between a reader and its parent. */
const CHUNK = 2000;

/** A reading without its people, or some people of one of its sheets. */
export type WirePart =
  | { readonly reading: FileReading }
  | { readonly at: number; readonly sheet: number; readonly nominees: readonly Nominee[] };

/**
 * Cuts readings into messages of bounded size. Takes them over: people already handed out are let go, so
 * that a long list is not held on both sides of the wire.
 */
export function* partsOf(readings: FileReading[]): Generator<WirePart> {
  const people = readings.map(({ sheets }) => sheets.map(({ nominees }) => [...nominees]));
  const frames = readings.splice(0).map((reading) => ({
    ...reading,
    sheets: reading.sheets.map((sheet) => ({ ...sheet, nominees: [] })),
  }));
  for (const [at, reading] of frames.entries()) {
    yield { reading };
    for (const [sheet, nominees] of people[at]?.entries() ?? [])
      while (nominees.length > 0) yield { at, sheet, nominees: nominees.splice(0, CHUNK) };
  }
}

/** Readings out of their packed parts, which must stand in the order they were cut; each is let go once unpacked. */
export function assemble(parts: (Packed | undefined)[]): readonly FileReading[] {
  const readings: FileReading[] = [];
  const people: Nominee[][][] = [];
  for (const [index, packed] of parts.entries()) {
    if (packed === undefined) continue;
    parts[index] = undefined;
    // Readers are this program too, so the form of what they packed is not checked again.
    const part = unpack(packed) as WirePart;
    if ('reading' in part) {
      const own: Nominee[][] = part.reading.sheets.map(() => []);
      people.push(own);
      const sheets = part.reading.sheets.map((sheet, at) => ({
        ...sheet,
        nominees: own[at] ?? [],
      }));
      readings.push({ ...part.reading, sheets });
    } else {
      const into = people[part.at]?.[part.sheet];
      for (const nominee of part.nominees) into?.push(nominee);
    }
  }
  return readings;
}

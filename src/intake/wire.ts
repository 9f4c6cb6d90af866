import type { FileReading, Nominee } from '../records/reading.ts';

/** People in one message between a reader and its parent. */
const CHUNK = 2000;

/** A reading without its people, or some people of one of its sheets. */
export type WirePart =
  | { readonly reading: FileReading }
  | { readonly at: number; readonly sheet: number; readonly nominees: readonly Nominee[] };

/** A part as the reader wrote it: JSON, which is several times faster here than cloning objects. */
export function readPart(text: string): WirePart {
  return JSON.parse(text);
}

/** Cuts readings into messages of bounded size. */
export function* partsOf(readings: readonly FileReading[]): Generator<WirePart> {
  for (const [at, reading] of readings.entries()) {
    yield { reading: { ...reading, sheets: reading.sheets.map((s) => ({ ...s, nominees: [] })) } };
    for (const [sheet, { nominees }] of reading.sheets.entries())
      for (let from = 0; from < nominees.length; from += CHUNK)
        yield { at, sheet, nominees: nominees.slice(from, from + CHUNK) };
  }
}

/** Puts readings together again from their parts; `take` must see them in the order they were cut. */
export function newAssembly(): {
  readonly take: (part: WirePart) => void;
  readonly readings: () => readonly FileReading[];
} {
  const readings: FileReading[] = [];
  const people: Nominee[][][] = [];
  return {
    take: (part) => {
      if ('reading' in part) {
        const own: Nominee[][] = part.reading.sheets.map(() => []);
        people.push(own);
        readings.push({
          ...part.reading,
          sheets: part.reading.sheets.map((sheet, index) => ({
            ...sheet,
            nominees: own[index] ?? [],
          })),
        });
      } else {
        const into = people[part.at]?.[part.sheet];
        for (const nominee of part.nominees) into?.push(nominee);
      }
    },
    readings: () => readings,
  };
}

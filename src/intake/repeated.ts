import type { FileReading, SheetReading } from '../records/reading.ts';

/**
 * Readings of a batch in which equal content counts once: of files with the same bytes the first in order
 * keeps its people, all rows of the others are ignored. `purposes` stand at the same index: files of
 * different purposes are never compared.
 */
export function ignoreRepeated(
  readings: readonly FileReading[],
  purposes: readonly string[] = [],
): readonly FileReading[] {
  const first = new Map<string, string>();
  return readings.map((reading, index) => {
    if (reading.sheets.length === 0) return reading;
    const key = `${purposes[index] ?? ''} ${reading.sha256}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, reading.file);
      return reading;
    }
    return asRepeated(reading, earlier);
  });
}

/** A reading of which nobody is taken, since the same content was read from `first`. */
export function asRepeated(reading: FileReading, first: string): FileReading {
  return {
    ...reading,
    facts: [...reading.facts, { code: 'file-repeated', data: { first } }],
    sheets: reading.sheets.map(withoutPeople),
  };
}

function withoutPeople(sheet: SheetReading): SheetReading {
  const rows = Array.from({ length: sheet.rows }, (_, index) => index + 1);
  return {
    ...sheet,
    used: false,
    nominees: [],
    ignored: rows.length === 0 ? [] : [{ reason: 'file-repeated', rows }],
    facts: [],
  };
}

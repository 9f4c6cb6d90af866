import type { FileReading, SheetReading } from '../records/reading.ts';

/**
 * Readings of a batch in which equal content counts once: of files with the same bytes the first in order
 * keeps its people, all rows of the others are ignored.
 */
export function ignoreRepeated(readings: readonly FileReading[]): readonly FileReading[] {
  const first = new Map<string, string>();
  return readings.map((reading) => {
    if (reading.sheets.length === 0) return reading;
    const earlier = first.get(reading.sha256);
    if (earlier === undefined) {
      first.set(reading.sha256, reading.file);
      return reading;
    }
    return {
      ...reading,
      facts: [...reading.facts, { code: 'file-repeated', data: { first: earlier } }],
      sheets: reading.sheets.map(withoutPeople),
    };
  });
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

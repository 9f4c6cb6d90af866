import { stringify } from 'csv-stringify/sync';

/** A table for people to open in Excel: BOM, and nothing in it that a spreadsheet would run as a formula. */
export function csvTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array {
  return Buffer.from(
    stringify([[...heading], ...rows.map((row) => [...row])], {
      bom: true,
      escape_formulas: true,
      record_delimiter: '\r\n',
    }),
  );
}

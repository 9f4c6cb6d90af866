import { textOf } from '../sheets/sheet.ts';
import type { Claim } from './claims.ts';
import { cellIn, type GridRow, textIn } from './grid.ts';
import type { Nominee } from './reading.ts';

/** Columns of the returned workbook in which a village states what it checked by hand; 0-based. */
export interface ConfirmedColumns {
  readonly code: number;
  readonly by: number | undefined;
  readonly when: number | undefined;
}

export function confirmedColumns(claims: readonly Claim[]): ConfirmedColumns | undefined {
  const find = (heading: RegExp) => claims.find((claim) => heading.test(claim.heading))?.index;
  const code = find(/\bsudah dicek \(kode\)$/i);
  return code === undefined
    ? undefined
    : { code, by: find(/\bdicek oleh$/i), when: find(/\btanggal dicek$/i) };
}

/** Reads the confirmations of a row, a code each; a date cell gives its day as `YYYY-MM-DD`. */
export function confirmedIn(
  columns: ConfirmedColumns | undefined,
): (row: GridRow) => Nominee['confirmed'] {
  if (columns === undefined) return () => undefined;
  const { code, by, when } = columns;
  return (row) => {
    const codes = textIn(row, code)
      .split(/[\s,;]+/)
      .filter((word) => /^[a-z][a-z0-9-]+$/i.test(word));
    if (codes.length === 0) return undefined;
    const day = when === undefined ? undefined : cellIn(row, when);
    const iso = typeof day === 'object' ? day.iso?.slice(0, 10) : undefined;
    const who = by === undefined ? '' : textIn(row, by);
    return codes.map((word) => ({
      code: word.toLowerCase(),
      by: who,
      when: iso ?? textOf(day).trim(),
    }));
  };
}

import { columnLetters } from '../domain/place.ts';
import { type Cell, textOf } from '../sheets/sheet.ts';
import type { ColumnField } from './field.ts';
import { cellIn, type Grid, type GridRow, mergeAt } from './grid.ts';
import { type CellPlace, NO_PLACING, type PlacingStep } from './readings.ts';
import { isDitto } from './values/marks.ts';

/** Fields of which one merged cell may hold the value of several people below each other. */
const SHARED: ReadonlySet<ColumnField> = new Set<ColumnField>([
  ...([
    'nomorKk',
    'alamat',
    'alamatDomisili',
    'dusun',
    'rt',
    'rw',
    'rtRw',
    'desa',
    'kodeDesa',
  ] as const),
  ...(['kecamatan', 'kabupaten', 'provinsi', 'pekerjaan', 'handphone', 'status', 'desil'] as const),
  ...(['keputusan', 'kepesertaan', 'statusDasar'] as const),
]);
/** Fields in which a ditto mark means the cell above: places, banjar, desa and work (inputs.md 9). */
const DITTO: ReadonlySet<ColumnField> = new Set<ColumnField>([
  ...([
    'tempatLahir',
    'alamat',
    'alamatDomisili',
    'dusun',
    'desa',
    'kecamatan',
    'kabupaten',
  ] as const),
  ...(['provinsi', 'pekerjaan', 'pekerjaanKtp', 'pekerjaan2'] as const),
]);

/** A column of a field, by its 0-based index and its letters, and how its cells lean on others. */
export interface ColumnPlace {
  readonly index: number;
  readonly letters: string;
  /** An empty cell may belong to a merged one above it. */
  readonly isShared: boolean;
  /** A ditto mark means the cell above. */
  readonly hasDitto: boolean;
}

export function columnPlace(field: ColumnField, index: number): ColumnPlace {
  return {
    index,
    letters: columnLetters(index + 1),
    isShared: SHARED.has(field),
    hasDitto: DITTO.has(field),
  };
}

/** By column: the row that last held a value of its own where ditto marks count, person by person. */
export type RowsAbove = (GridRow | undefined)[];

export interface PlacedCell extends CellPlace {
  readonly steps: readonly PlacingStep[];
}

const MERGED: readonly PlacingStep[] = ['from-merge'];
const ABOVE: readonly PlacingStep[] = ['from-cell-above'];

function isBlank(cell: Cell): boolean {
  if (cell === undefined) return true;
  const text = textOf(cell);
  return !(text.charCodeAt(0) > 0x20) && text.trim() === '';
}

/** The cell that holds a field's value for a row: its own, a merged one above it, or the one it repeats. */
export function cellOfField(
  grid: Grid,
  row: GridRow,
  { index, letters, isShared, hasDitto }: ColumnPlace,
  above: RowsAbove,
): PlacedCell {
  const cell = cellIn(row, index);
  if (isBlank(cell)) {
    const merge = isShared ? mergeAt(grid, row.row, index) : undefined;
    const shared = merge?.left === index + 1 ? cellIn(grid.rows[merge.top], index) : undefined;
    if (merge === undefined || shared === undefined)
      return { cell: undefined, row: row.row, column: letters, steps: NO_PLACING };
    return { cell: shared, row: merge.top, column: letters, steps: MERGED };
  }
  if (hasDitto) {
    const before = isDitto(textOf(cell).trim()) ? above[index] : undefined;
    if (before)
      return { cell: cellIn(before, index), row: before.row, column: letters, steps: ABOVE };
    above[index] = row;
  }
  return { cell, row: row.row, column: letters, steps: NO_PLACING };
}

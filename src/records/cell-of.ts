import { columnLetters } from '../domain/place.ts';
import { type Cell, textOf } from '../sheets/sheet.ts';
import type { ColumnField } from './field.ts';
import { cellIn, type Grid, type GridRow, mergeAt } from './grid.ts';
import type { CellPlace, PlacingStep } from './readings.ts';
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

/** Last values of the columns in which ditto marks count, person by person down the table. */
export type CellsAbove = Map<number, CellPlace>;

export interface PlacedCell extends CellPlace {
  readonly steps: readonly PlacingStep[];
}

const NONE: readonly PlacingStep[] = [];

/** The cell that holds a field's value for a row: its own, a merged one above it, or the one it repeats. */
export function cellOfField(
  grid: Grid,
  row: GridRow,
  field: ColumnField,
  column: number,
  above: CellsAbove,
): PlacedCell {
  const own: CellPlace = {
    cell: cellIn(row, column),
    row: row.row,
    column: columnLetters(column + 1),
  };
  if (own.cell === undefined || textOf(own.cell).trim() === '') {
    const merge = SHARED.has(field) ? mergeAt(grid, row.row, column) : undefined;
    const cell: Cell =
      merge && merge.left === column + 1 ? cellIn(grid.rows[merge.top], column) : undefined;
    if (merge === undefined || cell === undefined) return { ...own, cell: undefined, steps: NONE };
    return { cell, row: merge.top, column: own.column, steps: ['from-merged-cell'] };
  }
  if (!DITTO.has(field)) return { ...own, steps: NONE };
  if (!isDitto(textOf(own.cell).trim())) {
    above.set(column, own);
    return { ...own, steps: NONE };
  }
  const before = above.get(column);
  return before === undefined ? { ...own, steps: NONE } : { ...before, steps: ['from-cell-above'] };
}

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

/** A column by its 0-based index and its letters. */
export interface ColumnPlace {
  readonly index: number;
  readonly letters: string;
}

/** Last values of the columns in which ditto marks count, person by person down the table. */
export type CellsAbove = Map<number, CellPlace>;

export interface PlacedCell extends CellPlace {
  readonly steps: readonly PlacingStep[];
}

const NONE: readonly PlacingStep[] = [];
const MERGED: readonly PlacingStep[] = ['from-merge'];
const ABOVE: readonly PlacingStep[] = ['from-cell-above'];

const isBlank = (cell: Cell): boolean => cell === undefined || textOf(cell).trim() === '';

/** The cell that holds a field's value for a row: its own, a merged one above it, or the one it repeats. */
export function cellOfField(
  grid: Grid,
  row: GridRow,
  field: ColumnField,
  { index, letters }: ColumnPlace,
  above: CellsAbove,
): PlacedCell {
  const cell = cellIn(row, index);
  if (isBlank(cell)) {
    const merge = SHARED.has(field) ? mergeAt(grid, row.row, index) : undefined;
    const shared = merge?.left === index + 1 ? cellIn(grid.rows[merge.top], index) : undefined;
    if (merge === undefined || shared === undefined)
      return { cell: undefined, row: row.row, column: letters, steps: NONE };
    return { cell: shared, row: merge.top, column: letters, steps: MERGED };
  }
  const own = { cell, row: row.row, column: letters, steps: NONE };
  if (!DITTO.has(field)) return own;
  const before = isDitto(textOf(cell).trim()) ? above.get(index) : undefined;
  if (before) return { cell: before.cell, row: before.row, column: letters, steps: ABOVE };
  above.set(index, own);
  return own;
}

import type { LocalDate } from '../domain/local-date.ts';
import type { CellsAbove, PlacedCell } from './cell-of.ts';
import type { NamedBlock } from './claims.ts';
import type { ColumnField, FieldName, FieldValues, Reading } from './field.ts';
import type { Grid } from './grid.ts';
import type { DateColumn } from './values/date.ts';
import type { NikColumn } from './values/nik.ts';

/** The readings of one person while they are made. */
export type Draft = { [F in FieldName]?: Reading<FieldValues[F]> };

/** One block of one table, with what its columns together say; made once, read row by row. */
export interface ReadableBlock {
  readonly grid: Grid;
  readonly block: NamedBlock;
  readonly on: LocalDate;
  readonly nik: NikColumn;
  readonly dates: DateColumn;
  readonly above: CellsAbove;
}

/** The cell of a field in the row at hand; undefined where no column has the field. */
export type PlaceOf = (field: ColumnField) => PlacedCell | undefined;

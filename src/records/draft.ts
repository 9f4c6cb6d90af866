import type { LocalDate } from '../domain/local-date.ts';
import type { Cell, Comment } from '../sheets/sheet.ts';
import type { ColumnPlace, PlacedCell, RowsAbove } from './cell-of.ts';
import type { NamedBlock } from './claims.ts';
import type { ColumnField, FieldName, FieldValues, Reading } from './field.ts';
import type { Grid, GridRow } from './grid.ts';
import type { DateColumn } from './values/date.ts';
import type { DecisionColumn } from './values/keputusan.ts';
import type { NikColumn } from './values/nik.ts';
import type { Read } from './values/read.ts';

/** The readings of one person while they are made. */
export type Draft = { [F in FieldName]?: Reading<FieldValues[F]> };

/** Fields whose cell alone says their value; the others look at more than one cell. */
export type PlainField = Exclude<
  FieldName,
  | 'nik'
  | 'tanggalLahir'
  | 'jenisKelamin'
  | 'pekerjaan'
  | 'pekerjaanKtp'
  | 'pekerjaan2'
  | 'statusDasar'
  | 'status'
  | 'keputusan'
  | 'kepesertaan'
>;

/** A column whose cell alone says the value, with its reader. */
export interface PlainColumn {
  readonly field: PlainField;
  readonly place: ColumnPlace;
  readonly read: (cell: Cell) => Read<unknown>;
}

/** One block of one table, with what its columns together say; made once, read row by row. */
export interface ReadableBlock {
  readonly grid: Grid;
  readonly block: NamedBlock;
  readonly on: LocalDate;
  readonly nik: NikColumn;
  readonly dates: DateColumn;
  readonly decisions: readonly (DecisionColumn & { readonly place: ColumnPlace })[];
  readonly covers: readonly {
    readonly place: ColumnPlace;
    readonly read: (cell: Cell) => Read<'ya' | 'tidak'>;
  }[];
  /** Further columns of remarks, and columns of words whose heading nobody understood. */
  readonly remarks: readonly ColumnPlace[];
  readonly strange: readonly ColumnPlace[];
  /** Notes on cells, by row; undefined where there are none. */
  readonly comments: ReadonlyMap<number, readonly Comment[]> | undefined;
  readonly above: RowsAbove;
  /** Rows whose village is written in a row above, at the first of its people. */
  readonly desaAbove: ReadonlyMap<number, GridRow>;
  readonly places: ReadonlyMap<ColumnField, ColumnPlace>;
  readonly plain: readonly PlainColumn[];
}

/** The cell of a field in the row at hand; undefined where no column has the field. */
export type PlaceOf = (field: ColumnField) => PlacedCell | undefined;

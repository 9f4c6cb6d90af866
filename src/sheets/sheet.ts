/**
 * What a file holds once its format is out of the way: sheets of cells, each cell with its kind and the
 * text that stands in the file. Nothing here knows a column name or a rule.
 */

/** A cell that is not plain text. `text` is the lexeme of the file, so that no digit passes through a number. */
export interface TypedCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
  /** For `date`: the day in the workbook's own system (1900 or 1904), never through local time. */
  readonly iso?: string;
  /** True when the value is the stored result of a formula. */
  readonly formula?: true;
}

/** Plain text is its own string (most cells are); undefined is empty. White space alone counts as empty. */
export type Cell = string | TypedCell | undefined;

export interface SheetRow {
  /** 1-based number in the sheet; rows without any value are left out. */
  readonly row: number;
  /** Index 0 is column A; may be shorter than the table and may have holes. */
  readonly cells: readonly Cell[];
  readonly hidden?: true;
  /** xlsx, xls, ods, html: nearly everything in it is struck out. */
  readonly struck?: true;
  /** Of a row that is not: 0-based columns of the cells that are. */
  readonly struckColumns?: readonly number[];
  /** 0-based columns of cells of whose text a part is struck out; it is left out. */
  readonly mendedColumns?: readonly number[];
  /** CSV: first physical line, where it differs from `row`. */
  readonly line?: number;
  /** CSV: the number of fields differs from the heading's. */
  readonly ragged?: true;
}

/** A merged area, 1-based and inclusive. The value stands in its first cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A note hung on a cell: 1-based row, 0-based column. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Sheet {
  /** Null where the format has no sheets (CSV, HTML). */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** 1-based numbers of hidden columns. */
  readonly hiddenColumns: readonly number[];
  /** xlsx, xls, ods: notes on cells; absent where there are none. */
  readonly comments?: readonly Comment[];
  /** Last row that holds a value in any cell; the ledger counts rows 1 to this one. */
  readonly lastRow: number;
}

export type FileKind = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml2003' | 'csv';

/** Something true of the whole file; a rule of scope `file` with the same code tells it to people. */
export interface FileFact {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A file that was opened, or that could not be: then `sheets` is empty and `facts` says why. */
export interface Workbook {
  /** Path as given or found, with `/`; a list inside an archive is `archive.zip/inside.xlsx`. */
  readonly file: string;
  readonly kind: FileKind | undefined;
  /** Of the bytes read, in hex. */
  readonly sha256: string;
  readonly size: number;
  readonly sheets: readonly Sheet[];
  readonly facts: readonly FileFact[];
}

export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

export function kindOf(cell: Cell): TypedCell['kind'] | 'empty' {
  if (cell === undefined) return 'empty';
  return typeof cell === 'string' ? 'text' : cell.kind;
}

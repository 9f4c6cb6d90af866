import { columnIndex } from '../../src/domain/place.ts';
import type { Cell, Merge, Sheet, SheetRow, Workbook } from '../../src/sheets/sheet.ts';

export interface SheetOptions {
  readonly name?: string | null;
  readonly hidden?: boolean;
  /** `A1:C1` */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Rows with everything in them struck out. */
  readonly struckRows?: readonly number[];
  /** Rows of a CSV that have more or fewer fields than its heading. */
  readonly raggedRows?: readonly number[];
  /** Cells struck out, and cells with a part of their text struck out: `B3`. */
  readonly struckCells?: readonly string[];
  readonly mendedCells?: readonly string[];
  /** Notes on cells: `{ B3: 'batal' }`. */
  readonly comments?: Readonly<Record<string, string>>;
}

/**
 * A sheet as people read it: one line a row, cells between `|`. An empty cell is empty, `` `5171` `` is
 * stored as a number, `<1980-08-17>` as a date, `#N/A` as an error; all else is text.
 */
export function sheetOf(
  table: string | readonly (readonly Cell[])[],
  options: SheetOptions = {},
): Sheet {
  const rows = (typeof table === 'string' ? linesOf(table) : table).flatMap(
    (cells, index): SheetRow[] => {
      if (cells.every((cell) => cell === undefined)) return [];
      const row = index + 1;
      return [
        {
          row,
          cells,
          ...(options.hiddenRows?.includes(row) ? { hidden: true as const } : {}),
          ...(options.struckRows?.includes(row) ? { struck: true as const } : {}),
          ...(options.raggedRows?.includes(row) ? { ragged: true as const } : {}),
          ...columnsIn('struckColumns', options.struckCells, row),
          ...columnsIn('mendedColumns', options.mendedCells, row),
        },
      ];
    },
  );
  return {
    name: options.name === undefined ? 'Sheet1' : options.name,
    hidden: options.hidden ?? false,
    rows,
    merges: (options.merges ?? []).map(mergeOf),
    hiddenColumns: [],
    lastRow: rows.at(-1)?.row ?? 0,
    ...(options.comments === undefined
      ? {}
      : {
          comments: Object.entries(options.comments).map(([cell, text]) => ({
            ...placeOf(cell),
            text,
          })),
        }),
  };
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', number] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { row: Number(number), column: columnIndex(letters) - 1 };
}

/** Those of the cells that stand in the row, as a mark of the row. */
function columnsIn(mark: string, cells: readonly string[] = [], row: number): object {
  const columns = cells.map(placeOf).flatMap((place) => (place.row === row ? [place.column] : []));
  return columns.length === 0 ? {} : { [mark]: columns };
}

/** A workbook of sheets, or of one table. */
export function workbookOf(
  sheets: string | Sheet | readonly Sheet[],
  file = 'daftar.xlsx',
): Workbook {
  const list =
    typeof sheets === 'string' ? [sheetOf(sheets)] : Array.isArray(sheets) ? sheets : [sheets];
  return {
    file,
    kind: 'xlsx',
    sha256: '0'.repeat(64),
    size: 1,
    sheets: list as readonly Sheet[],
    facts: [],
  };
}

function linesOf(table: string): readonly (readonly Cell[])[] {
  return table
    .replace(/^\s*\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map((text) => cellOf(text.trim())),
    );
}

function cellOf(text: string): Cell {
  if (text === '') return undefined;
  if (/^`.+`$/.test(text)) return { kind: 'number', text: text.slice(1, -1) };
  const day = /^<(\d{4}-\d{2}-\d{2})>$/.exec(text)?.[1];
  if (day !== undefined)
    return { kind: 'date', text: day.split('-').reverse().join('/'), iso: day };
  return /^#[A-Z/0]+[!?]?$/.test(text) ? { kind: 'error', text } : text;
}

function mergeOf(range: string): Merge {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  return {
    top: Number(top),
    left: columnIndex(left),
    bottom: Number(bottom),
    right: columnIndex(right),
  };
}

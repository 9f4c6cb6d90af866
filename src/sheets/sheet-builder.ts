import { columnLetters } from '../domain/place.ts';
import { type Budget, type Limits, TOO_LONG, tooLarge } from './limits.ts';
import type { Cell, Comment, FileFact, Merge, Sheet, SheetRow } from './sheet.ts';

/** Facts about single cells beyond this number say nothing new. */
const CELL_FACTS = 100;

/** Collects the rows of one sheet within the limits; every reader of a format fills one. */
export interface SheetBuilder {
  readonly name: string | null;
  hidden: boolean;
  readonly limits: Limits;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly hiddenColumns: Set<number>;
  readonly comments: Comment[];
  width: number;
  /** Set when a limit was passed: the file is then not read at all. */
  fault: FileFact | undefined;
  readonly facts: FileFact[];
}

export function newSheet(name: string | null, hidden: boolean, limits: Limits): SheetBuilder {
  return {
    name,
    hidden,
    limits,
    rows: [],
    merges: [],
    hiddenColumns: new Set(),
    comments: [],
    width: 0,
    fault: undefined,
    facts: [],
  };
}

/** Adds a row that holds at least one value; `cells` is kept, not copied. Gives false past a limit. */
export function addRow(builder: SheetBuilder, row: SheetRow): boolean {
  const { limits, rows } = builder;
  if (row.row > limits.rows) builder.fault ??= tooLarge('rows', limits.rows);
  if (row.cells.length > limits.columns) builder.fault ??= tooLarge('columns', limits.columns);
  if (builder.fault !== undefined) return false;
  if (row.cells.length > builder.width) builder.width = row.cells.length;
  if (row.cells.includes(TOO_LONG)) noteLongCells(builder, row);
  rows.push(row);
  return true;
}

function noteLongCells(builder: SheetBuilder, row: SheetRow): void {
  for (const [index, cell] of row.cells.entries()) {
    if (cell !== TOO_LONG || builder.facts.length >= CELL_FACTS) continue;
    builder.facts.push({
      code: 'cell-too-long',
      data: {
        sheet: builder.name ?? '',
        row: row.row,
        column: columnLetters(index + 1),
        max: builder.limits.characters,
      },
    });
  }
}

/** Puts a value at a column (0-based), holes filled so that the array stays packed. */
export function setCell(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** The finished sheet, or the fact that refuses the file. Merges are cut to the rows and columns in use. */
export function finishSheet(builder: SheetBuilder, budget: Budget): Sheet | FileFact {
  if (builder.fault !== undefined) return builder.fault;
  const { limits, rows, width } = builder;
  const lastRow = rows.at(-1)?.row ?? 0;
  budget.rows -= lastRow;
  if (budget.rows < 0) return tooLarge('rows', limits.rows);
  const merges: Merge[] = [];
  let area = 0;
  for (const merge of builder.merges) {
    const cut = {
      ...merge,
      bottom: Math.min(merge.bottom, lastRow),
      right: Math.min(merge.right, width),
    };
    const cells = (cut.bottom - cut.top + 1) * (cut.right - cut.left + 1);
    if (cut.top > cut.bottom || cut.left > cut.right || cells < 2) continue;
    area += cells;
    if (area > limits.mergedCells) return tooLarge('mergedCells', limits.mergedCells);
    merges.push(cut);
  }
  return {
    name: builder.name,
    hidden: builder.hidden,
    rows,
    merges,
    hiddenColumns: [...builder.hiddenColumns].filter((c) => c <= width).sort((a, b) => a - b),
    lastRow,
    ...(builder.comments.length === 0 ? {} : { comments: builder.comments }),
  };
}

/** Programs write who made a comment above it. */
const AUTHOR = /^[^\n:]{1,40}:\s*\n/;
/** What the returned workbook says of a cell is no word of the village: a fault, `→` how to mend it, its code. */
const RETURNED = /\n→ [\s\S]*\[[a-z]+(?:-[a-z]+)+\]\s*$/;
const COMMENTS = 10_000;

/** A note on a cell; more of them than a list can have people are passed over. */
export function noteComment(
  builder: SheetBuilder,
  row: number,
  column: number,
  text: string,
): void {
  const said = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => !RETURNED.test(paragraph))
    .join('\n\n')
    .replace(AUTHOR, '')
    .trim();
  const { comments, limits } = builder;
  if (said !== '' && said.length <= limits.characters && comments.length < COMMENTS)
    comments.push({ row, column, text: said });
}

/** What a reader of one format gives: sheets, or none and the fact that says why. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly facts: readonly FileFact[];
}

export function refused(fact: FileFact): ReadSheets {
  return { sheets: [], facts: [fact] };
}

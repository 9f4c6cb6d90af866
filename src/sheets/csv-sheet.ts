import { delimiterOf, scanCsv } from './csv.ts';
import { type Budget, type Limits, TOO_LONG } from './limits.ts';
import type { Cell, SheetRow } from './sheet.ts';
import { addRow, finishSheet, newSheet, type ReadSheets, refused } from './sheet-builder.ts';
import { isBlank } from './text.ts';

/** `="5171..."`: how other programs keep Excel from turning digits into a number. */
const PROTECTED = /^="([^"]*)"$/;

function cellOf(field: string, limits: Limits): Cell {
  if (field === '' || isBlank(field)) return undefined;
  if (field.length > limits.characters) return TOO_LONG;
  return field.charCodeAt(0) === 0x3d ? (PROTECTED.exec(field)?.[1] ?? field) : field;
}

/** `sep=;` as first line names the delimiter and is no row. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n?|\n|$)/i;

/** Reads a delimited text as one sheet without a name. Rows are records; blank ones count. */
export function readCsv(text: string, limits: Limits, budget: Budget): ReadSheets {
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = separator?.[1] ?? delimiterOf(body);
  const skippedLines = separator ? 1 : 0;
  const builder = newSheet(null, false, limits);
  const widths = newWidths();
  let record = 0;
  const unclosed = scanCsv(body, delimiter, (fields, at) => {
    record++;
    const line = at + skippedLines;
    const cells: Cell[] = new Array(fields.length);
    let filled = 0;
    for (let index = 0; index < fields.length; index++) {
      const cell = cellOf(fields[index] ?? '', limits);
      cells[index] = cell;
      if (cell !== undefined) filled++;
    }
    if (filled === 0) return true;
    noteWidth(widths, cells, filled);
    return addRow(builder, line === record ? { row: record, cells } : { row: record, cells, line });
  });
  if (unclosed !== undefined)
    return refused({ code: 'csv-quote-unclosed', data: { line: unclosed.line + skippedLines } });
  const sheet = finishSheet(builder, budget);
  if ('code' in sheet) return refused(sheet);
  return { sheets: [{ ...sheet, rows: markRagged(sheet.rows, widths) }], facts: builder.facts };
}

interface Widths {
  /** Number of rows by number of fields. */
  readonly rows: Map<number, number>;
  /** First row that looks like a heading: several words and no long number. */
  heading: readonly Cell[] | undefined;
}

function newWidths(): Widths {
  return { rows: new Map(), heading: undefined };
}

function noteWidth(widths: Widths, cells: readonly Cell[], filled: number): void {
  widths.rows.set(cells.length, (widths.rows.get(cells.length) ?? 0) + 1);
  if (widths.heading !== undefined || filled < 3 || filled * 2 < cells.length) return;
  if (!cells.some((cell) => typeof cell === 'string' && /\d{8}/.test(cell))) widths.heading = cells;
}

function lastFilled(cells: readonly Cell[]): number {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === undefined) last--;
  return last;
}

/**
 * Marks rows whose fields cannot belong to the heading's columns: fewer than it names, or values beyond
 * its last field. Without a heading the commonest number of fields stands for it.
 */
function markRagged(rows: readonly SheetRow[], widths: Widths): readonly SheetRow[] {
  let common = 0;
  for (const [width, times] of widths.rows)
    if (times > (widths.rows.get(common) ?? 0)) common = width;
  const { heading } = widths;
  const least = heading ? lastFilled(heading) : common;
  const most = Math.max(heading?.length ?? common, least);
  if (most < 2) return rows;
  return rows.map((row) =>
    row.cells.length < least || lastFilled(row.cells) > most ? { ...row, ragged: true } : row,
  );
}

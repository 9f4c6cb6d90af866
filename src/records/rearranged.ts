import { columnIndex, columnLetters } from '../domain/place.ts';
import { type Cell, type Comment, type Sheet, type SheetRow, textOf } from '../sheets/sheet.ts';
import { marksOf, newStrikes } from '../sheets/strikes.ts';
import type { Readings } from './field.ts';
import type { Grid } from './grid.ts';
import type { IgnoredRows, IgnoreReason, Nominee, SheetFact, SheetReading } from './reading.ts';

/** A cell in its new place; `row` and `column` (0-based) say where it stands in the sheet, row 0: nowhere. */
export interface Moved {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}
export type Line = readonly (Moved | undefined)[];

/** The cells of a sheet put as a table of one row a person, and the way back to where they stand. */
export interface Rearranged {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
}

export const heading = (text: string, row = 0, column = 0): Moved | undefined =>
  text === '' ? undefined : { cell: text, row, column };

/** A row of the sheet as it stands, or the part of it from one column to before another. */
export function lineOf(source: SheetRow, from = 0, to = source.cells.length): Line {
  return source.cells
    .slice(from, to)
    .map((cell, at) =>
      cell === undefined ? undefined : { cell, row: source.row, column: from + at },
    );
}

/** The same sheet, rows and merged areas where they were, with other cells in some of its lines (by row). */
export function recelled(grid: Grid, lines: readonly (Line | undefined)[]): Rearranged {
  const all = Array.from(lines, (line) => line ?? []);
  const { sheet } = rearranged(grid, all);
  return { sheet: { ...sheet, merges: grid.sheet.merges }, lines: all };
}

/** A sheet of these lines, one below the other. */
export function rearranged({ sheet }: Grid, lines: readonly Line[]): Rearranged {
  const sources = new Map(sheet.rows.map((row) => [row.row, row]));
  const rows = lines.flatMap((line, at): SheetRow[] => {
    if (line.every((moved) => moved === undefined || textOf(moved.cell).trim() === '')) return [];
    const own = rowsOf(line).flatMap((row) => sources.get(row) ?? []);
    const printed = own[0]?.line;
    return [
      {
        row: at + 1,
        cells: line.map((moved) => moved?.cell),
        ...(own.some(({ hidden }) => hidden) ? { hidden: true as const } : {}),
        ...(printed === undefined ? {} : { line: printed }),
        ...(own.some(({ ragged }) => ragged) ? { ragged: true as const } : {}),
        ...strikesOf(line, sources),
      },
    ];
  });
  const lastRow = rows.at(-1)?.row ?? 0;
  const { comments, ...rest } = sheet;
  const moved = comments === undefined ? {} : { comments: movedComments(comments, lines) };
  return { sheet: { ...rest, ...moved, rows, merges: [], hiddenColumns: [], lastRow }, lines };
}

/** What is struck out where the cells stand is so in their new place. */
function strikesOf(line: Line, sources: ReadonlyMap<number, SheetRow>): ReturnType<typeof marksOf> {
  const strikes = newStrikes();
  for (const [at, moved] of line.entries()) {
    const source = moved && sources.get(moved.row);
    if (source?.struck || source?.struckColumns?.includes(moved?.column ?? -1))
      strikes.whole.push(at);
    else if (source?.mendedColumns?.includes(moved?.column ?? -1)) strikes.part.push(at);
  }
  return marksOf(
    strikes,
    line.map((moved) => moved?.cell),
  );
}

function movedComments(comments: readonly Comment[], lines: readonly Line[]): readonly Comment[] {
  const places = new Map<string, Pick<Comment, 'row' | 'column'>>();
  for (const [row, line] of lines.entries())
    for (const [column, moved] of line.entries())
      if (moved) places.set(`${moved.row} ${moved.column}`, { row: row + 1, column });
  return comments.flatMap(({ row, column, text }) => {
    const place = places.get(`${row} ${column}`);
    return place === undefined ? [] : [{ ...place, text }];
  });
}

function rowsOf(line: Line): number[] {
  const rows = new Set(line.flatMap((moved) => (moved && moved.row > 0 ? [moved.row] : [])));
  return [...rows].sort((a, b) => a - b);
}

/** What was read of the rearranged sheet, told at the cells and rows of the sheet as it is. */
export function putBack(
  reading: SheetReading,
  { lines }: Rearranged,
  plain: SheetReading,
  last: number,
): SheetReading {
  const firstRow = (row: number): number | undefined => rowsOf(lines[row - 1] ?? [])[0];
  const columns = new Map<number, string>();
  // The people stand last: where their values are says more than the titles above them.
  for (const line of lines.toReversed())
    for (const [at, moved] of line.entries())
      if (moved && moved.row > 0 && !columns.has(at))
        columns.set(at, columnLetters(moved.column + 1));
  const letters = (text: string): string => columns.get(columnIndex(text) - 1) ?? text;
  const nominees = sided(
    reading.nominees.map((nominee) => ({
      ...nominee,
      row: firstRow(nominee.row) ?? nominee.row,
      readings: placed(nominee.readings, lines, letters),
    })),
  );
  const ignored = ledger(reading, plain, lines, new Set(nominees.map(({ row }) => row)), last);
  return {
    ...reading,
    headerRows: reading.headerRows.flatMap((row) => firstRow(row) ?? []),
    columns: reading.columns.map((column) => ({ ...column, column: letters(column.column) })),
    nominees,
    ignored,
    rows: nominees.length + ignored.reduce((sum, { rows }) => sum + rows.length, 0),
    facts: reading.facts.map((fact) => factBack(fact, firstRow, letters, nominees)),
  };
}

function placed(readings: Readings, lines: readonly Line[], letters: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(readings).map(([field, value]) => {
      const { row, column } = value;
      const line = lines[row - 1] ?? [];
      const moved = column === undefined ? undefined : line[columnIndex(column) - 1];
      const home = rowsOf(line)[0] ?? row;
      const at =
        moved && moved.row > 0
          ? { row: moved.row, column: columnLetters(moved.column + 1) }
          : { row: home, column: column === undefined ? undefined : letters(column) };
      return [field, { ...value, ...at }];
    }),
  );
}

/** People in the order of their rows; those who share one are numbered from the left. */
function sided(nominees: readonly Nominee[]): readonly Nominee[] {
  const seen = new Map<number, number>();
  return [...nominees]
    .sort((a, b) => a.row - b.row)
    .map(({ side: _, ...nominee }) => {
      const side = seen.get(nominee.row) ?? 0;
      seen.set(nominee.row, side + 1);
      return side > 0 ? { ...nominee, side } : nominee;
    });
}

/** Every row once: a person's first, what the new reading says, what the old one says, else a line of a person. */
function ledger(
  reading: SheetReading,
  plain: SheetReading,
  lines: readonly Line[],
  people: ReadonlySet<number>,
  last: number,
): readonly IgnoredRows[] {
  const states = new Map<number, IgnoreReason>();
  const persons = new Set(reading.nominees.map(({ row }) => row));
  for (const row of persons)
    for (const own of rowsOf(lines[row - 1] ?? [])) states.set(own, 'note');
  for (const { reason, rows } of [...reading.ignored, ...plain.ignored])
    for (const row of rows) {
      const own = reading.ignored.some((one) => one.reason === reason && one.rows === rows)
        ? rowsOf(lines[row - 1] ?? [])
        : [row];
      for (const at of own) if (!states.has(at)) states.set(at, reason);
    }
  const byReason = new Map<IgnoreReason, number[]>();
  for (let row = 1; row <= last; row += 1) {
    if (people.has(row)) continue;
    const reason = states.get(row) ?? 'note';
    const rows = byReason.get(reason);
    if (rows) rows.push(row);
    else byReason.set(reason, [row]);
  }
  return [...byReason].map(([reason, rows]) => ({ reason, rows }));
}

function factBack(
  { row, column, ...fact }: SheetFact,
  firstRow: (row: number) => number | undefined,
  letters: (text: string) => string,
  nominees: readonly Nominee[],
): SheetFact {
  const home = row === undefined ? undefined : firstRow(row);
  const hidden = nominees.filter(({ hiddenRow }) => hiddenRow).map((nominee) => nominee.row);
  const data =
    fact.code === 'row-hidden'
      ? { ...fact.data, list: hidden.slice(0, 20).join(', ') }
      : Object.fromEntries(
          Object.entries(fact.data).map(([key, value]) => [
            key,
            typeof value === 'string' ? value.replace(/\b[A-Z]{1,2}\b/g, letters) : value,
          ]),
        );
  return {
    ...fact,
    ...(home === undefined ? {} : { row: home }),
    ...(column === undefined ? {} : { column: letters(column) }),
    data,
  };
}

import { textOf } from '../sheets/sheet.ts';
import type { Grid } from './grid.ts';
import { meaningOf } from './heading-text.ts';
import { heading, type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const PARTING = /[/|;\n()]| - | dan | & /i;
/** `NIK. 5171…` below or beside the name: the label says what the column's heading says already. */
const LABEL = /^(?:no\.? ?)?(?:nik|ktp)\b[ .:=-]*(?=\d)/i;
const partsOf = (text: string): string[] =>
  text.split(PARTING).flatMap((part) => part.trim().replace(LABEL, '') || []);

/** Columns that hold the NIK and something else in one cell, as their heading says: `Nama/NIK`. */
export function sharedCells(grid: Grid): Rearranged | undefined {
  const width = Math.max(0, ...grid.sheet.rows.map(({ cells }) => cells.length));
  const headings = new Map<number, { row: number; parts: readonly string[] }>();
  for (let row = 1; row < Math.min(grid.rows.length, 60) && headings.size === 0; row += 1)
    for (const [column, cell] of grid.rows[row]?.source.cells.entries() ?? []) {
      const parts = partsOf(textOf(cell));
      const fields = parts.map((part) => meaningOf(part)?.field);
      if (parts.length === 2 && fields.includes('nik') && fields.every((field) => field))
        if (fields[0] !== fields[1] && splits(grid, row, column))
          headings.set(column, { row, parts });
    }
  if (headings.size === 0) return undefined;
  const columns = [...headings.keys()];
  const lines: Line[] = [];
  for (const source of grid.sheet.rows) {
    const line: (Moved | undefined)[] = [...lineOf(source)];
    for (const [at, column] of columns.entries()) {
      const moved = line[column];
      if (moved === undefined) continue;
      const own = headings.get(column);
      if (own?.row === source.row) {
        line[column] = heading(own.parts[0] ?? '', source.row, column);
        set(line, width + at, heading(own.parts[1] ?? '', source.row, column));
        continue;
      }
      const [first, second, ...rest] = partsOf(textOf(moved.cell));
      if (first === undefined || second === undefined || rest.length > 0) continue;
      line[column] = { ...moved, cell: first };
      set(line, width + at, { ...moved, cell: second });
    }
    lines[source.row - 1] = line;
  }
  return recelled(grid, lines);
}

function set(line: (Moved | undefined)[], at: number, moved: Moved | undefined): void {
  while (line.length < at) line.push(undefined);
  line[at] = moved;
}

/** Do most cells below have two parts too? */
function splits(grid: Grid, row: number, column: number): boolean {
  const below = grid.rows
    .slice(row + 1)
    .flatMap((line) => textOf(line?.source.cells[column]).trim() || []);
  const two = below.filter((text) => partsOf(text).length === 2).length;
  return two > 0 && two >= below.length * 0.6;
}

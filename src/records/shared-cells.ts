import { textOf } from '../sheets/sheet.ts';
import type { Grid } from './grid.ts';
import { meaningOf } from './heading-text.ts';
import { heading, type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const PARTING = /[/|;\n()]| - | dan | & /i;
/** `NIK. 5171…` below or beside the name: the label says what the column's heading says already. */
const LABEL = /^(?:no\.? ?)?(?:nik|ktp)\b[ .:=-]*(?=\d)/i;
const partsOf = (text: string): string[] =>
  text.split(PARTING).flatMap((part) => part.trim().replace(LABEL, '') || []);

/** What stands beside a name may hold signs of its own: it is parted at the first of them, best at a new line. */
const AFTER_NAME = /\s*[/|;\n]\s*| - | \(/;

/** The two things of a cell, or as many as there are where it does not hold two. */
function valuesOf(text: string, isNumber: boolean): readonly string[] {
  if (isNumber) return partsOf(text);
  const sign = text.trim().includes('\n') ? /\s*\n\s*/ : AFTER_NAME;
  const found = sign.exec(text.trim());
  if (found === null) return [text.trim()];
  const [first, second] = [text.trim().slice(0, found.index), text.trim().slice(found.index)];
  const rest = second.slice(found[0].length).replace(/\s+/g, ' ').replace(/\)$/, '');
  return [first, rest].filter((part) => part !== '');
}

interface Shared {
  readonly row: number;
  readonly parts: readonly string[];
  /** A NIK is one of the two. */
  readonly isNumber: boolean;
}

/** Columns that hold the NIK or the name and something else in one cell, as their heading says: `Nama/NIK`. */
export function sharedCells(grid: Grid): Rearranged | undefined {
  const width = Math.max(0, ...grid.sheet.rows.map(({ cells }) => cells.length));
  const headings = new Map<number, Shared>();
  for (let row = 1; row < Math.min(grid.rows.length, 60) && headings.size === 0; row += 1)
    for (const [column, cell] of grid.rows[row]?.source.cells.entries() ?? []) {
      const parts = partsOf(textOf(cell));
      const fields = parts.map((part) => meaningOf(part)?.field);
      const isNumber = fields.includes('nik');
      if (parts.length !== 2 || fields[0] === fields[1] || !fields.every((field) => field))
        continue;
      if ((isNumber || fields.includes('nama')) && splits(grid, row, column, isNumber))
        headings.set(column, { row, parts, isNumber });
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
      const isNumber = own?.isNumber ?? true;
      const [first, second, ...rest] = valuesOf(textOf(moved.cell), isNumber);
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
function splits(grid: Grid, row: number, column: number, isNumber: boolean): boolean {
  const below = grid.rows
    .slice(row + 1)
    .flatMap((line) => textOf(line?.source.cells[column]).trim() || []);
  const two = below.filter((text) => valuesOf(text, isNumber).length === 2).length;
  return two > 0 && two >= below.length * 0.6;
}

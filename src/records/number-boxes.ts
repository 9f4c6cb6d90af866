import { textOf } from '../sheets/sheet.ts';
import { type Grid, textIn } from './grid.ts';
import { meaningOf } from './heading-text.ts';
import { type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const DIGITS = 16;
/** Rows in which a heading is looked for. */
const SEARCHED = 60;
const isDigit = (moved: Moved | undefined): boolean =>
  moved !== undefined && /^\d$/.test(textOf(moved.cell).trim());

/** Sixteen boxes of one digit each are the one number that they were drawn for; `starts` are columns headed so. */
export function joined(line: Line, starts: ReadonlySet<number> = new Set()): Line {
  const copy = [...line];
  for (let at = 0; at + DIGITS <= copy.length; at += 1) {
    const boxes = copy.slice(at, at + DIGITS);
    const [first] = boxes;
    const alone = !isDigit(copy[at - 1]) && !isDigit(copy[at + DIGITS]);
    if (first === undefined || !(alone || starts.has(at)) || !boxes.every(isDigit)) continue;
    const cell = boxes.map((box) => textOf(box?.cell).trim()).join('');
    copy.fill(undefined, at, at + DIGITS);
    copy[at] = { ...first, cell };
    at += DIGITS - 1;
  }
  return copy;
}

/** Columns in which a heading for a number stands over sixteen boxes: a row number may stand right before them. */
function headedStarts({ rows }: Grid): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const row of rows.slice(0, SEARCHED))
    for (const [column, shape] of row?.shapes.entries() ?? []) {
      const field = shape === 'text' ? meaningOf(textIn(row, column))?.field : undefined;
      if (field !== 'nik' && field !== 'nomorKk') continue;
      const boxes = row?.shapes.slice(column + 1, column + DIGITS) ?? [];
      if (boxes.length === DIGITS - 1 && boxes.every((box) => box === 'empty')) starts.add(column);
    }
  return starts;
}

/** A list whose NIK are written one digit a cell. */
export function joinedBoxes(grid: Grid): Rearranged | undefined {
  const { rows } = grid.sheet;
  const starts = headedStarts(grid);
  let found = false;
  const lines: Line[] = [];
  for (const source of rows) {
    const line = lineOf(source);
    const whole = joined(line, starts);
    if (line.some((moved, at) => moved !== undefined && whole[at] === undefined)) found = true;
    lines[source.row - 1] = whole;
  }
  if (!found) return undefined;
  return recelled(grid, lines);
}

import { textOf } from '../sheets/sheet.ts';
import type { Grid } from './grid.ts';
import { type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const DIGITS = 16;
const isDigit = (moved: Moved | undefined): boolean =>
  moved !== undefined && /^\d$/.test(textOf(moved.cell).trim());

/** Sixteen boxes of one digit each are the one number that they were drawn for. */
export function joined(line: Line): Line {
  const copy = [...line];
  for (let at = 0; at + DIGITS <= copy.length; at += 1) {
    const boxes = copy.slice(at, at + DIGITS);
    const [first] = boxes;
    const alone = !isDigit(copy[at - 1]) && !isDigit(copy[at + DIGITS]);
    if (first === undefined || !alone || !boxes.every(isDigit)) continue;
    const cell = boxes.map((box) => textOf(box?.cell).trim()).join('');
    copy.fill(undefined, at, at + DIGITS);
    copy[at] = { ...first, cell };
    at += DIGITS;
  }
  return copy;
}

/** A list whose NIK are written one digit a cell. */
export function joinedBoxes(grid: Grid): Rearranged | undefined {
  const { rows } = grid.sheet;
  let found = false;
  const lines: Line[] = [];
  for (const source of rows) {
    const line = lineOf(source);
    const whole = joined(line);
    if (line.some((moved, at) => moved !== undefined && whole[at] === undefined)) found = true;
    lines[source.row - 1] = whole;
  }
  if (!found) return undefined;
  return recelled(grid, lines);
}

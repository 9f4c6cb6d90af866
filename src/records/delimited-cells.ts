import { textOf } from '../sheets/sheet.ts';
import type { Grid } from './grid.ts';
import { type Line, lineOf, type Rearranged, recelled } from './rearranged.ts';

const DELIMITERS = [';', '\t', ',', '|'];
const MOST = 0.8;
/** Titles stand above a list, and who signs below it. */
const ENOUGH = 0.5;
const LEAST_PARTS = 3;

/** A CSV that a spreadsheet program did not take apart: every row is one text in the first column. */
export function delimitedCells(grid: Grid): Rearranged | undefined {
  const texts = grid.sheet.rows.map(({ cells }) => textOf(cells[0]));
  const alone = grid.sheet.rows.filter(({ cells }) => cells.slice(1).every((cell) => !cell));
  if (texts.length < 2 || alone.length < texts.length * MOST) return undefined;
  const delimiter = DELIMITERS.find((one) => parts(texts, one) >= LEAST_PARTS);
  if (delimiter === undefined) return undefined;
  const lines: Line[] = [];
  for (const source of grid.sheet.rows) {
    const split = partsOf(textOf(source.cells[0]), delimiter);
    lines[source.row - 1] =
      split.length < LEAST_PARTS
        ? lineOf(source)
        : split.map((cell) => (cell === '' ? undefined : { cell, row: source.row, column: 0 }));
  }
  return recelled(grid, lines);
}

/** Parts that at least half of the texts have, or none. */
function parts(texts: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const { length } = partsOf(text, delimiter);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= texts.length * ENOUGH ? most[0] : 0;
}

/** Fields of one line; quotes hold a delimiter in. */
function partsOf(line: string, delimiter: string): readonly string[] {
  const fields: string[] = [''];
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) fields.push('');
    else fields[fields.length - 1] += sign;
  }
  return fields.map((field) => field.trim());
}

import { type Grid, type GridRow, textIn } from './grid.ts';
import { isHeadingRow } from './heading-rows.ts';
import { heading, type Line, lineOf, type Rearranged, rearranged } from './rearranged.ts';

/** Lists beside each other, an empty column between them, whose headings do not stand in one row. */
export function listsApart(grid: Grid): Rearranged | undefined {
  const used: boolean[] = [];
  for (const row of grid.rows)
    for (const [column, shape] of row?.shapes.entries() ?? [])
      if (shape !== 'empty') used[column] = true;
  const starts = [...used.keys()].filter(
    (column) => column > 0 && used[column] && !used[column - 1] && headed(grid, column),
  );
  if (starts.length === 0) return undefined;
  const bounds = [0, ...starts];
  const lines = bounds.flatMap((from, at): Line[] => [
    // What heads the list on the left does not hold for the next one.
    ...(at === 0 ? [] : [[heading('DAFTAR')]]),
    ...grid.sheet.rows.map((row) => lineOf(row, from, bounds[at + 1])),
  ]);
  return rearranged(grid, lines);
}

/** Rows in which the heading of a list is looked for, however many lists a sheet pretends to have. */
const SEARCHED = 300;

/** Does a heading stand right of this column? */
function headed({ rows }: Grid, from: number): boolean {
  return rows.slice(0, SEARCHED).some((row) => {
    if (row === undefined || textIn(row, from) === '') return false;
    const shapes = row.shapes.map((shape, column) => (column < from ? 'empty' : shape));
    const filled = shapes.filter((shape) => shape !== 'empty').length;
    const part: GridRow = { ...row, shapes, filled };
    return isHeadingRow(part);
  });
}

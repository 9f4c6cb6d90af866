import { type Grid, type GridRow, textsOf } from './grid.ts';
import { type Band, bandOf } from './heading-band.ts';
import { isNumbering } from './row-words.ts';
import type { Table } from './tables.ts';

/** Values that a list of people shows even without a heading. */
const TELLING = new Set(['nik', 'date', 'place-and-date', 'phone', 'sex']);

const telling = (row: GridRow): number => {
  let signs = 0;
  for (const shape of row.shapes) if (TELLING.has(shape)) signs += shape === 'nik' ? 2 : 1;
  return signs;
};

/** A line of short texts right above the people: a heading in words that nobody knows. */
function looksLikeHeading(row: GridRow | undefined, below: GridRow): row is GridRow {
  if (row === undefined || row.filled < 3 || row.filled < below.filled * 0.5) return false;
  return row.shapes.every((shape) => shape === 'empty' || shape === 'text' || shape === 'sex');
}

/**
 * The table of a sheet whose headings are missing or in no known word: it begins where values of people
 * begin. Nothing is returned for a sheet without any.
 */
export function tableByContent(grid: Grid): readonly Table[] {
  const people = grid.rows.filter(
    (row): row is GridRow => row !== undefined && telling(row) >= 2 && row.filled >= 2,
  );
  const [first] = people;
  if (first === undefined) return [];
  let above = first.row - 1;
  const line = grid.rows[above];
  if (line && isNumbering(textsOf(line))) above -= 1;
  const heading = grid.rows[above];
  const band: Band = looksLikeHeading(heading, first)
    ? bandOf(grid, above, above)
    : { top: first.row, bottom: first.row - 1, columns: [] };
  return [
    { bands: [band], blocks: [band.columns], stretches: [[band.bottom + 1, grid.rows.length - 1]] },
  ];
}

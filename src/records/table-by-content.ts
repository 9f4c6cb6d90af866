import { type Grid, type GridRow, textIn, textsOf } from './grid.ts';
import { type Band, bandOf } from './heading-band.ts';
import { meaningOf } from './heading-text.ts';
import { isNumbering } from './row-words.ts';
import type { Table } from './tables.ts';

/** Values that a list of people shows even without a heading. */
const TELLING = new Set(['nik', 'date', 'place-and-date', 'phone', 'sex']);

function looksLikePerson(row: GridRow): boolean {
  if (row.filled === 1) return row.shapes.includes('nik');
  let signs = 0;
  for (const shape of row.shapes) if (TELLING.has(shape)) signs += shape === 'nik' ? 2 : 1;
  return signs >= 2;
}

/** An example in a page of instructions is one row among many; people come one below the other. */
function areList(people: readonly GridRow[], filled: number): boolean {
  if (people.length < 2) return people.length === 1 && filled <= 2;
  const columns = people.map(({ shapes }) => shapes.indexOf('nik')).filter((column) => column >= 0);
  const same = columns.filter((column) => column === columns[0]).length;
  return same >= columns.length * 0.6;
}

/** A line of short texts right above the people: a heading in words that nobody knows, or of one column. */
function looksLikeHeading(row: GridRow | undefined, below: GridRow): row is GridRow {
  if (row === undefined || row.filled < below.filled * 0.5) return false;
  if (!row.shapes.every((shape) => shape === 'empty' || shape === 'text' || shape === 'sex'))
    return false;
  const known = row.shapes.every(
    (shape, column) => shape === 'empty' || meaningOf(textIn(row, column)),
  );
  return row.filled >= 3 || known;
}

/**
 * The table of a sheet whose headings are missing or in no known word: it begins where values of people
 * begin. Nothing is returned for a sheet without any.
 */
export function tableByContent(grid: Grid): readonly Table[] {
  const filled = grid.rows.filter((row): row is GridRow => row !== undefined);
  const people = filled.filter(looksLikePerson);
  const [first] = people;
  if (first === undefined || !areList(people, filled.length)) return [];
  let above = first.row - 1;
  const line = grid.rows[above];
  if (line && isNumbering(textsOf(line))) above -= 1;
  const heading = grid.rows[above];
  const band: Band = looksLikeHeading(heading, first)
    ? bandOf(grid, above, above)
    : { top: first.row, bottom: first.row - 1, columns: [] };
  return [
    {
      bands: [band],
      blocks: [band.columns],
      stretches: [[band.bottom + 1, grid.rows.length - 1]],
    },
  ];
}

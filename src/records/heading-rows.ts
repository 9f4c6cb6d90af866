import type { ColumnField } from './field.ts';
import { type Grid, type GridRow, mergeAt, textIn } from './grid.ts';
import { type Meaning, madeOfHeadingWords, meaningOf, meaningOfMisspelt } from './heading-text.ts';

const DATA = new Set([
  'nik',
  'long-number',
  'phone',
  'date',
  'place-and-date',
  'number',
  'pair',
  'email',
  'error',
]);
/** Rows in which a heading may consist of misspelt words only. */
const SEARCHED = 60;

/** No value of a person stands in it, so it may be a heading. */
export function mayBeHeading(row: GridRow | undefined): row is GridRow {
  return row !== undefined && !row.shapes.some((shape) => DATA.has(shape));
}

/** Meaning of each cell by itself. */
export function meanings(
  row: GridRow,
  read: (text: string) => Meaning | undefined,
): (Meaning | undefined)[] {
  return row.shapes.map((shape, column) =>
    shape === 'text' || shape === 'sex' ? read(textIn(row, column)) : undefined,
  );
}

const IMPERSONAL: ReadonlySet<ColumnField> = new Set<ColumnField>(['nama', 'nomorUrut', 'status']);

/** Enough of a heading: NIK or Nama with two more, or both of them in a list of two columns. */
export function isHeading(found: readonly (Meaning | undefined)[], filled: number): boolean {
  const fields = new Set<ColumnField>();
  let notNeeded = 0;
  let understood = 0;
  for (const meaning of found) {
    if (!meaning) continue;
    understood += 1;
    if (meaning.field === null) notNeeded += 1;
    else fields.add(meaning.field);
  }
  if (!fields.has('jenisKelaminL')) fields.delete('jenisKelaminP');
  if (!fields.has('jenisKelaminP')) fields.delete('jenisKelaminL');
  if (!fields.has('nik') && !fields.has('nama')) return false;
  // Who was present at a meeting, or works in the office: names with a place to sign, and nothing of a person.
  if (!fields.has('nik') && ![...fields].some((field) => !IMPERSONAL.has(field))) return false;
  if (fields.size + notNeeded >= 3 && understood >= filled * 0.4) return true;
  if (fields.has('nik') && fields.has('nama')) return understood >= filled * 0.4;
  return fields.has('nik') && fields.has('nomorUrut') && filled === 2;
}

/** Is the row a heading by itself, whatever stands above or below it? */
export function isHeadingRow(row: GridRow): boolean {
  if (row.filled < 2) return false;
  const exact = meanings(row, meaningOf);
  if (isHeading(exact, row.filled)) return true;
  const some = exact.some((meaning) => meaning !== undefined);
  if (!some && (row.row > SEARCHED || row.filled < 3)) return false;
  return isHeading(meanings(row, meaningOfMisspelt), row.filled);
}

const LETTERHEAD = /:|^(?:pemerintah|kecamatan|daftar|lampiran)\b.{4}/i;

/** Group headings right above: merged over some of the columns, or over columns left empty below. */
export function isGroupRow(grid: Grid, row: GridRow | undefined, below: GridRow): boolean {
  if (!mayBeHeading(row)) return false;
  let groups = 0;
  let filled = 0;
  const width = below.shapes.length;
  for (const [column, shape] of row.shapes.entries()) {
    if (shape === 'empty') continue;
    const text = textIn(row, column);
    if (text.length > 50 || LETTERHEAD.test(text) || shape === 'small') return false;
    filled += 1;
    const across = mergeAt(grid, row.row, column + 1);
    const right = across?.top === row.row ? across.right : column + 1;
    if (right - column > width * 0.7 && width > 3) return false;
    const emptyBelow = (below.shapes[column] ?? 'empty') === 'empty';
    if (right > column + 1 || meaningOf(text) || (emptyBelow && madeOfHeadingWords(text)))
      groups += 1;
    else if (!emptyBelow && (below.shapes[column + 1] ?? 'empty') !== 'empty') groups += 0.6;
  }
  return filled > 0 && groups >= filled * 0.5 && (filled > 1 || groups === 1);
}

/** A second line of headings: its words are heading words, and nothing in it is a person's. */
export function isSubRow(grid: Grid, row: GridRow | undefined, above: GridRow): boolean {
  if (!mayBeHeading(row)) return false;
  let fits = 0;
  let sexes = 0;
  for (const [column, shape] of row.shapes.entries()) {
    if (shape === 'empty') continue;
    if (shape === 'small' || shape === 'tick') return false;
    const text = textIn(row, column);
    if (shape === 'sex') sexes += 1;
    const says = meaningOf(text) !== undefined || madeOfHeadingWords(text) || /^\(.*\)$/.test(text);
    if (says) fits += 1;
    const over = meaningOf(textIn(above, column))?.field;
    if (!says && (over === 'nama' || over === 'nik')) return false;
  }
  // L and P head two columns; one alone is somebody's sex.
  if (sexes === 1 && row.filled < 3) return false;
  return fits >= row.filled * 0.7 && !mergedOver(grid, row);
}

/** Do its cells stand where the row above has groups or nothing? Else it is the heading of another table. */
export function standsUnder(grid: Grid, row: GridRow, above: GridRow): boolean {
  let under = 0;
  for (const [column, shape] of row.shapes.entries()) {
    if (shape === 'empty') continue;
    const across = mergeAt(grid, above.row, column) ?? mergeAt(grid, above.row, column + 1);
    const isGroup = across !== undefined && across.right > across.left && across.bottom < row.row;
    if (isGroup || (above.shapes[column] ?? 'empty') === 'empty') under += 1;
  }
  return under >= row.filled * 0.5;
}

/** One text over the whole width is a section, not a heading. */
function mergedOver(grid: Grid, row: GridRow): boolean {
  if (row.filled !== 1) return false;
  const column = row.shapes.findIndex((shape) => shape !== 'empty');
  const merge = mergeAt(grid, row.row, column + 1);
  return merge !== undefined && merge.right - merge.left >= 3 && merge.top === row.row;
}

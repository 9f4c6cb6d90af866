import type { ColumnField } from './field.ts';
import { type Grid, type GridRow, mergeAt, textIn } from './grid.ts';
import { columnMeaning } from './heading-levels.ts';
import { type Meaning, madeOfHeadingWords, meaningOf, meaningOfMisspelt } from './heading-text.ts';

export interface BandColumn {
  /** 0-based. */
  readonly index: number;
  /** Top level first; a merged text once. */
  readonly levels: readonly string[];
  readonly meaning: Meaning | undefined;
  /** Its heading is that of the column to the left, merged over both. */
  readonly isRest: boolean;
}

/** The rows of one table heading, one to three of them. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BandColumn[];
}

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
const MAX_LEVELS = 3;
/** Rows in which a heading may consist of misspelt words only. */
const SEARCHED = 60;

/** No value of a person stands in it, so it may be a heading. */
function mayBeHeading(row: GridRow | undefined): row is GridRow {
  return row !== undefined && !row.shapes.some((shape) => DATA.has(shape));
}

function meanings(
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

function isHeadingRow(row: GridRow): boolean {
  if (row.filled < 2) return false;
  const exact = meanings(row, meaningOf);
  if (isHeading(exact, row.filled)) return true;
  const some = exact.some((meaning) => meaning !== undefined);
  if (!some && (row.row > SEARCHED || row.filled < 3)) return false;
  return isHeading(meanings(row, meaningOfMisspelt), row.filled);
}

const LETTERHEAD = /:|^(?:pemerintah|kecamatan|daftar|lampiran)\b.{4}/i;

/** Group headings right above: merged over some of the columns, or over columns left empty below. */
function isGroupRow(grid: Grid, row: GridRow | undefined, below: GridRow): boolean {
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
function isSubRow(grid: Grid, row: GridRow | undefined, above: GridRow): boolean {
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
function standsUnder(grid: Grid, row: GridRow, above: GridRow): boolean {
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

function levelText(grid: Grid, row: number, column: number): string {
  const merge = mergeAt(grid, row, column);
  return merge ? textIn(grid.rows[merge.top], merge.left - 1) : textIn(grid.rows[row], column);
}

/** A group written once over several columns without a merge, as CSV leaves it. */
function spread(grid: Grid, row: number, column: number, bottom: number): string {
  const below = (at: number) => textIn(grid.rows[bottom], at) !== '';
  if (row === bottom || !below(column)) return '';
  for (let left = column - 1; left >= 0 && below(left); left -= 1) {
    const text = levelText(grid, row, left);
    if (text !== '') return text;
  }
  return '';
}

/** The heading between two rows, with every level of every column. */
export function bandOf(grid: Grid, top: number, bottom: number): Band {
  const columns: BandColumn[] = [];
  let width = 0;
  for (let row = top; row <= bottom; row += 1)
    width = Math.max(width, grid.rows[row]?.shapes.length ?? 0);
  for (const merge of grid.sheet.merges)
    if (merge.top >= top && merge.bottom <= bottom) width = Math.max(width, merge.right);
  for (let index = 0; index < width; index += 1) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const text = levelText(grid, row, index) || spread(grid, row, index, bottom);
      if (text !== '' && text !== levels.at(-1)) levels.push(text);
    }
    if (levels.length === 0) continue;
    const isRest = isRestOf(grid, top, bottom, index);
    columns.push({ index, levels, meaning: columnMeaning(levels), isRest });
  }
  return { top, bottom, columns };
}

function isRestOf(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = bottom; row >= top; row -= 1) {
    if (textIn(grid.rows[row], column) !== '') return false;
    const merge = mergeAt(grid, row, column);
    if (merge && merge.left - 1 < column) return merge.bottom >= bottom;
  }
  return false;
}

/** `free` is the first row that no heading above has taken. */
function extended(grid: Grid, row: GridRow, free: number): Band {
  let top = row.row;
  for (let here = row; top > free && row.row - top < MAX_LEVELS - 1; top -= 1) {
    const above = grid.rows[top - 1];
    if (above === undefined || !isGroupRow(grid, above, here)) break;
    here = above;
  }
  return bandOf(grid, top, bottomOf(grid, row, top));
}

function bottomOf(grid: Grid, row: GridRow, top: number): number {
  let bottom = row.row;
  for (let here = row; bottom - top < MAX_LEVELS - 1; bottom += 1) {
    const below = grid.rows[bottom + 1];
    if (below === undefined || (isHeadingRow(below) && !standsUnder(grid, below, here))) break;
    if (!isSubRow(grid, below, here)) break;
    here = below;
  }
  return bottom;
}

/** The heading that settings name by its first row, and those that follow it. */
export function headingsFrom(grid: Grid, row: number): readonly Band[] {
  const first = grid.rows[row];
  const bottom = first === undefined ? row : bottomOf(grid, first, row);
  const rest = findHeadings(grid).filter(({ top }) => top > bottom);
  return [bandOf(grid, row, bottom), ...rest];
}

/** All table headings of a sheet from the top down, repeated ones too. */
export function findHeadings(grid: Grid): readonly Band[] {
  const bands: Band[] = [];
  for (let at = 1; at < grid.rows.length; at += 1) {
    const row = grid.rows[at];
    if (!mayBeHeading(row)) continue;
    const band = isHeadingRow(row)
      ? extended(grid, row, (bands.at(-1)?.bottom ?? 0) + 1)
      : pairFrom(grid, row);
    if (band === undefined) continue;
    bands.push(band);
    at = band.bottom;
  }
  return bands;
}

/** Two rows that are a heading only together: `Nomor | Nama` over `Urut, Induk | Lengkap`. */
function pairFrom(grid: Grid, row: GridRow): Band | undefined {
  const below = grid.rows[row.row + 1];
  if (row.filled < 2 || !mayBeHeading(below) || isHeadingRow(below)) return undefined;
  if (!meanings(row, meaningOf).some((meaning) => meaning !== undefined)) return undefined;
  if (!isSubRow(grid, below, row)) return undefined;
  const band = bandOf(grid, row.row, row.row + 1);
  const found = band.columns.map((column) => column.meaning);
  return isHeading(found, band.columns.length) ? band : undefined;
}

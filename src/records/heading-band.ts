import { type Grid, mergeAt, textIn } from './grid.ts';
import { columnMeaning } from './heading-levels.ts';
import type { Meaning } from './heading-text.ts';

export interface BandColumn {
  /** 0-based. */
  readonly index: number;
  /** Top level first; a merged text once. */
  readonly levels: readonly string[];
  readonly meaning: Meaning | undefined;
  /** Its heading is that of the column to the left, merged over both. */
  readonly isRest: boolean;
}

/** The rows of one table heading, one to four of them. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly BandColumn[];
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

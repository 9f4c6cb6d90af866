import type { Grid, GridRow } from './grid.ts';
import { type Band, bandOf } from './heading-band.ts';
import {
  isGroupRow,
  isHeading,
  isHeadingRow,
  isSubRow,
  mayBeHeading,
  meanings,
  standsUnder,
} from './heading-rows.ts';
import { meaningOf } from './heading-text.ts';

const MAX_LEVELS = 4;

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
    // The first person stands here in most lists: the cheap question goes first.
    if (!mayBeHeading(below)) break;
    if (isHeadingRow(below) && !standsUnder(grid, below, here)) break;
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

import { writeBook } from '../book/book.ts';
import type { CellLook } from '../book/looks.ts';
import type { BookRow, BookSheet } from '../book/sheet.ts';
import type { Grid, GridRow, Look } from './grid.ts';

/** Sizes of paper in use in offices: F4 (folio, 215 x 330 mm) and A4, by their numbers in Excel. */
export type Paper = 'A4' | 'F4';
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, F4: 14 };

const DARK = 'FF1F4E78';
const PALE = 'FFDDEBF7';
const GREY = 'FF595959';
const LINE = 'FFBFBFBF';
const RUPIAH = '#,##0';

const LOOKS: Readonly<Record<Look, CellLook>> = {
  title: { bold: true, size: 14 },
  strong: { bold: true },
  head: {
    bold: true,
    colour: 'FFFFFFFF',
    fill: DARK,
    vertical: 'center',
    horizontal: 'center',
    wrap: true,
  },
  text: { line: LINE, format: '@', vertical: 'top' },
  count: { line: LINE, format: '0', horizontal: 'center', vertical: 'top' },
  rupiah: { line: LINE, format: RUPIAH, vertical: 'top' },
  'rupiah-total': { bold: true, fill: PALE, format: RUPIAH },
  percent: { line: LINE, format: '0.00%' },
  rate: { line: LINE, format: '0.00##%' },
  note: { italic: true, colour: GREY },
  'note-wrapped': { italic: true, colour: GREY, vertical: 'top', wrap: true },
};

/** Height of a heading row, for headings of up to three lines. */
const HEAD_HEIGHT = 46;
/** Height of a row that holds a wrapped sentence of up to two lines. */
const WRAPPED_HEIGHT = 31;

/** The sheets as a workbook, laid out and packed one after the other, so that a province fits into memory. */
export function writeGrids(grids: Iterable<Grid>, paper: Paper): Uint8Array {
  return writeBook(LOOKS, sheetsOf(grids, PAPERS[paper]));
}

function* sheetsOf(grids: Iterable<Grid>, paper: number): Generator<BookSheet<Look>> {
  for (const { name, widths, frozenRows, headingRow, rows } of grids)
    yield {
      name,
      widths,
      frozenRows,
      headingRow,
      paper,
      margins: { sides: 0.5, ends: 0.6 },
      rows: rowsOf(rows),
    };
}

function* rowsOf(rows: readonly GridRow[]): Generator<BookRow<Look>> {
  for (const cells of rows) {
    const height = cells.some((cell) => cell?.look === 'note-wrapped')
      ? WRAPPED_HEIGHT
      : cells[0]?.look === 'head'
        ? HEAD_HEIGHT
        : undefined;
    yield { cells, height };
  }
}

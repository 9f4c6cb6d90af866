import type { Cell } from '../../sheets/sheet.ts';
import { LONGEST_VALUE } from './cell-text.ts';

/** What the values of one date column together say about their order. */
export interface DateColumn {
  /** Texts that can only be day first (17/08/1980), and only month first (08/17/1980). */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Date cells whose day is above 12, and those where day and month might have been exchanged. */
  readonly sureCells: number;
  readonly openCells: number;
  /**
   * Texts with two numbers up to 12 are open: someone wrote month first in this column.
   */
  readonly textsOpen: boolean;
  /**
   * Date cells up to day 12 are open: texts above 12 stayed text, as they do where Excel expects the month
   * first, and no date cell has a day above 12.
   */
  readonly cellsOpen: boolean;
}

/** For a date outside any column. */
export const SINGLE_DATE: DateColumn = Object.freeze({
  dayFirst: 0,
  monthFirst: 0,
  sureCells: 0,
  openCells: 0,
  textsOpen: false,
  cellsOpen: false,
});

export function dateColumn(cells: readonly Cell[]): DateColumn {
  let [dayFirst, monthFirst, sureCells, openCells] = [0, 0, 0, 0];
  for (const cell of cells) {
    if (cell === undefined) continue;
    if (typeof cell !== 'string' && cell.kind === 'date') {
      const iso = cell.iso ?? '';
      if (Number(iso.slice(8, 10)) > 12) sureCells++;
      else if (iso.slice(5, 7) !== iso.slice(8, 10)) openCells++;
      continue;
    }
    const text = typeof cell === 'string' ? cell : cell.text;
    if (text.length > LONGEST_VALUE) continue;
    const match =
      /(?<!\d{4})(?:^|\D)(\d{1,2})[/\-. ]{1,2}(\d{1,2})[/\-. ]{1,2}(?:\d{4}|'?\d{2})(?!\d)/.exec(
        text,
      );
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) dayFirst++;
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) monthFirst++;
  }
  return {
    dayFirst,
    monthFirst,
    sureCells,
    openCells,
    textsOpen: monthFirst > 0,
    cellsOpen: openCells > 0 && sureCells === 0 && dayFirst > 0,
  };
}

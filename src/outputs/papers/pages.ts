import { type Paper, type PaperSize, rowsPerPage, type Table } from './paper.ts';

/** A part of a table that stands on one page, with the totals that close it. */
export interface TablePage {
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly string[])[];
}

/**
 * Cuts a long list into pages of equal length, so that Word and PDF break at the same row and each page can be
 * closed with its own total. A list that needs no page totals stays in one piece.
 */
export function tablePages(table: Table, paper: Paper, size: PaperSize): readonly TablePage[] {
  const { rows, pageTotal, total } = table;
  const end = total === undefined ? [] : [total];
  const most = rowsPerPage(paper, size, table.tall === true);
  if (pageTotal === undefined || rows.length <= most) return [{ rows, totals: end }];
  const pages: TablePage[] = [];
  for (let from = 0; from < rows.length; from += most) {
    const to = Math.min(from + most, rows.length);
    pages.push({
      rows: rows.slice(from, to),
      totals: [pageTotal(from, to), ...(to === rows.length ? end : [])],
    });
  }
  return pages;
}

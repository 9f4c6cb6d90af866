import { PassThrough } from 'node:stream';
import type { Fill, Font, Style } from 'exceljs';
import type { LocalDate } from '../../../domain/local-date.ts';
import { stableZip } from '../../stable-zip.ts';
import type { Grid, GridCell, Look } from './grid.ts';

/** Sizes of paper in use in offices: F4 (folio, 215 x 330 mm) and A4, by their numbers in Excel. */
export type Paper = 'A4' | 'F4';
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, F4: 14 };

const DARK: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E78' } };
const PALE: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
const LINE = { style: 'hair', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { bottom: LINE };
const RUPIAH = '#,##0';

function font(more: Partial<Font> = {}): Partial<Font> {
  return { name: 'Calibri', size: 11, ...more };
}

const LOOKS: Readonly<Record<Look, Partial<Style>>> = {
  title: { font: font({ bold: true, size: 14 }) },
  strong: { font: font({ bold: true }) },
  head: {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: DARK,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  },
  text: { font: font(), border: BORDER, numFmt: '@', alignment: { vertical: 'top' } },
  count: {
    font: font(),
    border: BORDER,
    numFmt: '0',
    alignment: { horizontal: 'center', vertical: 'top' },
  },
  rupiah: { font: font(), border: BORDER, numFmt: RUPIAH, alignment: { vertical: 'top' } },
  'rupiah-total': { font: font({ bold: true }), fill: PALE, numFmt: RUPIAH },
  percent: { font: font(), border: BORDER, numFmt: '0.00%' },
  rate: { font: font(), border: BORDER, numFmt: '0.00##%' },
  note: { font: font({ italic: true, color: { argb: 'FF595959' } }) },
  'note-wrapped': {
    font: font({ italic: true, color: { argb: 'FF595959' } }),
    alignment: { vertical: 'top', wrapText: true },
  },
};

/** Height of a heading row, for headings of up to three lines. */
const HEAD_HEIGHT = 46;
/** Height of a row that holds a wrapped sentence of up to two lines. */
const WRAPPED_HEIGHT = 31;

/** Streams the sheets into a workbook, one after the other, so that a province fits into memory. */
export async function writeGrids(
  grids: Iterable<Grid>,
  paper: Paper,
  on: LocalDate,
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const out = new PassThrough();
  const chunks: Uint8Array[] = [];
  out.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const day = new Date(`${on}T00:00:00Z`);
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = 'desa-enroll';
  book.created = day;
  book.modified = day;
  for (const grid of grids) {
    const sheet = book.addWorksheet(grid.name, {
      views: grid.frozenRows === 0 ? [] : [{ state: 'frozen', ySplit: grid.frozenRows }],
      pageSetup: {
        paperSize: PAPERS[paper],
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
        ...(grid.headingRow === undefined
          ? {}
          : { printTitlesRow: `${grid.headingRow}:${grid.headingRow}` }),
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    });
    sheet.columns = grid.widths.map((width) => ({ width }));
    for (const cells of grid.rows) {
      const row = sheet.addRow(cells.map(cellValue));
      for (const [at, cell] of cells.entries())
        if (cell) Object.assign(row.getCell(at + 1), { style: LOOKS[cell.look] });
      if (cells[0]?.look === 'head') row.height = HEAD_HEIGHT;
      if (cells.some((cell) => cell?.look === 'note-wrapped')) row.height = WRAPPED_HEIGHT;
      row.commit();
    }
    sheet.commit();
  }
  await book.commit();
  return stableZip(new Uint8Array(Buffer.concat(chunks)));
}

function cellValue(cell: GridCell | undefined) {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return { formula: cell.formula, result: cell.value };
  return cell.value;
}

import { PassThrough } from 'node:stream';
import type { Worksheet } from 'exceljs';
import type { Lang } from '../../domain/bilingual.ts';
import type { OutputFile, Result } from '../result.ts';
import { stableZip } from '../stable-zip.ts';
import { summaryTables, type Table } from './summary-tables.ts';

const FORMATS = { rupiah: '"Rp"#,##0;[Red]-"Rp"#,##0', count: '#,##0', percent: '0.0%' } as const;

/** Sheets that hold one row a person or a finding stay below what a spreadsheet can open. */
const MOST_ROWS = 200_000;

/** `ringkasan.xlsx`: villages, people, findings, money, assumptions. NIK masked; every text is a text cell. */
export async function summaryWorkbook(
  result: Result,
  options: { readonly lang: Lang; readonly showNik: boolean },
): Promise<OutputFile> {
  const { default: exceljs } = await import('exceljs');
  const out = new PassThrough();
  const chunks: Uint8Array[] = [];
  out.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = 'desa-enroll';
  book.created = new Date(`${result.on}T00:00:00Z`);
  book.modified = book.created;
  for (const table of summaryTables(result, options))
    writeTable(
      book.addWorksheet(table.name, {
        views: [{ state: 'frozen', ySplit: 1 }],
        pageSetup: {
          orientation: 'landscape',
          paperSize: 9,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '1:1',
        },
        headerFooter: { oddFooter: '&L&A&R&P / &N' },
      }),
      table,
    );
  await book.commit();
  return {
    path: 'ringkasan.xlsx',
    kind: 'summary',
    bytes: stableZip(new Uint8Array(Buffer.concat(chunks))),
    rows: result.desa.length,
  };
}

function writeTable(sheet: Worksheet, table: Table): void {
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const last = String.fromCharCode(64 + table.columns.length);
  sheet.autoFilter = `A1:${last}1`;
  const head = sheet.addRow(table.columns.map(({ heading }) => heading));
  head.height = 30;
  head.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B5F5A' } };
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  head.commit();
  let written = 0;
  for (const values of table.rows) {
    if (written === MOST_ROWS) {
      sheet
        .addRow([`… lebih dari ${MOST_ROWS} baris; selengkapnya di temuan.csv dan iuran-orang.csv`])
        .commit();
      break;
    }
    written += 1;
    const row = sheet.addRow([...values]);
    table.columns.forEach(({ format }, index) => {
      if (format !== undefined) row.getCell(index + 1).numFmt = FORMATS[format];
    });
    const colour = table.colours?.of(values[table.colours.column - 1] ?? null);
    if (table.colours && colour)
      row.getCell(table.colours.column).fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: colour },
      };
    row.commit();
  }
  sheet.commit();
}

import type { Lang } from '../../domain/bilingual.ts';
import type { OutputFile, Result } from '../result.ts';
import { writeBook } from './book/book.ts';
import type { CellLook } from './book/looks.ts';
import type { BookCell, BookRow, BookSheet } from './book/sheet.ts';
import { STATUS_COLOUR, summaryTables, type Table, type Value } from './summary-tables.ts';

type Look = NonNullable<Table['columns'][number]['format']> | keyof typeof STATUS_COLOUR | 'head';

const LOOKS: Readonly<Record<Look, CellLook>> = {
  head: { bold: true, colour: 'FFFFFFFF', fill: 'FF0B5F5A', vertical: 'center', wrap: true },
  rupiah: { format: '"Rp"#,##0;[Red]-"Rp"#,##0' },
  count: { format: '#,##0' },
  percent: { format: '0.0%' },
  mend: { fill: STATUS_COLOUR.mend },
  'not-sent': { fill: STATUS_COLOUR['not-sent'] },
  look: { fill: STATUS_COLOUR.look },
  clean: { fill: STATUS_COLOUR.clean },
};

/** Sheets that hold one row a person or a finding stay below what a spreadsheet can open. */
const MOST_ROWS = 200_000;

/** `ringkasan.xlsx`: villages, people, findings, money, assumptions. NIK masked; every text is a text cell. */
export function summaryWorkbook(
  result: Result,
  options: { readonly lang: Lang; readonly showNik: boolean },
): OutputFile {
  return {
    path: 'ringkasan.xlsx',
    kind: 'summary',
    bytes: writeBook(
      LOOKS,
      summaryTables(result, options).map((table) => sheetOf(table, options.lang)),
    ),
    rows: result.desa.length,
  };
}

const A4 = 9;
const HEAD_HEIGHT = 30;

function sheetOf(table: Table, lang: Lang): BookSheet<Look> {
  return {
    name: table.name,
    widths: table.columns.map(({ width }) => width),
    frozenRows: 1,
    headingRow: 1,
    filters: table.columns.length,
    paper: A4,
    margins: { sides: 0.7, ends: 0.75 },
    rows: rowsOf(table, lang),
  };
}

function* rowsOf(table: Table, lang: Lang): Generator<BookRow<Look>> {
  yield {
    cells: table.columns.map(({ heading }) => ({ value: heading, look: 'head' })),
    height: HEAD_HEIGHT,
  };
  let written = 0;
  for (const values of table.rows) {
    if (written === MOST_ROWS) {
      yield { cells: [{ value: MORE[lang] }] };
      return;
    }
    written += 1;
    yield { cells: values.map((value, index) => cellOf(table, value, index)) };
  }
}

const MORE: Readonly<Record<Lang, string>> = {
  id: `… lebih dari ${MOST_ROWS} baris; selengkapnya di temuan.csv dan iuran-orang.csv`,
  en: `… more than ${MOST_ROWS} rows; all of them in temuan.csv and iuran-orang.csv`,
};

function cellOf(
  { columns, looks }: Table,
  value: Value,
  index: number,
): BookCell<Look> | undefined {
  if (value === null) return undefined;
  const own = looks !== undefined && index === looks.column - 1 ? looks.of(value) : undefined;
  return { value, look: own ?? columns[index]?.format };
}

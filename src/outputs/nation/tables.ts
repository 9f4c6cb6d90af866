import type { Lang } from '../../domain/bilingual.ts';
import { titleOf } from '../../rules/index.ts';
import { csvTable } from '../csv.ts';
import type { OutputFile } from '../result.ts';
import { writeBook } from '../workbooks/book/book.ts';
import type { CellLook } from '../workbooks/book/looks.ts';
import type { BookSheet } from '../workbooks/book/sheet.ts';
import { type CountryView, partTitle, provincesOf, type RegionSums } from './view.ts';

type Value = string | number;

/** Columns of the sums, as in `seleksi.csv`: Indonesian words that programs can take as names. */
const COLUMNS: readonly (readonly [name: string, of: (sums: RegionSums) => number])[] = [
  ['desa', (sums) => sums.desa],
  ['mengirim', (sums) => sums.sent],
  ['bersih', (sums) => sums.clean],
  ['kuota', (sums) => sums.quota],
  ['calon', (sums) => sums.people],
  ['terpilih', (sums) => sums.selected],
  ['cadangan', (sums) => sums.reserve],
  ['ditolak', (sums) => sums.rejected],
  ['galat', (sums) => sums.errors],
  ['perlu_dilihat', (sums) => sums.warnings],
  ['iuran', (sums) => sums.iuran],
  ['kurang', (sums) => sums.short],
  ['desa_kurang', (sums) => sums.shortDesa],
];

const valuesOf = (sums: RegionSums): readonly number[] => COLUMNS.map(([, of]) => of(sums));
const NAMES = COLUMNS.map(([name]) => name);

/** One row for each kabupaten; the same as a workbook and as CSV. */
function kabupatenRows(view: CountryView): readonly (readonly Value[])[] {
  return provincesOf(view).flatMap(({ nama, parts }) =>
    parts.map((part): readonly Value[] => [
      part.kode,
      nama,
      partTitle(part),
      ...valuesOf(part.sums),
      part.name,
    ]),
  );
}

const KABUPATEN = ['kode', 'provinsi', 'kabupaten', ...NAMES, 'folder'];

/** `ringkasan.csv`: the sums of each kabupaten, for whoever counts on. */
export function countryTable(view: CountryView): OutputFile {
  const rows = kabupatenRows(view);
  return {
    path: 'ringkasan.csv',
    kind: 'summary',
    bytes: csvTable(KABUPATEN, rows),
    rows: rows.length,
  };
}

type Look = 'head' | 'count' | 'rupiah';

const LOOKS: Readonly<Record<Look, CellLook>> = {
  head: { bold: true, colour: 'FFFFFFFF', fill: 'FF0B5F5A', vertical: 'center', wrap: true },
  count: { format: '#,##0' },
  rupiah: { format: '"Rp"#,##0;[Red]-"Rp"#,##0' },
};

const RUPIAH: ReadonlySet<string> = new Set(['iuran', 'kurang']);
const WIDE = /^(?:provinsi|kabupaten|temuan|folder)$/;
const A4 = 9;

/** `ringkasan.xlsx` of the country: provinces, kabupaten, findings by kind. No person is in it. */
export function countryWorkbook(view: CountryView, lang: Lang): OutputFile {
  const provinces = provincesOf(view).map(({ kode, nama, sums }) => [
    kode,
    nama,
    ...valuesOf(sums),
  ]);
  const findings = Object.entries(view.findings).map(([code, count]) => [
    code,
    titleOf(code)?.[lang] ?? code,
    count,
  ]);
  const bytes = writeBook(LOOKS, [
    sheetOf('Provinsi', ['kode', 'provinsi', ...NAMES], provinces),
    sheetOf('Kabupaten', KABUPATEN, kabupatenRows(view)),
    sheetOf('Temuan', ['kode', 'temuan', 'banyaknya'], findings),
  ]);
  return { path: 'ringkasan.xlsx', kind: 'summary', bytes, rows: view.parts.length };
}

function sheetOf(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): BookSheet<Look> {
  const head = columns.map((column) => ({ value: headingOf(column), look: 'head' as const }));
  const looks = columns.map((column): Look => (RUPIAH.has(column) ? 'rupiah' : 'count'));
  const cells = (values: readonly Value[]) =>
    values.map((value, at) => ({
      value,
      look: typeof value === 'number' ? looks[at] : undefined,
    }));
  return {
    name,
    widths: columns.map((column) => (WIDE.test(column) ? 32 : RUPIAH.has(column) ? 19 : 10)),
    frozenRows: 1,
    headingRow: 1,
    filters: columns.length,
    paper: A4,
    margins: { sides: 0.7, ends: 0.75 },
    rows: [{ cells: head, height: 30 }, ...rows.map((values) => ({ cells: cells(values) }))],
  };
}

/** `desa_kurang` is `Desa kurang` to people. */
function headingOf(column: string): string {
  const words = column.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

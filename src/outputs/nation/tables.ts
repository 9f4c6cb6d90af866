import type { Lang } from '../../domain/bilingual.ts';
import { titleOf } from '../../rules/index.ts';
import { csvTable } from '../csv.ts';
import type { OutputFile } from '../result.ts';
import { stableZip } from '../stable-zip.ts';
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

/** `ringkasan.xlsx` of the country: provinces, kabupaten, findings by kind. No person is in it. */
export async function countryWorkbook(view: CountryView, lang: Lang): Promise<OutputFile> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = 'desa-enroll';
  book.created = new Date(`${view.on}T00:00:00Z`);
  book.modified = book.created;
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
  const sheets: readonly (readonly [string, readonly string[], readonly (readonly Value[])[]])[] = [
    ['Provinsi', ['kode', 'provinsi', ...NAMES], provinces],
    ['Kabupaten', KABUPATEN, kabupatenRows(view)],
    ['Temuan', ['kode', 'temuan', 'banyaknya'], findings],
  ];
  for (const [name, heading, rows] of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = heading.map((head) => ({
      width: /^(?:provinsi|kabupaten|temuan|folder)$/.test(head) ? 34 : 15,
    }));
    sheet.addRow([...heading]).font = { bold: true };
    for (const row of rows)
      sheet.addRow([...row]).eachCell((cell) => {
        if (typeof cell.value === 'number') cell.numFmt = '#,##0';
      });
  }
  const bytes = stableZip(new Uint8Array(await book.xlsx.writeBuffer()));
  return { path: 'ringkasan.xlsx', kind: 'summary', bytes, rows: view.parts.length };
}

import type { Month } from '../domain/month.ts';
import { isKnownRegion } from '../domain/region.ts';
import { isKelurahan, type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import type { Workbook } from '../sheets/sheet.ts';
import type { FundingLine, Program } from './campaign.ts';
import {
  amountOf,
  clean,
  KODE,
  monthOfCell,
  numberOf,
  programsOf,
  SOURCE,
  sourceOf,
  wrong,
} from './desa-cells.ts';
import { DESA_DENPASAR } from './desa-denpasar.ts';
import { PAPER_KEYS } from './paper-keys.ts';
import { type ColumnNames, readTable, type TableRow, tableRefusal } from './table.ts';

/** One village of `desa.csv` or `desa.xlsx`, its rows put together; open where nothing is written. */
export interface DesaEntry {
  readonly kode: KodeDesa;
  readonly nama: string | undefined;
  readonly kecamatan: string | undefined;
  readonly quota: number | undefined;
  readonly programs: readonly Program[] | undefined;
  readonly startMonth: Month | undefined;
  readonly months: number | undefined;
  readonly funding: readonly FundingLine[];
  /** Further columns by folded heading (`nama_perbekel`), without blanks. */
  readonly extra: ReadonlyMap<string, string>;
}

const COLUMNS: ColumnNames = {
  kode: ['kode_desa', 'kode_wilayah', 'kode_desa_kelurahan'],
  nama: ['desa', 'nama_desa'],
  kecamatan: [],
  kuota: ['quota'],
  sumber: ['sumber_dana', 'kode_sumber'],
  pagu: [],
  alokasi: ['anggaran', 'jumlah_alokasi'],
  kode_rekening: ['rekening', 'koderekening'],
  program: ['programs', 'paket'],
  bulan_mulai: ['mulai', 'bulanmulai'],
  bulan: ['jumlah_bulan', 'lama_bulan'],
};

/**
 * Reads the list of villages: one row for each village and funding line. A row that cannot be understood is
 * refused with its line, since money and places rest on it.
 */
export function parseDesaTable(workbook: Workbook): ReadonlyMap<KodeDesa, DesaEntry> {
  const table = readTable(workbook, COLUMNS, 'kode', PAPER_KEYS);
  const rows = new Map<KodeDesa, TableRow[]>();
  for (const row of table.rows) {
    const kode = kodeOf(row, table.file);
    rows.set(kode, [...(rows.get(kode) ?? []), row]);
  }
  return new Map(
    [...rows].map(([kode, own]) => [kode, entryOf(kode, own, table.extra, table.file)]),
  );
}

function kodeOf(row: TableRow, file: string): KodeDesa {
  const text = row.text('kode');
  const kode = parseKodeDesa(text);
  if (kode === undefined) throw wrong(row, file, 'kode', text, KODE);
  if (!isKelurahan(kode)) {
    if (isKnownRegion(kode.replaceAll('.', '').slice(0, 6))) return kode;
    throw tableRefusal('desa-table-value', file, row.line, {
      id: `kode ${kode}: kecamatan ${kode.slice(0, 8)} tidak ada dalam daftar wilayah. Periksa kodenya.`,
      en: `code ${kode}: there is no kecamatan ${kode.slice(0, 8)} in the list of regions. Check the code.`,
    });
  }
  const nama = DESA_DENPASAR.find((one) => one.kode === kode)?.nama ?? row.text('nama');
  throw tableRefusal('desa-table-kelurahan', file, row.line, {
    id: `${kode}${nama === '' ? '' : ` (${clean(nama)})`} adalah kelurahan. Kelurahan tidak menerima Dana Desa; hapus baris ini atau isi kode desanya.`,
    en: `${kode}${nama === '' ? '' : ` (${clean(nama)})`} is a kelurahan, which has no Dana Desa. Remove the row, or write the code of the desa.`,
  });
}

function entryOf(
  kode: KodeDesa,
  rows: readonly TableRow[],
  extra: readonly string[],
  file: string,
): DesaEntry {
  const one = <T>(column: string, read: (row: TableRow) => T | undefined): T | undefined =>
    agreed(column, rows, read, file);
  const text = (column: string) => one(column, (row) => clean(row.text(column)) || undefined);
  return {
    kode,
    nama: text('nama'),
    kecamatan: text('kecamatan'),
    quota: one('kuota', (row) => numberOf(row, 'kuota', 100_000, file)),
    programs: one('program', (row) => programsOf(row, file)),
    startMonth: one('bulan_mulai', (row) => monthOfCell(row, file)),
    months: one('bulan', (row) => numberOf(row, 'bulan', 60, file)),
    funding: fundingOf(kode, rows, file),
    extra: new Map(
      extra.flatMap((column) => {
        const value = text(column);
        return value === undefined ? [] : [[column, value]];
      }),
    ),
  };
}

/** The one value that the rows of a village give; two different ones are refused with both lines. */
function agreed<T>(
  column: string,
  rows: readonly TableRow[],
  read: (row: TableRow) => T | undefined,
  file: string,
): T | undefined {
  let found: { readonly value: T; readonly line: number } | undefined;
  for (const row of rows) {
    const value = read(row);
    if (value === undefined) continue;
    if (found !== undefined && String(found.value) !== String(value))
      throw tableRefusal('desa-table-differs', file, row.line, {
        id: `${column} berbeda dengan baris ${found.line} untuk desa yang sama (${String(value)} dan ${String(found.value)}). Samakan, atau kosongkan salah satunya.`,
        en: `${column} differs from line ${found.line} of the same village (${String(value)} and ${String(found.value)}). Make them equal, or leave one blank.`,
      });
    found ??= { value, line: row.line };
  }
  return found?.value;
}

function fundingOf(
  kode: KodeDesa,
  rows: readonly TableRow[],
  file: string,
): readonly FundingLine[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const source = sourceOf(row, file);
    const first = lines.get(source ?? '');
    if (first !== undefined)
      throw tableRefusal('desa-table-twice', file, row.line, {
        id: `desa ${kode} ${source === undefined ? 'tanpa sumber' : `dengan sumber ${source}`} sudah ada di baris ${first}. Satu desa dan satu sumber hanya satu baris.`,
        en: `desa ${kode} ${source === undefined ? 'without a source' : `with the source ${source}`} is already in line ${first}. One village and one source make one row.`,
      });
    lines.set(source ?? '', row.line);
    const pagu = amountOf(row, 'pagu', file);
    const allocated = amountOf(row, 'alokasi', file);
    const kodeRekening = clean(row.text('kode_rekening')) || undefined;
    if (source !== undefined)
      return [{ source, pagu, allocated, kodeRekening, row: row.row, file }];
    if (pagu === undefined && allocated === undefined && kodeRekening === undefined) return [];
    throw wrong(row, file, 'sumber', '', SOURCE);
  });
}

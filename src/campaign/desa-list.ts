import type { Bilingual } from '../domain/bilingual.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { type Month, month, monthOf, parseMonth } from '../domain/month.ts';
import { isKnownRegion } from '../domain/region.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { isKelurahan, type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import { monthOfWord } from '../records/values/date-words.ts';
import { type Cell, kindOf, textOf, type Workbook } from '../sheets/sheet.ts';
import type { FundingLine, FundingSource, Program } from './campaign.ts';
import { DESA_DENPASAR } from './desa-denpasar.ts';
import { PAPER_KEYS } from './paper-keys.ts';
import { packageOf } from './settings-shape.ts';
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

const SOURCES: readonly FundingSource[] = ['DDS', 'ADD', 'PBH', 'PAD', 'PBK', 'PBP', 'CSR'];
/** The name that Bali gives a source, and full names without a doubt. */
const OTHER_NAMES: Readonly<Record<string, FundingSource>> = {
  DD: 'DDS',
  'DANA DESA': 'DDS',
  'ALOKASI DANA DESA': 'ADD',
  BHPR: 'PBH',
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

function sourceOf(row: TableRow, file: string): FundingSource | undefined {
  const text = row.text('sumber');
  if (text === '') return undefined;
  const upper = text.toUpperCase().replace(/\s+/g, ' ');
  const source = SOURCES.find((known) => known === upper);
  if (source) return source;
  const other = Object.hasOwn(OTHER_NAMES, upper) ? OTHER_NAMES[upper] : undefined;
  if (other === undefined) throw wrong(row, file, 'sumber', text, SOURCE);
  return other;
}

/** Whole rupiah as `1500000` or `1.500.000`; a number cell by its value. Anything else is refused, never guessed. */
function amountOf(row: TableRow, column: string, file: string): Rupiah | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const amount = wholeOf(row.cell(column), /^(\d{1,15}|\d{1,3}(\.\d{3}){1,4})$/);
  if (amount === undefined || !Number.isSafeInteger(amount))
    throw wrong(row, file, column, text, AMOUNT);
  return rupiah(amount);
}

function numberOf(row: TableRow, column: string, max: number, file: string): number | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const number = wholeOf(row.cell(column), /^\d{1,9}$/);
  if (number !== undefined && number >= 1 && number <= max) return number;
  throw wrong(row, file, column, text, {
    id: `bilangan bulat 1 sampai ${max}`,
    en: `a whole number from 1 to ${max}`,
  });
}

function wholeOf(cell: Cell, written: RegExp): number | undefined {
  const text = textOf(cell).trim();
  if (kindOf(cell) !== 'number')
    return written.test(text) ? Number(text.replaceAll('.', '')) : undefined;
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function programsOf(row: TableRow, file: string): readonly Program[] | undefined {
  const text = row.text('program');
  if (text === '') return undefined;
  const found = packageOf(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== ''),
  );
  if (found === undefined) throw wrong(row, file, 'program', text, PROGRAM);
  return found;
}

/** `2026-01`; also what Excel makes of it when it opens a CSV: a date cell or `Jan-26`. */
function monthOfCell(row: TableRow, file: string): Month | undefined {
  const cell = row.cell('bulan_mulai');
  const text = row.text('bulan_mulai');
  if (text === '') return undefined;
  const iso =
    typeof cell === 'object' && cell.iso !== undefined ? parseLocalDate(cell.iso) : undefined;
  const found = iso === undefined ? (parseMonth(text) ?? monthInWords(text)) : monthOf(iso);
  if (found === undefined) throw wrong(row, file, 'bulan_mulai', text, MONTH);
  return found;
}

function monthInWords(text: string): Month | undefined {
  const match = /^(\p{L}{3,10})[ .-]+(\d{2}|\d{4})$/u.exec(text);
  const number = match?.[1] === undefined ? undefined : monthOfWord(match[1]);
  if (number === undefined || match?.[2] === undefined) return undefined;
  return month(Number(match[2].length === 2 ? `20${match[2]}` : match[2]), number);
}

const KODE: Bilingual = {
  id: 'kode desa seperti 51.71.03.2008',
  en: 'a village code like 51.71.03.2008',
};
const SOURCE: Bilingual = {
  id: `salah satu dari ${SOURCES.join(', ')}`,
  en: `one of ${SOURCES.join(', ')}`,
};
const AMOUNT: Bilingual = {
  id: 'rupiah bulat seperti 20160000 atau 20.160.000 (kosongkan bila belum diketahui)',
  en: 'whole rupiah like 20160000 or 20.160.000 (leave it blank when it is not known)',
};
const PROGRAM: Bilingual = { id: 'jkk-jkm atau jkk-jkm-jht', en: 'jkk-jkm or jkk-jkm-jht' };
const MONTH: Bilingual = { id: 'bulan seperti 2026-01', en: 'a month like 2026-01' };

function wrong(row: TableRow, file: string, column: string, text: string, expects: Bilingual) {
  const shown = clean(text).slice(0, 80);
  return tableRefusal('desa-table-value', file, row.line, {
    id: `kolom ${column} ${shown === '' ? 'kosong' : `berisi "${shown}"`}, seharusnya ${expects.id}.`,
    en: `the column ${column} ${shown === '' ? 'is empty' : `holds "${shown}"`}, it should be ${expects.en}.`,
  });
}

const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** A name as people see it: one blank between words, nothing that hides or turns the line. */
function clean(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
}

import type { Bilingual } from '../domain/bilingual.ts';
import { parseLocalDate } from '../domain/local-date.ts';
import { type Month, month, monthOf, parseMonth } from '../domain/month.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { monthOfWord } from '../records/values/date-words.ts';
import { type Cell, kindOf, textOf } from '../sheets/sheet.ts';
import type { FundingSource, Program } from './campaign.ts';
import { packageOf } from './settings-values.ts';
import { type TableRow, tableRefusal } from './table.ts';

const SOURCES: readonly FundingSource[] = ['DDS', 'ADD', 'PBH', 'PAD', 'PBK', 'PBP', 'CSR'];
/** The name that Bali gives a source, and full names without a doubt. */
const OTHER_NAMES: Readonly<Record<string, FundingSource>> = {
  DD: 'DDS',
  'DANA DESA': 'DDS',
  'ALOKASI DANA DESA': 'ADD',
  BHPR: 'PBH',
};

/** Code of the source, or undefined where none is written. */
export function sourceOf(row: TableRow, file: string): FundingSource | undefined {
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
export function amountOf(row: TableRow, column: string, file: string): Rupiah | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const amount = wholeOf(row.cell(column), /^(\d{1,15}|\d{1,3}(\.\d{3}){1,4})$/);
  if (amount === undefined || !Number.isSafeInteger(amount))
    throw wrong(row, file, column, text, AMOUNT);
  return rupiah(amount);
}

/** A whole number from 1 to `max`, or undefined where none is written. */
export function numberOf(
  row: TableRow,
  column: string,
  max: number,
  file: string,
): number | undefined {
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

/** The package, or undefined where none is written. */
export function programsOf(row: TableRow, file: string): readonly Program[] | undefined {
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
export function monthOfCell(row: TableRow, file: string): Month | undefined {
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

/** What a cell should hold, for `wrong`. */
export const KODE: Bilingual = {
  id: 'kode desa seperti 51.71.03.2008',
  en: 'a village code like 51.71.03.2008',
};
/** What a cell should hold, for `wrong`. */
export const SOURCE: Bilingual = {
  id: `salah satu dari ${SOURCES.join(', ')}`,
  en: `one of ${SOURCES.join(', ')}`,
};
const AMOUNT: Bilingual = {
  id: 'rupiah bulat seperti 20160000 atau 20.160.000 (kosongkan bila belum diketahui)',
  en: 'whole rupiah like 20160000 or 20.160.000 (leave it blank when it is not known)',
};
const PROGRAM: Bilingual = { id: 'jkk-jkm atau jkk-jkm-jht', en: 'jkk-jkm or jkk-jkm-jht' };
const MONTH: Bilingual = { id: 'bulan seperti 2026-01', en: 'a month like 2026-01' };

/** A cell that cannot be understood: where, what stands there, what should. */
export function wrong(
  row: TableRow,
  file: string,
  column: string,
  text: string,
  expects: Bilingual,
) {
  const shown = clean(text).slice(0, 80);
  return tableRefusal('desa-table-value', file, row.line, {
    id: `kolom ${column} ${shown === '' ? 'kosong' : `berisi "${shown}"`}, seharusnya ${expects.id}.`,
    en: `the column ${column} ${shown === '' ? 'is empty' : `holds "${shown}"`}, it should be ${expects.en}.`,
  });
}

const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** A name as people see it: one blank between words, nothing that hides or turns the line. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
}

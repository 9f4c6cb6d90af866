import { localDate, parseLocalDate } from '../domain/local-date.ts';
import { maskNik, parseNik } from '../domain/nik.ts';
import { kindOf, textOf, type Workbook } from '../sheets/sheet.ts';
import type { Confirmation } from './campaign.ts';
import { nearest } from './nearest.ts';
import { type ColumnNames, readTable, type TableRow, tableRefusal } from './table.ts';

const COLUMNS: ColumnNames = {
  nik: ['no_nik', 'nomor_nik'],
  kode: ['code', 'kode_temuan'],
  oleh: ['by', 'nama', 'diperiksa_oleh', 'dikonfirmasi_oleh'],
  tanggal: ['when', 'tgl', 'tanggal_periksa'],
  catatan: ['note', 'keterangan'],
};

/**
 * Reads `konfirmasi.csv` or `.xlsx`: which finding of which NIK the village has checked by hand, by whom and when.
 * A row that does not say all four is refused: a confirmation without a name is none (reliability.md T19). Whether a
 * code may be lifted at all is the rule's to say. `ruleCodes`: known codes; without it any code is taken.
 */
export function parseConfirmations(
  workbooks: readonly Workbook[],
  ruleCodes?: readonly string[],
): readonly Confirmation[] {
  return workbooks.flatMap((workbook) => {
    const table = readTable(workbook, COLUMNS, 'nik');
    return table.rows.map((row) => confirmationOf(row, table.file, ruleCodes));
  });
}

function confirmationOf(
  row: TableRow,
  file: string,
  ruleCodes: readonly string[] | undefined,
): Confirmation {
  const by = row.text('oleh').replace(/\s+/g, ' ').slice(0, 200);
  if (!/\p{L}{2}/u.test(by))
    throw tableRefusal('confirmation-without-name', file, row.line, {
      id: 'kolom oleh belum berisi nama. Tulis siapa yang sudah memeriksa KTP-nya.',
      en: 'the column oleh holds no name. Write who checked the ID card.',
    });
  return {
    nik: nikOf(row, file),
    code: codeOf(row, file, ruleCodes),
    by,
    when: dayOf(row, file),
    file,
    row: row.row,
  };
}

function nikOf(row: TableRow, file: string): string {
  const cell = row.cell('nik');
  const text = textOf(cell).replace(/[\s.'’`\u200B-\u200F\u2060\uFEFF-]/g, '');
  // Excel keeps 15 digits: a number, or what it makes of one, may be another person.
  const rounded = kindOf(cell) === 'number' || /^\d([.,]\d+)?E\+\d+$/i.test(textOf(cell).trim());
  const nik = rounded ? undefined : parseNik(text);
  if (nik !== undefined) return nik;
  throw tableRefusal('confirmation-nik', file, row.line, {
    id: rounded
      ? 'NIK tersimpan sebagai angka sehingga digit terakhirnya hilang. Ubah kolom nik menjadi Teks, lalu ketik ulang.'
      : `kolom nik ${text === '' ? 'kosong' : `berisi ${maskNik(text)}`}, seharusnya 16 angka NIK seperti di KTP.`,
    en: rounded
      ? 'the NIK is stored as a number, so its last digit is lost. Format the column nik as Text and type it again.'
      : `the column nik ${text === '' ? 'is empty' : `holds ${maskNik(text)}`}, it should be the 16 digits of the ID card.`,
  });
}

function codeOf(row: TableRow, file: string, known: readonly string[] | undefined): string {
  const code = row.text('kode').toLowerCase();
  if (known ? known.includes(code) : /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(code)) return code;
  const near = known && code !== '' ? nearest(code, known) : undefined;
  const shown = code.slice(0, 60);
  throw tableRefusal('confirmation-code', file, row.line, {
    id: `kolom kode ${code === '' ? 'kosong' : `berisi "${shown}"`}, seharusnya kode temuan seperti ${near ?? 'nik-birth-date-mismatch'}.`,
    en: `the column kode ${code === '' ? 'is empty' : `holds "${shown}"`}, it should be a finding code such as ${near ?? 'nik-birth-date-mismatch'}.`,
  });
}

/** `2026-01-31`, `31-01-2026`, `31/1/2026` or a date cell, as `2026-01-31`. */
function dayOf(row: TableRow, file: string): string {
  const cell = row.cell('tanggal');
  const text = row.text('tanggal');
  const iso = typeof cell === 'object' ? cell.iso : undefined;
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const day = match
    ? localDate(Number(match[3]), Number(match[2]), Number(match[1]))
    : parseLocalDate(iso ?? text);
  if (day !== undefined) return day;
  throw tableRefusal('confirmation-day', file, row.line, {
    id: `kolom tanggal ${text === '' ? 'kosong' : `berisi "${text.slice(0, 60)}"`}, seharusnya tanggal pemeriksaan seperti 2026-01-31.`,
    en: `the column tanggal ${text === '' ? 'is empty' : `holds "${text.slice(0, 60)}"`}, it should be the day of the check, like 2026-01-31.`,
  });
}

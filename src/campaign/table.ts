import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { normalise } from '../records/heading-text.ts';
import { type Cell, kindOf, type SheetRow, textOf, type Workbook } from '../sheets/sheet.ts';
import { isSlipOf, nearest } from './nearest.ts';

/** The columns a table of the campaign may have: name → other headings for it. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

export interface TableRow {
  /** As a person counts lines: the physical line of a CSV, else the row of the sheet. */
  readonly line: number;
  readonly row: number;
  /** Trimmed text of a column; '' where it is empty or the column is not there. */
  readonly text: (column: string) => string;
  readonly cell: (column: string) => Cell;
}

/** A table that people fill in for the campaign itself (`desa.csv`, `konfirmasi.csv`), read by its headings. */
export interface Table {
  readonly file: string;
  /** Columns beyond the known ones, by folded heading, in the order of the file. */
  readonly extra: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A heading as a name: `Kode Rekening` is `kode_rekening`. */
export function columnName(heading: string): string {
  return normalise(heading).replaceAll(' ', '_').slice(0, 100);
}

/** What stands before a refusal of a table: file and line. */
export function tableRefusal(
  code: string,
  file: string,
  line: number | undefined,
  sentence: Bilingual,
): Refusal {
  const at = (word: string): string => (line === undefined ? file : `${file} ${word} ${line}`);
  return new Refusal(code, {
    id: `${at('baris')}: ${sentence.id}`,
    en: `${at('line')}: ${sentence.en}`,
  });
}

const HEADING_ROWS = 20;

/**
 * Reads the first visible sheet that has the column `key` among its first rows. A heading that is a slip of a
 * known name is refused, since its values would be lost in silence.
 */
export function readTable(
  workbook: Workbook,
  names: ColumnNames,
  key: string,
  alsoKnown: readonly string[] = [],
): Table {
  const { file } = workbook;
  const byHeading = new Map(
    Object.entries(names).flatMap(([name, others]) =>
      [name, ...others].map((heading) => [heading, name] as const),
    ),
  );
  for (const sheet of workbook.sheets.filter((one) => !one.hidden)) {
    const head = sheet.rows
      .slice(0, HEADING_ROWS)
      .find((row) => row.cells.some((cell) => byHeading.get(columnName(textOf(cell))) === key));
    if (head === undefined) continue;
    const columns = columnsOf(head, byHeading, alsoKnown, file);
    const known = new Set(Object.keys(names));
    const rows = sheet.rows
      .filter((row) => row.row > head.row && row.cells.some((cell) => textOf(cell).trim() !== ''))
      .map((row) => tableRow(row, columns, file));
    return { file, rows, extra: [...columns.keys()].filter((name) => !known.has(name)) };
  }
  throw withoutTable(workbook, key);
}

function withoutTable(workbook: Workbook, key: string): Refusal {
  const fact = workbook.sheets.length === 0 ? workbook.facts[0] : undefined;
  if (fact)
    return tableRefusal('campaign-table-unreadable', workbook.file, undefined, {
      id: `berkas ini tidak dapat dibaca (${fact.code}). Buka dan simpan ulang di Excel sebagai .xlsx atau .csv.`,
      en: `this file cannot be read (${fact.code}). Open it and save it again in Excel as .xlsx or .csv.`,
    });
  return tableRefusal('campaign-table-heading', workbook.file, undefined, {
    id: `kolom ${key} tidak ditemukan di baris-baris pertama. Tulis nama kolom di baris 1.`,
    en: `no column ${key} among the first rows. Write the names of the columns in row 1.`,
  });
}

function columnsOf(
  head: SheetRow,
  byHeading: ReadonlyMap<string, string>,
  alsoKnown: readonly string[],
  file: string,
): ReadonlyMap<string, number> {
  const line = head.line ?? head.row;
  const columns = new Map<string, number>();
  for (const [index, cell] of head.cells.entries()) {
    const heading = columnName(textOf(cell));
    if (heading === '') continue;
    const name = byHeading.get(heading) ?? heading;
    if (columns.has(name))
      throw tableRefusal('campaign-table-heading', file, line, {
        id: `kolom ${name} ada dua kali. Hapus salah satunya.`,
        en: `the column ${name} is there twice. Remove one of them.`,
      });
    if (name === heading && !byHeading.has(heading))
      refuseSlip(heading, [...byHeading.keys(), ...alsoKnown], file, line);
    columns.set(name, index);
  }
  return columns;
}

function refuseSlip(heading: string, known: readonly string[], file: string, line: number): void {
  if (known.includes(heading) || NEUTRAL.has(heading)) return;
  const near = nearest(heading, known);
  if (near === undefined || !isSlipOf(heading, near)) return;
  throw tableRefusal('campaign-table-heading', file, line, {
    id: `kolom ${heading} tidak dikenal. Maksudnya ${near}?`,
    en: `the column ${heading} is not known. Did you mean ${near}?`,
  });
}

/** Headings that look like a slip of a known one and are none. */
const NEUTRAL: ReadonlySet<string> = new Set(['kota', 'no', 'nomor', 'catatan', 'keterangan']);

function tableRow(row: SheetRow, columns: ReadonlyMap<string, number>, file: string): TableRow {
  const line = row.line ?? row.row;
  const cell = (column: string): Cell => {
    const index = columns.get(column);
    const found = index === undefined ? undefined : row.cells[index];
    if (kindOf(found) !== 'error') return found;
    throw tableRefusal('campaign-table-value', file, line, {
      id: `kolom ${column} berisi kesalahan rumus ${textOf(found)}. Ketik nilainya.`,
      en: `the column ${column} holds the formula error ${textOf(found)}. Type the value.`,
    });
  };
  return { line, row: row.row, cell, text: (column) => textOf(cell(column)).trim() };
}

import { writeBook } from '../workbooks/book/book.ts';
import type { CellLook } from '../workbooks/book/looks.ts';
import type { BookRow } from '../workbooks/book/sheet.ts';
import type { DemoRow } from './row.ts';

/** Who the list is from, as its letterhead tells. */
export interface Sender {
  readonly kode: string;
  readonly nama: string;
  readonly kecamatan: string;
  readonly year: number;
}

/** One way in which villages lay out a list; `inputs.md` 3 and 4. */
export interface Shape {
  readonly fileName: (sender: Sender) => string;
  readonly write: (sender: Sender, rows: readonly DemoRow[]) => Uint8Array;
}

/** Null leaves a cell out. */
export type Value = string | number | null;

const LOOKS = {
  heading: { bold: true, fill: 'FFD9E1F2', line: 'FF000000' },
  'second-heading': { bold: true },
} as const satisfies Record<string, CellLook>;
type Look = keyof typeof LOOKS;
type Row = BookRow<Look>;

const A4 = 9;

/** A workbook of one sheet; its columns are as wide as its widest row needs. */
export function workbook(
  name: string,
  rows: readonly Row[],
  merges: readonly string[] = [],
): Uint8Array {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  return writeBook(LOOKS, [
    {
      name,
      widths: Array.from({ length: columns }, (_, at) => (at === 0 ? 6 : 20)),
      frozenRows: 0,
      headingRow: undefined,
      paper: A4,
      margins: { sides: 0.7, ends: 0.75 },
      merges,
      rows,
    },
  ]);
}

export function line(values: readonly Value[], look?: Look): Row {
  return { cells: values.map((value) => (value === null ? undefined : { value, look })) };
}

export function table(
  heading: readonly Value[],
  rows: readonly (readonly Value[])[],
): readonly Row[] {
  return [line(heading, 'heading'), ...rows.map((row) => line(row))];
}

export function letterhead(sender: Sender): readonly Row[] {
  return [
    'PEMERINTAH KOTA DENPASAR',
    `KECAMATAN ${sender.kecamatan.toUpperCase()}`,
    `DESA ${sender.nama.toUpperCase()}`,
    null,
    `DAFTAR CALON PESERTA BPJS KETENAGAKERJAAN PEKERJA RENTAN TAHUN ${sender.year}`,
    null,
  ].map((text) => line([text]));
}

export function signature(sender: Sender, count: number): readonly Row[] {
  const right = (text: string): Row => line([null, null, null, null, null, text]);
  return [
    line(['JUMLAH', count]),
    line([]),
    right('Mengetahui,'),
    right(`Perbekel Desa ${sender.nama}`),
    line([]),
    right('(..............................)'),
  ];
}

const csvField = (value: Value, delimiter: string): string => {
  const text = String(value ?? '');
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function csv(delimiter: string, lines: readonly (readonly Value[])[]): Uint8Array {
  return Buffer.from(
    `${lines.map((values) => values.map((value) => csvField(value, delimiter)).join(delimiter)).join('\r\n')}\r\n`,
  );
}

import type { PortalAnswer } from './portal.ts';
import type { Profile } from './profile.ts';
import { type CellValue, heading, text } from './table.ts';
import { writeXlsx } from './xlsx.ts';

/**
 * The answer file as BPJS gives it back: the four columns seen in 2026, or the two status columns before all columns
 * of the upload, which is probably the true form (upload.md 11).
 */
export function answerWorkbook(
  { rows }: PortalAnswer,
  { columns }: Profile,
  form: 'short' | 'wide' = 'short',
): Uint8Array {
  const wanted = columns.flatMap(({ header, field }, index) =>
    form === 'wide' || field === 'nik' || field === 'nama' ? [{ header, index }] : [],
  );
  const head = [
    'Status',
    'Keterangan Status Data',
    ...wanted.map(({ header }) => headingOf(header, form)),
  ];
  const lines = rows.map((row): readonly (CellValue | undefined)[] => [
    text(row.status),
    row.refused.length === 0
      ? undefined
      : text(row.refused.map(({ message }) => message).join('; ')),
    ...wanted.map(({ index }) => text(row.texts[index] ?? '')),
  ]);
  return writeXlsx([
    {
      name: 'Sheet1',
      rows: [head.map(heading), ...lines],
      columns: head.map(() => ({ width: 22, text: true })),
    },
  ]);
}

/** The short form was seen without the asterisk; in the wide form the upload's own headings are likely. */
function headingOf(header: string, form: 'short' | 'wide'): string {
  return form === 'short' ? header.replace(/\*+$/, '') : header;
}

/** The line that SIPP shows of a PU file on its history screen. */
export function historyWorkbook(answer: PortalAnswer, day: string): Uint8Array {
  const total = answer.valid + answer.invalid;
  const line = {
    'Total Valid (disimpan)': String(answer.valid),
    'Total Tidak Valid': String(answer.invalid),
    'Total Data': String(total),
    'Status Validasi': 'Selesai',
    'Tanggal Selesai Validasi': day,
    'Sumber Data': 'Upload',
    Jenis: 'TK Baru',
  };
  return writeXlsx([
    {
      name: 'Sheet1',
      rows: [Object.keys(line).map(heading), Object.values(line).map(text)],
      columns: Object.keys(line).map(() => ({ width: 22, text: true })),
    },
  ]);
}

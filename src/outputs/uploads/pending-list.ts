import { maskNik } from '../../domain/nik.ts';
import { csvTable } from '../csv.ts';
import type { OutputFile } from '../result.ts';
import { UPLOADS } from './batches.ts';
import type { DesaUpload } from './plan.ts';

const HEADING = [
  'kode_desa',
  'desa',
  'nik',
  'nama',
  'berkas',
  'lembar',
  'baris',
  'kode',
  'belum_dapat_diunggah_karena',
  'yang_perlu_dilakukan',
];

type Line = readonly (string | number | null)[];

/** A line for each reason that keeps a selected person out of the file; NIK masked, the row leads to the person. */
export function pendingLines({ desa, pending }: DesaUpload): readonly Line[] {
  return pending.flatMap(({ nik, nama, nominee, reasons }) =>
    reasons.map(({ code, message, fix }) => [
      desa.kode,
      desa.nama,
      maskNik(nik),
      nama,
      nominee.file,
      nominee.sheet ?? '',
      nominee.row,
      code,
      message.id,
      fix.id,
    ]),
  );
}

/** Everyone who is selected and not in an upload file yet, and why. */
export function pendingList(lines: readonly Line[], people: number): OutputFile {
  return {
    path: `${UPLOADS}/tertunda.csv`,
    kind: 'upload-pending',
    bytes: csvTable(HEADING, lines),
    rows: people,
  };
}

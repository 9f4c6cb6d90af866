import { PAPER_KEYS } from '../../campaign/paper-keys.ts';
import type { OutputFile } from '../result.ts';
import { COVERED } from './covered.ts';
import { KIND_LETTERS } from './paper-code.ts';
import { PAPER_PLACEHOLDERS, PLACEHOLDERS } from './template.ts';

/** `petunjuk.txt`: how dots are filled, how a village uses its own Word template, what the codes vouch for. */
export function papersGuide(): OutputFile {
  const kinds = Object.entries(KIND_LETTERS).map(
    ([kind, letters]) => `  ${`${kind}.docx`.padEnd(20)} kode ${letters}: ${coveredId(kind)}`,
  );
  const placeholders = [...PLACEHOLDERS, ...PAPER_PLACEHOLDERS].map(
    ([key, meaning]) => `  ${`{{${key}}}`.padEnd(22)} ${meaning}`,
  );
  const text = [
    'SURAT-SURAT DESA',
    '',
    'Titik-titik diisi tangan, atau dari kolom desa.csv / desa.xlsx dengan nama berikut',
    '(untuk semua desa sekaligus: bagian papers di desa-enroll.yaml):',
    ...PAPER_KEYS.map((key) => `  ${key}`),
    '',
    'Desa boleh memakai naskah Word sendiri: simpan di folder templat-surat/ pada folder kampanye',
    'dengan nama surat berikut. Kata-katanya tetap; yang di antara kurung kurawal ganda diganti.',
    'Surat itu lalu dibuat sebagai Word saja, tanpa PDF. Di sebelahnya: yang dijamin kodenya.',
    ...kinds,
    '',
    'Yang dapat ditulis di naskah sendiri (semua nama kolom di atas juga, misalnya {{nama_perbekel}}):',
    ...placeholders,
    '',
    'Mencocokkan surat yang sudah dicetak dengan berkasnya, tanpa internet:',
    '  desa-enroll cocokkan KODE FOLDER',
    'Kode di kaki halaman menjamin seluruh surat, kode halaman di bawah daftar menjamin halaman itu.',
    '',
  ].join('\r\n');
  return { path: 'petunjuk.txt', kind: 'guide', bytes: Buffer.from(text), rows: 0 };
}

function coveredId(kind: string): string {
  return Object.entries(COVERED).find(([name]) => name === kind)?.[1].id ?? '';
}

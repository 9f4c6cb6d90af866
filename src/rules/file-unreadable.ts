import type { Bilingual } from '../domain/bilingual.ts';
import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

const SEND_AGAIN: Bilingual = {
  id: 'Buka berkas di komputer asalnya; bila isinya lengkap, simpan ulang (Simpan Sebagai .xlsx) lalu kirim lagi.',
  en: 'Open the file on the computer it came from; if it is complete, save it anew as .xlsx and send it again.',
};
const COPY_AGAIN: Bilingual = {
  id: 'Salin ulang dari sumber lain (komputer asal, surel, flashdisk lain) lalu kirim lagi.',
  en: 'Copy it again from another source (original computer, mail, another stick) and send it again.',
};

const REASONS: Readonly<Record<string, readonly [id: string, en: string, fix: Bilingual]>> = {
  empty: ['berkasnya kosong', 'the file is empty', SEND_AGAIN],
  cut: ['salinannya terputus di tengah', 'the copy broke off midway', COPY_AGAIN],
  checksum: [
    'isinya berubah di perjalanan (checksum tidak cocok)',
    'its content changed on the way (wrong checksum)',
    COPY_AGAIN,
  ],
  'part-missing': ['ada bagian berkas yang hilang', 'a part of the file is missing', SEND_AGAIN],
  permission: [
    'komputer ini tidak diizinkan membacanya',
    'this computer is not allowed to read it',
    {
      id: 'Salin berkas ke folder sendiri, atau minta izin baca kepada pemiliknya.',
      en: 'Copy the file to a folder of your own, or ask its owner for permission to read.',
    },
  ],
  'no-sheets': ['tidak ada lembar di dalamnya', 'there is no sheet in it', SEND_AGAIN],
  'no-table': ['tidak ada tabel di dalamnya', 'there is no table in it', SEND_AGAIN],
  'shared-strings': [
    'teks selnya hilang dari berkas',
    'the texts of its cells are missing',
    SEND_AGAIN,
  ],
  io: ['media penyimpanannya gagal dibaca', 'the disk or stick failed while reading', COPY_AGAIN],
  vanished: [
    'berkasnya hilang sebelum sempat dibaca',
    'the file vanished before it was read',
    COPY_AGAIN,
  ],
};
const DAMAGED = ['isinya rusak', 'its content is damaged', SEND_AGAIN] as const;

export const fileUnreadable = defineRule({
  code: 'file-unreadable',
  scope: 'file',
  severity: 'error',
  title: { id: 'Berkas tidak dapat dibaca', en: 'File cannot be read' },
  why: {
    id: 'Berkas yang hanya terbaca sebagian tidak dipakai sama sekali, supaya tidak ada warga yang hilang tanpa diketahui.',
    en: 'A file that can be read only in part is not used at all, so that nobody is lost unnoticed.',
  },
  source: 'reliability.md 1.4, 5.1',
  message: (data) => {
    const [id, en] = REASONS[word(data, 'reason')] ?? DAMAGED;
    return { id: `Berkas ini tidak dapat dibaca: ${id}.`, en: `This file cannot be read: ${en}.` };
  },
  fix: (data) => (REASONS[word(data, 'reason')] ?? DAMAGED)[2],
  example: { reason: 'cut' },
  check: fileFacts('file-unreadable'),
});

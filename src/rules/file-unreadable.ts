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
  'no-sheets': [
    'buku kerjanya terbuka, tetapi tidak ada satu lembar isian pun di dalamnya',
    'the workbook opens, but it holds no worksheet at all',
    {
      id: 'Buka di Excel; daftarnya mungkin tersimpan di buku kerja lain. Salin daftar itu ke lembar baru, simpan sebagai .xlsx, lalu kirim lagi.',
      en: 'Open it in Excel; the list may have been saved in another workbook. Copy that list into a new sheet, save it as .xlsx and send it again.',
    },
  ],
  'no-table': [
    'yang tersimpan halaman web tanpa tabel, mungkin halaman masuk atau pesan galat aplikasinya',
    'what was saved is a web page without a table, perhaps the login page or an error of the application',
    {
      id: 'Masuk ke aplikasinya, ekspor ulang daftarnya, pastikan di Excel tabelnya terlihat, lalu simpan sebagai .xlsx.',
      en: 'Log in to the application, export the list again, see in Excel that its table is there, and save it as .xlsx.',
    },
  ],
  'shared-strings': [
    'teks selnya hilang dari berkas',
    'the texts of its cells are missing',
    SEND_AGAIN,
  ],
  io: [
    'disk, flashdisk atau folder jaringannya gagal saat dibaca',
    'the disk, stick or network folder failed while it was read',
    {
      id: 'Cabut lalu pasang lagi flashdisk, atau sambungkan lagi folder jaringannya; salin berkas ke disk komputer ini dan jalankan lagi. Bila tetap gagal, minta salinan baru kepada pengirimnya.',
      en: 'Plug the stick in again, or connect the network folder again; copy the file to the disk of this computer and run again. If it still fails, ask its sender for a new copy.',
    },
  ],
  'reader-died': [
    'proses yang membacanya berhenti mendadak, biasanya karena memori komputer habis',
    'the process that read it ended suddenly, mostly because the computer ran out of memory',
    {
      id: 'Tutup program lain lalu jalankan lagi dengan --jobs 1. Bila berkas ini tetap gagal, buka di Excel, salin daftarnya saja ke buku kerja baru, dan simpan sebagai .xlsx.',
      en: 'Close other programs and run again with --jobs 1. If this file still fails, open it in Excel, copy only the list into a new workbook and save that as .xlsx.',
    },
  ],
  'reader-failed': [
    'program ini gagal memahaminya; kekurangannya di program, bukan pada daftar warga',
    'this program failed to understand it; the fault is in the program, not in the list',
    {
      id: 'Buka di Excel, salin daftarnya ke buku kerja baru dengan Tempel Nilai, simpan sebagai .xlsx, lalu jalankan lagi. Beri tahu pengelola program bentuk berkasnya, tanpa data warga.',
      en: 'Open it in Excel, copy the list into a new workbook with Paste Values, save it as .xlsx and run again. Tell the keepers of the program what the file looks like, without data of people.',
    },
  ],
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

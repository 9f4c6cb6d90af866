import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileUnsafe = defineRule({
  code: 'file-unsafe',
  scope: 'file',
  severity: 'error',
  title: { id: 'Berkas tidak aman dibuka', en: 'File is unsafe to open' },
  why: {
    id: 'Berkas ini memuat perintah atau jalur yang tidak pernah ada dalam daftar biasa dan dapat merugikan komputer pembacanya.',
    en: 'The file holds instructions or paths that no ordinary list has and that may harm the computer that reads it.',
  },
  source: 'reliability.md 1.1, T12, 5.1',
  message: () => ({
    id: 'Susunan berkas ini tidak wajar dan berbahaya bila dibuka, jadi tidak dibaca sama sekali.',
    en: 'The structure of this file is abnormal and dangerous to open, so it was not read at all.',
  }),
  fix: {
    id: 'Salin isi selnya ke buku kerja Excel yang baru, simpan, lalu kirim buku kerja baru itu. Periksa komputer pengirim dari virus.',
    en: "Copy the cells into a new Excel workbook, save it and send that one. Check the sender's computer for viruses.",
  },
  example: { reason: 'doctype' },
  check: fileFacts('file-unsafe'),
});

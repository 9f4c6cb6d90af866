import { fileFacts } from './facts.ts';
import { defineRule } from './rule.ts';

export const fileChangedWhileReading = defineRule({
  code: 'file-changed-while-reading',
  scope: 'file',
  severity: 'error',
  title: { id: 'Berkas berubah saat dibaca', en: 'File changed while being read' },
  why: {
    id: 'Berkas yang berubah di tengah pembacaan dapat bercampur antara isi lama dan baru.',
    en: 'A file that changes midway may be read as a mixture of old and new.',
  },
  source: 'reliability.md T8, 5.1',
  message: () => ({
    id: 'Berkas ini sedang diubah atau disalin ketika dibaca, jadi hasil bacanya tidak dipakai.',
    en: 'This file was being changed or copied while it was read, so what was read is not used.',
  }),
  fix: {
    id: 'Tunggu sampai penyalinan atau penyimpanan selesai, lalu jalankan lagi.',
    en: 'Wait until copying or saving has finished, then run again.',
  },
  example: {},
  check: fileFacts('file-changed-while-reading'),
});

import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const csvQuoteUnclosed = defineRule({
  code: 'csv-quote-unclosed',
  scope: 'file',
  severity: 'error',
  title: { id: 'Tanda kutip CSV tidak ditutup', en: 'CSV quote never closed' },
  why: {
    id: 'Tanda kutip yang tidak ditutup menelan semua baris sesudahnya menjadi satu sel; warga di dalamnya akan hilang.',
    en: 'A quote that is never closed swallows all later rows into one cell; the people in it would be lost.',
  },
  source: 'reliability.md 5.1, V5',
  message: (data) => ({
    id: `Ada tanda kutip (") yang dibuka di sekitar baris ${word(data, 'line')} dan tidak pernah ditutup, jadi berkas ini tidak dibaca.`,
    en: `A quotation mark (") opened near line ${word(data, 'line')} is never closed, so this file was not read.`,
  }),
  fix: {
    id: 'Buka berkas di Excel atau Notepad, hapus tanda kutip yang berlebih pada baris itu, simpan, lalu kirim lagi.',
    en: 'Open the file in Excel or Notepad, delete the stray quotation mark in that line, save, and send it again.',
  },
  example: { line: 3 },
  check: fileFacts('csv-quote-unclosed'),
});

import { fileFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const encodingGuessed = defineRule({
  code: 'encoding-guessed',
  scope: 'file',
  severity: 'note',
  title: { id: 'Pengodean huruf ditebak', en: 'Character encoding guessed' },
  why: {
    id: 'CSV tidak menyebut pengodean hurufnya. Bila salah tebak, huruf seperti é atau tanda petik menjadi keliru.',
    en: 'CSV does not name its character encoding. A wrong guess spoils letters such as é or quotation marks.',
  },
  source: 'inputs.md 2; reliability.md 5.1',
  message: (data) => ({
    id: `Berkas ini dibaca sebagai ${word(data, 'encoding')}; periksa sekilas nama yang memakai huruf khusus.`,
    en: `This file was read as ${word(data, 'encoding')}; glance at names with special letters.`,
  }),
  fix: {
    id: 'Bila ada huruf yang rusak: buka di Excel, Simpan Sebagai "CSV UTF-8" atau .xlsx.',
    en: 'If letters are spoilt: open it in Excel and save as "CSV UTF-8" or .xlsx.',
  },
  example: { encoding: 'windows-1252' },
  check: fileFacts('encoding-guessed'),
});

import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const columnsSwapped = defineRule({
  code: 'columns-swapped',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Kolom NIK dan KK tertukar', en: 'NIK and KK columns swapped' },
  why: {
    id: 'NIK dan nomor KK sama-sama 16 digit. Kolom yang tanggalnya cocok dengan tanggal lahir adalah NIK; yang berulang dalam keluarga adalah KK.',
    en: 'NIK and family card number both have 16 digits. The column whose dates equal the birth dates is the NIK; the one that repeats within families is the KK.',
  },
  source: 'inputs.md 7, T11',
  message: (data) => ({
    id: `Judul kolom NIK dan No. KK tertukar: NIK dibaca dari kolom ${word(data, 'nik')}, KK dari kolom ${word(data, 'nomorKk')}.`,
    en: `The headings of NIK and No. KK are swapped: the NIK is read from column ${word(data, 'nik')}, the KK from column ${word(data, 'nomorKk')}.`,
  }),
  fix: {
    id: 'Tukar judul kedua kolom itu.',
    en: 'Swap the headings of the two columns.',
  },
  example: { nik: 'C', nomorKk: 'B' },
  check: sheetFacts('columns-swapped'),
});

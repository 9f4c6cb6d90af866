import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const sheetOfOlderYear = defineRule({
  code: 'sheet-of-older-year',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Lembar tahun lalu', en: 'Sheet of an earlier year' },
  why: {
    id: 'Berkas sering masih memuat daftar tahun lalu. Bila orangnya ikut terhitung tanpa diusulkan lagi, desa membayar untuk yang tidak dimaksud.',
    en: "Files often still hold last year's list. If its people are counted without being nominated again, the village pays for people it does not mean.",
  },
  source: 'product.md 5; inputs.md 14 T36',
  message: (data) => ({
    id: `Nama atau judul lembar ini menyebut tahun ${word(data, 'year')}, lembar lain tahun ${word(data, 'newest')}; ${word(data, 'people')} orang di dalamnya ikut dihitung.`,
    en: `The name or title of this sheet says ${word(data, 'year')}, that of another ${word(data, 'newest')}; its ${word(data, 'people')} people are counted.`,
  }),
  fix: {
    id: 'Bila bukan usulan tahun ini, hapus lembarnya, atau sebut lembar yang dipakai di files pada desa-enroll.yaml. Bila memang diusulkan, ganti nama atau judulnya.',
    en: "If it is not this year's nomination, delete the sheet, or name the one to use under files in desa-enroll.yaml. If it is, change the name or title.",
  },
  example: { people: 40, year: 2025, newest: 2026 },
  check: sheetFacts('sheet-of-older-year'),
});

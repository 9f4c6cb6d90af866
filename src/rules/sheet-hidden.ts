import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const sheetHidden = defineRule({
  code: 'sheet-hidden',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Lembar tersembunyi berisi orang', en: 'Hidden sheet with people' },
  why: {
    id: 'Yang tidak terlihat di Excel tidak diperiksa oleh siapa pun, sering kali daftar tahun lalu. Orangnya dihitung, tetapi tidak dipakai.',
    en: "What is not seen in Excel was checked by nobody and is often last year's list. Its people are counted but not used.",
  },
  source: 'inputs.md 2, T22; reliability.md 5.1',
  message: (data) => ({
    id: `Lembar ini tersembunyi dan memuat ${word(data, 'people')} orang; mereka tidak dipakai.`,
    en: `This sheet is hidden and holds ${word(data, 'people')} people; they are not used.`,
  }),
  fix: {
    id: 'Bila orangnya memang dicalonkan: klik kanan nama lembar > Tampilkan (Unhide), simpan, kirim lagi. Bila tidak, hapus lembarnya.',
    en: 'If they are nominated: right-click the sheet tabs > Unhide, save and send again. If not, delete the sheet.',
  },
  example: { people: 30 },
  check: sheetFacts('sheet-hidden'),
});

import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const nikOutsideList = defineRule({
  code: 'nik-outside-list',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'NIK di luar daftar', en: 'NIK outside the list' },
  why: {
    id: 'Baris ini memuat NIK, tetapi bukan baris orang menurut susunan lembarnya. Mungkin ada orang yang belum terbaca.',
    en: 'These rows hold a NIK but are no person by the layout of the sheet. Somebody may not have been read.',
  },
  source: 'inputs.md 1 and 4',
  message: (data) => ({
    id: `${word(data, 'rows')} baris memuat NIK tetapi tidak terbaca sebagai orang (baris ${word(data, 'list')}).`,
    en: `${word(data, 'rows')} rows hold a NIK but were not read as people (rows ${word(data, 'list')}).`,
  }),
  fix: {
    id: 'Bila mereka dicalonkan, pindahkan ke daftar: satu orang satu baris, di bawah judul kolom yang sama.',
    en: 'If they are nominated, move them into the list: one person a row, below the same headings.',
  },
  example: { rows: 2, list: '14, 15' },
  check: sheetFacts('nik-outside-list'),
});

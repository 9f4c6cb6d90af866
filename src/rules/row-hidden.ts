import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const rowHidden = defineRule({
  code: 'row-hidden',
  scope: 'sheet',
  severity: 'warning',
  title: { id: 'Baris tersembunyi berisi orang', en: 'Hidden rows with people' },
  why: {
    id: 'Baris yang disembunyikan atau tersaring tetap orang seperti yang lain dan ikut dipakai; yang menandatangani daftar perlu tahu.',
    en: 'Hidden or filtered rows are people like the others and are used; whoever signs the list should know.',
  },
  source: 'inputs.md 2, T22; reliability.md 5.1, T16',
  message: (data) => ({
    id: `${word(data, 'rows')} baris tersembunyi berisi orang (baris ${word(data, 'list')}); mereka ikut dipakai.`,
    en: `${word(data, 'rows')} hidden rows hold people (rows ${word(data, 'list')}); they are used.`,
  }),
  fix: {
    id: 'Hapus saringan (Data > Filter) dan tampilkan semua baris; hapus baris orang yang tidak dicalonkan.',
    en: 'Clear the filter (Data > Filter) and show all rows; delete the rows of people who are not nominated.',
  },
  example: { rows: 2, list: '7, 17' },
  check: sheetFacts('row-hidden'),
});

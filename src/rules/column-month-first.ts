import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const columnMonthFirst = defineRule({
  code: 'column-month-first',
  scope: 'sheet',
  severity: 'note',
  title: { id: 'Tanggal dengan bulan di depan', en: 'Dates with the month first' },
  why: {
    id: 'Kolom ini memuat tanggal yang bulannya di depan (08/17/1980). Tanggal lain di kolom itu, seperti 05/06/1980, dapat berarti dua hari; NIK yang menentukan bila cocok.',
    en: 'The column holds dates with the month first (08/17/1980). Others in it, such as 05/06/1980, may mean two days; the NIK decides where it agrees.',
  },
  source: 'inputs.md 8, T26',
  message: (data) => ({
    id: `${word(data, 'count')} tanggal di kolom ini tampaknya ditulis dengan bulan di depan.`,
    en: `${word(data, 'count')} dates of this column seem to be written with the month first.`,
  }),
  fix: {
    id: 'Samakan bentuk tanggal di kolom ini menjadi hari-bulan-tahun.',
    en: 'Write all dates of this column as day-month-year.',
  },
  example: { count: 4 },
  check: sheetFacts('column-month-first'),
});

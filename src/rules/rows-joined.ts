import { sheetFacts, word } from './facts.ts';
import { defineRule } from './rule.ts';

export const rowsJoined = defineRule({
  code: 'rows-joined',
  scope: 'sheet',
  severity: 'note',
  title: { id: 'Nama yang bersambung ke baris bawah', en: 'Names that go on in the row below' },
  why: {
    id: 'Baris tanpa nomor dan tanpa NIK di antara nomor yang berurutan dibaca sebagai sambungan baris di atasnya, seperti pada tabel yang disalin dari PDF.',
    en: 'A row without number and NIK between numbers that follow each other is read as the rest of the row above, as in tables copied from a PDF.',
  },
  source: 'inputs.md 4',
  message: (data) => ({
    id: `${word(data, 'rows')} baris dibaca sebagai sambungan nama di atasnya (baris ${word(data, 'list')}).`,
    en: `${word(data, 'rows')} rows were read as the rest of the name above (rows ${word(data, 'list')}).`,
  }),
  fix: {
    id: 'Periksa nama-nama itu. Bila sebuah baris sebenarnya orang lain, isi nomor dan NIK-nya.',
    en: 'Check these names. Where a row is another person, fill in the number and the NIK.',
  },
  example: { rows: 2, list: '7, 12' },
  check: sheetFacts('rows-joined'),
});

import { columnName, eachCell } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const formulaInCell = defineRule({
  code: 'formula-in-cell',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Sel berisi rumus', en: 'Formula in a cell' },
  why: {
    id: 'Yang dibaca adalah hasil terakhir yang disimpan Excel; rumusnya tidak dihitung ulang. Bila sel sumbernya berubah, isinya berubah tanpa terlihat.',
    en: 'What is read is the result that Excel stored last; formulas are not computed. If their source changes, the content changes unseen.',
  },
  source: 'inputs.md 2; reliability.md 5.1, C1',
  message: ({ column }: { column: string }) => ({
    id: `${column} berasal dari rumus; yang dipakai hasil yang tersimpan.`,
    en: `${column} comes from a formula; the stored result was taken.`,
  }),
  fix: {
    id: 'Salin kolomnya, lalu Tempel Khusus > Nilai, supaya isinya tetap.',
    en: 'Copy the column, then Paste Special > Values, so that its content stays.',
  },
  example: { column: 'NIK' },
  check: eachCell((field, reading, row) =>
    reading.formula ? at(row, reading, { column: columnName(field) }) : undefined,
  ),
});

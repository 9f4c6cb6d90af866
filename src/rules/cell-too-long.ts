import { DEFAULT_LIMITS, TOO_LONG } from '../sheets/limits.ts';
import { columnName, eachCell, faultWord } from './cells.ts';
import { at, defineRule } from './rule.ts';

export const cellTooLong = defineRule({
  code: 'cell-too-long',
  scope: 'row',
  severity: 'error',
  title: { id: 'Isi sel terlalu panjang', en: 'Cell too long' },
  why: {
    id: 'Sel sepanjang itu hampir selalu akibat tempelan yang salah atau tanda kutip yang tidak ditutup; isinya bisa memuat baris orang lain.',
    en: 'A cell that long is nearly always a wrong paste or an unclosed quotation mark; it may hold the rows of other people.',
  },
  source: 'reliability.md 1.1, 5.1',
  message: ({ column, limit }: { column: string; limit: string }) => ({
    id: `${column} lebih panjang dari ${limit || DEFAULT_LIMITS.characters} huruf.`,
    en: `${column} is longer than ${limit || DEFAULT_LIMITS.characters} characters.`,
  }),
  fix: {
    id: 'Periksa sel itu dan hapus yang bukan datanya.',
    en: 'Look at the cell and delete what does not belong there.',
  },
  example: { column: 'Alamat', limit: '1000' },
  check: eachCell((field, reading, row) => {
    const { fault } = reading;
    if (fault === undefined) return undefined;
    // The gate before the readers puts a mark in place of the long text.
    if (fault.code !== 'cell-too-long' && reading.text !== TOO_LONG.text) return undefined;
    return at(row, reading, { column: columnName(field), limit: faultWord(reading, 'limit') });
  }),
});

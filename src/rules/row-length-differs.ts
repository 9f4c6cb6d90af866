import { at, defineRule, NONE } from './rule.ts';

export const rowLengthDiffers = defineRule({
  code: 'row-length-differs',
  scope: 'row',
  severity: 'error',
  title: { id: 'Banyaknya kolom di baris ini berbeda', en: 'Row length differs' },
  why: {
    id: 'Di CSV, koma yang tidak diapit tanda kutip menggeser semua kolom sesudahnya; isi baris ini mungkin berada di kolom yang salah.',
    en: 'In CSV a comma that is not quoted shifts all later columns; the content of this row may stand in the wrong ones.',
  },
  source: 'reliability.md 5.1, V8',
  message: () => ({
    id: 'Baris ini punya kolom lebih banyak atau lebih sedikit dari judulnya, jadi isinya mungkin bergeser.',
    en: 'This row has more or fewer columns than the heading, so its content may have shifted.',
  }),
  fix: {
    id: 'Buka berkas di Excel, periksa barisnya (biasanya ada koma di alamat), lalu Simpan Sebagai .xlsx.',
    en: 'Open the file in Excel, look at the row (usually a comma in the address), and save as .xlsx.',
  },
  example: {},
  check: (row) => (row.ragged ? [at(row, undefined, {})] : NONE),
});

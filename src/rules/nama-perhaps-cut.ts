import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaPerhapsCut = defineRule({
  code: 'nama-perhaps-cut',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama mungkin terpotong', en: 'Name perhaps cut' },
  why: {
    id: 'Baris tepat di bawah orang ini hanya berisi kata di kolom nama, tanpa nomor urut dan tanpa NIK. Bila itu sambungan namanya, nama yang diunggah tidak lengkap dan tidak cocok dengan KTP-el.',
    en: 'The row right below this person holds words in the name column only, without a number or a NIK. If the name goes on there, the uploaded one is not whole and does not match the ID card.',
  },
  source: 'inputs.md 10; upload.md 9',
  message: ({ nama, below, row }: { nama: string; below: string; row: number }) => ({
    id: `Nama "${nama}" mungkin bersambung ke baris ${row}: "${below}".`,
    en: `The name "${nama}" may go on in row ${row}: "${below}".`,
  }),
  fix: {
    id: 'Tulis nama lengkap dalam satu sel, persis seperti di KTP-el. Bila baris di bawahnya orang lain, lengkapi nomor, NIK, dan tanggal lahirnya; bila nama kelompok atau catatan, pindahkan dari kolom nama.',
    en: 'Write the whole name in one cell, exactly as on the ID card. If the row below is somebody else, complete number, NIK and birth date; if it is a group or a remark, move it out of the name column.',
  },
  example: { nama: 'I Putu Sudarma', below: 'Yasa', row: 12 },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || row.below === undefined) return NONE;
    const below = quote(row.below.text);
    return [at(row, nama, { nama: quote(nama.value), below, row: row.below.row })];
  },
});

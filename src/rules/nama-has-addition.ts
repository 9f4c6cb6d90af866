import { quote } from '../findings/mask.ts';
import { additionIn } from '../records/values/nama.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaHasAddition = defineRule({
  code: 'nama-has-addition',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama memuat catatan', en: 'Name with a note' },
  why: {
    id: 'Nama dicocokkan huruf demi huruf dengan KTP. Alamat, nama keluarga, atau nomor HP yang dicatat di belakangnya ikut terkirim sebagai nama.',
    en: 'The name is compared with the ID card letter by letter. A place, a relative or a phone number noted behind it would be sent as part of the name.',
  },
  source: 'inputs.md 10; upload.md 9',
  message: ({ nama, addition }: { nama: string; addition: string }) => ({
    id: `Nama "${nama}" memuat catatan "${addition}".`,
    en: `The name "${nama}" holds the note "${addition}".`,
  }),
  fix: {
    id: 'Tulis nama persis seperti di KTP-el; pindahkan catatannya ke kolom lain, misalnya Keterangan.',
    en: 'Write the name exactly as on the ID card; move the note to another column, such as Keterangan (remarks).',
  },
  example: { nama: 'I Made Oka - Br. Sari', addition: 'Br. Sari' },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || !nama.steps?.includes('addition')) return NONE;
    const addition = additionIn(nama.value)?.addition ?? '';
    return [at(row, nama, { nama: quote(nama.value), addition: quote(addition) })];
  },
});

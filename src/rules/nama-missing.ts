import { at, defineRule, NONE } from './rule.ts';

export const namaMissing = defineRule({
  code: 'nama-missing',
  scope: 'row',
  severity: 'error',
  title: { id: 'Nama belum ada', en: 'Name missing' },
  why: {
    id: 'Nama wajib di berkas unggah dan dicocokkan huruf demi huruf dengan data Dukcapil.',
    en: 'The name is required in the upload file and is compared with Dukcapil letter by letter.',
  },
  source: 'upload.md 3, 9; law.md L33',
  message: () => ({
    id: 'Nama orang ini belum diisi.',
    en: 'The name of this person is not filled in.',
  }),
  fix: {
    id: 'Ketik nama lengkap persis seperti di KTP-el. Bila baris ini memang kosong, hapus barisnya.',
    en: 'Type the full name exactly as on the ID card. If the row is a leftover, delete it.',
  },
  example: {},
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value !== undefined) return NONE;
    // A cell with only signs, or "same as above", names nobody either.
    const isEmpty = nama?.fault === undefined || nama.fault.code === 'nama-missing';
    return isEmpty ? [at(row, nama, {})] : NONE;
  },
});

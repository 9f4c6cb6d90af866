import { sheetFacts } from './facts.ts';
import { defineRule, NONE } from './rule.ts';

const told = sheetFacts('header-not-found');

export const headerNotFound = defineRule({
  code: 'header-not-found',
  scope: 'sheet',
  severity: 'error',
  title: { id: 'Judul kolom tidak ditemukan', en: 'No heading found' },
  why: {
    id: 'Daftar dikenali dari judul kolom seperti NIK dan Nama, atau dari isinya. Lembar petunjuk di samping daftar tidak dihitung.',
    en: 'A list is known by headings such as NIK and Nama, or by its content. A sheet of instructions beside the list does not count.',
  },
  source: 'inputs.md 4',
  message: () => ({
    id: 'Di lembar ini tidak ditemukan kolom NIK atau Nama, jadi tidak seorang pun terbaca.',
    en: 'No column of NIK or names was found in this sheet, so nobody was read.',
  }),
  fix: {
    id: 'Tambahkan baris judul di atas daftar: No, NIK, Nama, Tempat Lahir, Tanggal Lahir, L/P, Alamat, Pekerjaan, No HP.',
    en: 'Add a heading row above the list: No, NIK, Nama, Tempat Lahir, Tanggal Lahir, L/P, Alamat, Pekerjaan, No HP.',
  },
  example: {},
  check: (subject, context) =>
    subject.sheet.facts.length === 0 ||
    subject.file.sheets.some(({ nominees }) => nominees.length > 0)
      ? NONE
      : told(subject, context),
});

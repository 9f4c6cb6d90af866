import { at, defineRule, NONE } from './rule.ts';

export const handphoneMissing = defineRule({
  code: 'handphone-missing',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nomor HP belum ada', en: 'Phone number missing' },
  why: {
    id: 'Nomor HP wajib di berkas unggah BPU. Orangnya tetap dapat terpilih, tetapi tertunda di berkas unggah sampai nomornya ada. Nomor tidak pernah dikarang atau dipinjam dari orang lain.',
    en: 'The BPU upload file requires a phone number. The person may still be selected, but stays pending there until the number is known. Numbers are never invented or borrowed.',
  },
  source: 'upload.md 3, 9; product.md 8',
  message: () => ({
    id: 'Nomor HP orang ini belum diisi.',
    en: 'The phone number of this person is not filled in.',
  }),
  fix: {
    id: 'Isi nomor HP yang dapat dihubungi, diawali 08. Jangan diisi nomor orang lain; tanpa nomor, orang ini menunggu di daftar tertunda.',
    en: 'Fill in a number that can be reached, beginning with 08. Never put in the number of somebody else; without one the person waits on the pending list.',
  },
  example: {},
  check: (row) => {
    const { handphone } = row.readings;
    return handphone?.value === undefined && handphone?.fault === undefined
      ? [at(row, handphone, {})]
      : NONE;
  },
});

import { at, defineRule, NONE } from './rule.ts';

/** Width of the name in the BPU upload layout: one branch's own limit (upload.md 3, grade D). */
const LONGEST_NAME = 50;

export const uploadFieldTooLong = defineRule({
  code: 'upload-field-too-long',
  scope: 'row',
  severity: 'error',
  title: { id: 'Nama lebih panjang dari kolom unggah', en: 'Name longer than the upload field' },
  why: {
    id: 'Kolom nama di berkas unggah memuat 50 huruf menurut satu kantor cabang. Nama tidak pernah dipotong, karena satu huruf yang kurang sudah membuatnya tidak cocok dengan KTP.',
    en: 'By one branch office the name field of the upload file holds 50 characters. A name is never cut, since one letter less already makes it differ from the ID card.',
  },
  source: 'reliability.md 5.1, P28; upload.md 3',
  message: ({ length, limit }: { length: number; limit: number }) => ({
    id: `Nama ini ${length} huruf; kolom unggah memuat ${limit}.`,
    en: `This name has ${length} characters; the upload field holds ${limit}.`,
  }),
  fix: {
    id: 'Hapus gelar atau keterangan yang tidak ada di KTP-el. Bila memang sepanjang itu, tanyakan ke kantor cabang cara menuliskannya.',
    en: 'Delete titles or remarks that are not on the ID card. If it is that long, ask the branch office how to write it.',
  },
  confirmable: true,
  example: { length: 62, limit: 50 },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || nama.value.length <= LONGEST_NAME) return NONE;
    const length = [...nama.value].length;
    return length > LONGEST_NAME ? [at(row, nama, { length, limit: LONGEST_NAME })] : NONE;
  },
});

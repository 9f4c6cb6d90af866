import { at, defineRule, NONE } from './rule.ts';

export const tanggalLahirMissing = defineRule({
  code: 'tanggal-lahir-missing',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tanggal lahir belum ada', en: 'Birth date missing' },
  why: {
    id: 'Tanggal lahir wajib di berkas unggah dan menentukan umur. NIK memang memuat tanggal lahir, tetapi tidak dipakai sebagai gantinya karena NIK bisa salah ketik.',
    en: 'The birth date is required in the upload file and decides the age. A NIK contains one, but it does not stand in for it, since a NIK may be mistyped.',
  },
  source: 'upload.md 3; inputs.md 8; product.md 8',
  message: () => ({
    id: 'Tanggal lahir orang ini belum diisi.',
    en: 'The birth date of this person is not filled in.',
  }),
  fix: {
    id: 'Isi tanggal lahir dari KTP-el, atau letakkan data penduduk (ekspor OpenSID) di folder referensi supaya terisi lewat NIK.',
    en: 'Fill in the birth date from the ID card, or put the resident register (OpenSID export) into the referensi folder so that it is filled in by NIK.',
  },
  example: {},
  check: (row) => {
    const { tanggalLahir } = row.readings;
    if (tanggalLahir?.value !== undefined || tanggalLahir?.fault !== undefined) return NONE;
    return [at(row, tanggalLahir, {})];
  },
});

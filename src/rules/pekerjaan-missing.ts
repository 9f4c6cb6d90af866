import { at, defineRule, NONE } from './rule.ts';

export const pekerjaanMissing = defineRule({
  code: 'pekerjaan-missing',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Pekerjaan belum ada', en: 'Occupation missing' },
  why: {
    id: 'Peserta harus punya kegiatan ekonomi, dan kode pekerjaan wajib di berkas unggah. Tanpa pekerjaan orang ini tertunda di berkas unggah.',
    en: 'A participant must have economic activity, and the upload file needs an occupation code. Without one this person stays pending there.',
  },
  source: 'law.md L34; upload.md 3; inputs.md 12',
  message: () => ({
    id: 'Pekerjaan orang ini belum diisi.',
    en: 'The occupation of this person is not filled in.',
  }),
  fix: {
    id: 'Isi pekerjaan yang nyata sehari-hari, misalnya "pedagang canang" atau "buruh tani".',
    en: 'Fill in the real daily work, for example "pedagang canang" or "buruh tani".',
  },
  example: {},
  check: (row) => {
    const { pekerjaan, pekerjaanKtp } = row.readings;
    if (pekerjaan?.value !== undefined || pekerjaan?.fault !== undefined) return NONE;
    return pekerjaanKtp?.value === undefined ? [at(row, pekerjaan, {})] : NONE;
  },
});

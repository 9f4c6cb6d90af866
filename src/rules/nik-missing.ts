import { at, defineRule, NONE } from './rule.ts';

export const nikMissing = defineRule({
  code: 'nik-missing',
  scope: 'row',
  severity: 'error',
  title: { id: 'NIK belum ada', en: 'NIK missing' },
  why: {
    id: 'Peserta BPJS Ketenagakerjaan dikenal dari NIK; tanpa NIK pendaftaran tidak dapat dikirim. Angka 0 atau tanda - berarti belum ada.',
    en: 'BPJS Ketenagakerjaan knows its participants by their NIK; without one nothing can be sent. A 0 or a dash means none.',
  },
  source: 'law.md L33, L45; inputs.md 7',
  message: () => ({
    id: 'NIK orang ini belum diisi.',
    en: 'The NIK of this person is not filled in.',
  }),
  fix: {
    id: 'Ketik 16 digit NIK dari KTP-el atau KK. Bila belum punya NIK, urus dahulu ke Dukcapil.',
    en: 'Type the 16 digits of the NIK from the ID card or the family card. Who has none must ask Dukcapil for one first.',
  },
  example: {},
  check: (row) => {
    const { nik } = row.readings;
    if (nik === undefined) return [at(row, nik, {})];
    if (nik.value !== undefined) return NONE;
    return nik.fault === undefined || nik.fault.code === 'nik-missing' ? [at(row, nik, {})] : NONE;
  },
});

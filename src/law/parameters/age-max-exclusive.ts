import { defineParameter } from '../parameter.ts';

export const ageMaxExclusive = defineParameter({
  name: 'age-max-exclusive',
  rule: 'L30',
  unit: 'years',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Usia saat pendaftaran: belum mencapai', en: 'Age at registration: not yet' },
  values: [
    {
      from: null,
      value: 65,
      source: [['brosur-bpu-2026']],
      proof: 'secondary',
      reports: 1,
      note: {
        id: 'Berlaku saat pendaftaran dan pembayaran pertama.',
        en: 'At registration and at the first payment.',
      },
    },
  ],
});

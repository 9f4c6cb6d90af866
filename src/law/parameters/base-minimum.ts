import { defineParameter } from '../parameter.ts';

export const baseMinimum = defineParameter({
  name: 'base-minimum',
  rule: 'L3',
  unit: 'rupiah-per-month',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'Penghasilan terendah yang dapat didaftarkan',
    en: 'Lowest income that can be registered',
  },
  values: [
    {
      from: '2015-07',
      value: 1_000_000,
      source: [['brosur-bpu-2026']],
      proof: 'secondary',
      reports: 1,
      unsourced: ['from'],
    },
  ],
});

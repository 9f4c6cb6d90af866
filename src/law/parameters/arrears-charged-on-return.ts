import { defineParameter } from '../parameter.ts';

export const arrearsChargedOnReturn = defineParameter({
  name: 'arrears-charged-on-return',
  rule: 'L24',
  unit: 'applies',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Tunggakan lama ditagih saat kembali', en: 'Old arrears charged on return' },
  values: [
    { from: null, value: false, source: [['jaga-pekerja']], proof: 'secondary', reports: 1 },
  ],
});

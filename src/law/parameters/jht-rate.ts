import { defineParameter } from '../parameter.ts';

export const jhtRate = defineParameter({
  name: 'jht-rate',
  rule: 'L6',
  unit: 'basis-points-of-base',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Tarif iuran JHT (pilihan)', en: 'Rate of JHT (optional)' },
  values: [
    {
      from: '2015-07',
      value: 200,
      source: [['pp46-2015', 'Lampiran'], ['pp60-2015'], ['brosur-bpu-2026'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

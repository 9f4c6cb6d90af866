import { defineParameter } from '../parameter.ts';

export const jkkRate = defineParameter({
  name: 'jkk-rate',
  rule: 'L4',
  unit: 'basis-points-of-base',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Tarif iuran JKK', en: 'Rate of JKK' },
  values: [
    {
      from: '2015-07',
      value: 100,
      source: [['pp44-2015', 'Lampiran II'], ['brosur-bpu-2026'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const jkmAmount = defineParameter({
  name: 'jkm-amount',
  rule: 'L5',
  unit: 'rupiah-per-month',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Iuran JKM', en: 'Amount of JKM' },
  values: [
    {
      from: '2015-07',
      value: 6800,
      source: [['pp44-2015'], ['brosur-bpu-2026'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const pp492020Jkk = defineParameter({
  name: 'pp49-2020-jkk',
  rule: 'L10',
  unit: 'basis-points-to-pay',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 49/2020: bagian iuran JKK yang dibayar', en: 'PP 49/2020: share of JKK to pay' },
  values: [
    {
      from: '2020-08',
      to: '2021-01',
      value: 100,
      source: [['pp49-2020']],
      proof: 'inferred',
      unsourced: ['value', 'from', 'to', 'scope'],
    },
  ],
});

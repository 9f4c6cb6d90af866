import { defineParameter } from '../parameter.ts';

export const arrearsMonthsPayable = defineParameter({
  name: 'arrears-months-payable',
  rule: 'L23',
  unit: 'months',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'Tunggakan terbanyak yang dapat dibayar',
    en: 'Most months of arrears that can be paid',
  },
  values: [
    {
      from: null,
      value: 3,
      source: [['probis-a'], ['jaga-pekerja'], ['perisai-blora-2023'], ['grid-star']],
      proof: 'secondary',
      reports: 4,
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const lateFine = defineParameter({
  name: 'late-fine',
  rule: 'L22',
  unit: 'rupiah',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Denda terlambat bayar', en: 'Fine for late payment' },
  values: [
    {
      from: null,
      value: 0,
      source: [['perisai-blora-2023'], ['grid-star']],
      proof: 'secondary',
      reports: 2,
    },
  ],
});

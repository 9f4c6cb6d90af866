import { defineParameter } from '../parameter.ts';

export const fullCountMonths = defineParameter({
  name: 'full-count-months',
  rule: 'L28',
  unit: 'months',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'Bulan agar desa dihitung penuh dalam angka BPJS sendiri',
    en: "Months for a full count in BPJS's own figures",
  },
  values: [
    {
      from: null,
      value: 6,
      source: [['probis-b']],
      proof: 'secondary',
      reports: 1,
      note: { id: 'Bukan batas terendah menurut hukum.', en: 'No legal minimum.' },
    },
  ],
});

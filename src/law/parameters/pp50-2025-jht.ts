import { defineParameter } from '../parameter.ts';

export const pp502025Jht = defineParameter({
  name: 'pp50-2025-jht',
  rule: 'L11',
  unit: 'basis-points-to-pay',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: bagian iuran JHT yang dibayar', en: 'PP 50/2025: share of JHT to pay' },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: 10_000,
      source: [['brosur-bpu-2026'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 2,
      note: { id: 'JHT tidak dipotong.', en: 'No relief for JHT.' },
    },
  ],
});

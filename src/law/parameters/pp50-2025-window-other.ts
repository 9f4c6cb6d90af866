import { defineParameter } from '../parameter.ts';

export const pp502025WindowOther = defineParameter({
  name: 'pp50-2025-window-other',
  rule: 'L13',
  unit: 'applies',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'PP 50/2025: bulan berlaku untuk pekerjaan lain',
    en: 'PP 50/2025: months for everyone else',
  },
  values: [
    {
      from: '2026-04',
      to: '2026-12',
      value: true,
      source: [
        ['pp50-2025'],
        ['brosur-bpu-2026'],
        ['jaga-pekerja'],
        ['babe-2026'],
        ['antara-jateng-2026'],
        ['ipol'],
      ],
      proof: 'secondary',
      reports: 5,
    },
  ],
});

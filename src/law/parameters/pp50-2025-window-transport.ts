import { defineParameter } from '../parameter.ts';

export const pp502025WindowTransport = defineParameter({
  name: 'pp50-2025-window-transport',
  rule: 'L12',
  unit: 'applies',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'PP 50/2025: bulan berlaku untuk pengemudi dan kurir',
    en: 'PP 50/2025: months for drivers and couriers',
  },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: true,
      source: [
        ['pp50-2025'],
        ['brosur-bpu-2026'],
        ['jaga-pekerja'],
        ['babe-2026'],
        ['antara-jateng-2026'],
        ['ipol'],
        ['malangtimes-2026'],
      ],
      proof: 'secondary',
      reports: 6,
    },
  ],
});

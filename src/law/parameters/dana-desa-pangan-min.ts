import { defineParameter } from '../parameter.ts';

export const danaDesaPanganMin = defineParameter({
  name: 'dana-desa-pangan-min',
  rule: 'DD2',
  unit: 'basis-points-at-least',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Dana Desa: bagian ketahanan pangan paling sedikit',
    en: 'Dana Desa: least for ketahanan pangan',
  },
  values: [
    {
      from: '2023',
      to: '2023',
      value: 2000,
      source: [['updesa'], ['semono-bagelen-2023']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2024',
      to: '2024',
      value: 2000,
      source: [['balipost-2024-10-07'], ['semarak-news']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2025',
      to: '2025',
      value: 2000,
      source: [['sidorejo-2024'], ['aceh-global-news'], ['mu4']],
      proof: 'secondary',
      reports: 3,
      note: { id: 'Bagian tahun 2026 tidak diketahui.', en: 'The share of 2026 is not known.' },
    },
  ],
});

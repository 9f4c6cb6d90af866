import { defineParameter } from '../parameter.ts';

export const danaDesaOperationalMax = defineParameter({
  name: 'dana-desa-operational-max',
  rule: 'DD2',
  unit: 'basis-points-at-most',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Dana Desa: bagian operasional paling banyak',
    en: 'Dana Desa: most for operations',
  },
  values: [
    {
      from: '2023',
      to: '2023',
      value: 300,
      source: [['updesa'], ['semono-bagelen-2023']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2024',
      to: '2024',
      value: 300,
      source: [['balipost-2024-10-07'], ['semarak-news']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2025',
      to: '2025',
      value: 300,
      source: [['sidorejo-2024'], ['aceh-global-news'], ['mu4']],
      proof: 'secondary',
      reports: 3,
    },
    {
      from: '2026',
      to: '2026',
      value: 300,
      source: [['updesa'], ['kampungbaru-2025'], ['okezone-2026-02-16']],
      proof: 'secondary',
      reports: 3,
      note: { id: 'Dasar perhitungannya tidak jelas.', en: 'Of what base is unclear.' },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const danaDesaBltMax = defineParameter({
  name: 'dana-desa-blt-max',
  rule: 'DD2',
  unit: 'basis-points-at-most',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: { id: 'Dana Desa: bagian BLT Desa paling banyak', en: 'Dana Desa: most for BLT Desa' },
  values: [
    {
      from: '2023',
      to: '2023',
      value: 2500,
      source: [['updesa'], ['semono-bagelen-2023']],
      proof: 'secondary',
      reports: 2,
      note: {
        id: 'PMK: 10 sampai 25 %; Permendes hanya paling banyak 25 %.',
        en: 'PMK: 10 to 25 %; the Permendes only at most 25 %.',
      },
    },
    {
      from: '2024',
      to: '2024',
      value: 2500,
      source: [['balipost-2024-10-07'], ['semarak-news']],
      proof: 'secondary',
      reports: 2,
    },
    {
      from: '2025',
      to: '2025',
      value: 1500,
      source: [['sidorejo-2024'], ['aceh-global-news'], ['mu4']],
      proof: 'secondary',
      reports: 3,
      note: {
        id: 'Rp300.000 x 12 per keluarga. Bagian tahun 2026 tidak diketahui.',
        en: 'Rp300,000 x 12 a family. The share of 2026 is not known.',
      },
    },
  ],
});

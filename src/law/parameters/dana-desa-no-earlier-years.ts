import { defineParameter } from '../parameter.ts';

export const danaDesaNoEarlierYears = defineParameter({
  name: 'dana-desa-no-earlier-years',
  rule: 'DD2',
  unit: 'applies',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Larangan nomor 7: Dana Desa tidak membayar kewajiban tahun sebelumnya',
    en: 'Ban no. 7: Dana Desa pays no obligations of earlier years',
  },
  values: [
    {
      from: '2026',
      value: true,
      source: [['larangan-dd-2026', 'nomor 7 dari 8']],
      proof: 'text',
      note: {
        id: 'Bahwa iuran tertunggak termasuk adalah kesimpulan; untuk tahun sesudah 2026 belum dipastikan.',
        en: 'That unpaid iuran is caught is inferred; not confirmed for years after 2026.',
      },
    },
  ],
});

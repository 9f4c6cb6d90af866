import { defineParameter } from '../parameter.ts';

export const danaDesaNoOfficials = defineParameter({
  name: 'dana-desa-no-officials',
  rule: 'DD2',
  unit: 'applies',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: {
    id: 'Larangan nomor 3: Dana Desa tidak membayar iuran kepala desa, perangkat desa, BPD',
    en: 'Ban no. 3: Dana Desa pays no iuran of kepala desa, perangkat desa, BPD',
  },
  values: [
    {
      from: '2026',
      value: true,
      source: [['larangan-dd-2026', 'nomor 3 dari 8']],
      proof: 'text',
      note: {
        id: 'Bunyinya diketahui dari satu laman tentang tahun 2026; untuk tahun sesudahnya belum dipastikan.',
        en: 'The wording is known from one page about 2026; not confirmed for later years.',
      },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const ageMinDefault = defineParameter({
  name: 'age-min-default',
  rule: 'L32',
  unit: 'years',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Usia terendah (pengaturan)', en: 'Lowest age (a setting)' },
  values: [
    {
      from: null,
      value: 18,
      source: [['garut'], ['ppu-2025'], ['bontang-2023']],
      proof: 'inferred',
      note: {
        id: 'Tidak diketahui angka nasional; peraturan daerah memakai 18.',
        en: 'No national number established; local rules use 18.',
      },
    },
  ],
});

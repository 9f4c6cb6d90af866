import { defineParameter } from '../parameter.ts';

export const officialsAreWageEarners = defineParameter<readonly string[]>({
  name: 'officials-are-wage-earners',
  rule: 'L36',
  unit: 'words',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Jabatan yang didaftarkan sebagai penerima upah',
    en: 'Offices enrolled as wage earners',
  },
  values: [
    {
      from: null,
      value: ['kepala desa', 'perangkat desa'],
      source: [['cilacap'], ['pangkep-2025']],
      proof: 'secondary',
      reports: 2,
      note: {
        id: 'Larangan masuk daftar rentan adalah kesimpulan; sejak 2026 Dana Desa tidak boleh membayar iuran mereka.',
        en: 'The bar from the rentan list is inferred; from 2026 Dana Desa may not pay for them.',
      },
    },
  ],
});

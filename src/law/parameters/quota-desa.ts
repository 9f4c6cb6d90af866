import { defineParameter } from '../parameter.ts';

export const quotaDesa = defineParameter({
  name: 'quota-desa',
  rule: 'L38',
  unit: 'people-per-desa',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Kuota peserta per desa (pengaturan)', en: 'Places per village (a setting)' },
  values: [
    {
      from: '2023-02',
      value: 100,
      source: [['desamerdeka'], ['suararakyat-2023']],
      proof: 'secondary',
      reports: 2,
      note: {
        id: 'Angka program dan rencana kementerian; tidak diketahui naskah yang mengikat.',
        en: 'A programme number and a ministry plan; no binding text known.',
      },
    },
  ],
});

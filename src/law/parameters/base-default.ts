import { defineParameter } from '../parameter.ts';

export const baseDefault = defineParameter({
  name: 'base-default',
  rule: 'L3',
  unit: 'rupiah-per-month',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Dasar iuran baku (lapisan 1)', en: 'Default base (row 1)' },
  values: [
    {
      from: '2015-07',
      value: 1_000_000,
      source: [
        ['brosur-bpu-2026'],
        ['malangtimes-2026'],
        ['radarjogja-2017'],
        ['bisnis-2018'],
        ['suarakarya-2022'],
        ['pangkep-2025'],
        ['antara-jateng-2026'],
      ],
      proof: 'secondary',
      reports: 10,
      unsourced: ['from'],
      note: {
        id: 'Penghasilan yang didaftarkan dipilih peserta (1 laporan); lapisan 1 dipakai setiap program pekerja rentan Rp16.800 yang diketahui.',
        en: 'The registered income is chosen by the participant (1 report); row 1 is used by every known 16,800 programme for pekerja rentan.',
      },
    },
  ],
});

import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJht = defineParameter<Benefit>({
  name: 'benefit-jht',
  rule: 'L62',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Tabungan hari tua (JHT)', en: 'Old-age savings (JHT)' },
  values: [
    {
      from: null,
      value: {
        kind: 'no-amount',
        text: {
          id: 'iuran yang sudah disetor beserta hasil pengembangannya; hanya iuran yang dihitung di sini',
          en: 'paid-in iuran plus returns; only the iuran is counted here',
        },
        condition: {
          id: 'penuh pada usia 56, meninggal, cacat total, atau satu bulan setelah berhenti bekerja; 10 % atau 30 % setelah 10 tahun',
          en: 'in full at 56, on death, on total disability, one month after stopping work; 10 % or 30 % after 10 years',
        },
      },
      source: [['brosur-bpu-2026'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 2,
    },
  ],
});

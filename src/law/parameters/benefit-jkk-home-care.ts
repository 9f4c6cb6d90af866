import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkHomeCare = defineParameter<Benefit>({
  name: 'benefit-jkk-home-care',
  rule: 'L59',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Perawatan di rumah (JKK)', en: 'Care at home (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'at-most',
        rupiah: 20_000_000,
        maxMonths: 12,
        condition: {
          id: 'atas saran dokter; paling lama 12 bulan (1 laporan)',
          en: "on a doctor's advice; at most 12 months (1 report)",
        },
      },
      source: [['brosur-bpu-2026'], ['malangtimes-2026']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkMedical = defineParameter<Benefit>({
  name: 'benefit-jkk-medical',
  rule: 'L54',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Perawatan kecelakaan kerja (JKK)', en: 'Medical care (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'no-amount',
        text: { id: 'sesuai kebutuhan medis, tanpa batas biaya', en: 'by medical need, no limit' },
        condition: {
          id: 'kecelakaan kerja atau penyakit akibat kerja',
          en: 'work accident or occupational disease',
        },
      },
      source: [['brosur-bpu-2026'], ['malangtimes-2026'], ['simulator']],
      proof: 'secondary',
      reports: 3,
      unsourced: ['from'],
    },
  ],
});

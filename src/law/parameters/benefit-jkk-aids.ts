import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkAids = defineParameter<Benefit>({
  name: 'benefit-jkk-aids',
  rule: 'L60',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Alat bantu (JKK)', en: 'Aids (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'list',
        items: [
          { label: { id: 'gigi tiruan', en: 'teeth' }, rupiah: 5_000_000 },
          { label: { id: 'alat bantu dengar', en: 'hearing aid' }, rupiah: 2_500_000 },
          { label: { id: 'kacamata', en: 'glasses' }, rupiah: 1_000_000 },
        ],
      },
      source: [['brosur-bpu-2026']],
      proof: 'secondary',
      reports: 1,
      unsourced: ['from'],
    },
  ],
});

import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkTransport = defineParameter<Benefit>({
  name: 'benefit-jkk-transport',
  rule: 'L60',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Angkutan korban (JKK)', en: 'Transport (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'list',
        items: [
          { label: { id: 'darat', en: 'land' }, rupiah: 5_000_000 },
          { label: { id: 'laut', en: 'sea' }, rupiah: 2_000_000 },
          { label: { id: 'udara', en: 'air' }, rupiah: 10_000_000 },
        ],
      },
      source: [['brosur-bpu-2026'], ['simulator']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

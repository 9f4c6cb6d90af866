import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkTotalDisability = defineParameter<Benefit>({
  name: 'benefit-jkk-total-disability',
  rule: 'L57',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Cacat total tetap (JKK)', en: 'Total permanent disability (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: { kind: 'times-base', times: 56 },
      source: [['brosur-bpu-2026'], ['malangtimes-2026']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

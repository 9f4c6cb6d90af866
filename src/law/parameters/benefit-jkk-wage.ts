import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkWage = defineParameter<Benefit>({
  name: 'benefit-jkk-wage',
  rule: 'L55',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Upah selama tidak mampu bekerja (STMB)', en: 'Wage while unable to work (STMB)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'share-of-base',
        steps: [
          { months: 12, basisPoints: 10_000 },
          { months: null, basisPoints: 5000 },
        ],
        text: { id: 'dari upah yang dilaporkan', en: 'of the reported wage' },
      },
      source: [['brosur-bpu-2026'], ['malangtimes-2026'], ['simulator']],
      proof: 'secondary',
      reports: 3,
      unsourced: ['from'],
    },
  ],
});

import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const identity = defineParameter<Bilingual>({
  name: 'identity',
  rule: 'L33',
  unit: 'statement',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Identitas', en: 'Identity' },
  values: [
    {
      from: null,
      value: { id: 'NIK yang sah (KTP)', en: 'valid NIK (KTP)' },
      source: [['brosur-bpu-2026'], ['parapuan'], ['garut']],
      proof: 'secondary',
      reports: 3,
    },
  ],
});

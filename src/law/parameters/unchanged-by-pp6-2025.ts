import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const unchangedByPp62025 = defineParameter<Bilingual>({
  name: 'unchanged-by-pp6-2025',
  rule: 'L9',
  unit: 'statement',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 6/2025: pengaruh pada iuran BPU', en: 'PP 6/2025: effect on BPU iuran' },
  values: [
    {
      from: '2025-02',
      value: {
        id: '0,14 % JKK direkomposisi ke JKP, hanya penerima upah',
        en: '0.14 % of JKK recomposed to JKP, wage earners only',
      },
      source: [['pp6-2025']],
      proof: 'text',
      unsourced: ['from'],
    },
  ],
});

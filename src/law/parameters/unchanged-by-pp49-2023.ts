import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const unchangedByPp492023 = defineParameter<Bilingual>({
  name: 'unchanged-by-pp49-2023',
  rule: 'L9',
  unit: 'statement',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 49/2023: pengaruh pada iuran BPU', en: 'PP 49/2023: effect on BPU iuran' },
  values: [
    {
      from: '2023-10',
      value: { id: 'Iuran BPU tetap', en: 'no change of BPU iuran' },
      source: [['pp49-2023'], ['jaga-pekerja']],
      proof: 'inferred',
      unsourced: ['from'],
    },
  ],
});

import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const unchangedByPp822019 = defineParameter<Bilingual>({
  name: 'unchanged-by-pp82-2019',
  rule: 'L9',
  unit: 'statement',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'PP 82/2019: pengaruh pada iuran BPU', en: 'PP 82/2019: effect on BPU iuran' },
  values: [
    {
      from: '2019-12-02',
      value: { id: 'Manfaat naik, iuran BPU tetap', en: 'benefits raised, BPU iuran unchanged' },
      source: [['pp82-2019']],
      proof: 'inferred',
      unsourced: ['from'],
    },
  ],
});

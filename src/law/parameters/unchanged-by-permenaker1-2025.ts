import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const unchangedByPermenaker12025 = defineParameter<Bilingual>({
  name: 'unchanged-by-permenaker1-2025',
  rule: 'L9',
  unit: 'statement',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Permenaker 1/2025: pengaruh pada iuran BPU',
    en: 'Permenaker 1/2025: effect on BPU iuran',
  },
  values: [
    {
      from: '2025-02-24',
      value: { id: 'Tidak diketahui ada perubahan iuran BPU', en: 'no change of BPU iuran known' },
      source: [['permenaker1-2025'], ['siplawfirm-2025'], ['okezone-2025']],
      proof: 'secondary',
      reports: 1,
    },
  ],
});

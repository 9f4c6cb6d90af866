import { defineParameter } from '../parameter.ts';
import type { LawProgram } from '../shapes.ts';

export const packageJkkJkmJht = defineParameter<readonly LawProgram[]>({
  name: 'package-jkk-jkm-jht',
  rule: 'L7',
  unit: 'programmes',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Paket JKK + JKM + JHT', en: 'Package JKK + JKM + JHT' },
  values: [
    {
      from: '2015-07',
      value: ['jkk', 'jkm', 'jht'],
      source: [['brosur-bpu-2026']],
      proof: 'secondary',
      reports: 1,
      unsourced: ['from'],
      note: {
        id: 'Kode unggah paket ini belum pasti.',
        en: 'The upload code of this package is open.',
      },
    },
  ],
});

import { defineParameter } from '../parameter.ts';
import type { LawProgram } from '../shapes.ts';

export const packageJkkJkm = defineParameter<readonly LawProgram[]>({
  name: 'package-jkk-jkm',
  rule: 'L7',
  unit: 'programmes',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Paket JKK + JKM (baku)', en: 'Package JKK + JKM (default)' },
  values: [
    {
      from: '2015-07',
      value: ['jkk', 'jkm'],
      source: [
        ['brosur-bpu-2026'],
        ['jaga-pekerja'],
        ['radarjogja-2017'],
        ['bisnis-2018'],
        ['suarakarya-2022'],
        ['pangkep-2025'],
        ['antara-jateng-2026'],
      ],
      proof: 'secondary',
      reports: 10,
      unsourced: ['from'],
    },
  ],
});

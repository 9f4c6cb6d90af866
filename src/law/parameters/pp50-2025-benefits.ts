import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const pp502025Benefits = defineParameter<Bilingual>({
  name: 'pp50-2025-benefits',
  rule: 'L17',
  unit: 'statement',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: pengaruh pada manfaat', en: 'PP 50/2025: effect on benefits' },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: { id: 'manfaat tidak berkurang', en: 'benefits are not reduced' },
      source: [['pp50-2025']],
      proof: 'secondary',
      reports: 2,
    },
  ],
});

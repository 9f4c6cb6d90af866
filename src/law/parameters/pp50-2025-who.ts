import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const pp502025Who = defineParameter<Bilingual>({
  name: 'pp50-2025-who',
  rule: 'L14',
  unit: 'statement',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: siapa yang mendapat', en: 'PP 50/2025: who gets it' },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: {
        id: 'peserta BPU yang sudah aktif dan yang baru',
        en: 'existing active and new BPU participants',
      },
      source: [
        ['pp50-2025', 'Pasal 3'],
        ['cnbc-2026-02-04'],
        ['antara-jateng-2026'],
        ['brosur-bpu-2026'],
        ['kemnaker-2026'],
      ],
      proof: 'secondary',
      reports: 4,
    },
  ],
});

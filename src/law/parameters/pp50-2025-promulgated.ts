import { defineParameter } from '../parameter.ts';

export const pp502025Promulgated = defineParameter({
  name: 'pp50-2025-promulgated',
  rule: 'L11',
  unit: 'day',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: hari diundangkan', en: 'PP 50/2025: day of promulgation' },
  values: [
    {
      from: '2025-12-22',
      value: '2025-12-22',
      source: [['cnbc-2026-02-04'], ['infotuntas']],
      proof: 'secondary',
      reports: 2,
    },
  ],
});

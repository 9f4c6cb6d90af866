import { defineParameter } from '../parameter.ts';

export const pp502025Jkm = defineParameter({
  name: 'pp50-2025-jkm',
  rule: 'L11',
  unit: 'basis-points-to-pay',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: bagian iuran JKM yang dibayar', en: 'PP 50/2025: share of JKM to pay' },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: 5000,
      source: [['pp50-2025', 'Pasal 4 ayat (1)'], ['cnbc-2026-02-04'], ['babe-2026']],
      proof: 'secondary',
      reports: 8,
      note: {
        id: 'Bulannya bergantung pada golongan pekerjaan: lihat pp50-2025-window-transport dan pp50-2025-window-other.',
        en: 'The months depend on the group: see pp50-2025-window-transport and pp50-2025-window-other.',
      },
    },
  ],
});

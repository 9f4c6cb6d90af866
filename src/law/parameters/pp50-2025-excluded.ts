import { defineParameter } from '../parameter.ts';

export const pp502025Excluded = defineParameter<readonly string[]>({
  name: 'pp50-2025-excluded',
  rule: 'L15',
  unit: 'words',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 50/2025: pembayar yang dikecualikan', en: 'PP 50/2025: payers excluded' },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: ['APBN', 'APBD'],
      source: [
        ['pp50-2025'],
        ['cnbc-2026-02-04'],
        ['babe-2026'],
        ['kemnaker-2026'],
        ['brosur-bpu-2026'],
        ['jaga-pekerja'],
      ],
      proof: 'secondary',
      reports: 5,
      note: {
        id: '"dibayarkan melalui APBN atau APBD"; nomor pasal tidak diketahui. Apakah APBDes termasuk: pp50-2025-by-funding.',
        en: '"dibayarkan melalui APBN atau APBD"; article number not known. Whether the APBDes is caught: pp50-2025-by-funding.',
      },
    },
  ],
});

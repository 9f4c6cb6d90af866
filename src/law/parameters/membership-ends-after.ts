import { defineParameter } from '../parameter.ts';

export const membershipEndsAfter = defineParameter({
  name: 'membership-ends-after',
  rule: 'L23',
  unit: 'months',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'Kepesertaan berakhir setelah lebih dari … bulan berturut-turut tidak dibayar',
    en: 'Membership ends after more than … unpaid months in a row',
  },
  values: [
    {
      from: null,
      value: 3,
      source: [['probis-a'], ['jaga-pekerja'], ['perisai-blora-2023'], ['grid-star']],
      proof: 'secondary',
      reports: 4,
      note: {
        id: 'Satu laporan menyebut setelah 3 bulan: bulan ketiga dibaca sebagai kesempatan terakhir.',
        en: 'One report says after 3: the third unpaid month is treated as the last chance.',
      },
    },
  ],
});

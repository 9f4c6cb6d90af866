import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkPartialDisability = defineParameter<Benefit>({
  name: 'benefit-jkk-partial-disability',
  rule: 'L58',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Cacat sebagian atau kehilangan fungsi (JKK)',
    en: 'Partial disability or loss of function (JKK)',
  },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'no-amount',
        text: {
          id: 'persentase menurut tabel x 80 x dasar; tabelnya tidak dimuat di sini, jadi tanpa jumlah',
          en: 'table percentage x 80 x base; the table is not given here, so no amount',
        },
        timesBase: 80,
      },
      source: [['brosur-bpu-2026']],
      proof: 'secondary',
      reports: 1,
      unsourced: ['from'],
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const pp492020Jkm = defineParameter({
  name: 'pp49-2020-jkm',
  rule: 'L10',
  unit: 'basis-points-to-pay',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'PP 49/2020: bagian iuran JKM yang dibayar', en: 'PP 49/2020: share of JKM to pay' },
  values: [
    {
      from: '2020-08',
      to: '2021-01',
      value: 100,
      source: [['pp49-2020', 'Pasal 9']],
      proof: 'text',
      unsourced: ['from', 'to', 'scope'],
      note: {
        id: 'Potongan menjadi 1 % ada dalam pasal; bahwa BPU termasuk, dan enam bulannya, tanpa sumber.',
        en: 'The cut to 1 % is in the article; that it covers BPU, and the six months, are unsourced.',
      },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const paymentPeriods = defineParameter<readonly number[]>({
  name: 'payment-periods',
  rule: 'L20',
  unit: 'periods',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Lama pembayaran yang dapat dipilih', en: 'Payment periods' },
  values: [
    {
      from: null,
      value: [1, 3, 6, 12],
      source: [['lampost-2017']],
      proof: 'secondary',
      reports: 1,
      note: { id: 'Di sebagian saluran juga 2 bulan.', en: 'Also 2 months in some channels.' },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const paymentDueDay = defineParameter({
  name: 'payment-due-day',
  rule: 'L21',
  unit: 'day-of-following-month',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Hari jatuh tempo', en: 'Due day' },
  values: [
    {
      from: null,
      value: 15,
      source: [['probis-b']],
      proof: 'secondary',
      reports: 1,
      note: {
        id: 'Bunyinya untuk pemberi kerja; untuk BPU kesimpulan. Bila hari libur: hari kerja berikutnya.',
        en: 'The text is for employers; for BPU inferred. On a holiday: the next working day.',
      },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const employerNeedsJht = defineParameter({
  name: 'employer-needs-jht',
  rule: 'L37',
  unit: 'applies',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'BPU yang mempekerjakan orang wajib JKK, JKM dan JHT',
    en: 'A BPU who employs others must have JKK, JKM and JHT',
  },
  values: [
    {
      from: null,
      value: true,
      source: [['permenaker5-2021', 'Pasal 31-32'], ['jaga-pekerja']],
      proof: 'secondary',
      reports: 1,
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const bpuJobsMax = defineParameter({
  name: 'bpu-jobs-max',
  rule: 'L34',
  unit: 'jobs',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Pekerjaan BPU paling banyak per orang', en: 'Most BPU jobs per person' },
  values: [{ from: null, value: 2, source: [['brosur-bpu-2026']], proof: 'secondary', reports: 1 }],
});

import { defineParameter } from '../parameter.ts';

export const jkkReportHours = defineParameter({
  name: 'jkk-report-hours',
  rule: 'L61',
  unit: 'hours',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Laporan kecelakaan kerja tahap I', en: 'Accident report, stage I' },
  values: [
    {
      from: null,
      value: 48,
      source: [['jaga-pekerja'], ['form-3-kk1']],
      proof: 'secondary',
      reports: 2,
      note: { id: '2 x 24 jam.', en: '2 x 24 hours.' },
    },
  ],
});

import { defineParameter } from '../parameter.ts';

export const membersMayStay = defineParameter({
  name: 'members-may-stay',
  rule: 'L31',
  unit: 'applies',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Peserta lama boleh terus setelah batas usia selama membayar',
    en: 'Who joined in time may stay beyond the age limit by paying on',
  },
  values: [{ from: null, value: true, source: [['probis-a']], proof: 'secondary', reports: 1 }],
});

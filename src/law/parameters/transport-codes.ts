import { defineParameter } from '../parameter.ts';

export const transportCodes = defineParameter<readonly string[]>({
  name: 'transport-codes',
  rule: 'L18',
  unit: 'words',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: {
    id: 'Kode pekerjaan BPJS golongan transportasi',
    en: 'BPJS occupation codes of transport',
  },
  values: [
    {
      from: '2026-01',
      to: '2027-03',
      value: ['P004', 'P047', 'P053', 'P054', 'P055', 'P095', 'P111', 'P113', 'P114'],
      source: [['reasoning']],
      proof: 'inferred',
    },
  ],
});

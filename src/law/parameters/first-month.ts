import { defineParameter } from '../parameter.ts';

export const firstMonth = defineParameter({
  name: 'first-month',
  rule: 'L1',
  unit: 'month',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Bulan iuran pertama yang hukumnya diketahui',
    en: 'First contribution month whose law is known',
  },
  values: [
    {
      from: null,
      value: '2015-07',
      source: [['pp44-2015'], ['pp46-2015']],
      proof: 'inferred',
      unsourced: ['value'],
      note: {
        id: 'Bulan sebelumnya ditolak: tidak ada hukum untuk bulan itu.',
        en: 'Earlier months are refused: no law for that month.',
      },
    },
  ],
});

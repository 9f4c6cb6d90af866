import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkmFirstMonths = defineParameter<Benefit>({
  name: 'benefit-jkm-first-months',
  rule: 'L51',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: {
    id: 'Santunan kematian (JKM) dalam bulan-bulan pertama',
    en: 'Death benefit (JKM) in the first months',
  },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'amount',
        rupiah: 10_000_000,
        caution: {
          id: 'hanya jumlahnya yang disebut; sumber berbeda tentang rinciannya',
          en: 'show the total only; sources differ on its parts',
        },
      },
      source: [['brosur-bpu-2026'], ['bursakota-2025']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['from'],
    },
  ],
});

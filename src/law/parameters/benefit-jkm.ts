import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkm = defineParameter<Benefit>({
  name: 'benefit-jkm',
  rule: 'L50',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Santunan kematian (JKM)', en: 'Death benefit (JKM)' },
  values: [
    {
      from: null,
      to: '2019-12-01',
      value: { kind: 'amount', rupiah: 24_000_000 },
      source: [['radarjogja-2017'], ['kliping-2019']],
      proof: 'secondary',
      reports: 2,
      unsourced: ['to'],
    },
    {
      from: '2019-12-02',
      value: {
        kind: 'amount',
        rupiah: 42_000_000,
        parts: [
          { label: { id: 'santunan kematian', en: 'death grant' }, rupiah: 20_000_000 },
          {
            label: { id: 'santunan berkala, dibayar sekaligus', en: 'periodic part, paid at once' },
            rupiah: 12_000_000,
          },
          { label: { id: 'biaya pemakaman', en: 'funeral' }, rupiah: 10_000_000 },
        ],
        minPaidMonths: 3,
        condition: {
          id: 'paling sedikit 3 bulan iuran dibayar berturut-turut sejak terdaftar',
          en: 'at least 3 consecutive paid months since registration',
        },
      },
      source: [
        ['pp82-2019'],
        ['brosur-bpu-2026'],
        ['jaga-pekerja'],
        ['bursakota-2025'],
        ['simulator'],
      ],
      proof: 'secondary',
      reports: 4,
      unsourced: ['from'],
      note: { id: 'Syarat 3 bulan: 2 laporan.', en: 'The condition of 3 months: 2 reports.' },
    },
  ],
});

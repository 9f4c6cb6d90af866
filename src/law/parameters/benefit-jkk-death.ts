import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitJkkDeath = defineParameter<Benefit>({
  name: 'benefit-jkk-death',
  rule: 'L56',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Meninggal karena kecelakaan kerja (JKK)', en: 'Death by work accident (JKK)' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'times-base',
        times: 48,
        plus: [
          { label: { id: 'santunan berkala', en: 'periodic part' }, rupiah: 12_000_000 },
          { label: { id: 'biaya pemakaman', en: 'funeral' }, rupiah: 10_000_000 },
        ],
        caution: {
          id: 'jumlahnya indikatif: satu sumber menulis santunan berkala sebagai pilihan, bukan tambahan',
          en: 'the sum is indicative: one source writes the periodic part as an alternative',
        },
      },
      source: [['brosur-bpu-2026'], ['malangtimes-2026'], ['simulator'], ['detik']],
      proof: 'secondary',
      reports: 4,
      unsourced: ['from'],
      note: {
        id: '48 kali dasar: 4 laporan; penjumlahannya: 2 laporan. Paling sedikit sebesar santunan kematian JKM.',
        en: '48 times the base: 4 reports; the sum: 2. At least the JKM death grant.',
      },
    },
  ],
});

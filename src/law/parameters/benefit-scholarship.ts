import { defineParameter } from '../parameter.ts';
import type { Benefit } from '../shapes.ts';

export const benefitScholarship = defineParameter<Benefit>({
  name: 'benefit-scholarship',
  rule: 'L53',
  unit: 'benefit',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Beasiswa anak', en: 'Scholarship for children' },
  values: [
    {
      from: '2019-12-02',
      value: {
        kind: 'at-most',
        rupiah: 174_000_000,
        children: 2,
        perChild: 87_000_000,
        childAgeBelow: 23,
        minPaidMonths: 36,
        steps: [
          { level: 'TK', perYear: 1_500_000, years: 2 },
          { level: 'SD', perYear: 1_500_000, years: 6 },
          { level: 'SMP', perYear: 2_000_000, years: 3 },
          { level: 'SMA', perYear: 3_000_000, years: 3 },
          { level: 'PT', perYear: 12_000_000, years: 5 },
        ],
        condition: {
          id: 'JKK: meninggal atau cacat total tetap, seketika. JKM: paling sedikit 36 bulan iuran. Anak di bawah 23 tahun, belum menikah, belum bekerja',
          en: 'JKK death or total permanent disability: at once. JKM: at least 36 months of iuran. Child under 23, unmarried, not working',
        },
      },
      source: [['pp82-2019'], ['brosur-bpu-2026'], ['simulator'], ['bursakota-2025']],
      proof: 'secondary',
      reports: 3,
      unsourced: ['from'],
      note: {
        id: 'Rp87.000.000 per anak adalah penjumlahan (kesimpulan).',
        en: '87,000,000 a child is a sum (inferred).',
      },
    },
  ],
});

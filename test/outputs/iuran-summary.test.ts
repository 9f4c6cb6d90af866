import { expect, test } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import type { Rupiah } from '../../src/domain/rupiah.ts';
import { iuranSummary } from '../../src/outputs/reporters/iuran-summary.ts';

/** The campaign says 12 months from 2026-01; each village pays from one month to another, or nothing. */
test.each<[string, readonly (readonly [perMonth: number, from: string, to: string])[], string]>([
  ['all as the campaign', [[16_800, '2026-01', '2026-12']], '12 from 2026-01'],
  ['a village with months of its own', [[16_800, '2026-03', '2026-12']], '10 from 2026-03'],
  [
    'one begins later, one ends earlier',
    [
      [16_800, '2026-03', '2026-12'],
      [33_600, '2026-02', '2026-06'],
    ],
    '11 from 2026-02',
  ],
  [
    'a village that pays nothing',
    [
      [0, '2026-01', '2026-12'],
      [16_800, '2026-03', '2026-12'],
    ],
    '10 from 2026-03',
  ],
  ['nobody pays', [[0, '2026-03', '2026-12']], '12 from 2026-01'],
  ['over the end of a year', [[16_800, '2026-11', '2027-02']], '4 from 2026-11'],
])('%s', (_, villages, months) => {
  const desa = villages.map(([perMonth, first, last]) => ({
    perMonth: perMonth as Rupiah,
    total: (perMonth * 2) as Rupiah,
    first: first as Month,
    last: last as Month,
  }));
  const defaults = { months: 12, startMonth: '2026-01' as Month };
  const summary = iuranSummary(desa, defaults);
  expect(`${summary.months} from ${summary.startMonth}`).toBe(months);
  const perMonth = villages.reduce((sum, [each]) => sum + each, 0);
  expect([summary.perMonth, summary.total]).toEqual([perMonth, perMonth * 2]);
});

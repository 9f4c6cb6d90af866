import { lawOn } from '../law/law.ts';
import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

/** The fewest payment periods, largest first: 11 = 6 + 3 + 1 + 1. */
function splitOf(months: number, periods: readonly number[]): readonly number[] {
  const parts: number[] = [];
  let left = months;
  for (const period of [...periods].sort((a, b) => b - a))
    while (period > 0 && left >= period) {
      parts.push(period);
      left -= period;
    }
  return parts;
}

export const uploadMonthsNotListed = defineRule({
  code: 'upload-months-not-listed',
  scope: 'plan',
  severity: 'warning',
  title: {
    id: 'Banyaknya bulan tidak ada di pilihan BPJS',
    en: 'Number of months not in the list of BPJS',
  },
  why: {
    id: 'Berkas unggah hanya menerima beberapa banyaknya bulan. Tidak ada yang dibulatkan: petugas memilih sendiri berapa bulan yang ditulis lebih dahulu.',
    en: 'The upload file takes certain numbers of months only. Nothing is rounded: the officer chooses how many months to write first.',
  },
  source: 'upload.md 5; law.md L20',
  message: ({ months, list, split }: { months: number; list: string; split: string }) => ({
    id: `${months} bulan tidak ada di pilihan (${list}); dapat dibayar sebagai ${split}.`,
    en: `${months} months is not in the list (${list}); it can be paid as ${split}.`,
  }),
  fix: {
    id: 'Isi upload.firstMonths di desa-enroll.yaml dengan banyaknya bulan pembayaran pertama.',
    en: 'Set upload.firstMonths in desa-enroll.yaml to the months of the first payment.',
  },
  example: { months: 11, list: '1, 3, 6, 12', split: '6 + 3 + 1 + 1' },
  check: (plan, { campaign, on }) => {
    const { desa } = plan;
    if (campaign.upload.firstMonths !== undefined) return NONE;
    const { periods } = lawOn(on).payment;
    if (periods.includes(desa.months)) return NONE;
    const data = {
      months: desa.months,
      list: periods.join(', '),
      split: splitOf(desa.months, periods).join(' + '),
    };
    return [{ where: placeOfPlan(plan), also: [], data }];
  },
});

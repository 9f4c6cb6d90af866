import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

export const quotaUnfilled = defineRule({
  code: 'quota-unfilled',
  scope: 'plan',
  severity: 'warning',
  title: { id: 'Tempat belum terisi', en: 'Places unfilled' },
  why: {
    id: 'Setiap tempat yang kosong adalah satu keluarga yang tidak terlindungi. Yang tertahan karena data dapat mengisinya setelah diperbaiki.',
    en: 'Every empty place is a family without protection. Those held back by their data can fill it once it is mended.',
  },
  source: 'law.md L38; dana-desa.md 8',
  message: ({ open, quota, rejected }: { open: number; quota: number; rejected: number }) => ({
    id: `${open} dari ${quota} tempat belum terisi; ${rejected} orang di daftar tertahan karena temuan.`,
    en: `${open} of ${quota} places are unfilled; ${rejected} people of the list are held back by findings.`,
  }),
  fix: {
    id: 'Perbaiki baris yang tertahan, atau calonkan orang lain melalui musyawarah desa.',
    en: 'Mend the rows that are held back, or nominate others through the musyawarah desa.',
  },
  example: { open: 12, quota: 100, rejected: 20 },
  check: (plan, { campaign }) => {
    const { selection } = plan;
    const selected = selection.ranked.filter(({ state }) => state === 'selected').length;
    const open = selection.quota - selected;
    if (open <= 0) return NONE;
    const data = { open, quota: selection.quota, rejected: selection.rejected.length };
    const found = { where: placeOfPlan(plan), also: [], data };
    // On bare files the number of places is only the usual one.
    return [campaign.desa.size === 0 ? { ...found, severity: 'note' } : found];
  },
});

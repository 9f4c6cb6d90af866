import { placeOfPlan } from './funding-place.ts';
import { defineRule, NONE } from './rule.ts';

export const budgetMissing = defineRule({
  code: 'budget-missing',
  scope: 'plan',
  severity: 'warning',
  title: { id: 'Anggaran belum diisi', en: 'Budget missing' },
  why: {
    id: 'Tanpa alokasi, kebutuhan iuran hanya dapat ditunjukkan, tidak dapat dinilai cukup atau kurang. Sumbernya tidak pernah diandaikan Dana Desa.',
    en: 'Without an allocation the need can be shown but not called enough or short. The source is never assumed to be Dana Desa.',
  },
  source: 'product.md 4; dana-desa.md 1',
  message: ({ lines }: { lines: number }) =>
    lines === 0
      ? {
          id: 'Sumber dana dan alokasi desa ini belum diketahui.',
          en: 'Funding source and allocation of this village are not known.',
        }
      : {
          id: 'Sumber dana desa ini diketahui, tetapi alokasi untuk program ini belum diisi.',
          en: 'The funding source of this village is known, but not what is set aside for this programme.',
        },
  fix: {
    id: 'Isi kolom sumber, pagu dan alokasi desa ini di desa.csv.',
    en: 'Fill in sumber, pagu and alokasi of this village in desa.csv.',
  },
  example: { lines: 0 },
  check: (plan, { campaign }) => {
    const { desa } = plan;
    if (desa.funding.some(({ allocated }) => allocated !== undefined)) return NONE;
    const found = { where: placeOfPlan(plan), also: [], data: { lines: desa.funding.length } };
    // On bare files nobody was asked for a budget.
    return [campaign.desa.size === 0 ? { ...found, severity: 'note' } : found];
  },
});

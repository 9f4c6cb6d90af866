import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const budgetYearMonths = defineParameter<Bilingual>({
  name: 'budget-year-months',
  rule: 'DD2',
  unit: 'statement',
  clock: 'budget-year',
  reviewed: '2026-09-24',
  label: { id: 'Bulan di luar tahun anggaran', en: 'Months outside the budget year' },
  values: [
    {
      from: null,
      value: {
        id: 'Dana Desa: tidak boleh; sumber lain: perlu dilihat, karena anggaran berlaku setahun',
        en: 'Dana Desa: not allowed; other sources: look, since budgets are annual',
      },
      source: [['reasoning']],
      proof: 'inferred',
    },
  ],
});

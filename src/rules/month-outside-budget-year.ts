import { yearOf } from '../domain/month.ts';
import { placeOfLine } from './funding-place.ts';
import { defineRule, type Found, NONE } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly source: string;
  readonly year: number;
  readonly outside: number;
  readonly first: string;
  readonly last: string;
}

export const monthOutsideBudgetYear = defineRule({
  code: 'month-outside-budget-year',
  scope: 'plan',
  severity: 'error',
  title: { id: 'Bulan di luar tahun anggaran', en: 'Month outside the budget year' },
  why: {
    id: 'Dana Desa tidak boleh membayar kewajiban tahun sebelumnya (larangan nomor 7 tahun 2026), dan anggaran desa berlaku setahun. Untuk sumber lain ini peringatan. Iuran Desember harus dibayar dalam bulan Desember.',
    en: 'Dana Desa may not pay obligations of earlier years (ban no. 7 of 2026), and a village budget is for one year. For other sources this is a warning. The iuran of December must be paid in December.',
  },
  source: 'dana-desa.md 2 (budget-year-months)',
  message: ({ source, year, outside, first, last }: Facts) => ({
    id: `${outside} bulan (${first} sampai ${last}) berada di luar tahun anggaran ${year} sumber ${source}.`,
    en: `${outside} months (${first} to ${last}) lie outside the budget year ${year} of ${source}.`,
  }),
  fix: {
    id: 'Sesuaikan bulan_mulai dan bulan di desa.csv sehingga semuanya dalam satu tahun anggaran; tahun berikutnya dianggarkan tersendiri.',
    en: 'Set bulan_mulai and bulan in desa.csv so that all months fall into one budget year; the next year gets a budget of its own.',
  },
  example: { source: 'DDS', year: 2026, outside: 1, first: '2027-01', last: '2027-01' },
  check: ({ desa, iuran }, { campaign }) => {
    if (desa.funding.length === 0) return NONE;
    const { year } = campaign;
    const outside = iuran.months.filter((month) => yearOf(month) !== year);
    const [first] = outside;
    const last = outside.at(-1);
    if (first === undefined || last === undefined) return NONE;
    return desa.funding.map((line): Found<Facts> => {
      const data = { source: line.source, year, outside: outside.length, first, last };
      const found = { where: placeOfLine(line), also: [], data };
      return line.source === 'DDS' ? found : { ...found, severity: 'warning' };
    });
  },
});

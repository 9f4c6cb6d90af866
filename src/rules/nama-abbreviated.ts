import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaAbbreviated = defineRule({
  code: 'nama-abbreviated',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama disingkat', en: 'Name abbreviated' },
  why: {
    id: 'Di KTP nama ditulis lengkap. Singkatan seperti Wyn, Kt. atau satu huruf membuat nama tidak cocok dengan data Dukcapil.',
    en: 'The ID card holds the whole name. Short forms such as Wyn, Kt. or an initial make the name differ from Dukcapil.',
  },
  source: 'inputs.md 10; upload.md 9',
  message: ({ nama }: { nama: string }) => ({
    id: `Nama "${nama}" tampaknya disingkat.`,
    en: `The name "${nama}" seems to be abbreviated.`,
  }),
  fix: {
    id: 'Tulis nama lengkap persis seperti di KTP-el.',
    en: 'Write the full name exactly as on the ID card.',
  },
  example: { nama: 'I Wyn Sudarma' },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || !nama.steps?.includes('abbreviated')) return NONE;
    return [at(row, nama, { nama: quote(nama.value) })];
  },
});

import { quote } from '../findings/mask.ts';
import { at, defineRule, NONE } from './rule.ts';

export const tanggalLahirAmbiguous = defineRule({
  code: 'tanggal-lahir-ambiguous',
  scope: 'row',
  severity: 'error',
  title: { id: 'Tanggal lahir bermakna ganda', en: 'Birth date ambiguous' },
  why: {
    id: 'Kolom ini mencampur urutan hari-bulan dan bulan-hari, jadi 05/06 dapat berarti 5 Juni atau 6 Mei. Bila NIK cocok dengan salah satunya, NIK yang menentukan.',
    en: 'This column mixes day-month with month-day, so 05/06 may be 5 June or 6 May. Where the NIK equals one of them, the NIK decides.',
  },
  source: 'inputs.md 8, T26',
  message: ({ shown }: { shown: string }) => ({
    id: `Tanggal lahir "${shown}" dapat dibaca dua cara: hari dan bulannya mungkin tertukar.`,
    en: `The birth date "${shown}" can be read two ways: day and month may be swapped.`,
  }),
  fix: {
    id: 'Ketik tanggal lahir dari KTP-el dengan nama bulan, misalnya 5 Juni 1980.',
    en: 'Type the birth date from the ID card with the name of the month, for example 5 Juni 1980.',
  },
  example: { shown: '05/06/1980' },
  check: (row) => {
    const { tanggalLahir } = row.readings;
    if (tanggalLahir?.fault?.code !== 'tanggal-lahir-ambiguous') return NONE;
    const found = at(row, tanggalLahir, { shown: quote(tanggalLahir.text) });
    // Read all the same, since something else decided: someone should look, nobody is kept out.
    return [tanggalLahir.value === undefined ? found : { ...found, severity: 'warning' }];
  },
});

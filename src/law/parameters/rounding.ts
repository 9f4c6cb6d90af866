import type { Bilingual } from '../../domain/bilingual.ts';
import { defineParameter } from '../parameter.ts';

export const rounding = defineParameter<Bilingual>({
  name: 'rounding',
  rule: 'L8',
  unit: 'statement',
  clock: 'contribution-month',
  reviewed: '2026-09-24',
  label: { id: 'Pembulatan', en: 'Rounding' },
  values: [
    {
      from: '2015-07',
      value: {
        id: 'tidak pernah perlu; jumlah yang tidak bulat ditolak',
        en: 'never arises; an amount that is not whole is refused',
      },
      source: [['reasoning']],
      proof: 'inferred',
      note: {
        id: 'Setiap dasar kelipatan Rp50.000, jadi 1 %, 2 %, separuhnya dan 1 % dari 1 % selalu rupiah bulat (diperiksa).',
        en: 'Every base is a multiple of 50,000, so 1 %, 2 %, half of 1 % and 1 % of 1 % are whole rupiah (checked).',
      },
    },
  ],
});

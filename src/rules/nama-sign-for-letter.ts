import { quote } from '../findings/mask.ts';
import { nameOffer } from '../records/values/nama.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaSignForLetter = defineRule({
  code: 'nama-sign-for-letter',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Angka di tempat huruf pada nama', en: 'Sign in place of a letter in the name' },
  why: {
    id: 'Angka 1 atau huruf l kecil sering terketik sebagai ganti huruf I di depan nama Bali. Namanya tidak diubah, hanya ditawarkan.',
    en: 'A digit 1 or a small l is often typed for the I of a Balinese name. The name is not changed, only offered.',
  },
  source: 'inputs.md 10, T31',
  message: ({ nama, offer }: { nama: string; offer: string }) => ({
    id: `Nama "${nama}" mungkin dimaksud "${offer}".`,
    en: `The name "${nama}" may be meant as "${offer}".`,
  }),
  fix: {
    id: 'Ketik ulang nama persis seperti di KTP-el.',
    en: 'Retype the name exactly as on the ID card.',
  },
  example: { nama: '1 Made Rai', offer: 'I Made Rai' },
  check: (row) => {
    const { nama } = row.readings;
    if (nama?.value === undefined || !nama.steps?.includes('sign-for-letter')) return NONE;
    const offer = nameOffer(nama.value);
    if (offer === undefined) return NONE;
    return [at(row, nama, { nama: quote(nama.value), offer: quote(offer) })];
  },
});

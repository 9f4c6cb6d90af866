import { quote } from '../findings/mask.ts';
import { lifeStatusOf } from './life-status.ts';
import { at, defineRule, NONE } from './rule.ts';

export const residentRecordInvalid = defineRule({
  code: 'resident-record-invalid',
  scope: 'row',
  severity: 'error',
  title: { id: 'Data penduduk bertanda tidak valid', en: 'Resident record marked invalid' },
  why: {
    id: 'Catatan "Tidak Valid" adalah data yang dibatalkan, misalnya NIK ganda. Bila NIK yang sama juga tercatat hidup, catatan yang hidup itulah yang dipakai.',
    en: 'A record marked "Tidak Valid" was cancelled, for instance because of a double NIK. Where the same NIK is also recorded as living, the living record counts.',
  },
  source: 'inputs.md 3, 6, T10',
  message: ({ from }: { from: string }) => ({
    id: `Menurut ${from || 'daftar ini sendiri'} data penduduk orang ini bertanda Tidak Valid.`,
    en: `By ${from || 'this list itself'} the resident record of this person is marked Tidak Valid.`,
  }),
  fix: {
    id: 'Cocokkan NIK dengan KTP-el yang berlaku; bila NIK-nya berganti, pakai NIK yang baru.',
    en: 'Compare the NIK with the valid ID card; if it was replaced, use the new one.',
  },
  confirmable: true,
  example: { from: 'penduduk-tegal-harum' },
  check: (row, context) => {
    const found = lifeStatusOf(row, context);
    if (found?.status !== 'tidak-valid') return NONE;
    return [at(row, found.reading, { from: quote(found.list) })];
  },
});

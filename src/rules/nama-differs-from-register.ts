import { quote } from '../findings/mask.ts';
import { nameKey } from '../records/values/name-folding.ts';
import { at, defineRule, NONE } from './rule.ts';

export const namaDiffersFromRegister = defineRule({
  code: 'nama-differs-from-register',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Nama berbeda dari data penduduk', en: 'Name differs from the register' },
  why: {
    id: 'NIK yang sama dengan nama lain berarti NIK-nya milik orang lain, atau namanya salah tulis. Beda gelar, singkatan dan urutan kata tidak dihitung.',
    en: "The same NIK under another name means that the NIK is somebody else's or that the name is misspelt. Titles, short forms and word order do not count.",
  },
  source: 'inputs.md 3, 10, 11',
  message: ({ nama, register, list }: { nama: string; register: string; list: string }) => ({
    id: `Di daftar ini namanya "${nama}", tetapi di ${list} NIK yang sama atas nama "${register}".`,
    en: `This list says "${nama}", but in ${list} the same NIK is that of "${register}".`,
  }),
  fix: {
    id: 'Lihat KTP-el: betulkan nama atau NIK. Bila data penduduknya yang keliru, betulkan di OpenSID.',
    en: 'Look at the ID card: mend the name or the NIK. If the register is wrong, mend it in OpenSID.',
  },
  example: { nama: 'Budi Santoso', register: 'Joko Santoso', list: 'penduduk-tegal-harum' },
  check: (row, { references }) => {
    const { nik, nama } = row.readings;
    if (nik?.value === undefined || nama?.value === undefined || nama.source !== undefined)
      return NONE;
    const listed = references.byNik(nik.value);
    if (listed.length === 0) return NONE;
    const entries = listed.filter(
      ({ list, person }) => list.kind === 'residents' && person.readings.nama?.value !== undefined,
    );
    const [first] = entries;
    if (first === undefined) return NONE;
    const key = nameKey(nama.value);
    if (entries.some(({ person }) => nameKey(person.readings.nama?.value ?? '') === key))
      return NONE;
    const register = quote(first.person.readings.nama?.value ?? '');
    return [at(row, nama, { nama: quote(nama.value), register, list: quote(first.list.title) })];
  },
});

import { maskNik, nikSex } from '../domain/nik.ts';
import type { Sex } from '../domain/sex.ts';
import { sexHint } from '../records/values/name-folding.ts';
import { at, defineRule, NONE, placeOf } from './rule.ts';

const SEX = { L: { id: 'laki-laki', en: 'male' }, P: { id: 'perempuan', en: 'female' } } as const;

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly inNik: Sex;
  readonly written: Sex;
  /** What the first words of the name say: more evidence, never the verdict. */
  readonly hint: Sex | '';
}

export const nikSexMismatch = defineRule({
  code: 'nik-sex-mismatch',
  scope: 'row',
  severity: 'error',
  title: { id: 'Jenis kelamin berbeda dari NIK', en: 'Sex differs from the NIK' },
  why: {
    id: 'Pada NIK perempuan tanggal lahir ditambah 40. Perbedaan berarti NIK milik orang lain, salah ketik, atau kolom jenis kelamin keliru.',
    en: "A woman's NIK has 40 added to the day of birth. A difference means another person's NIK, a typing error, or a wrong sex column.",
  },
  source: 'inputs.md 7; product.md 5',
  message: ({ shown, inNik, written, hint }: Facts) => ({
    id: `NIK ${shown} adalah NIK ${SEX[inNik].id}, tetapi di kolom jenis kelamin tertulis ${SEX[written].id}.${hint === '' ? '' : ` Namanya biasa dipakai ${SEX[hint].id}.`}`,
    en: `NIK ${shown} is that of a ${SEX[inNik].en} person, but the sex column says ${SEX[written].en}.${hint === '' ? '' : ` The name is usually ${SEX[hint].en}.`}`,
  }),
  fix: {
    id: 'Lihat KTP-el: betulkan jenis kelamin atau NIK, mana yang keliru.',
    en: 'Look at the ID card: mend the sex or the NIK, whichever is wrong.',
  },
  confirmable: true,
  example: { shown: '517103••••••••••', inNik: 'P', written: 'L', hint: 'P' },
  check: (row) => {
    const { nik, jenisKelamin, nama } = row.readings;
    const written = jenisKelamin?.value;
    if (nik?.value === undefined || written === undefined) return NONE;
    const inNik = nikSex(nik.value);
    if (inNik === written) return NONE;
    const hint = nama?.value === undefined ? '' : (sexHint(nama.value) ?? '');
    const data: Facts = { shown: maskNik(nik.value), inNik, written, hint };
    return [at(row, jenisKelamin, data, [placeOf(row, nik)])];
  },
});

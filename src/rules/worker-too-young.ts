import { formatDayFirst } from '../domain/local-date.ts';
import { ageDay, ageOf } from './age.ts';
import { at, defineRule, NONE } from './rule.ts';

export const workerTooYoung = defineRule({
  code: 'worker-too-young',
  scope: 'row',
  severity: 'error',
  title: { id: 'Belum cukup umur', en: 'Too young' },
  why: {
    id: 'Umur terendah adalah aturan setempat (bawaan 18 tahun). Yang dihitung tahun penuh pada hari pendaftaran atau hari pertama bulan iuran pertama, mana yang lebih akhir.',
    en: 'The lowest age is a local rule (18 by default). Whole years count, on the day of registration or the first day of the first contribution month, whichever is later.',
  },
  source: 'law.md L32 §6; dana-desa.md 7',
  message: ({ age, minAge, day }: { age: number; minAge: number; day: string }) => ({
    id: `Pada ${day} orang ini baru ${age} tahun; umur terendah ${minAge} tahun.`,
    en: `On ${day} this person is only ${age}; the lowest age is ${minAge}.`,
  }),
  fix: {
    id: 'Cocokkan tanggal lahir dengan KTP-el. Bila memang belum cukup umur, calonkan orang lain dari keluarganya yang bekerja.',
    en: 'Compare the birth date with the ID card. If the age is right, nominate another working member of the family.',
  },
  example: { age: 16, minAge: 18, day: '05-01-2026' },
  check: (row, { on, desa }) => {
    const age = ageOf(row, on, desa);
    const { minAge } = desa.policy;
    if (age === undefined || age >= minAge) return NONE;
    const day = formatDayFirst(ageDay(on, desa));
    return [at(row, row.readings.tanggalLahir, { age, minAge, day })];
  },
});

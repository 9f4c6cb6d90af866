import { formatDayFirst } from '../domain/local-date.ts';
import { ageDay, ageOf } from './age.ts';
import { at, defineRule, NONE } from './rule.ts';

export const workerTooOld = defineRule({
  code: 'worker-too-old',
  scope: 'row',
  severity: 'error',
  title: { id: 'Melewati batas umur', en: 'Too old' },
  why: {
    id: 'Pendaftaran baru hanya diterima sebelum usia 65 tahun; desa boleh menetapkan batas yang lebih rendah. Yang dihitung tahun penuh pada hari pendaftaran atau hari pertama bulan iuran pertama, mana yang lebih akhir.',
    en: 'New participants are taken only before they are 65; a village may set a lower limit. Whole years count, on the day of registration or the first day of the first contribution month, whichever is later.',
  },
  source: 'law.md L30 §6 (age-limit-brochure)',
  message: ({ age, maxAge, day }: { age: number; maxAge: number; day: string }) => ({
    id: `Pada ${day} orang ini sudah ${age} tahun; umur tertinggi ${maxAge} tahun.`,
    en: `On ${day} this person is already ${age}; the highest age is ${maxAge}.`,
  }),
  fix: {
    id: 'Cocokkan tanggal lahir dengan KTP-el. Bila memang demikian, calonkan orang lain; peserta lama yang sudah terdaftar tetap boleh membayar terus.',
    en: 'Compare the birth date with the ID card. If it is right, nominate someone else; who already is a participant may stay by paying on.',
  },
  example: { age: 67, maxAge: 64, day: '05-01-2026' },
  check: (row, { on, desa }) => {
    const age = ageOf(row, on, desa);
    const { maxAge } = desa.policy;
    if (age === undefined || age <= maxAge) return NONE;
    const day = formatDayFirst(ageDay(on, desa));
    return [at(row, row.readings.tanggalLahir, { age, maxAge, day })];
  },
});

import { formatDayFirst } from '../domain/local-date.ts';
import { ageOf, dayOfAge, lookAheadUntil, yearsAhead } from './age.ts';
import { at, defineRule, NONE } from './rule.ts';

export const workerNearAgeLimit = defineRule({
  code: 'worker-near-age-limit',
  scope: 'row',
  severity: 'warning',
  title: { id: 'Mendekati batas umur', en: 'Near the age limit' },
  why: {
    id: 'Orang ini masih boleh didaftarkan, dan sesudah terdaftar boleh terus. Tetapi bila iurannya sampai terputus setelah melewati batas umur, ia tidak dapat masuk kembali.',
    en: 'This person may still be enrolled, and may stay once enrolled. But if payment lapses beyond the age limit there is no way back.',
  },
  source: 'law.md L30, L31, D2, D3',
  message: ({ limit, day }: { limit: number; day: string }) => ({
    id: `Orang ini berusia ${limit} tahun pada ${day}; pendaftaran dan iuran pertama harus sebelum hari itu.`,
    en: `This person turns ${limit} on ${day}; registration and first payment must come before that day.`,
  }),
  fix: {
    id: 'Daftarkan lebih dahulu, dan jangan biarkan iurannya terputus.',
    en: 'Enrol this person first, and never let the payments lapse.',
  },
  example: { limit: 65, day: '04-04-2027' },
  check: (row, { on, desa }) => {
    const age = ageOf(row, on, desa);
    const birth = row.readings.tanggalLahir?.value;
    const { minAge, maxAge } = desa.policy;
    if (birth === undefined || age === undefined || age < minAge || age > maxAge) return NONE;
    if (age < maxAge - yearsAhead(desa)) return NONE;
    const day = dayOfAge(birth, maxAge + 1);
    if (day === undefined || day > lookAheadUntil(desa)) return NONE;
    return [at(row, row.readings.tanggalLahir, { limit: maxAge + 1, day: formatDayFirst(day) })];
  },
});

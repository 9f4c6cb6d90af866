import type { Nominee } from '../records/reading.ts';
import { ageOf } from './age.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, NONE, placeOf } from './rule.ts';

/** The last years before the limit, compared with as many before them. */
const YEARS = 2;
const LEAST = 5;
const TIMES = 3;

export const agesJustUnderLimit = defineRule({
  code: 'ages-just-under-limit',
  scope: 'desa',
  severity: 'note',
  title: { id: 'Umur menumpuk di bawah batas', en: 'Ages heaped just under the limit' },
  why: {
    id: 'Bila jauh lebih banyak orang berumur tepat di bawah batas daripada sedikit lebih muda, tanggal lahirnya mungkin disesuaikan. Ini pertanyaan, bukan tuduhan.',
    en: 'Where far more people are just under the limit than somewhat younger, birth dates may have been adjusted. It is a question, not a charge.',
  },
  source: 'practice of population statistics (heaping); law.md L30',
  message: ({
    people,
    younger,
    from,
    to,
  }: {
    people: number;
    younger: number;
    from: number;
    to: number;
  }) => ({
    id: `${people} orang berumur ${from} sampai ${to} tahun, tepat di bawah batas; hanya ${younger} orang pada umur ${from - YEARS} sampai ${from - 1}.`,
    en: `${people} people are ${from} to ${to} years old, just under the limit; only ${younger} are ${from - YEARS} to ${from - 1}.`,
  }),
  fix: {
    id: 'Bandingkan tanggal lahir beberapa di antaranya dengan KTP-el.',
    en: 'Compare the birth dates of some of them with the ID cards.',
  },
  oversight: true,
  example: { people: 9, younger: 1, from: 63, to: 64 },
  check: ({ desa, nominees }, { on }) => {
    const { maxAge } = desa.policy;
    const from = maxAge - YEARS + 1;
    const near: Nominee[] = [];
    let younger = 0;
    for (const row of nominees) {
      const age = ageOf(row, on, desa);
      if (age === undefined || age > maxAge || age < from - YEARS) continue;
      if (age >= from) near.push(row);
      else younger++;
    }
    if (near.length < LEAST || near.length < TIMES * Math.max(younger, 1)) return NONE;
    const [first, ...others] = inOrder(near).map((row) => placeOf(row, row.readings.tanggalLahir));
    if (first === undefined) return NONE;
    const data = { people: near.length, younger, from, to: maxAge };
    return [{ where: first, also: others.slice(0, 50), data }];
  },
});

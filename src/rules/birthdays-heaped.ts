import type { Nominee } from '../records/reading.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, NONE, placeOf } from './rule.ts';

/** Fewer than this prove nothing in a list of any length. */
const LEAST = 5;
/** And so many times what chance gives one day of the year. */
const TIMES = 6;
const DAYS = 365;

export const birthdaysHeaped = defineRule({
  code: 'birthdays-heaped',
  scope: 'desa',
  severity: 'note',
  title: { id: 'Hari lahir menumpuk', en: 'Birthdays heaped' },
  why: {
    id: 'Banyak orang tua dicatat lahir 31 Desember atau 1 Juli karena tanggalnya tidak diketahui; itu biasa. Tumpukan di hari lain dapat berarti tanggalnya dikarang atau disalin. Ini pertanyaan, bukan tuduhan.',
    en: 'Many older people are recorded as born on 31 December or 1 July because the day is unknown; that is usual. A heap on another day may mean dates made up or copied. It is a question, not a charge.',
  },
  source: 'practice of population statistics (heaping)',
  message: ({ day, people, all }: { day: string; people: number; all: number }) => ({
    id: `${people} dari ${all} orang lahir pada ${day} (tahunnya berbeda-beda).`,
    en: `${people} of ${all} people were born on ${day} (of various years).`,
  }),
  fix: {
    id: 'Bandingkan beberapa di antaranya dengan KTP-el.',
    en: 'Compare some of them with the ID cards.',
  },
  oversight: true,
  example: { day: '31-12', people: 14, all: 100 },
  check: ({ nominees }) => {
    const byDay = new Map<string, Nominee[]>();
    let all = 0;
    for (const row of nominees) {
      const birth = row.readings.tanggalLahir?.value;
      if (birth === undefined) continue;
      all++;
      const day = birth.slice(5);
      const same = byDay.get(day);
      if (same === undefined) byDay.set(day, [row]);
      else same.push(row);
    }
    const found = [...byDay].flatMap(([day, rows]) => {
      const people = rows.length;
      if (people < LEAST || people * DAYS < TIMES * all) return [];
      const [first, ...others] = inOrder(rows).map((row) =>
        placeOf(row, row.readings.tanggalLahir),
      );
      if (first === undefined) return [];
      const shown = `${day.slice(3)}-${day.slice(0, 2)}`;
      return [{ where: first, also: others.slice(0, 50), data: { day: shown, people, all } }];
    });
    return found.length === 0 ? NONE : found;
  },
});

import { numbersOf } from './duplicates/numbers.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, type Found, NONE, placeOf } from './rule.ts';

/** Fewer than this prove nothing in a list of any length. */
const LEAST = 5;
/** And so many times what chance gives one day of the year. */
const TIMES = 6;
const DAYS = 365;

/** Month and day as one number, at most. */
const LAST_DAY = 1231;
const two = (number: number): string => String(number).padStart(2, '0');

interface Facts {
  readonly [key: string]: string | number;
  readonly day: string;
  readonly people: number;
  readonly all: number;
}

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
  message: ({ day, people, all }: Facts) => ({
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
    const { birth } = numbersOf(nominees);
    const counts = new Uint32Array(LAST_DAY + 1);
    let all = 0;
    for (const date of birth) {
      if (date === 0) continue;
      all++;
      const day = date % 10_000;
      counts[day] = (counts[day] ?? 0) + 1;
    }
    const found: Found<Facts>[] = [];
    for (const [day, people] of counts.entries()) {
      if (people < LEAST || people * DAYS < TIMES * all) continue;
      const rows = nominees.filter((_, index) => (birth[index] ?? 0) % 10_000 === day);
      const [first, ...others] = inOrder(rows).map((row) =>
        placeOf(row, row.readings.tanggalLahir),
      );
      if (first === undefined) continue;
      const shown = `${two(day % 100)}-${two(Math.floor(day / 100))}`;
      found.push({ where: first, also: others.slice(0, 50), data: { day: shown, people, all } });
    }
    return found.length === 0 ? NONE : found;
  },
});

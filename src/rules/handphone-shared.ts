import { maskPhone } from '../findings/mask.ts';
import { groupsOf } from './duplicates/groups.ts';
import { at, defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly people: number;
}

/** Places named beside each; the message says how many there are. */
const MOST = 20;

export const handphoneShared = defineRule({
  code: 'handphone-shared',
  scope: 'desa',
  severity: 'warning',
  title: { id: 'Nomor HP dipakai bersama', en: 'Phone number shared' },
  why: {
    id: 'Serumah memakai satu nomor itu biasa. Satu nomor untuk banyak orang berarti kabar dan kartunya mungkin tidak sampai.',
    en: 'One household on one number is usual. One number for many means that news and cards may not reach them.',
  },
  source: 'inputs.md 9; reliability.md P29, T19',
  message: ({ shown, people }: Facts) => ({
    id: `Nomor HP ${shown} dipakai oleh ${people} orang di daftar ini.`,
    en: `The phone number ${shown} is used by ${people} people of this list.`,
  }),
  fix: {
    id: 'Isi nomor masing-masing bila ada.',
    en: "Fill in each one's own number where there is one.",
  },
  example: { shown: '0812••••••••', people: 4 },
  check: ({ nominees }) => {
    const found: Found<Facts>[] = [];
    for (const [phone, rows] of groupsOf(nominees, (row) => row.readings.handphone?.value)) {
      // One person written twice is the business of the rules for duplicates.
      const people = new Set(rows.map((row) => row.readings.nik?.value ?? row)).size;
      if (people < 2) continue;
      const places = rows.slice(0, MOST + 1).map((row) => placeOf(row, row.readings.handphone));
      for (const row of rows) {
        const own = placeOf(row, row.readings.handphone);
        const also = places.filter(
          (place) => place.row !== own.row || place.file !== own.file || place.sheet !== own.sheet,
        );
        found.push(
          at(row, row.readings.handphone, { shown: maskPhone(phone), people }, also.slice(0, MOST)),
        );
      }
    }
    return found.length === 0 ? NONE : found;
  },
});

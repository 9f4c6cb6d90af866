import { maskPhone } from '../findings/mask.ts';
import { groupsOf } from './duplicates/groups.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly people: number;
  readonly villages: number;
}

/** A household shares one phone; more people than this on one number is a question. */
const MANY = 6;
const MOST = 50;

export const phoneOnManyPeople = defineRule({
  code: 'phone-on-many-people',
  scope: 'batch',
  severity: 'note',
  title: { id: 'Satu nomor HP untuk banyak orang', en: 'One phone on many people' },
  why: {
    id: 'Satu nomor untuk banyak orang, apalagi di beberapa desa, dapat berarti satu orang mengisi daftar untuk semuanya. Ini pertanyaan, bukan tuduhan.',
    en: 'One number for many people, in several villages at that, may mean that one person filled in the list for all. It is a question, not a charge.',
  },
  source: 'reliability.md T19, P29',
  message: ({ shown, people, villages }: Facts) => ({
    id: `Nomor HP ${shown} tertulis pada ${people} orang di ${villages} desa. Milik siapa nomor itu?`,
    en: `The phone number ${shown} is written for ${people} people in ${villages} villages. Whose is it?`,
  }),
  fix: {
    id: 'Tanyakan kepada desanya; hubungi beberapa orang lewat jalan lain.',
    en: 'Ask the village; reach some of these people another way.',
  },
  oversight: true,
  example: { shown: '0812••••••••', people: 23, villages: 2 },
  check: ({ desa }) => {
    const all = desa.flatMap(({ desa: { kode }, nominees }) =>
      nominees.map((row) => ({ kode, row })),
    );
    const found: Found<Facts>[] = [];
    for (const [phone, entries] of groupsOf(all, ({ row }) => row.readings.handphone?.value)) {
      if (entries.length < MANY) continue;
      const rows = entries.map(({ row }) => row);
      const people = new Set(rows.map((row) => row.readings.nik?.value ?? row)).size;
      if (people < MANY) continue;
      const [first, ...others] = inOrder(rows).map((row) => placeOf(row, row.readings.handphone));
      if (first === undefined) continue;
      const villages = new Set(entries.map(({ kode }) => kode)).size;
      found.push({
        where: first,
        also: others.slice(0, MOST),
        data: { shown: maskPhone(phone), people, villages },
      });
    }
    return found.length === 0 ? NONE : found;
  },
});

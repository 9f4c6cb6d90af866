import { maskPhone } from '../findings/mask.ts';
import { byPlace } from '../findings/order.ts';
import { digitsAt, repeated } from './duplicates/packed.ts';
import { MOST_PLACES } from './duplicates/places.ts';
import { defineRule, type Found, NONE } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly people: number;
  readonly villages: number;
}

/** A household shares one phone; more people than this on one number is a question. */
const MANY = 6;

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
  check: (everyone) => {
    const found: Found<Facts>[] = [];
    const phones = everyone.phone();
    for (const group of repeated(phones, MANY)) {
      const all = Array.from(group);
      const people = new Set(all.map((index) => everyone.nikOf(index) ?? index)).size;
      if (people < MANY) continue;
      const places = all.map((index) => everyone.placeOf(index, 'handphone')).sort(byPlace);
      const [first, ...others] = places;
      if (first === undefined) continue;
      const villages = new Set(all.map((index) => everyone.desaOf(index))).size;
      const shown = maskPhone(digitsAt(phones, all[0] ?? 0));
      found.push({
        where: first,
        also: others.slice(0, MOST_PLACES),
        data: { shown, people, villages },
      });
    }
    return found.length === 0 ? NONE : found;
  },
});

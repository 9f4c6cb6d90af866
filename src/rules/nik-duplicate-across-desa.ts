import type { Desa } from '../campaign/campaign.ts';
import { maskNik } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import type { Place } from '../domain/place.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import { byPlace } from '../findings/order.ts';
import type { Everyone } from './duplicates/digest.ts';
import { repeated } from './duplicates/packed.ts';
import { MOST_PLACES } from './duplicates/places.ts';
import { defineRule, type Found, NONE } from './rule.ts';

interface Entry {
  readonly desa: Desa;
  readonly index: number;
  readonly where: Place;
}

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  /** Names of the other villages; of all of them where the city is told. */
  readonly others: string;
  readonly villages: number;
  readonly side: string;
}

/** One finding per row, with places of its own village only; and one for the city with all of them. */
function judged(entries: readonly Entry[], shown: string): readonly Found<Facts>[] {
  const sorted = [...entries].sort((a, b) => byPlace(a.where, b.where));
  const villages = [...new Map(entries.map(({ desa }) => [desa.kode, desa])).values()].sort(
    (a, b) => byText(a.kode, b.kode),
  );
  const namesBut = (kode: string) =>
    villages
      .filter((desa) => desa.kode !== kode)
      .map(nameOf)
      .join(', ');
  const placesBut = (self: Entry, some: readonly Entry[]) =>
    some
      .filter((other) => other !== self)
      .slice(0, MOST_PLACES)
      .map(({ where }) => where);
  const found = sorted.map((entry): Found<Facts> => {
    const { desa, index, where } = entry;
    const own = sorted.filter((other) => other.desa.kode === desa.kode);
    const others = namesBut(desa.kode);
    const data = { shown, others, villages: villages.length, side: 'village' };
    return { where, also: placesBut(entry, own), data, people: [index], kodeDesa: desa.kode };
  });
  const [first] = sorted;
  if (first === undefined) return found;
  const data = { shown, others: namesBut(''), villages: villages.length, side: 'city' };
  const also = placesBut(first, sorted);
  return [...found, { where: first.where, also, data, severity: 'note', oversight: true }];
}

function entriesOf(everyone: Everyone, group: Uint32Array): readonly Entry[] {
  return Array.from(group, (index) => everyone.desa[everyone.desaOf(index)]?.desa).flatMap(
    (desa, at) => {
      const index = group[at];
      if (desa === undefined || index === undefined) return [];
      return [{ desa, index, where: everyone.placeOf(index, 'nik') }];
    },
  );
}

function nameOf({ kode, nama }: Desa): string {
  return isUnknownDesa(kode) ? 'desa yang belum dikenali' : nama;
}

export const nikDuplicateAcrossDesa = defineRule({
  code: 'nik-duplicate-across-desa',
  scope: 'batch',
  severity: 'error',
  title: { id: 'NIK di daftar dua desa', en: 'NIK in the lists of two villages' },
  why: {
    id: 'Satu orang hanya dibayar oleh satu desa. Tidak ada baris yang menang diam-diam: sampai desa-desanya sepakat, semua barisnya tertahan. Setiap desa hanya diberi tahu pihaknya sendiri.',
    en: 'One person is paid for by one village. No row wins in silence: until the villages agree, all its rows are held back. Each village is told its own side only.',
  },
  source: 'law.md L40, L42; reliability.md P20',
  message: ({ shown, others, villages, side }: Facts) =>
    side === 'city'
      ? {
          id: `NIK ${shown} dicalonkan oleh ${villages} desa: ${others}.`,
          en: `NIK ${shown} is nominated by ${villages} villages: ${others}.`,
        }
      : {
          id: `NIK ${shown} juga dicalonkan oleh ${others}.`,
          en: `NIK ${shown} is also nominated by ${others}.`,
        },
  fix: {
    id: 'Sepakati dengan desa itu siapa yang mencalonkan (desa tempat tinggalnya). Desa yang lain menghapus barisnya, lalu mengirim ulang daftarnya.',
    en: 'Agree with that village who nominates the person (where the person lives). The other one deletes its row and sends its list again.',
  },
  example: { shown: '517103••••••••••', others: 'Pemogan', villages: 2, side: 'village' },
  check: (everyone) => {
    const found: Found<Facts>[] = [];
    for (const group of repeated(everyone.person())) {
      const [first = 0] = group;
      const nik = everyone.nikOf(first);
      if (nik === undefined) continue;
      const home = everyone.desaOf(first);
      if (group.every((index) => everyone.desaOf(index) === home)) continue;
      found.push(...judged(entriesOf(everyone, group), maskNik(nik)));
    }
    return found.length === 0 ? NONE : found;
  },
});

import type { Desa } from '../campaign/campaign.ts';
import { maskNik } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import type { Nominee } from '../records/reading.ts';
import { packNiks, repeated } from './duplicates/packed.ts';
import { inOrder, otherPlaces } from './duplicates/places.ts';
import { at, defineRule, type Found, NONE } from './rule.ts';

interface Entry {
  readonly desa: Desa;
  readonly row: Nominee;
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
function judged(entries: readonly Entry[]): readonly Found<Facts>[] {
  const byRow = new Map(entries.map(({ row, desa }) => [row, desa]));
  const rows = inOrder([...byRow.keys()]);
  const villages = [...new Map(entries.map(({ desa }) => [desa.kode, desa])).values()].sort(
    (a, b) => byText(a.kode, b.kode),
  );
  const namesBut = (kode: string) =>
    villages
      .filter((desa) => desa.kode !== kode)
      .map(nameOf)
      .join(', ');
  const shown = maskNik(rows[0]?.readings.nik?.value ?? '');
  const found = rows.flatMap((row): Found<Facts>[] => {
    const desa = byRow.get(row);
    if (desa === undefined) return [];
    const own = rows.filter((other) => byRow.get(other)?.kode === desa.kode);
    const facts = {
      shown,
      others: namesBut(desa.kode),
      villages: villages.length,
      side: 'village',
    };
    return [
      { ...at<Facts>(row, row.readings.nik, facts, otherPlaces(own, row)), kodeDesa: desa.kode },
    ];
  });
  const [first] = rows;
  if (first === undefined) return found;
  const all: Facts = { shown, others: namesBut(''), villages: villages.length, side: 'city' };
  const told: Found<Facts> = {
    ...at(first, first.readings.nik, all, otherPlaces(rows, first)),
    rows: [],
    severity: 'note',
    oversight: true,
  };
  return [...found, told];
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
  check: ({ desa }) => {
    const niks: string[] = [];
    const entries: Entry[] = [];
    for (const one of desa)
      for (const row of one.nominees) {
        const nik = row.readings.nik?.value;
        if (nik === undefined) continue;
        niks.push(nik);
        entries.push({ desa: one.desa, row });
      }
    const found: Found<Facts>[] = [];
    for (const group of repeated(packNiks(niks))) {
      const some = Array.from(group).flatMap((index) => entries[index] ?? []);
      if (some.some(({ desa: { kode } }) => kode !== some[0]?.desa.kode))
        found.push(...judged(some));
    }
    return found.length === 0 ? NONE : found;
  },
});

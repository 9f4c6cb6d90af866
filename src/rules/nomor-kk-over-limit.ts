import { maskNik } from '../domain/nik.ts';
import { groupsOf } from './duplicates/groups.ts';
import { at, defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly shown: string;
  readonly people: number;
  readonly limit: number;
}

export const nomorKkOverLimit = defineRule({
  code: 'nomor-kk-over-limit',
  scope: 'desa',
  severity: 'warning',
  title: { id: 'Terlalu banyak calon dalam satu KK', en: 'Too many nominees on one family card' },
  why: {
    id: 'Kebijakan kampanye membatasi tempat per kartu keluarga. Semua calon tetap diurutkan; hanya sebanyak batas itu yang dipilih. Tanpa batas yang ditetapkan, tidak ada yang dihitung.',
    en: 'The policy of the campaign limits the places per family card. All nominees are ranked; only as many as the limit are selected. Where no limit is set nothing is counted.',
  },
  source: 'dana-desa.md 7; product.md 5; reliability.md T19',
  message: ({ shown, people, limit }: Facts) => ({
    id: `Nomor KK ${shown} punya ${people} calon; paling banyak ${limit} yang dapat terpilih.`,
    en: `Family card ${shown} has ${people} nominees; at most ${limit} can be selected.`,
  }),
  fix: {
    id: 'Putuskan dengan keluarganya siapa yang dicalonkan, atau biarkan urutan yang menentukan.',
    en: 'Settle with the family who is nominated, or leave it to the ranking.',
  },
  example: { shown: '517103••••••••••', people: 3, limit: 1 },
  check: ({ desa, nominees }) => {
    const limit = desa.policy.maxPerNomorKk;
    if (limit === undefined) return NONE;
    const found: Found<Facts>[] = [];
    for (const [card, rows] of groupsOf(nominees, (row) => row.readings.nomorKk?.value)) {
      const people = new Set(rows.map((row) => row.readings.nik?.value ?? row)).size;
      if (people <= limit) continue;
      const places = rows.map((row) => placeOf(row, row.readings.nomorKk));
      for (const [index, row] of rows.entries()) {
        const also = places.filter((_, other) => other !== index).slice(0, 20);
        found.push(at(row, row.readings.nomorKk, { shown: maskNik(card), people, limit }, also));
      }
    }
    return found.length === 0 ? NONE : found;
  },
});

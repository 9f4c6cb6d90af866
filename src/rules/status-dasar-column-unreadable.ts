import { defineRule, NONE, placeOf } from './rule.ts';

export const statusDasarColumnUnreadable = defineRule({
  code: 'status-dasar-column-unreadable',
  scope: 'sheet',
  severity: 'warning',
  title: {
    id: 'Kolom status hidup tidak dapat dipercaya',
    en: 'Life status column not to be trusted',
  },
  why: {
    id: 'Bila status_dasar berisi TETAP, TIDAK TETAP atau PENDATANG, ekspornya salah dan status hidup semua orang di kolom itu tidak diketahui.',
    en: "Where status_dasar holds TETAP, TIDAK TETAP or PENDATANG, the export is faulty and nobody's life status in that column is known.",
  },
  source: 'inputs.md 3, T28',
  message: ({ people }: { people: number }) => ({
    id: `Kolom status_dasar tidak memuat status hidup untuk ${people} orang; yang tertulis adalah status tinggal.`,
    en: `The column status_dasar does not hold the life status of ${people} people; it holds their residence.`,
  }),
  fix: {
    id: 'Ekspor ulang dari OpenSID dalam bentuk kode (bukan huruf), lalu kirim lagi.',
    en: 'Export again from OpenSID in codes (not words) and send it again.',
  },
  example: { people: 90 },
  check: ({ sheet: { nominees } }) => {
    let first = nominees[0];
    let people = 0;
    for (const nominee of nominees) {
      if (nominee.readings.statusDasar?.value !== 'unknown') continue;
      if (people === 0) first = nominee;
      people++;
    }
    if (people === 0 || first === undefined) return NONE;
    return [{ where: placeOf(first, first.readings.statusDasar), also: [], data: { people } }];
  },
});

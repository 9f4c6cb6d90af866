import type { Nominee } from '../records/reading.ts';
import { defineRule, NONE } from './rule.ts';

export const listOfOlderYear = defineRule({
  code: 'list-of-older-year',
  scope: 'desa',
  severity: 'warning',
  title: { id: 'Daftar tahun lalu', en: 'List of an earlier year' },
  why: {
    id: 'Daftar tahun lalu sering ikut terkirim bersama usulan tahun ini. Bila orangnya ikut terhitung tanpa diusulkan lagi, desa membayar untuk yang tidak dimaksud.',
    en: "Last year's list is often sent along with this year's nomination. If its people are counted without being nominated again, the village pays for people it does not mean.",
  },
  source: 'product.md 5; inputs.md 14 T36',
  message: ({ year, people }: { year: number; people: number }) => ({
    id: `Nama atau judul daftar ini menyebut tahun ${year}, padahal desa ini punya daftar lain yang lebih baru; ${people} orang di dalamnya ikut dihitung.`,
    en: `The name or title of this list says ${year}, yet the village has another, newer list; its ${people} people are counted.`,
  }),
  fix: {
    id: 'Bila bukan usulan tahun ini, keluarkan berkasnya dari nominasi/. Bila memang diusulkan lagi, ganti nama atau judulnya.',
    en: "If it is not this year's nomination, take the file out of nominasi/. If its people are nominated again, change the name or title.",
  },
  example: { year: 2025, people: 40 },
  check: ({ nominees }, { campaign }) => {
    const lists = new Map<string, Nominee[]>();
    for (const row of nominees) {
      if (row.ofYear === undefined || row.ofYear >= campaign.year) continue;
      const key = `${row.file}\u0000${row.sheet ?? ''}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [row]);
      else list.push(row);
    }
    if (lists.size === 0 || nominees.every(({ older }) => older)) return NONE;
    return [...lists.values()].flatMap((people) => {
      const [first] = people;
      if (first?.ofYear === undefined) return [];
      const where = { file: first.file, sheet: first.sheet };
      return [{ where, also: [], data: { year: first.ofYear, people: people.length } }];
    });
  },
});

import { quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { isLikeness, overlapsOf } from './duplicates/common.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, NONE, placeOf } from './rule.ts';

function nameOf(row: Nominee): string {
  const file = row.file.slice(row.file.lastIndexOf('/') + 1);
  return quote(row.sheet === null ? file : `${file} › ${row.sheet}`);
}

export const listsOverlap = defineRule({
  code: 'lists-overlap',
  scope: 'desa',
  severity: 'warning',
  title: { id: 'Dua daftar desa yang sama bertumpuk', en: 'Two lists of one village overlap' },
  why: {
    id: 'Biasanya yang terkirim versi lama dan revisinya sekaligus. Orangnya tidak dihitung dua kali, tetapi yang sudah dicoret di revisi masih ikut dari versi lama.',
    en: 'Usually an old version was sent along with its revision. Nobody is counted twice, but who was struck out in the revision still comes in from the old version.',
  },
  source: 'inputs.md 14 T36, T37',
  message: ({ one, other, people }: { one: string; other: string; people: number }) => ({
    id: `"${one}" dan "${other}" memuat ${people} orang yang sama. Apakah salah satunya versi lama?`,
    en: `"${one}" and "${other}" have ${people} people in common. Is one of them an old version?`,
  }),
  fix: {
    id: 'Tinggalkan satu berkas saja, versi yang terakhir disepakati musyawarah.',
    en: 'Leave one file only, the version the musyawarah settled last.',
  },
  example: { one: 'usulan.xlsx', other: 'usulan revisi.xlsx', people: 87 },
  check: ({ nominees }) => {
    const [first] = nominees;
    if (nominees.every(({ file, sheet }) => file === first?.file && sheet === first.sheet))
      return NONE;
    const bySheet = new Map<string, Nominee[]>();
    for (const row of nominees) {
      const key = `${row.file}\u0000${row.sheet ?? ''}`;
      const list = bySheet.get(key);
      if (list === undefined) bySheet.set(key, [row]);
      else list.push(row);
    }
    if (bySheet.size < 2) return NONE;
    const lists = [...bySheet]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, rows]) => inOrder(rows));
    const found = overlapsOf(lists).flatMap(({ a, b, people }) => {
      const [one, other] = [lists[a]?.[0], lists[b]?.[0]];
      const shorter = Math.min(lists[a]?.length ?? 0, lists[b]?.length ?? 0);
      if (one === undefined || other === undefined || !isLikeness(people, shorter)) return [];
      const [where, also] = [placeOf(one), placeOf(other)].map(({ file, sheet = null }) => ({
        file,
        sheet,
      }));
      if (where === undefined || also === undefined) return [];
      return [{ where, also: [also], data: { one: nameOf(one), other: nameOf(other), people } }];
    });
    return found.length === 0 ? NONE : found;
  },
});

import { quote } from '../findings/mask.ts';
import type { Nominee } from '../records/reading.ts';
import { isLikeness, overlapsOf } from './duplicates/common.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, NONE } from './rule.ts';

interface List {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: Nominee[];
}

function nameOf({ file, sheet }: List): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return quote(sheet === null ? name : `${name} › ${sheet}`);
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
    const isLone = (row: Nominee) =>
      row.file === first?.file && row.sheet === first.sheet && row.alsoIn === undefined;
    if (nominees.every(isLone)) return NONE;
    const bySheet = new Map<string, List>();
    for (const row of nominees)
      for (const sheet of [row.sheet, ...(row.alsoIn ?? [])]) {
        const key = `${row.file}\u0000${sheet ?? ''}`;
        const list = bySheet.get(key);
        if (list === undefined) bySheet.set(key, { file: row.file, sheet, rows: [row] });
        else list.rows.push(row);
      }
    if (bySheet.size < 2) return NONE;
    const lists = [...bySheet].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
    const found = overlapsOf(lists.map(({ rows }) => inOrder(rows))).flatMap(({ a, b, people }) => {
      const [one, other] = [lists[a], lists[b]];
      if (one === undefined || other === undefined) return [];
      if (!isLikeness(people, Math.min(one.rows.length, other.rows.length))) return [];
      const [where, also] = [one, other].map(({ file, sheet }) => ({ file, sheet }));
      if (where === undefined || also === undefined) return [];
      return [{ where, also: [also], data: { one: nameOf(one), other: nameOf(other), people } }];
    });
    return found.length === 0 ? NONE : found;
  },
});

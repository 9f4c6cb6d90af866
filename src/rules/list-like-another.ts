import { byText } from '../domain/order.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import type { Nominee } from '../records/reading.ts';
import { isLikeness, overlapsOf } from './duplicates/common.ts';
import { defineRule, NONE, placeOf, type Subjects } from './rule.ts';

type Village = Subjects['desa'];

export const listLikeAnother = defineRule({
  code: 'list-like-another',
  scope: 'batch',
  severity: 'note',
  title: { id: 'Daftar mirip daftar desa lain', en: "List like another village's" },
  why: {
    id: 'Dua daftar yang hampir sama biasanya berarti berkas yang tertukar, dikirim dua kali dengan nama desa lain, atau disalin. Ini pertanyaan, bukan tuduhan.',
    en: "Two lists that are nearly equal usually mean files mixed up, sent twice under another village's name, or copied. It is a question, not a charge.",
  },
  source: 'inputs.md T36, T37',
  message: ({
    one,
    other,
    people,
    part,
  }: {
    one: string;
    other: string;
    people: number;
    part: number;
  }) => ({
    id: `Daftar ${one} dan ${other} punya ${people} orang yang sama (${part} % dari daftar yang lebih pendek).`,
    en: `The lists of ${one} and ${other} have ${people} people in common (${part} % of the shorter one).`,
  }),
  fix: {
    id: 'Tanyakan kepada kedua desa berkas mana yang benar.',
    en: 'Ask both villages which file is right.',
  },
  oversight: true,
  example: { one: 'Tegal Harum', other: 'Pemogan', people: 60, part: 75 },
  check: ({ desa }) => {
    const villages = [...desa].sort((a, b) => byText(a.desa.kode, b.desa.kode));
    const overlaps = overlapsOf(villages.map(({ nominees }) => nominees));
    const found = overlaps.flatMap(({ a: one, b: other, people }) => {
      const [a, b] = [villages[one], villages[other]];
      const [first, second] = [a?.nominees[0], b?.nominees[0]];
      if (!a || !b || !first || !second) return [];
      const shorter = Math.min(a.nominees.length, b.nominees.length);
      if (!isLikeness(people, shorter)) return [];
      const part = Math.round((100 * people) / shorter);
      const data = { one: nameOf(a), other: nameOf(b), people, part };
      return [{ where: sheetOf(first), also: [sheetOf(second)], data }];
    });
    return found.length === 0 ? NONE : found;
  },
});

function nameOf({ desa, nominees }: Village): string {
  return isUnknownDesa(desa.kode) ? (nominees[0]?.file ?? '') : desa.nama;
}

function sheetOf(row: Nominee): { readonly file: string; readonly sheet?: string | null } {
  const { file, sheet } = placeOf(row);
  return sheet === undefined ? { file } : { file, sheet };
}

import { byText } from '../domain/order.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import type { Nominee } from '../records/reading.ts';
import { identityOf } from './duplicates/keep.ts';
import { defineRule, NONE, placeOf, type Subjects } from './rule.ts';

type Village = Subjects['desa'];

/** So many people in common, and so large a part of the smaller list, is no chance. */
const LEAST = 5;
const PART = 0.5;

/** Number of people that two villages have in common, by pair of indices. */
function commonOf(villages: readonly Village[]): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<number>>();
  for (const [index, { nominees }] of villages.entries())
    for (const row of nominees)
      for (const key of keysOf(row)) {
        const known = holders.get(key);
        if (known === undefined) holders.set(key, new Set([index]));
        else known.add(index);
      }
  const common = new Map<string, number>();
  for (const indices of holders.values()) {
    if (indices.size < 2 || indices.size > 20) continue;
    const all = [...indices].sort((a, b) => a - b);
    for (const [place, a] of all.entries())
      for (const b of all.slice(place + 1))
        common.set(`${a} ${b}`, (common.get(`${a} ${b}`) ?? 0) + 1);
  }
  return common;
}

/** By NIK where there is one, else by name and birth date: one key a person. */
function keysOf(row: Nominee): readonly string[] {
  const key = row.readings.nik?.value ?? identityOf(row);
  return key === undefined ? [] : [key];
}

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
    const found = [...commonOf(villages)].flatMap(([pair, people]) => {
      const [a, b] = pair.split(' ').map((index) => villages[Number(index)]);
      const [first, second] = [a?.nominees[0], b?.nominees[0]];
      if (!a || !b || !first || !second) return [];
      const shorter = Math.min(a.nominees.length, b.nominees.length);
      if (people < LEAST || people < PART * shorter) return [];
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

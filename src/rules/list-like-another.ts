import { byText } from '../domain/order.ts';
import type { Place } from '../domain/place.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import { isLikeness, overlapsIn } from './duplicates/common.ts';
import type { Everyone } from './duplicates/digest.ts';
import { defineRule, NONE } from './rule.ts';

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
  check: (everyone) => {
    const found = overlapsIn(everyone).flatMap(({ a, b, people }) => {
      const [one, other] = [villageAt(everyone, a), villageAt(everyone, b)].sort((x, y) =>
        byText(x.kode, y.kode),
      );
      if (one === undefined || other === undefined) return [];
      const shorter = Math.min(one.people, other.people);
      if (!isLikeness(people, shorter)) return [];
      const part = Math.round((100 * people) / shorter);
      const data = { one: one.nama, other: other.nama, people, part };
      return [{ where: one.list, also: [other.list], data }];
    });
    return found.length === 0 ? NONE : found;
  },
});

function villageAt(everyone: Everyone, index: number) {
  const village = everyone.desa[index];
  if (village === undefined) throw new RangeError(`no village ${index}`);
  const { desa, from, people } = village;
  const { file, sheet = null } = everyone.placeOf(from, 'nik');
  const list: Place = { file, sheet };
  return { kode: desa.kode, nama: isUnknownDesa(desa.kode) ? file : desa.nama, people, list };
}

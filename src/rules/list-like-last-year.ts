import { quote } from '../findings/mask.ts';
import { defineRule, NONE, placeOf } from './rule.ts';

const LEAST = 10;
const PART = 0.9;

export const listLikeLastYear = defineRule({
  code: 'list-like-last-year',
  scope: 'desa',
  severity: 'note',
  title: { id: 'Daftar hampir sama dengan sebelumnya', en: 'List nearly equal to the last one' },
  why: {
    id: 'Meneruskan peserta lama itu baik: perlindungannya tidak terputus. Tetapi daftar yang hampir sama persis mungkin disalin tanpa memeriksa siapa yang meninggal, pindah, atau sudah bekerja di tempat lain.',
    en: "To go on with last year's members is good: their protection does not lapse. Yet a list that is nearly the same may have been copied without looking who died, moved or is employed now.",
  },
  source: 'law.md D1, D8; dana-desa.md 8',
  message: ({ people, all, list }: { people: number; all: number; list: string }) => ({
    id: `${people} dari ${all} orang sama dengan "${list}".`,
    en: `${people} of ${all} people are those of "${list}".`,
  }),
  fix: {
    id: 'Tanyakan apakah daftar lama sudah diperiksa ulang (meninggal, pindah, pekerjaan).',
    en: 'Ask whether the old list was checked anew (deaths, moves, work).',
  },
  oversight: true,
  example: { people: 97, all: 100, list: 'daftar 2025' },
  check: ({ nominees }, { references }) => {
    const [first] = nominees;
    if (first === undefined || nominees.length < LEAST) return NONE;
    const byTitle = new Map<string, number>();
    let all = 0;
    for (const row of nominees) {
      const nik = row.readings.nik?.value;
      if (nik === undefined) continue;
      all++;
      const entries = references.byNik(nik);
      if (entries.length === 0) continue;
      const titles = new Set<string>();
      for (const { list } of entries) if (list.kind === 'last-year') titles.add(list.title);
      for (const title of titles) byTitle.set(title, (byTitle.get(title) ?? 0) + 1);
    }
    const { file, sheet } = placeOf(first);
    const where = sheet === undefined ? { file } : { file, sheet };
    const found = [...byTitle].flatMap(([title, people]) =>
      people >= LEAST && people >= PART * all
        ? [{ where, also: [], data: { people, all, list: quote(title) } }]
        : [],
    );
    return found.length === 0 ? NONE : found;
  },
});

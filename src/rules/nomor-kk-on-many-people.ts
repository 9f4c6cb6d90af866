import { maskNik } from '../domain/nik.ts';
import { groupsOf } from './duplicates/groups.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, NONE, placeOf } from './rule.ts';

/** More nominees of one family card than this is a question; a limit is the policy's business. */
const MANY = 4;

export const nomorKkOnManyPeople = defineRule({
  code: 'nomor-kk-on-many-people',
  scope: 'desa',
  severity: 'note',
  title: { id: 'Satu KK untuk banyak calon', en: 'One family card on many nominees' },
  why: {
    id: 'Beberapa pekerja dalam satu keluarga itu mungkin. Banyak calon dari satu KK patut ditanyakan, karena tempatnya terbatas.',
    en: 'Several workers in one family are possible. Many nominees from one card are worth a question, since places are few.',
  },
  source: 'reliability.md T19; dana-desa.md 7',
  message: ({ shown, people }: { shown: string; people: number }) => ({
    id: `Nomor KK ${shown} punya ${people} calon. Apakah semuanya pekerja rentan?`,
    en: `Family card ${shown} has ${people} nominees. Are all of them vulnerable workers?`,
  }),
  fix: {
    id: 'Tanyakan kepada desanya bagaimana keluarga itu dipilih.',
    en: 'Ask the village how that family was chosen.',
  },
  oversight: true,
  example: { shown: '517103••••••••••', people: 5 },
  check: ({ nominees }) => {
    const found = [...groupsOf(nominees, (row) => row.readings.nomorKk?.value)].flatMap(
      ([card, rows]) => {
        if (rows.length < MANY) return [];
        const people = new Set(rows.map((row) => row.readings.nik?.value ?? row)).size;
        const [first, ...others] = inOrder(rows).map((row) => placeOf(row, row.readings.nomorKk));
        if (people < MANY || first === undefined) return [];
        return [
          { where: first, also: others.slice(0, 50), data: { shown: maskNik(card), people } },
        ];
      },
    );
    return found.length === 0 ? NONE : found;
  },
});

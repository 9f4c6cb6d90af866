import type { Nominee } from '../records/reading.ts';
import { groupsOf } from './duplicates/groups.ts';
import { inOrder } from './duplicates/places.ts';
import { defineRule, type Found, NONE, placeOf } from './rule.ts';

interface Facts {
  readonly [key: string]: string | number;
  readonly people: number;
  readonly kind: string;
}

/** Serials count from 0001 for each birth date and kecamatan; more than so many in a row are a question. */
const ONE_DAY = 4;
/** Serials as high as this are rare on any date; a run of them over many dates is rarer still. */
const HIGH = 100;
const MANY_DAYS = 8;

const MOST = 50;

/** Longest run of consecutive numbers; one row stands for each number. */
function longestRun(rows: ReadonlyMap<number, Nominee>): readonly Nominee[] {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  let [bestStart, bestLength, start] = [0, 0, 0];
  for (let i = 1; i <= numbers.length; i++) {
    if (i < numbers.length && numbers[i] === (numbers[i - 1] ?? 0) + 1) continue;
    if (i - start > bestLength) [bestStart, bestLength] = [start, i - start];
    start = i;
  }
  return numbers
    .slice(bestStart, bestStart + bestLength)
    .flatMap((number) => rows.get(number) ?? []);
}

const nikOf = (row: Nominee): string | undefined => row.readings.nik?.value;

function bySerial(rows: readonly Nominee[], from: number): ReadonlyMap<number, Nominee> {
  const serials = new Map<number, Nominee>();
  for (const row of rows) {
    const serial = Number(nikOf(row)?.slice(12) ?? 0);
    if (serial >= from && !serials.has(serial)) serials.set(serial, row);
  }
  return serials;
}

export const nikInSeries = defineRule({
  code: 'nik-in-series',
  scope: 'desa',
  severity: 'note',
  title: { id: 'NIK berurutan', en: 'NIK in series' },
  why: {
    id: 'Empat digit terakhir NIK dihitung dari 0001 untuk tiap tanggal lahir dan kecamatan. Deretan yang berurutan jarang terjadi pada orang yang tidak bersaudara kembar; mungkin NIK-nya dikarang. Ini pertanyaan, bukan tuduhan.',
    en: 'The last four digits count from 0001 for each birth date and kecamatan. A run of consecutive ones is rare among people who are no twins; the NIKs may be made up. It is a question, not a charge.',
  },
  source: 'inputs.md 7',
  message: ({ people, kind }: Facts) =>
    kind === 'one-day'
      ? {
          id: `${people} orang punya NIK yang berurutan pada tanggal lahir dan kecamatan yang sama.`,
          en: `${people} people have consecutive NIKs on one birth date and kecamatan.`,
        }
      : {
          id: `Nomor urut NIK ${people} orang berderet naik satu-satu, padahal tanggal lahirnya berbeda-beda.`,
          en: `The serials of ${people} NIKs count up one by one, though the birth dates differ.`,
        },
  fix: {
    id: 'Minta salinan KTP-el beberapa orang di antaranya.',
    en: 'Ask for copies of the ID cards of some of them.',
  },
  oversight: true,
  example: { people: 6, kind: 'one-day' },
  check: ({ nominees }) => {
    const found: Found<Facts>[] = [];
    const tell = (run: readonly Nominee[], least: number, kind: string) => {
      const [first, ...others] = run.map((row) => placeOf(row, row.readings.nik));
      if (first === undefined || run.length < least) return;
      const data = { people: run.length, kind };
      found.push({ where: first, also: others.slice(0, MOST), data });
    };
    for (const day of groupsOf(nominees, (row) => nikOf(row)?.slice(0, 12)).values())
      if (day.length >= ONE_DAY) tell(longestRun(bySerial(inOrder(day), 0)), ONE_DAY, 'one-day');
    const high = nominees.filter((row) => Number(nikOf(row)?.slice(12) ?? 0) >= HIGH);
    if (high.length >= MANY_DAYS)
      tell(longestRun(bySerial(inOrder(high), HIGH)), MANY_DAYS, 'many-days');
    return found.length === 0 ? NONE : found;
  },
});

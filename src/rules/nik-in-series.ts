import type { Nominee } from '../records/reading.ts';
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

/** Longest run of consecutive numbers among keys; each number stands for one row. */
function longestRun(rows: ReadonlyMap<number, Nominee>): readonly Nominee[] {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const number of numbers) {
    run = run.at(-1) === number - 1 ? [...run.slice(-MOST), number] : [number];
    if (run.length > best.length) best = run;
  }
  return best.flatMap((number) => rows.get(number) ?? []);
}
const MOST = 50;

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
  check: ({ nominees }) => {
    const bySerial = new Map<number, Nominee>();
    const byDay = new Map<string, Map<number, Nominee>>();
    for (const row of inOrder(nominees)) {
      const nik = row.readings.nik?.value;
      if (nik === undefined) continue;
      const serial = Number(nik.slice(12));
      if (serial >= HIGH && !bySerial.has(serial)) bySerial.set(serial, row);
      const day = byDay.get(nik.slice(0, 12));
      if (day === undefined) byDay.set(nik.slice(0, 12), new Map([[serial, row]]));
      else day.set(serial, row);
    }
    const found: Found<Facts>[] = [];
    const tell = (run: readonly Nominee[], kind: string) => {
      const [first, ...others] = run.map((row) => placeOf(row, row.readings.nik));
      if (first)
        found.push({
          where: first,
          also: others.slice(0, MOST),
          data: { people: run.length, kind },
        });
    };
    for (const day of byDay.values()) {
      if (day.size < ONE_DAY) continue;
      const run = longestRun(day);
      if (run.length >= ONE_DAY) tell(run, 'one-day');
    }
    const run = longestRun(bySerial);
    if (run.length >= MANY_DAYS) tell(run, 'many-days');
    return found.length === 0 ? NONE : found;
  },
});

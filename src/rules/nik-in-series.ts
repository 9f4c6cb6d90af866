import type { Nominee } from '../records/reading.ts';
import { blocksOf } from './duplicates/near.ts';
import { numbersOf } from './duplicates/numbers.ts';
import { NO_KEY } from './duplicates/packed.ts';
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

/** The serial is what remains of the last eight digits. */
const SERIALS = 10_000;

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

/** Where serials repeat, the first row by its place stands for them. */
function bySerial(rows: readonly Nominee[]): ReadonlyMap<number, Nominee> {
  const serials = new Map<number, Nominee>();
  for (const row of inOrder(rows)) {
    const serial = Number(row.readings.nik?.value?.slice(12));
    if (!serials.has(serial)) serials.set(serial, row);
  }
  return serials;
}

/** Are there so many consecutive serials? Asked of nearly all villages, so that it costs a sort of numbers. */
function hasRun(serials: Uint32Array, least: number): boolean {
  serials.sort();
  let run = 1;
  for (let at = 1; at < serials.length; at++) {
    const step = (serials[at] ?? 0) - (serials[at - 1] ?? 0);
    if (step > 1) run = 1;
    else if (step === 1 && ++run >= least) return true;
  }
  return false;
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
    const { high, low } = numbersOf(nominees).nik;
    const found: Found<Facts>[] = [];
    const tell = (indices: Uint32Array, least: number, kind: string) => {
      const serials = indices.map((index) => (low[index] ?? 0) % SERIALS);
      if (indices.length < least || !hasRun(serials, least)) return;
      const rows = Array.from(indices).flatMap((index) => nominees[index] ?? []);
      const run = longestRun(bySerial(rows));
      const [first, ...others] = run.map((row) => placeOf(row, row.readings.nik));
      if (first === undefined) return;
      const data = { people: run.length, kind };
      found.push({ where: first, also: others.slice(0, MOST), data });
    };
    const niks = Uint32Array.from(low.keys()).filter((index) => high[index] !== NO_KEY);
    const days = low.map((half) => Math.floor(half / SERIALS));
    for (const block of blocksOf(niks, high))
      if (block.length >= ONE_DAY)
        for (const day of blocksOf(block, days)) tell(day, ONE_DAY, 'one-day');
    const rare = niks.filter((index) => (low[index] ?? 0) % SERIALS >= HIGH);
    tell(rare, MANY_DAYS, 'many-days');
    return found.length === 0 ? NONE : found;
  },
});

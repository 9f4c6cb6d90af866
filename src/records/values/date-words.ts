/** Month and weekday words of Indonesian and English, as lists write them (inputs.md 6). */

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febuari', 'pebruari', 'peb', 'february', 'pebuari'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'ags', 'agt', 'agst', 'agts', 'agust', 'august', 'aug'],
  ['september', 'sep', 'sept', 'spt'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'december', 'dec'],
];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Whole words and their beginnings from three letters on, which no two months share. */
const BY_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) =>
    words.flatMap((word) =>
      Array.from(word, (_, at) => [word.slice(0, at + 1), index + 1] as const).slice(2),
    ),
  ),
);
const BY_ROMAN: ReadonlyMap<string, number> = new Map(
  ROMAN.map((word, index) => [word, index + 1]),
);

/** 1 to 12, or undefined; any case. */
export function monthOfWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  return BY_WORD.get(lower) ?? BY_ROMAN.get(lower);
}

/** First of its words: the name that a misspelling was meant for. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name = '']) => name);

export const WEEKDAYS: ReadonlySet<string> = new Set([
  'senin',
  'selasa',
  'rabu',
  'kamis',
  'jumat',
  'jum',
  'sabtu',
  'minggu',
  'sen',
  'sel',
  'rab',
  'kam',
  'sab',
  'min',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
]);

/** Words that may stand around a date and say nothing about it. */
export const DATE_NOISE: ReadonlySet<string> = new Set([
  'tgl',
  'tanggal',
  'lahir',
  'tahun',
  'th',
  'thn',
  'bulan',
  'bln',
]);

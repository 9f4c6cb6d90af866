import type { Cell } from '../../sheets/sheet.ts';
import type { StatusDasar } from '../field.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { faulty, NOTHING, type Read, took } from './read.ts';
import { saidOfLife } from './remark-words.ts';

const LIFE: ReadonlyMap<string, StatusDasar> = new Map<string, StatusDasar>([
  ['hidup', 'hidup'],
  // What happened to people who are there now.
  ...['lahir', 'kelahiran', 'datang', 'kedatangan', 'pindah datang', 'pindah masuk'].map(
    (word) => [word, 'hidup'] as const,
  ),
  ['h', 'hidup'],
  ...[
    'mati',
    'md',
    'meninggal',
    'meninggal dunia',
    'wafat',
    'alm',
    'almh',
    'almarhum',
    'almarhumah',
    'sudah meninggal',
    'telah meninggal',
    'sudah meninggal dunia',
    'telah meninggal dunia',
    'kematian',
  ].map((word) => [word, 'mati'] as const),
  ...[
    'pindah',
    'pd',
    'pindah dalam negeri',
    'pindah luar negeri',
    'sudah pindah',
    'telah pindah',
    'pindah domisili',
    'pindah alamat',
    'pindah keluar',
    'mutasi keluar',
    'perpindahan',
  ].map((word) => [word, 'pindah'] as const),
  ['hilang', 'hilang'],
  ['pergi', 'pergi'],
  ['tidak valid', 'tidak-valid'],
]);
const LIFE_CODES: ReadonlyMap<string, StatusDasar> = new Map<string, StatusDasar>([
  ['1', 'hidup'],
  ['2', 'mati'],
  ['3', 'pindah'],
  ['4', 'hilang'],
  ['6', 'pergi'],
  ['9', 'tidak-valid'],
]);
const RESIDENCE = new Set([
  'tetap',
  'tidak tetap',
  'pendatang',
  'penduduk tetap',
  'penduduk tidak tetap',
]);

/**
 * Reads a column of life status. TETAP, TIDAK TETAP and PENDATANG are the broken "huruf" export: the life
 * status is then unknown, and behind TIDAK TETAP stands the code of MATI (inputs.md 3, trap T28).
 */
export function readStatusDasar(cell: Cell): Read<StatusDasar> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const word = foldStatus(text);
  const status = LIFE_CODES.get(word) ?? LIFE.get(word);
  if (status !== undefined) return took(status, steps);
  if (word === 'tetap' || word === 'pendatang') return took('unknown', steps);
  return { value: 'unknown', steps, fault: { code: 'status-dasar-unreadable' } };
}

/** The life status that a remark states (`Meninggal`, `MD`, `sdh pindah ke Badung`), or undefined. */
export function remarkStatus(text: string): StatusDasar | undefined {
  if (text === '') return undefined;
  const word = foldStatus(text);
  if (word.length === 1) return saidOfLife(text);
  return LIFE.get(word) ?? saidOfLife(text);
}

const MARRIAGE: ReadonlyMap<string, string> = new Map<string, string>([
  ...[
    '1',
    'bk',
    'b',
    'tk',
    'belum kawin',
    'tidak kawin',
    'belum nikah',
    'belum menikah',
    'lajang',
  ].map((word) => [word, 'BELUM KAWIN'] as const),
  ...[
    '2',
    'k',
    'kawin',
    'nikah',
    'menikah',
    'sudah kawin',
    'sudah menikah',
    'kawin tercatat',
    'kawin belum tercatat',
  ].map((word) => [word, 'KAWIN'] as const),
  ...['3', 'ch', 'cerai hidup'].map((word) => [word, 'CERAI HIDUP'] as const),
  ...['4', 'cm', 'cerai mati'].map((word) => [word, 'CERAI MATI'] as const),
  // Which of the two is not told.
  ...['cerai', 'janda', 'duda'].map((word) => [word, 'CERAI'] as const),
]);

/** Reads status kawin into the words of the register; `CERAI` where hidup or mati is not told. */
export function readStatusKawin(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  const status = MARRIAGE.get(foldStatus(text));
  return status === undefined
    ? faulty('status-kawin-unreadable', undefined, steps)
    : took(status, steps);
}

/** What a column headed only Status or Ket holds. */
export type StatusMeaning = 'statusDasar' | 'statusKawin' | 'residence' | 'bpjs-answer' | 'remark';

/**
 * Decides a Status or Ket column by its values (inputs.md 6). Life words must be nearly all of them: a
 * single "Meninggal" among remarks is told by `remarkStatus`, cell by cell.
 */
export function statusMeaning(texts: readonly string[]): StatusMeaning {
  const words = countedWords(texts);
  let all = 0;
  for (const times of words.values()) all += times;
  if (all === 0) return 'remark';
  const share = (test: (word: string) => boolean) => {
    let some = 0;
    for (const [word, times] of words) if (test(word)) some += times;
    return some / all;
  };
  // Codes 1 to 4 belong to two lists, so numbers alone decide nothing.
  if (share((word) => LIFE.has(word)) >= 0.8) return 'statusDasar';
  if (share((word) => RESIDENCE.has(word)) >= 0.8) return 'residence';
  if (share((word) => MARRIAGE.has(word) && !/^\d$/.test(word)) >= 0.8) return 'statusKawin';
  if (share((word) => word === 'y' || word === 't') >= 0.9) return 'bpjs-answer';
  return 'remark';
}

/** Folded words and how often each stands in the column, words for nothing left out. */
function countedWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const words = new Map<string, number>();
  for (const [text, times] of counts) {
    const word = foldStatus(text);
    if (word !== '' && !isEmptyMark(word)) words.set(word, (words.get(word) ?? 0) + times);
  }
  return words;
}

function foldStatus(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.()_/-]+/g, ' ')
    .trim();
}

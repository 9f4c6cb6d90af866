import { distance } from 'fastest-levenshtein';
import type { ColumnField } from './field.ts';
import { ABBREVIATIONS, FILLERS, HEADINGS, NOT_NEEDED } from './headings.ts';

/** What a heading says: a field, or null for a column that is known and not needed. */
export interface Meaning {
  readonly field: ColumnField | null;
  /** 1 for a known heading, less where a word was mended or left out. */
  readonly sure: number;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Lower case, letters and digits only, words parted by one blank. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const compact = (words: string): string => words.replaceAll(' ', '');

/** Short forms written out: `tgl lhr` is `tanggal lahir`. */
function writtenOut(words: string): string {
  return words
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .filter((word, index, all) => word !== all[index - 1])
    .join(' ');
}

const known = new Map<string, ColumnField | null>();
const vocabulary = new Set<string>();
const fillers = FILLERS;

function learn(heading: string, field: ColumnField | null): void {
  const words = normalise(heading);
  for (const form of [words, writtenOut(words)]) {
    if (!known.has(compact(form))) known.set(compact(form), field);
    for (const word of form.split(' '))
      if (word.length >= 4 && !fillers.has(word)) vocabulary.add(word);
  }
}
for (const heading of NOT_NEEDED) learn(heading, null);
for (const [field, headings] of Object.entries(HEADINGS))
  for (const heading of headings) learn(heading, field as ColumnField);

function lookUp(words: string): ColumnField | null | undefined {
  if (words === '') return undefined;
  const field = known.get(compact(words));
  return field === undefined ? known.get(compact(writtenOut(words))) : field;
}

/** Is every word one that headings are made of? Values of people are not. */
export function madeOfHeadingWords(text: string): boolean {
  const words = writtenOut(normalise(text)).split(' ');
  return words.every((word) => known.has(word) || vocabulary.has(word) || fillers.has(word));
}

const OWNERS = new Set(
  'ayah bapak ibu suami istri isteri pasangan anak ortu wali waris kepala perusahaan majikan pemberi toko bank rekening petugas kelian klian kelihan penanggung ketua darurat saudara mother father husband wife spouse emergency company employer'.split(
    ' ',
  ),
);
const OF_A_BUSINESS = new Set('nama alamat lama tempat modal izin foto jumlah lokasi'.split(' '));

/** A column about somebody else: mother, heir, head of the family, employer. */
function aboutSomeoneElse(words: readonly string[]): Meaning | undefined {
  const has = (word: string) => words.includes(word);
  const parents = has('orang') && has('tua');
  const business = has('usaha') && OF_A_BUSINESS.has(words[0] ?? '');
  if (!parents && !business && !words.some((word) => OWNERS.has(word))) return undefined;
  const about = (field: ColumnField | null): Meaning => ({ field, sure: 0.9 });
  const named = has('nama') || has('name');
  if (has('waris'))
    return about(has('hubungan') ? 'hubunganAhliWaris' : named ? 'ahliWaris' : null);
  if (has('hubungan') && has('kepala')) return about('hubunganKeluarga');
  if (!named) return about(null);
  if (has('ibu') || has('mother')) return about('namaIbuKandung');
  return about(has('ayah') || has('bapak') || has('father') ? 'namaAyah' : null);
}

/** `HP/WA`, `Banjar / Dusun`: several words for one thing; or a thing and its part. */
function oneOfSeveral(text: string): Meaning | undefined {
  const parts = text.split(/[/|&,;+]|\s+(?:atau|dan|or|and)\s+/i).filter((part) => part.trim());
  if (parts.length < 2) return undefined;
  const fields = new Set(parts.map((part) => lookUp(normalise(part))));
  fields.delete(undefined);
  if (fields.size === 1 && parts.length <= 4) {
    const [field] = fields;
    const all = parts.every((part) => lookUp(normalise(part)) !== undefined);
    return field === undefined || (field === null && !all)
      ? undefined
      : { field, sure: all ? 1 : 0.8 };
  }
  const pair = [...fields].sort().join(' ');
  if (pair === 'tanggalLahir tempatLahir') return { field: 'tempatTanggalLahir', sure: 1 };
  if (pair === 'rt rw') return { field: 'rtRw', sure: 1 };
  if (pair === 'alamat dusun') return { field: 'alamat', sure: 0.8 };
  return undefined;
}

function isAbbreviationOf(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0] || short.length >= long.length) return false;
  if (long.startsWith(short)) return true;
  if (short.length * 5 < long.length * 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** The one heading word that a misspelt word can stand for; undefined when there is none or a choice. */
function mended(word: string): string | undefined {
  const longer: string[] = [];
  let close: string[] = [];
  let least = word.length >= 8 ? 2 : 1;
  for (const candidate of vocabulary) {
    if (isAbbreviationOf(word, candidate)) longer.push(candidate);
    if (word.length < 4 || Math.abs(candidate.length - word.length) > least) continue;
    const off = distance(word, candidate);
    if (off > least) continue;
    close = off < least ? [candidate] : [...close, candidate];
    least = off;
  }
  const choice = close.length > 0 ? close : longer;
  return choice.length === 1 ? choice[0] : undefined;
}

function lookUpMended(words: readonly string[]): Meaning | undefined {
  const whole = words.map((word) =>
    known.has(word) || vocabulary.has(word) || fillers.has(word) ? word : mended(word),
  );
  if (whole.includes(undefined) || whole.every((word, index) => word === words[index]))
    return undefined;
  const text = whole.join(' ');
  const field = lookUp(text);
  if (field !== undefined) return { field, sure: 0.8 };
  const about = aboutSomeoneElse(text.split(' '));
  if (about) return about;
  const rest = lookUp(
    text
      .split(' ')
      .filter((word) => !fillers.has(word))
      .join(' '),
  );
  return rest === undefined ? undefined : { field: rest, sure: 0.7 };
}

function understandText(text: string, words: string): Meaning | undefined {
  const whole = lookUp(words);
  if (whole !== undefined) return { field: whole, sure: 1 };
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' ');
  const bareWords = normalise(bare);
  const field = bareWords === words ? undefined : lookUp(bareWords);
  if (field !== undefined) return { field, sure: 1 };
  const several = oneOfSeveral(bare);
  if (several) return several;
  const list = writtenOut(bareWords).split(' ');
  const about = aboutSomeoneElse(list);
  if (about) return about;
  const kept = list.filter((word) => !fillers.has(word));
  if (kept.length === list.length || kept.length === 0) return undefined;
  const rest = lookUp(kept.join(' '));
  return rest === undefined ? undefined : { field: rest, sure: 0.9 };
}

function remembering(
  understand: (text: string) => Meaning | undefined,
): (text: string) => Meaning | undefined {
  const remembered = new Map<string, Meaning | null>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before ?? undefined;
    const meaning = understand(text);
    // Headings repeat over thousands of files; the bound keeps memory flat whatever the cells hold.
    if (remembered.size > 4000) remembered.clear();
    remembered.set(text, meaning ?? null);
    return meaning;
  };
}

const LONGEST_HEADING = 80;

/** Meaning of one heading text by itself, known words and known short forms only. */
export const meaningOf = remembering((text) => {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = normalise(text);
  if (/^\s*[#№]\s*$/.test(text)) return { field: 'nomorUrut', sure: 1 };
  return /\p{L}/u.test(words) ? understandText(text, words) : undefined;
});

/** The same for a heading with misspelt words; slower, and only when one reading is possible. */
export const meaningOfMisspelt = remembering((text) => {
  const meaning = meaningOf(text);
  if (meaning || text.length > LONGEST_HEADING) return meaning;
  const words = writtenOut(normalise(text.replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' '))).split(' ');
  return words.length > 6 ? undefined : lookUpMended(words);
});

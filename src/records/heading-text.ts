import type { ColumnField } from './field.ts';
import { ABBREVIATIONS, FILLERS, HEADINGS, NOT_NEEDED } from './headings.ts';
import { nearest } from './misspelt.ts';

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
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
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

const everyWord: readonly string[] = [...new Set([...vocabulary, ...fillers])];

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
    const first = lookUp(normalise(parts[0] ?? '')) !== undefined;
    return field === undefined || !first || (field === null && !all)
      ? undefined
      : { field, sure: all ? 1 : 0.8 };
  }
  const pair = [...fields].sort().join(' ');
  if (pair === 'tanggalLahir tempatLahir') return { field: 'tempatTanggalLahir', sure: 1 };
  if (pair === 'rt rw') return { field: 'rtRw', sure: 1 };
  if (pair === 'alamat dusun') return { field: 'alamat', sure: 0.8 };
  return undefined;
}

function lookUpMended(words: readonly string[]): Meaning | undefined {
  const choices = words.map((word) => (isHeadingWord(word) ? [word] : nearestOf(word)));
  if (choices.every((choice, at) => choice.length === 1 && choice[0] === words[at]))
    return undefined;
  const found = new Map<ColumnField | null, number>();
  for (const text of combined(choices)) {
    const meaning = lookUpWords(text);
    if (meaning && (found.get(meaning.field) ?? 0) < meaning.sure)
      found.set(meaning.field, meaning.sure);
  }
  const best = Math.max(0, ...found.values());
  const fields = [...found].filter(([, sure]) => sure === best);
  const [only] = fields;
  return only && fields.length === 1 ? { field: only[0], sure: best } : undefined;
}

function isHeadingWord(word: string): boolean {
  return known.has(word) || vocabulary.has(word) || fillers.has(word);
}

/** The words that a misspelt one may stand for; several spellings of one word count once. */
function nearestOf(word: string): readonly string[] {
  const near = nearest(word, everyWord);
  return [...new Map(near.map((one) => [writtenOut(one), one])).values()];
}

const MOST_READINGS = 24;

function combined(choices: readonly (readonly string[])[]): readonly string[] {
  let texts: readonly string[] = [''];
  for (const choice of choices) {
    texts = texts.flatMap((text) => choice.map((word) => (text === '' ? word : `${text} ${word}`)));
    if (texts.length === 0 || texts.length > MOST_READINGS) return [];
  }
  return texts;
}

function lookUpWords(text: string): Meaning | undefined {
  const field = lookUp(text);
  if (field !== undefined) return { field, sure: 0.8 };
  const words = text.split(' ');
  const about = aboutSomeoneElse(words);
  if (about) return { ...about, sure: 0.75 };
  const kept = words.filter((word) => !fillers.has(word)).join(' ');
  const rest = kept === 'no' ? undefined : lookUp(kept);
  return rest === undefined ? undefined : { field: rest, sure: 0.7 };
}

/** Brackets, the asterisk of a required field, and a number or letter in front. */
function withoutRemarks(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' ')
    .replace(/^\s*\(?(?:\d{1,2}|[a-z])[.)]\s+/i, '');
}

const INSTRUCTION = new Set(
  'diisi sesuai wajib harus contoh format tanpa isi tulis pilih untuk sebagai berdasarkan mohon lihat'.split(
    ' ',
  ),
);

/** A heading with an instruction behind it: "NIK diisi 16 digit tanpa spasi". */
function beforeInstruction(words: readonly string[]): Meaning | undefined {
  const at = words.findIndex((word) => INSTRUCTION.has(word));
  const field = at > 0 && at <= 4 ? lookUp(words.slice(0, at).join(' ')) : undefined;
  return field === undefined ? undefined : { field, sure: 0.9 };
}

function understandText(text: string, words: string): Meaning | undefined {
  const whole = lookUp(words);
  if (whole !== undefined) return { field: whole, sure: 1 };
  const bare = withoutRemarks(text);
  const bareWords = normalise(bare);
  const field = bareWords === words ? undefined : lookUp(bareWords);
  if (field !== undefined) return { field, sure: 1 };
  const list = writtenOut(bareWords).split(' ');
  const instructed = beforeInstruction(list);
  if (instructed) return instructed;
  const several = oneOfSeveral(bare);
  if (several) return several;
  const about = aboutSomeoneElse(list);
  if (about) return about;
  const kept = list.filter((word) => !fillers.has(word));
  // "No BPJS" is a number of something, not of the row.
  if (kept.length === list.length || kept.length === 0 || kept.join() === 'no') return undefined;
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

const LONGEST_HEADING = 120;

/** Meaning of one heading text by itself, known words and known short forms only. */
export const meaningOf = remembering((text) => {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = normalise(text);
  if (/^\s*[#№]\s*$/.test(text)) return { field: 'nomorUrut', sure: 1 };
  return /\p{L}/u.test(words) ? understandText(text, words) : undefined;
});

/** `Bnajar/Dusun`: one of several words for a thing, the misspelt one beside it. */
function partsMended(text: string): Meaning | undefined {
  const parts = text.split(/[/|&,;+]/).filter((part) => part.trim());
  if (parts.length < 2) return undefined;
  const fields = new Set(
    parts.map((part) => {
      const words = normalise(part);
      return lookUp(words) ?? lookUpMended(writtenOut(words).split(' '))?.field;
    }),
  );
  fields.delete(undefined);
  const [field] = fields;
  return fields.size === 1 && field ? { field, sure: 0.7 } : undefined;
}

/** The same for a heading with misspelt words; slower, and only when one reading is possible. */
export const meaningOfMisspelt = remembering((text) => {
  const meaning = meaningOf(text);
  // "Ibu Kandng" is about somebody else as far as it is understood; the rest of it may say more.
  if ((meaning && (meaning.sure === 1 || meaning.field !== null)) || text.length > LONGEST_HEADING)
    return meaning;
  const bare = withoutRemarks(text);
  const words = writtenOut(normalise(bare)).split(' ');
  if (words.length > 6) return meaning;
  if (meaning) return lookUpMended(words) ?? meaning;
  return lookUpMended(words) ?? partsMended(bare);
});

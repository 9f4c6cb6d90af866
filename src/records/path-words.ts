import type { FileFact } from '../sheets/sheet.ts';
import { withoutDesa } from './find-desa.ts';
import type { KnownDesa, UnderstandOptions } from './reading.ts';
import { plainWords } from './values/remark-words.ts';
import { speaksOfOthers, type TitleSays, titleKeputusan } from './values/title-words.ts';

/** What a folder or file name says of the people in it, with the name. */
export interface PathSays {
  readonly text: string;
  readonly says: TitleSays;
}

/** Folders of a campaign; what lies above is no word of the village's. */
const NOMINATIONS = 'nominasi/';
const REFERENCES = 'referensi/';

/** What counts where a path says several things: who is turned down in a folder is not only doubted by the name. */
const WEIGHTS: readonly TitleSays[] = ['tidak', 'terdaftar', 'ragu'];

/** `nominasi/batal/x.xlsx`, `Tegal Harum - lama.xlsx`: what the names from `nominasi/` on say, as those of sheets do. */
export function pathSays(
  file: string,
  { knownDesa }: Pick<UnderstandOptions, 'knownDesa'>,
): PathSays | undefined {
  const found = namesOf(file).flatMap((text) => {
    const says = nameSays(text, knownDesa);
    return says === undefined ? [] : [{ text, says }];
  });
  return found.sort((a, b) => WEIGHTS.indexOf(a.says) - WEIGHTS.indexOf(b.says))[0];
}

/** The names of a path that the village gave, without endings. Of a bare file only its own. */
export function namesOf(file: string): readonly string[] {
  if (file.startsWith(REFERENCES)) return [];
  const isSent = file.startsWith(NOMINATIONS);
  const names = isSent ? file.slice(NOMINATIONS.length).split('/') : file.split('/').slice(-1);
  return names.map((name) => name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
}

const ASIDE = /^(?:(?:file|data|daftar|yang|versi) )?salah$/;
const SAMPLE = /^(?:contoh|sample|example)\b/;
/** Villages fill in templates that keep their long names. */
const TEMPLATE = /^(?:template|templat)$/;
/** Whose word would mislead: an outgoing letter, an insurance for the case of death. */
const OTHER_SENSE =
  /\bsurat (?:keluar|masuk|pindah)\b|\b(?:jaminan|santunan|asuransi|jkk|jkm)\b|\b(?:meninggal|pindah|batal|mundur|keluar)\b.*\b(?:dihapus|dikeluarkan|dibuang|dicoret|diganti)\b/;
const OF_THE_DEAD =
  /^(?:data |daftar |laporan |rekap |buku |register )*(?:kematian|(?:warga |orang |penduduk )meninggal)\b/;

function nameSays(name: string, known: readonly KnownDesa[]): TitleSays | undefined {
  const words = plainWords(name);
  if (speaksOfOthers(words) || OTHER_SENSE.test(words)) return undefined;
  const pieces = name.split(/[()[\]{},;_]| - |(?=\byang\b)/i).map(plainWords);
  if (withoutDesa(words, known).some((whole) => TEMPLATE.test(whole))) return 'ragu';
  for (const says of [words, ...pieces].flatMap((piece) => withoutDesa(piece, known)).map(saysOf))
    if (says !== undefined) return says;
  return undefined;
}

function saysOf(words: string): TitleSays | undefined {
  if (ASIDE.test(words) || OF_THE_DEAD.test(words)) return 'tidak';
  const says = SAMPLE.test(words) ? 'ragu' : titleKeputusan(words);
  // Of a file the word for a reserve is also that for a backup: one doubt for all of it.
  return says === 'cadangan' ? 'ragu' : says;
}

/** Names that make one doubt that the list is meant, and folders of a year, for the rule to weigh. */
export function doubtfulNames(file: string, path: PathSays | undefined): readonly FileFact[] {
  const code = 'file-name-in-doubt';
  if (path?.says === 'ragu') return [{ code, data: { says: path.text } }];
  const folder = path === undefined ? yearOfFolder(file) : undefined;
  return folder === undefined ? [] : [{ code, data: { ...folder } }];
}

/** The first folder of nothing but its year: `2025`, `Tahun 2025`. */
export function yearOfFolder(
  file: string,
): { readonly says: string; readonly year: number } | undefined {
  for (const says of namesOf(file).slice(0, -1)) {
    const year = /^(?:(?:tahun|thn|th|ta) )?(20\d\d)$/.exec(plainWords(says))?.[1];
    if (year !== undefined) return { says, year: Number(year) };
  }
  return undefined;
}

const MONTH =
  '(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*|bulan|tgl|tanggal|per|sk|nomor|no';
const YEAR_OF_NAME = new RegExp(`(?<!\\d|\\d[ .-]|\\b(?:${MONTH}) )(20[2-9]\\d)(?!\\d|[ .-]?\\d)`);

/** The year that the name of a file gives, unless it belongs to a day or a paper. */
export function yearOfFileName(file: string): number | undefined {
  const year = YEAR_OF_NAME.exec(plainWords(namesOf(file).at(-1) ?? ''))?.[1];
  return year === undefined ? undefined : Number(year);
}

import { distance } from 'fastest-levenshtein';

/** Words people type for a key of the settings when they think of its Indonesian or English name. */
const MEANT: Readonly<Record<string, string>> = {
  tahun: 'year',
  budgetyear: 'year',
  judul: 'title',
  nama: 'title',
  bulanmulai: 'startMonth',
  mulai: 'startMonth',
  bulan: 'months',
  kuota: 'quota',
  jumlah: 'quota',
  program: 'programs',
  paket: 'programs',
  dasar: 'base',
  benih: 'seed',
  kebijakan: 'policy',
  berkas: 'files',
  file: 'files',
  unggah: 'upload',
  village: 'desa',
  villages: 'desa',
  batas: 'sendBy',
  deadline: 'sendBy',
  nomor: 'number',
  tanggal: 'date',
  penerbit: 'issuer',
  usiaminimal: 'minAge',
  usiamin: 'minAge',
  usiamaksimal: 'maxAge',
  usiamaks: 'maxAge',
  usiamax: 'maxAge',
  kolom: 'columns',
  baris: 'headerRow',
  lewati: 'skip',
  tujuan: 'purpose',
  dasarhukum: 'legalBasis',
};

const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The name most like a word, or undefined when there are no names. Ties go to the earlier name. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const typed = bare(word);
  const meant = MEANT[typed];
  if (meant !== undefined && Object.hasOwn(MEANT, typed) && names.includes(meant)) return meant;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const steps = distance(typed.slice(0, 60), bare(name));
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Is a word so like another name that it is surely a slip of the fingers? Equal words are no slip. */
export function isSlipOf(word: string, name: string): boolean {
  if (word === name || Math.abs(word.length - name.length) > 2) return false;
  return distance(word, name) <= (name.length > 6 ? 2 : 1);
}

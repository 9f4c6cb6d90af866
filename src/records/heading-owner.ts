import type { ColumnField } from './field.ts';
import type { Meaning } from './heading-words.ts';

/** Words for people and bodies that a column may be about beside the nominee. */
export const OWNERS: ReadonlySet<string> = new Set(
  'ayah bapak ibu suami istri isteri pasangan anak ortu wali waris kepala perusahaan majikan pemberi toko bank rekening petugas pengusul pendamping pendata surveyor enumerator verifikator koordinator juragan kadus kelian klian kelihan penanggung ketua darurat saudara mother father husband wife spouse emergency company employer'.split(
    ' ',
  ),
);
const OF_A_BUSINESS = new Set('nama alamat lama tempat modal izin foto jumlah lokasi'.split(' '));

/** A column about somebody else: mother, heir, head of the family, employer. */
export function aboutSomeoneElse(words: readonly string[]): Meaning | undefined {
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

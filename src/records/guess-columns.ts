import type { LocalDate } from '../domain/local-date.ts';
import { type Claim, isClaimed, take } from './claims.ts';
import type { Content } from './column-content.ts';
import type { ColumnField } from './field.ts';
import { madeOfFillers } from './heading-words.ts';

/** Values 1, 2, 3, ... down the column. */
function counts(content: Content): boolean {
  const numbers = content.texts().map((text) => Number(text.replace(/\.$/, '')));
  if (numbers.length < 2 || content.share('small') < 0.9) return false;
  const rising = numbers.filter((number, at) => at > 0 && number > (numbers[at - 1] ?? 0)).length;
  return rising >= (numbers.length - 1) * 0.8;
}

/** Days on which people who work may have been born, and not days of this list. */
function areBirths(content: Content, on: LocalDate): boolean {
  const years = content.texts().map((text) => /(?:19|20)\d\d/.exec(text)?.[0]);
  const full = years.filter((year) => year !== undefined);
  const grown = full.filter((year) => Number(year) <= Number(on.slice(0, 4)) - 10);
  return grown.length >= full.length * 0.6;
}

const areMobiles = (content: Content): boolean => {
  const texts = content.texts();
  return (
    texts.filter((text) => /^['`(]?(?:\+?62|0)?[ -]?8/.test(text)).length >= texts.length * 0.8
  );
};

/** The field that values alone suggest, of those not yet taken. */
function guess(
  content: Content,
  free: (field: ColumnField) => boolean,
  on: LocalDate,
): ColumnField | undefined {
  const { share, words } = content;
  const first = (field: ColumnField, holds: () => boolean) =>
    free(field) && holds() ? field : undefined;
  return (
    first('handphone', () => share('phone') >= 0.6 && areMobiles(content)) ??
    first(
      'tempatTanggalLahir',
      () => free('tanggalLahir') && share('place-and-date') >= 0.6 && areBirths(content, on),
    ) ??
    first(
      'tanggalLahir',
      () => free('tempatTanggalLahir') && share('date') >= 0.6 && areBirths(content, on),
    ) ??
    first('jenisKelamin', () => share('sex') >= 0.8) ??
    first('email', () => share('email') >= 0.6) ??
    first('rtRw', () => free('rt') && share('pair') >= 0.6) ??
    first('nomorUrut', () => counts(content)) ??
    (share('text') < 0.6 ? undefined : guessWords(content, words, first))
  );
}

function guessWords(
  content: Content,
  words: Content['words'],
  first: (field: ColumnField, holds: () => boolean) => ColumnField | undefined,
): ColumnField | undefined {
  if (words('religion') >= 0.6) return undefined;
  return (
    first('hubunganKeluarga', () => words('family') >= 0.7) ??
    first('pekerjaan', () => words('occupation') >= 0.5) ??
    first('alamat', () => words('address') >= 0.5) ??
    first('dusun', () => words('banjar') >= 0.5) ??
    first('tempatLahir', () => words('place') >= 0.6) ??
    first('nama', () => words('person') >= 0.7 && content.distinct() >= 0.5)
  );
}

const OWNER = /\b(?:pemilik|punya|milik|pemodal|induk semang)\b/i;

/** Of several columns that hold names, the one of the nominees first ("Calon Peserta"), that of owners last. */
function nomineesFirst({ heading }: Claim): number {
  if (OWNER.test(heading)) return 2;
  return heading !== '' && madeOfFillers(heading) ? 0 : 1;
}

/** Names the columns whose headings are missing or not understood, where their values tell. */
export function guessColumns(claims: readonly Claim[], on: LocalDate): void {
  for (const claim of claims.toSorted((a, b) => nomineesFirst(a) - nomineesFirst(b))) {
    if (claim.field !== undefined || claim.content.filled < 1) continue;
    const field = guess(claim.content, (wanted) => !isClaimed(claims, wanted), on);
    if (field === undefined) continue;
    // A heading that is not understood speaks against it: only what no other column could be is taken.
    const bold =
      claim.heading === '' || ['nama', 'handphone', 'email', 'pekerjaan'].includes(field);
    if (
      !bold &&
      field !== 'jenisKelamin' &&
      field !== 'tempatTanggalLahir' &&
      field !== 'tanggalLahir'
    )
      continue;
    take(claim, field, claim.heading === '' ? 0.5 : 0.6);
  }
}

import { type Claim, giveUp, type NamingContext, take } from './claims.ts';
import type { ColumnField } from './field.ts';

const BARE = /^(?:tgl|tanggal|tggl|lahir|date|tempat|place)[\s.]*$/i;

/** `TGL` alone is a birth date beside a birth place, or when its days are those of grown-up people. */
export function doubtBareDates(claims: readonly Claim[], { on }: NamingContext): void {
  for (const claim of claims) {
    if (claim.field !== 'tanggalLahir' || !BARE.test(claim.heading)) continue;
    const beside = claims.some(({ field }) => field === 'tempatLahir');
    const years = claim.content.texts().map((text) => /(?:19|20)\d\d/.exec(text)?.[0] ?? '');
    const grown = years.filter(
      (year) => year !== '' && Number(year) <= Number(on.slice(0, 4)) - 10,
    );
    if (!beside && grown.length < years.length * 0.5) giveUp(claim);
  }
}

/** Place and date of birth: in one column, in two under one heading, or under each other's heading. */
export function nameBirthColumns(claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { content, field } = claim;
    const birth =
      field === 'tempatTanggalLahir' || field === 'tanggalLahir' || field === 'tempatLahir';
    if (!birth || content.filled === 0) continue;
    const both = content.share('place-and-date');
    const date = content.share('date');
    const other = (wanted: ColumnField) => claims.some((c) => c !== claim && c.field === wanted);
    if (both >= 0.5) {
      if (field !== 'tempatTanggalLahir') take(claim, 'tempatTanggalLahir', claim.sure * 0.8);
    } else if (date >= 0.6) {
      if (field !== 'tanggalLahir') take(claim, 'tanggalLahir', claim.sure * 0.9);
    } else if (
      field === 'tempatTanggalLahir' &&
      content.share('text') >= 0.7 &&
      datesBeside(claims, claim)
    ) {
      take(claim, 'tempatLahir', claim.sure * 0.95);
    } else if (field === 'tanggalLahir' && content.words('place') >= 0.5 && !other('tempatLahir')) {
      take(claim, 'tempatLahir', claim.sure * 0.7);
    }
  }
}

/** The next column, without a heading of its own, holds the dates. */
function datesBeside(claims: readonly Claim[], claim: Claim): boolean {
  const next = claims.find(({ index }) => index === claim.index + 1);
  if (next === undefined || next.content.share('date') < 0.4) return false;
  if (next.field === undefined) take(next, 'tanggalLahir', 0.8);
  return true;
}

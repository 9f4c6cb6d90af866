import { columnLetters } from '../domain/place.ts';
import {
  type Claim,
  claimants,
  claimsOf,
  columnDuplicated,
  giveUp,
  isClaimed,
  type NamedBlock,
  type NamingContext,
  take,
} from './claims.ts';
import { fits } from './column-content.ts';
import type { ColumnField } from './field.ts';
import type { GridRow } from './grid.ts';
import { guessColumns } from './guess-columns.ts';
import { nameIdentityColumns } from './name-identity-columns.ts';
import type { SheetFact } from './reading.ts';
import type { Block } from './tables.ts';
import { statusMeaning } from './values/status.ts';

/** Below this share of fitting values a heading is not believed. */
const UNBELIEVABLE = 0.25;

/**
 * Gives every column of a block its field, by heading and by values; values win where they disagree
 * strongly. `bare` are columns of the block that have no heading.
 */
export function nameColumns(
  block: Block,
  rows: readonly GridRow[],
  bare: readonly number[],
  context: NamingContext,
): NamedBlock {
  const claims = claimsOf(block, rows, bare);
  const settled = claims.filter((claim) => obeySettings(claim, context));
  const open = claims.filter((claim) => !settled.includes(claim));
  doubtBareDates(open, context);
  nameBirthColumns(open);
  nameSmallColumns(open);
  for (const claim of open) {
    if (!claim.field || claim.content.filled < 2) continue;
    if (fits(claim.field, claim.content) < UNBELIEVABLE) {
      claim.field = undefined;
      claim.sure = 0;
    }
  }
  for (const field of new Set(settled.map((claim) => claim.field)))
    if (field) for (const rival of claimants(open, field)) giveUp(rival);
  nameStatusColumns(open);
  const facts: SheetFact[] = [];
  nameOccupations(open);
  nameIdentityColumns(claims, open, rows, context, facts);
  guessColumns(open, context.on);
  nameHubungan(claims);
  const spare = settleRivals(open, context, facts);
  const columns = new Map<ColumnField, number>();
  for (const { field, index } of claims) if (field) columns.set(field, index);
  return { claims, columns, spare, facts };
}

function obeySettings(claim: Claim, { settings }: NamingContext): boolean {
  const field = settings.get(columnLetters(claim.index + 1));
  if (field === undefined) return false;
  claim.field = field;
  claim.sure = 1;
  claim.by = 'settings';
  return true;
}

const BARE = /^(?:tgl|tanggal|tggl|lahir|date|tempat|place)[\s.]*$/i;

/** `TGL` alone is a birth date beside a birth place, or when its days are those of grown-up people. */
function doubtBareDates(claims: readonly Claim[], { on }: NamingContext): void {
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
function nameBirthColumns(claims: readonly Claim[]): void {
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

/** RT and RW in one column or two; L and P as two ticked columns. */
function nameSmallColumns(claims: readonly Claim[]): void {
  const [first, second] = claimants(claims, 'rtRw');
  if (first && second && second.index === first.index + 1) {
    take(first, 'rt', first.sure);
    take(second, 'rw', second.sure);
  }
  for (const claim of claims)
    if ((claim.field === 'rt' || claim.field === 'rw') && claim.content.share('pair') >= 0.5)
      take(claim, 'rtRw', claim.sure * 0.8);
  for (const claim of claims) splitFromAddress(claim, claims);
  const men = claimants(claims, 'jenisKelaminL');
  const women = claimants(claims, 'jenisKelaminP');
  const pairs = men.length === 1 && women.length === 1;
  if (!pairs) for (const claim of [...men, ...women]) claim.field = undefined;
}

/** "Alamat/Banjar" names two things; the values are one of them. */
function splitFromAddress(claim: Claim, claims: readonly Claim[]): void {
  if (!/alamat|address/i.test(claim.heading) || !/banjar|dusun|lingk|\bbr\b/i.test(claim.heading))
    return;
  const { words } = claim.content;
  if (claim.field === 'dusun' && words('address') >= 0.5 && !isClaimed(claims, 'alamat'))
    take(claim, 'alamat', 0.8);
  if (claim.field === 'alamat' && words('banjar') >= 0.7 && !isClaimed(claims, 'dusun'))
    take(claim, 'dusun', 0.8);
}

/** A column headed Status or Ket is what its values are (inputs.md 6). */
function nameStatusColumns(claims: readonly Claim[]): void {
  for (const answer of claimants(claims, 'status'))
    if (statusMeaning(answer.content.texts()) === 'bpjs-answer')
      for (const reason of claimants(claims, 'status')) if (reason !== answer) giveUp(reason);
  for (const claim of claims) {
    if (claim.field === 'statusKawin' && statusMeaning(claim.content.texts()) === 'statusDasar')
      claim.field = 'status';
    if (claim.field !== 'status') continue;
    const meaning = statusMeaning(claim.content.texts());
    if (meaning !== 'statusDasar' && meaning !== 'statusKawin') continue;
    if (!isClaimed(claims, meaning)) take(claim, meaning, claim.sure);
  }
}

const REAL_WORK = /nyata|sekarang|sehari|saat ini|riil|aktual/i;

/** The real work beats the occupation on the card where a list has both. */
function nameOccupations(claims: readonly Claim[]): void {
  const all = claimants(claims, 'pekerjaan');
  const real = all.find(({ heading }) => REAL_WORK.test(heading));
  if (!real || all.length < 2) return;
  for (const claim of all) {
    if (claim === real) continue;
    if (isClaimed(claims, 'pekerjaanKtp')) giveUp(claim);
    else claim.field = 'pekerjaanKtp';
  }
}

/** "Hubungan" alone is the heir's only beside an heir; else it is the place in the family, if anything. */
function nameHubungan(claims: readonly Claim[]): void {
  for (const claim of claimants(claims, 'hubunganAhliWaris')) {
    if (isClaimed(claims, 'ahliWaris') || /waris|heir|benef/i.test(claim.heading)) continue;
    if (claim.content.words('family') >= 0.5 && !isClaimed(claims, 'hubunganKeluarga'))
      take(claim, 'hubunganKeluarga', 0.7);
    else giveUp(claim);
  }
}

/** Fields of which a second column may fill what the first leaves empty. */
const SPARE: readonly ColumnField[] = ['handphone'];

/** Of several columns for one field the better content wins, and the others are told. */
function settleRivals(
  claims: readonly Claim[],
  { headerRow }: NamingContext,
  facts: SheetFact[],
): ReadonlyMap<ColumnField, readonly number[]> {
  const spare = new Map<ColumnField, readonly number[]>();
  for (const field of new Set(claims.map((claim) => claim.field))) {
    if (!field) continue;
    const rivals = claimants(claims, field).toSorted((a, b) => merit(b, field) - merit(a, field));
    const [winner, ...losers] = rivals;
    if (winner === undefined || losers.length === 0) continue;
    for (const loser of losers) giveUp(loser);
    if (SPARE.includes(field))
      spare.set(
        field,
        losers.map(({ index }) => index),
      );
    const told = losers.filter(
      ({ heading, content }) => heading !== winner.heading || content.filled > 0,
    );
    if (told.length > 0) facts.push(columnDuplicated(field, [winner, ...told], winner, headerRow));
  }
  return spare;
}

const merit = ({ content, sure }: Claim, field: ColumnField): number =>
  fits(field, content) * sure * 4 + (content.rows === 0 ? 0 : content.filled / content.rows);

import { columnLetters } from '../domain/place.ts';
import {
  type Claim,
  claimants,
  columnDuplicated,
  giveUp,
  isClaimed,
  type NamingContext,
  take,
} from './claims.ts';
import type { GridRow } from './grid.ts';
import {
  type Companions,
  type Evidence,
  evidenceOf,
  tellsNik,
  trueNik,
} from './identity-columns.ts';
import type { SheetFact } from './reading.ts';

type Look = (claim: Claim, tested?: number) => Evidence;
/** Enough rows to see that a column headed NIK is one. */
const FEW = 12;

const looksLikeIds = ({ content }: Claim): boolean =>
  content.filled > 0 && content.share('nik', 'long-number') >= 0.5;

function companions(claims: readonly Claim[], { on }: NamingContext): Companions {
  const guessed = (shape: 'date' | 'place-and-date' | 'sex') =>
    claims.find(({ field, content }) => field === undefined && content.share(shape) >= 0.6);
  const date = claimants(claims, 'tanggalLahir')[0] ?? guessed('date');
  const both = claimants(claims, 'tempatTanggalLahir')[0] ?? guessed('place-and-date');
  const sex = claimants(claims, 'jenisKelamin')[0] ?? guessed('sex');
  const withPlace = date === undefined && both !== undefined;
  return { date: (date ?? both)?.index, withPlace, sex: sex?.index, on };
}

/** NIK and family card are told apart by what the numbers hold, even under each other's heading. */
export function nameIdentityColumns(
  claims: readonly Claim[],
  open: readonly Claim[],
  rows: readonly GridRow[],
  context: NamingContext,
  facts: SheetFact[],
): void {
  const by = companions(claims, context);
  const evidence: Look = (claim, tested) => evidenceOf(rows, claim.index, by, tested);
  chooseNik(open, rows, evidence, context, facts);
  if (claims.some(({ field, by: how }) => field === 'nik' && how === 'settings')) return;
  const [nik] = claimants(open, 'nik');
  const [kk] = claimants(open, 'nomorKk');
  const unnamed = open.filter((claim) => claim.field === undefined && looksLikeIds(claim));
  if (nik && kk) swapIfTold(nik, kk, evidence, context, facts);
  else if (kk && unnamed.length === 0) promoteKk(kk, evidence);
  else if (nik === undefined) nameUnnamed(unnamed, kk, evidence);
  else if (unnamed[0]?.heading === '') take(unnamed[0], 'nomorKk', 0.5);
}

function chooseNik(
  open: readonly Claim[],
  rows: readonly GridRow[],
  evidence: Look,
  context: NamingContext,
  facts: SheetFact[],
): void {
  const rivals = claimants(open, 'nik');
  if (rivals.length < 2) return;
  const same = rivals.every(
    ({ content }) => content.texts().join() === rivals[0]?.content.texts().join(),
  );
  const index = same ? rivals[0]?.index : trueNik(rivals.map((claim) => evidence(claim)))?.index;
  const used = rivals.find((claim) => claim.index === index);
  for (const claim of rivals) if (claim !== used) giveUp(claim);
  if (rows.length > 0) facts.push(columnDuplicated('nik', rivals, used, context.headerRow));
}

function swapIfTold(
  nik: Claim,
  kk: Claim,
  evidence: Look,
  { headerRow }: NamingContext,
  facts: SheetFact[],
): void {
  if (!looksLikeIds(nik) || !looksLikeIds(kk)) return;
  if ((evidence(nik, FEW).birth ?? 0) >= 0.8) return;
  if (tellsNik(evidence(nik), evidence(kk)) !== false) return;
  take(nik, 'nomorKk', 0.7);
  take(kk, 'nik', 0.7);
  const [first, second] = [nik, kk].map(({ index }) => columnLetters(index + 1));
  facts.push({
    code: 'columns-swapped',
    ...(headerRow === undefined ? {} : { row: headerRow }),
    data: { nik: second ?? '', nomorKk: first ?? '' },
  });
}

/** A family-card heading over numbers that carry the birth dates: it is the NIK. */
function promoteKk(kk: Claim, evidence: (claim: Claim) => Evidence): void {
  const { birth, women, distinct } = evidence(kk);
  if (!looksLikeIds(kk)) return;
  if ((birth ?? 0) >= 0.5 || (birth === undefined && women >= 0.2 && distinct > 0.9))
    take(kk, 'nik', 0.6);
}

/** No column is headed NIK: the numbers choose. */
function nameUnnamed(unnamed: readonly Claim[], kk: Claim | undefined, evidence: Look): void {
  const found = unnamed
    .map((claim) => ({ claim, proof: evidence(claim) }))
    .filter(({ proof }) => proof.valid >= 0.5 || proof.filled <= 2);
  const [best] = found.toSorted((a, b) => likely(b.proof) - likely(a.proof));
  if (best === undefined) return;
  if (kk && tellsNik(best.proof, evidence(kk)) === false && looksLikeIds(kk)) {
    take(kk, 'nik', 0.6);
    take(best.claim, 'nomorKk', 0.6);
    return;
  }
  take(best.claim, 'nik', best.claim.heading === '' ? 0.5 : 0.6);
  const rest = found.find(({ claim, proof }) => claim !== best.claim && (proof.birth ?? 0) < 0.2);
  if (kk === undefined && rest?.claim.heading === '' && !isClaimed(unnamed, 'nomorKk'))
    take(rest.claim, 'nomorKk', 0.5);
}

const likely = ({ birth, women, distinct }: Evidence): number =>
  (birth ?? 0) * 3 + women + distinct;

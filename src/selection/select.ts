import type { Desa } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { byText } from '../domain/order.ts';
import { isUnknownDesa } from '../domain/wilayah.ts';
import type { Nominee } from '../records/reading.ts';
import {
  byOwnReserve,
  type Candidate,
  candidateOf,
  compareCandidates,
  type Placed,
  shownKeys,
} from './order.ts';
import { nomineeKey, type Ranked, type Rejected, type Selection } from './selection.ts';
import { whatWouldChange } from './what-would-change.ts';

/**
 * Gives out the places of one village: the musyawarah's own order, then the criteria of the policy, then the
 * draw. `rejectedBy`: codes of the errors by `nomineeKey`. `titleOf` puts a rule's title beside its code. The order
 * of `nominees` decides nothing, and people with errors change nothing for the others.
 */
export function select(
  desa: Desa,
  nominees: readonly Nominee[],
  rejectedBy: ReadonlyMap<string, readonly string[]>,
  titleOf?: (code: string) => Bilingual | undefined,
): Selection {
  const { candidates: all, rejected } = split(desa, nominees, rejectedBy);
  const candidates = byOwnReserve(all).sort(compareCandidates);
  const placed = givePlaces(desa, candidates);
  const byPriority = candidates.some((one) => one.prioritas !== undefined);
  const byCriteria = candidates.some((one) => one.criteria.some((value) => value !== undefined));
  const taken = placed.filter((one) => one.state === 'selected');
  const reserve = placed.filter((one) => one.state === 'reserve');
  const inOrder = reserve.length === 0 ? taken : [...taken, ...reserve];
  const keysOf = shownKeys(desa.policy.ranking, candidates);
  let told: Selection['whatWouldChange'] | undefined;
  return {
    kode: isUnknownDesa(desa.kode) ? undefined : desa.kode,
    quota: desa.quota,
    seed: desa.seed,
    order: byPriority ? 'musyawarah' : byCriteria ? 'criteria' : 'draw',
    ranked: inOrder.map(({ candidate, state, heldBack }, index): Ranked => {
      const { nominee, nik, draw } = candidate;
      const [rank, keys] = [index + 1, keysOf(candidate)];
      if (state === 'selected') return { nominee, nik, state, rank, keys, draw };
      const reserve = rank - taken.length;
      return heldBack
        ? { nominee, nik, state, rank, reserve, keys, draw, heldBack: 'nomor-kk' }
        : { nominee, nik, state, rank, reserve, keys, draw };
    }),
    rejected,
    // Two sentences for everyone without a place: only reports ask for them.
    get whatWouldChange() {
      told ??= whatWouldChange({ desa, placed, inOrder, rejected, titleOf });
      return told;
    },
  };
}

interface Split {
  readonly candidates: Candidate[];
  readonly rejected: readonly Rejected[];
}

/** Who has no error and a NIK is a candidate. One NIK is one candidate, whatever the findings say. */
function split(
  desa: Desa,
  nominees: readonly Nominee[],
  rejectedBy: ReadonlyMap<string, readonly string[]>,
): Split {
  const rejected: Rejected[] = [];
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const anyone = rejectedBy.size > 0;
  for (const nominee of inPlaceOrder(nominees)) {
    const reasons = (anyone ? rejectedBy.get(nomineeKey(nominee)) : undefined) ?? NO_REASONS;
    const nik = nominee.readings.nik?.value;
    if (reasons.length > 0) rejected.push({ nominee, reasons });
    else if (nik === undefined) rejected.push({ nominee, reasons: ['nik-missing'] });
    else if (seen.has(nik)) rejected.push({ nominee, reasons: ['nik-duplicate-in-desa'] });
    else {
      seen.add(nik);
      candidates.push(candidateOf(nominee, nik, desa));
    }
  }
  return { candidates, rejected };
}

const NO_REASONS: readonly never[] = [];

/** Lists are read in this order, so that most stand in it already. */
function inPlaceOrder(nominees: readonly Nominee[]): readonly Nominee[] {
  const isSorted = nominees.every((one, at) => {
    const before = nominees[at - 1];
    return before === undefined || byPlace(before, one) <= 0;
  });
  return isSorted ? nominees : [...nominees].sort(byPlace);
}

function byPlace(a: Nominee, b: Nominee): number {
  if (a.file === b.file && a.sheet === b.sheet) return a.row - b.row;
  return byText(a.file, b.file) || byText(a.sheet ?? '', b.sheet ?? '') || a.row - b.row;
}

/** Down the order until the places are gone; a family card that has its share is passed over. */
function givePlaces(desa: Desa, candidates: readonly Candidate[]): readonly Placed[] {
  const limit = desa.policy.maxPerNomorKk;
  const perCard = new Map<string, number>();
  let free = desa.quota;
  return candidates.map((candidate) => {
    if (free === 0) return { candidate, state: 'reserve', heldBack: false };
    const card = limit === undefined ? undefined : candidate.nominee.readings.nomorKk?.value;
    const taken = card === undefined ? 0 : (perCard.get(card) ?? 0);
    if (limit !== undefined && taken >= limit)
      return { candidate, state: 'reserve', heldBack: true };
    if (card !== undefined) perCard.set(card, taken + 1);
    free--;
    return { candidate, state: 'selected', heldBack: false };
  });
}

import { hash } from 'node:crypto';
import type { Desa, RankingCriterion } from '../campaign/campaign.ts';
import type { Nik } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import type { Nominee } from '../records/reading.ts';

/** A person with all that the order looks at, worked out once. Undefined: not known, so after those who know. */
export interface Candidate {
  readonly nominee: Nominee;
  readonly nik: Nik;
  readonly prioritas: number | undefined;
  /** One value per criterion of the policy, smaller first. */
  readonly criteria: readonly (number | string | undefined)[];
  readonly draw: string;
}

/** A candidate with the place it got. */
export interface Placed {
  readonly candidate: Candidate;
  readonly state: 'selected' | 'reserve';
  readonly heldBack: boolean;
}

/** The text whose SHA-256 is the draw: the seed and the 16 digits, nothing between them. */
export function drawText(seed: string, nik: string): string {
  return seed + nik;
}

/** SHA-256 in hex; smaller draws first. Same as `printf %s 'SEEDNIK' | sha256sum`. */
export function drawOf(seed: string, nik: string): string {
  return hash('sha256', drawText(seed, nik), 'hex');
}

export function candidateOf(nominee: Nominee, nik: Nik, desa: Desa): Candidate {
  return {
    nominee,
    nik,
    prioritas: nominee.readings.prioritas?.value,
    criteria: desa.policy.ranking.map((criterion) => criterionValue(criterion, nominee)),
    draw: drawOf(desa.seed, nik),
  };
}

const isOwnReserve = ({ nominee }: Candidate): boolean =>
  nominee.readings.keputusan?.value === 'cadangan';

/**
 * Where a list has no order of its own but a reserve (a remark, or a title over them), that is the order of the
 * musyawarah: first those it nominates, then the reserve.
 */
export function byOwnReserve(candidates: readonly Candidate[]): Candidate[] {
  const isOrdered = candidates.some(({ prioritas }) => prioritas !== undefined);
  if (isOrdered || !candidates.some(isOwnReserve)) return [...candidates];
  return candidates.map((one) => ({ ...one, prioritas: isOwnReserve(one) ? 2 : 1 }));
}

function criterionValue(
  criterion: RankingCriterion,
  nominee: Nominee,
): number | string | undefined {
  const { desil, penghasilan, tanggalLahir, kpj } = nominee.readings;
  switch (criterion) {
    case 'desil':
      return desil?.value;
    case 'member-first':
      return nominee.memberIn !== undefined || kpj?.value !== undefined ? 0 : undefined;
    case 'oldest-first':
      return tanggalLahir?.value;
    case 'youngest-first':
      return tanggalLahir?.value === undefined ? undefined : -dayKey(tanggalLahir.value);
    case 'income-lowest-first':
      return penghasilan?.value;
  }
}

function dayKey(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function compareValues(a: number | string | undefined, b: number | string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** Index of the first key in which two differ: -1 for prioritas, then the criteria, then their number for the draw. */
export function decidedBy(a: Candidate, b: Candidate): number {
  if (compareValues(a.prioritas, b.prioritas) !== 0) return PRIORITAS;
  const index = a.criteria.findIndex((value, at) => compareValues(value, b.criteria[at]) !== 0);
  return index < 0 ? a.criteria.length : index;
}
export const PRIORITAS = -1;

/** The village's own order, the policy's criteria, the draw. Where people stand in a file never counts. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  const byPriority = compareValues(a.prioritas, b.prioritas);
  if (byPriority !== 0) return byPriority;
  for (let index = 0; index < a.criteria.length; index++) {
    const byCriterion = compareValues(a.criteria[index], b.criteria[index]);
    if (byCriterion !== 0) return byCriterion;
  }
  return byText(a.draw, b.draw);
}

const NOT_KNOWN = '-';

/** The values before the draw as people read them; a key that nobody has is left out. */
export function shownKeys(
  ranking: readonly RankingCriterion[],
  candidates: readonly Candidate[],
): (candidate: Candidate) => readonly { readonly name: string; readonly value: string }[] {
  const prioritas = candidates.some((one) => one.prioritas !== undefined);
  const used = ranking.flatMap((name, at) =>
    candidates.some((one) => one.criteria[at] !== undefined) ? [{ name, at }] : [],
  );
  if (!prioritas && used.length === 0) return () => NO_KEYS;
  return (candidate) => {
    const keys = used.map(({ name, at }) => ({ name, value: shownValue(name, candidate, at) }));
    if (!prioritas) return keys;
    return [{ name: 'prioritas', value: String(candidate.prioritas ?? NOT_KNOWN) }, ...keys];
  };
}

const NO_KEYS: readonly never[] = [];

/** The value of one criterion as people read it. */
export function shownValue(name: RankingCriterion, candidate: Candidate, at: number): string {
  const value = candidate.criteria[at];
  if (value === undefined) return NOT_KNOWN;
  if (name === 'member-first') return 'peserta lama';
  if (name === 'youngest-first') return candidate.nominee.readings.tanggalLahir?.value ?? NOT_KNOWN;
  return String(value);
}

import type { Desa } from '../campaign/campaign.ts';
import type { LawBook } from '../law/law.ts';
import type { Nominee } from '../records/reading.ts';
import { baseOf } from './base.ts';
import type { OccupationGroup } from './iuran.ts';
import { groupReader } from './occupation-group.ts';
import type { Span } from './span.ts';
import type { WorkerKind } from './worker.ts';

/** A selected nominee, as the selection hands it over; the order is that of the ranks. */
export interface Selected {
  readonly nominee: Nominee;
}

/** The people of a village as kinds: who is alike costs the same, so that villages cost by the kind. */
export interface Kinds {
  readonly kinds: readonly WorkerKind[];
  /** How many people are of each kind. */
  readonly counts: readonly number[];
  /** For each person in the order given: index of the kind. */
  readonly of: readonly number[];
  readonly inGap: number;
  readonly higherStated: number;
}

/** Sorts people into kinds by base (month by month) and occupation group. */
export function kindsOf(
  desa: Pick<Desa, 'base'>,
  selected: readonly Selected[],
  span: Span,
  law: LawBook,
): Kinds {
  const groupOf = groupReader(law.parameters);
  const rowOf = rowReader(span, desa.base);
  const index = new Map<WorkerKind, number>();
  const counts: number[] = [];
  const of: number[] = [];
  let inGap = 0;
  let higherStated = 0;
  for (const { nominee } of selected) {
    const row = rowOf(nominee.readings.penghasilan?.value);
    if (row.inGap) inGap += 1;
    if (row.higherStated) higherStated += 1;
    const kind = row.kinds[groupOf(nominee)];
    const known = index.get(kind);
    const at = known ?? index.size;
    if (known === undefined) index.set(kind, at);
    counts[at] = (counts[at] ?? 0) + 1;
    of.push(at);
  }
  return { kinds: [...index.keys()], counts, of, inGap, higherStated };
}

/** What an income leads to in a span; incomes of one row share the kinds. */
interface Row {
  readonly inGap: boolean;
  readonly higherStated: boolean;
  readonly kinds: Readonly<Record<OccupationGroup, WorkerKind>>;
}

interface Rows {
  readonly byIncome: Map<number | undefined, Row>;
  readonly byBases: Map<string, Row['kinds']>;
}

const memory = new WeakMap<Span, Record<Desa['base'], Rows>>();
const REMEMBERED = 5_000;

function rowReader(span: Span, policy: Desa['base']): (income: number | undefined) => Row {
  const empty = (): Rows => ({ byIncome: new Map(), byBases: new Map() });
  const known = memory.get(span) ?? { default: empty(), 'by-income': empty() };
  memory.set(span, known);
  const rows = known[policy];
  return (income) => {
    const found = rows.byIncome.get(income);
    if (found) return found;
    const made = rowFor(span, policy, income, rows.byBases);
    if (rows.byIncome.size < REMEMBERED) rows.byIncome.set(income, made);
    return made;
  };
}

function rowFor(
  span: Span,
  policy: Desa['base'],
  income: number | undefined,
  byBases: Rows['byBases'],
): Row {
  const choices = span.annexes.map((law) => baseOf(law, policy, income));
  const key = choices.map(({ base, bracket, stated }) => `${bracket}:${base}:${stated}`).join();
  const kinds = byBases.get(key) ?? {
    transport: kindOf(span, policy, income, 'transport'),
    other: kindOf(span, policy, income, 'other'),
  };
  byBases.set(key, kinds);
  return {
    inGap: choices.some((choice) => choice.inGap),
    higherStated: choices.some((choice) => choice.higherStated),
    kinds,
  };
}

function kindOf(
  span: Span,
  policy: Desa['base'],
  income: number | undefined,
  group: OccupationGroup,
): WorkerKind {
  const choices = span.laws.map((law) => baseOf(law, policy, income));
  return {
    bases: choices.map(({ base }) => base),
    bracket: choices[0]?.bracket ?? 0,
    group,
    baseFrom: choices[0]?.stated ? 'income-brackets' : 'base-default',
  };
}

/** Someone who is not in a list yet: the default base, no transport. */
export function unlistedKind(span: Span): WorkerKind {
  return rowReader(span, 'default')(undefined).kinds.other;
}

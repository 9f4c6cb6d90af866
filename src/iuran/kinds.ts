import type { Desa } from '../campaign/campaign.ts';
import type { Month } from '../domain/month.ts';
import type { IuranLaw } from '../law/iuran-law.ts';
import type { LawBook } from '../law/law.ts';
import type { Nominee } from '../records/reading.ts';
import { baseOf } from './base.ts';
import type { OccupationGroup } from './iuran.ts';
import { nomineeGroup } from './occupation-group.ts';
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
  months: readonly Month[],
  law: LawBook,
): Kinds {
  const laws = months.map((month) => law.iuran(month));
  const kinds: WorkerKind[] = [];
  const counts: number[] = [];
  const of: number[] = [];
  const index = new Map<string, number>();
  let inGap = 0;
  let higherStated = 0;
  for (const { nominee } of selected) {
    const income = nominee.readings.penghasilan?.value;
    const found = basesOf(laws, desa.base, income);
    if (found.inGap) inGap += 1;
    if (found.higherStated) higherStated += 1;
    const group = nomineeGroup(nominee, law.parameters);
    const key = `${found.key}|${group}`;
    let at = index.get(key);
    if (at === undefined) {
      at = kinds.length;
      index.set(key, at);
      kinds.push(kind(laws, desa.base, income, group));
      counts.push(0);
    }
    counts[at] = (counts[at] ?? 0) + 1;
    of.push(at);
  }
  return { kinds, counts, of, inGap, higherStated };
}

interface Bases {
  readonly key: string;
  readonly inGap: boolean;
  readonly higherStated: boolean;
}

/** Rows an income leads to; months that share one annex are asked once. */
function basesOf(
  laws: readonly IuranLaw[],
  policy: Desa['base'],
  income: number | undefined,
): Bases {
  let key = '';
  let inGap = false;
  let higherStated = false;
  let previous: IuranLaw | undefined;
  for (const law of laws) {
    if (law.brackets === previous?.brackets && law.baseDefault === previous.baseDefault) continue;
    previous = law;
    const choice = baseOf(law, policy, income);
    key += `${choice.bracket}:${choice.base}${choice.stated ? '' : 'd'} `;
    inGap ||= choice.inGap;
    higherStated ||= choice.higherStated;
  }
  return { key, inGap, higherStated };
}

function kind(
  laws: readonly IuranLaw[],
  policy: Desa['base'],
  income: number | undefined,
  group: OccupationGroup,
): WorkerKind {
  const choices = laws.map((law) => baseOf(law, policy, income));
  return {
    bases: choices.map(({ base }) => base),
    bracket: choices[0]?.bracket ?? 0,
    group,
    baseFrom: policy === 'by-income' && choices[0]?.stated ? 'income-brackets' : 'base-default',
  };
}

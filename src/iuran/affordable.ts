import type { Desa, Program } from '../campaign/campaign.ts';
import { type Rupiah, rupiah, sumRupiah } from '../domain/rupiah.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import type { Treatment } from '../law/shapes.ts';
import {
  type Bought,
  type CostGroup,
  frontier,
  mostInOrder,
  mostMonths,
  mostPeople,
} from './buy.ts';
import { moneyOf } from './funding.ts';
import type { Affordable, WorkerIuran } from './iuran.ts';
import { type Kinds, kindsOf, type Selected } from './kinds.ts';
import { offeredPackage } from './package.ts';
import { type Span, spanOf } from './span.ts';
import { payersOf, treatmentOf } from './treatment.ts';
import { sharedWorkerIuran } from './worker.ts';

/** What people cost under each package, and in which order they stand in the list. */
export interface Priced {
  readonly packages: readonly {
    readonly programs: readonly Program[];
    readonly groups: readonly CostGroup[];
  }[];
  /** Index of the group for each person, by rank; undefined where there is no list. */
  readonly order: readonly number[] | undefined;
}

/** Costs of the kinds of a village under the campaign's package first and every other package after it. */
export function priceKinds(
  kinds: Pick<Kinds, 'kinds' | 'counts' | 'of'>,
  { months, packages }: Span,
  programs: readonly Program[],
  treatment: Treatment,
  law: LawBook,
): Priced {
  const others = packages.filter((package_) => package_.join() !== programs.join());
  return {
    order: kinds.of,
    packages: [programs, ...others].map((package_) => ({
      programs: package_,
      groups: kinds.kinds.map((kind, at) => {
        const terms = { months, programs: package_, treatment };
        return { count: kinds.counts[at] ?? 0, upTo: running(sharedWorkerIuran(kind, terms, law)) };
      }),
    })),
  };
}

const memory = new WeakMap<WorkerIuran, readonly number[]>();

/** Cost of the first 0, 1, 2 ... months. */
function running(worker: WorkerIuran): readonly number[] {
  const known = memory.get(worker);
  if (known) return known;
  const upTo = [0];
  for (const { total } of worker.months) upTo.push((upTo.at(-1) ?? 0) + total);
  memory.set(worker, upTo);
  return upTo;
}

/**
 * The exact best that a sum buys: most people for all months, most months for all people, and the same with
 * each other package. Options are in that order; one that says nothing new is left out.
 */
export function affordable(priced: Priced, money: Rupiah): Affordable {
  const [own, ...others] = priced.packages;
  if (own === undefined) return { people: 0, months: 0, options: [], money };
  const everyone = own.groups.reduce((sum, { count }) => sum + count, 0);
  const longest = Math.max(0, ...own.groups.map(({ upTo }) => upTo.length - 1));
  const people = mostPeople(own.groups, longest, money);
  const months = mostMonths(own.groups, money);
  const option = (bought: Bought, package_: Priced['packages'][number]) =>
    optionOf(bought, package_, priced.order, money);
  const options = [option(people, own)];
  if (months.months > 0 && months.months < longest) options.push(option(months, own));
  if (people.people === 0 && months.months === 0) {
    const best = mostPersonMonths(frontier(own.groups, money));
    if (best) options.push(option(best, own));
  }
  for (const other of others) options.push(option(mostPeople(other.groups, longest, money), other));
  return {
    people: people.people,
    months: everyone === 0 ? longest : months.months,
    options: options.filter((found) => found.people > 0 && found.months > 0),
    money,
  };
}

function mostPersonMonths(found: readonly Bought[]): Bought | undefined {
  return found.reduce<Bought | undefined>(
    (best, next) =>
      best === undefined || next.people * next.months > best.people * best.months ? next : best,
    undefined,
  );
}

function optionOf(
  bought: Bought,
  { programs, groups }: Priced['packages'][number],
  order: readonly number[] | undefined,
  money: Rupiah,
): Affordable['options'][number] {
  const { people, months } = bought;
  const inOrder = order === undefined ? people : mostInOrder(groups, order, months, money);
  const total = rupiah(bought.total);
  return { people, months, programs, total, ...(inOrder === people ? {} : { inOrder }) };
}

/** A village of the city's question: its settings and who is selected. */
export interface VillageNeed {
  readonly desa: Desa;
  readonly selected: readonly Selected[];
}

/**
 * What one purse buys over many villages: people of all of them together, each by the terms of the own village.
 * Without a sum the known allocations are added up. For money that may go where it is needed (help of the city
 * or province); Dana Desa stays in its village.
 */
export function affordableCity(
  villages: readonly VillageNeed[],
  money?: Rupiah,
  law: LawBook = publishedLaw,
): Affordable {
  const purse = money ?? sumOfAllocations(villages);
  const own: CostGroup[] = [];
  const byPackage = new Map<string, { programs: readonly Program[]; groups: CostGroup[] }>();
  const ownNames = new Set<string>();
  for (const { desa, selected } of villages) {
    const span = spanOf(desa.startMonth, desa.months, law);
    const programs = offeredPackage(desa.programs, span);
    const { treatment } = treatmentOf(payersOf(desa.funding), desa.pp50, law);
    const kinds = kindsOf(desa, selected, span, law);
    const priced = priceKinds(kinds, span, programs, treatment, law);
    ownNames.add(programs.join());
    own.push(...(priced.packages[0]?.groups ?? []));
    for (const { programs, groups } of priced.packages) {
      const known = byPackage.get(programs.join()) ?? { programs, groups: [] };
      byPackage.set(programs.join(), known);
      known.groups.push(...groups);
    }
  }
  const [onlyName] = ownNames.size === 1 ? ownNames : [];
  const others = [...byPackage].filter(([name]) => name !== onlyName).map(([, found]) => found);
  // Villages with different packages: an empty list stands for "each its own".
  const programs = onlyName === undefined ? [] : (byPackage.get(onlyName)?.programs ?? []);
  const packages = [{ programs, groups: own }, ...others].map((found) => ({
    programs: found.programs,
    groups: mergedGroups(found.groups),
  }));
  return affordable({ packages, order: undefined }, purse);
}

function sumOfAllocations(villages: readonly VillageNeed[]): Rupiah {
  return sumRupiah(villages.map(({ desa }) => moneyOf(desa.funding) ?? rupiah(0)));
}

/** People who cost the same, month by month, become one group: a city has thousands of people, few prices. */
function mergedGroups(groups: readonly CostGroup[]): readonly CostGroup[] {
  const merged = new Map<string, CostGroup>();
  for (const { count, upTo } of groups) {
    const key = upTo.join();
    merged.set(key, { count: count + (merged.get(key)?.count ?? 0), upTo });
  }
  return [...merged.values()];
}

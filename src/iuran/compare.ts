import type { Desa, Program } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Month } from '../domain/month.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import type { Treatment } from '../law/shapes.ts';
import { affordable, priceKinds, type VillageNeed } from './affordable.ts';
import { moneyOf } from './funding.ts';
import type { Affordable } from './iuran.ts';
import { type Kinds, kindsOf, unlistedKind } from './kinds.ts';
import { offeredPackage } from './package.ts';
import { type Span, spanOf } from './span.ts';
import { payersOf, treatmentOf } from './treatment.ts';
import { sharedWorkerIuran } from './worker.ts';

/** What is done otherwise than the campaign says; everything not named stays as it is. */
export interface Scenario {
  readonly label: Bilingual;
  readonly programs?: readonly Program[];
  readonly base?: Desa['base'];
  readonly startMonth?: Month;
  readonly months?: number;
  /** People in the order of the list; more than the list has are counted at the default base. */
  readonly people?: number;
  /** `half` here is a question ("what if a letter comes"), not the reading the campaign rests on. */
  readonly reading?: Treatment;
}

/** One scenario beside the others, for one village or for many added up. */
export interface Comparison {
  readonly label: Bilingual;
  readonly people: number;
  /** Contribution months; of several villages the longest. */
  readonly months: number;
  readonly perMonth: Rupiah;
  readonly total: Rupiah;
  /** Against the first scenario; negative is cheaper. */
  readonly difference: number;
  /** Money set aside minus the need; undefined where none is known. */
  readonly left: number | undefined;
  /** For one village with known money. */
  readonly affordable: Affordable | undefined;
}

/** Works out scenarios for one village; the first is what the others are compared with. */
export function compare(
  village: VillageNeed,
  scenarios: readonly Scenario[],
  law: LawBook = publishedLaw,
): readonly Comparison[] {
  const money = moneyOf(village.desa.funding);
  const worked = scenarios.map((scenario) => workOut(village, scenario, money, law));
  const first = worked[0]?.total ?? 0;
  return worked.map((each) => ({
    ...each,
    difference: each.total - first,
    left: money === undefined ? undefined : money - each.total,
  }));
}

/** The same for many villages: every figure is the sum of the villages. */
export function compareCity(
  villages: readonly VillageNeed[],
  scenarios: readonly Scenario[],
  law: LawBook = publishedLaw,
): readonly Comparison[] {
  const single = villages.length === 1 ? villages[0] : undefined;
  if (single) return compare(single, scenarios, law);
  const each = villages.map((village) => compare(village, scenarios, law));
  return scenarios.map(({ label }, at) => {
    const column = each.flatMap((rows) => rows[at] ?? []);
    const sum = (of: (row: Comparison) => number): number =>
      column.reduce((total, row) => total + of(row), 0);
    const known = column.filter((row) => row.left !== undefined);
    return {
      label,
      people: sum((row) => row.people),
      months: Math.max(0, ...column.map((row) => row.months)),
      perMonth: rupiah(sum((row) => row.perMonth)),
      total: rupiah(sum((row) => row.total)),
      difference: sum((row) => row.difference),
      left: known.length === 0 ? undefined : sum((row) => row.left ?? 0),
      affordable: undefined,
    };
  });
}

function workOut(
  { desa, selected }: VillageNeed,
  scenario: Scenario,
  money: Rupiah | undefined,
  law: LawBook,
): Omit<Comparison, 'difference' | 'left'> {
  const start = scenario.startMonth ?? desa.startMonth;
  const span = spanOf(start, scenario.months ?? desa.months, law);
  const { months } = span;
  const programs = offeredPackage(scenario.programs ?? desa.programs, span);
  const treatment =
    scenario.reading ?? treatmentOf(payersOf(desa.funding), desa.pp50, law).treatment;
  const people = scenario.people ?? selected.length;
  const listed = kindsOf(
    { base: scenario.base ?? desa.base },
    selected.slice(0, people),
    span,
    law,
  );
  const kinds = withUnlisted(listed, people - listed.of.length, span);
  const workers = kinds.kinds.map((kind) =>
    sharedWorkerIuran(kind, { months, programs, treatment }, law),
  );
  const sum = (of: (worker: (typeof workers)[number]) => number): Rupiah =>
    rupiah(workers.reduce((total, worker, at) => total + of(worker) * (kinds.counts[at] ?? 0), 0));
  return {
    label: scenario.label,
    people,
    months: months.length,
    perMonth: sum((worker) => worker.months[0]?.total ?? 0),
    total: sum((worker) => worker.total),
    affordable:
      money === undefined
        ? undefined
        : affordable(priceKinds(kinds, span, programs, treatment, law), money),
  };
}

/** Adds people who are not in the list yet: default base, no transport. */
function withUnlisted(kinds: Kinds, extra: number, span: Span): Kinds {
  if (extra <= 0) return kinds;
  return {
    ...kinds,
    kinds: [...kinds.kinds, unlistedKind(span)],
    counts: [...kinds.counts, extra],
    of: [...kinds.of, ...Array.from({ length: extra }, () => kinds.kinds.length)],
  };
}

import type { Desa, Program } from '../campaign/campaign.ts';
import type { Month } from '../domain/month.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import { nomineeKey } from '../selection/selection.ts';
import { affordable, priceKinds } from './affordable.ts';
import { assumptionsOf } from './assumptions.ts';
import { moneyOf, splitNeed } from './funding.ts';
import type { Affordable, ByProgram, DesaIuran, WorkerIuran } from './iuran.ts';
import { type Kinds, kindsOf, type Selected, unlistedKind } from './kinds.ts';
import { offeredPackage } from './package.ts';
import { type Span, spanOf } from './span.ts';
import { payersOf, treatmentOf } from './treatment.ts';
import { PROGRAMS, sharedWorkerIuran } from './worker.ts';

/**
 * Iuran of one village: who is selected, the campaign's terms, the law of each month. Costs by the kind of
 * worker and not by the person, so that 75,000 villages take seconds.
 */
export function computeDesaIuran(
  desa: Desa,
  selected: readonly Selected[],
  law: LawBook = publishedLaw,
): DesaIuran {
  const span = spanOf(desa.startMonth, desa.months, law);
  const { months } = span;
  const programs = offeredPackage(desa.programs, span);
  const choice = treatmentOf(payersOf(desa.funding), desa.pp50, law);
  const kinds = kindsOf(desa, selected, span, law);
  const priced = (treatment: 'full' | 'half'): readonly WorkerIuran[] =>
    kinds.kinds.map((kind) => sharedWorkerIuran(kind, { months, programs, treatment }, law));
  const workers = priced(choice.treatment);
  const sums = totals(workers, kinds.counts, months);
  const half = choice.open ? totals(priced('half'), kinds.counts, months).total : sums.total;
  let people: DesaIuran['workers'] | undefined;
  const atStake = sums.total > half ? rupiah(sums.total - half) : undefined;
  return {
    kode: desa.kode,
    months,
    programs,
    // One entry for each person: many ask for sums alone.
    get workers() {
      people ??= byPerson(selected, kinds, workers);
      return people;
    },
    perMonth: sums.byMonth[0]?.total ?? rupiah(0),
    ...sums,
    funding: splitNeed(sums.total, desa.funding),
    affordable: whatMoneyBuys(desa, kinds, span, programs, choice.treatment, law),
    assumptions: assumptionsOf(desa, kinds, span, choice, atStake, law),
    reading: choice.treatment,
    ...(atStake === undefined ? {} : { atStake }),
    inGap: kinds.inGap,
    higherStated: kinds.higherStated,
  };
}

function byPerson(
  selected: readonly Selected[],
  kinds: Kinds,
  workers: readonly WorkerIuran[],
): ReadonlyMap<string, WorkerIuran> {
  const people = new Map<string, WorkerIuran>();
  for (const [at, { nominee }] of selected.entries()) {
    const worker = workers[kinds.of[at] ?? -1];
    if (worker) people.set(nomineeKey(nominee), worker);
  }
  return people;
}

interface Totals {
  readonly total: Rupiah;
  readonly byProgram: ByProgram;
  readonly byMonth: DesaIuran['byMonth'];
}

function totals(
  workers: readonly WorkerIuran[],
  counts: readonly number[],
  months: readonly Month[],
): Totals {
  const all = { jkk: 0, jkm: 0, jht: 0 };
  const byMonth = months.map((month, at) => {
    const sums = { jkk: 0, jkm: 0, jht: 0 };
    for (const [kind, worker] of workers.entries())
      for (const amount of worker.months[at]?.amounts ?? [])
        sums[amount.program] += amount.rupiah * (counts[kind] ?? 0);
    for (const program of PROGRAMS) all[program] += sums[program];
    return { month, total: rupiah(sums.jkk + sums.jkm + sums.jht), byProgram: asRupiah(sums) };
  });
  return { total: rupiah(all.jkk + all.jkm + all.jht), byProgram: asRupiah(all), byMonth };
}

function asRupiah({ jkk, jkm, jht }: Readonly<Record<Program, number>>): ByProgram {
  return { jkk: rupiah(jkk), jkm: rupiah(jkm), jht: rupiah(jht) };
}

/** Options for the known money; where nobody is selected yet, for the places of the quota at the default base. */
function whatMoneyBuys(
  desa: Desa,
  kinds: Kinds,
  span: Span,
  programs: readonly Program[],
  treatment: 'full' | 'half',
  law: LawBook,
): Affordable | undefined {
  const money = moneyOf(desa.funding);
  if (money === undefined) return undefined;
  if (kinds.of.length > 0)
    return affordable(priceKinds(kinds, span, programs, treatment, law), money);
  if (span.months.length === 0 || desa.quota === 0) return undefined;
  const places = { kinds: [unlistedKind(span)], counts: [desa.quota], of: [] };
  const priced = priceKinds(places, span, programs, treatment, law);
  return { ...affordable({ ...priced, order: undefined }, money), byQuota: true };
}

import type { Program } from '../campaign/campaign.ts';
import type { Month } from '../domain/month.ts';
import type { Rupiah } from '../domain/rupiah.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import { affordable, priceKinds } from './affordable.ts';
import { type Bought, frontier } from './buy.ts';
import type { Affordable } from './iuran.ts';
import { unlistedKind } from './kinds.ts';
import { offeredPackage } from './package.ts';
import { spanOf } from './span.ts';

/** A sum and a number of people, before any list exists. */
export interface PlanningQuestion {
  readonly money: Rupiah;
  readonly people: number;
  readonly startMonth: Month;
  readonly months: number;
  readonly programs: readonly Program[];
}

/** What a sum buys at the full iuran and the default base, and the best number of people for every length. */
export interface PlanningAnswer {
  readonly affordable: Affordable;
  readonly byMonths: readonly {
    readonly programs: readonly Program[];
    readonly best: readonly Bought[];
  }[];
}

/** Answers a perbekel without a list: everyone at the default base, no transport, full iuran. */
export function planFor(question: PlanningQuestion, law: LawBook = publishedLaw): PlanningAnswer {
  const span = spanOf(question.startMonth, question.months, law);
  const programs = offeredPackage(question.programs, span);
  const places = { kinds: [unlistedKind(span)], counts: [question.people], of: [] };
  const priced = priceKinds(places, span, programs, 'full', law);
  return {
    affordable: affordable({ ...priced, order: undefined }, question.money),
    byMonths: priced.packages.map(({ programs: package_, groups }) => ({
      programs: package_,
      best: frontier(groups, question.money),
    })),
  };
}

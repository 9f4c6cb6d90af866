import { addMonths, month as monthOf, yearOf } from '../domain/month.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import { priceKinds, type VillageNeed } from './affordable.ts';
import { mostMonths, mostPeople } from './buy.ts';
import { moneyOf } from './funding.ts';
import { kindsOf, unlistedKind } from './kinds.ts';
import { offeredPackage } from './package.ts';
import { spanOf } from './span.ts';
import { payersOf, treatmentOf } from './treatment.ts';

/** What is left when everyone selected is paid, and what it still buys: months first, then people (D6). */
export interface Rest {
  readonly left: Rupiah;
  /** More months for everyone selected, up to the end of the budget year. */
  readonly months: number;
  /** More people for all months, up to the quota, at the default base. */
  readonly people: number;
  readonly stillLeft: Rupiah;
}

/** Undefined where no money is known or the need is not covered. */
export function restBuys(
  { desa, selected }: VillageNeed,
  law: LawBook = publishedLaw,
): Rest | undefined {
  const money = moneyOf(desa.funding);
  if (money === undefined) return undefined;
  const december = monthOf(yearOf(desa.startMonth), 12);
  const toYearEnd = december === undefined ? 0 : monthsBetween(desa.startMonth, december);
  const span = spanOf(desa.startMonth, Math.max(desa.months, toYearEnd), law);
  const programs = offeredPackage(desa.programs, span);
  const { treatment } = treatmentOf(payersOf(desa.funding), desa.pp50, law);
  const kinds = kindsOf(desa, selected, span, law);
  const groups = priceKinds(kinds, span, programs, treatment, law).packages[0]?.groups ?? [];
  const need = groups.reduce((sum, { count, upTo }) => sum + count * (upTo[desa.months] ?? 0), 0);
  if (need > money) return undefined;
  const covered = selected.length === 0 ? desa.months : mostMonths(groups, money).months;
  const spent = groups.reduce((sum, { count, upTo }) => sum + count * (upTo[covered] ?? 0), 0);
  const free = Math.max(0, desa.quota - selected.length);
  const places = priceKinds(
    { kinds: [unlistedKind(span)], counts: [free], of: [] },
    span,
    programs,
    treatment,
    law,
  );
  const more = mostPeople(places.packages[0]?.groups ?? [], covered, money - spent);
  return {
    left: rupiah(money - need),
    months: covered - desa.months,
    people: more.people,
    stillLeft: rupiah(money - spent - more.total),
  };
}

function monthsBetween(first: Parameters<typeof addMonths>[0], last: typeof first): number {
  let months = 1;
  while (addMonths(first, months) <= last) months += 1;
  return first > last ? 0 : months;
}

import { dayNumber, fromDayNumber, type LocalDate, weekday } from '../domain/local-date.ts';
import { addMonths, firstDay, lastDay, type Month, month, yearOf } from '../domain/month.ts';
import { type Rupiah, sumRupiah } from '../domain/rupiah.ts';
import type { PaymentLaw } from '../law/law.ts';

/** One payment to BPJS: consecutive months of one budget year. */
export interface Payment {
  readonly months: readonly Month[];
  readonly total: Rupiah;
  readonly budgetYear: number;
  /** Last day before the first month begins: the advice, since cover is certain only for what is paid. */
  readonly advised: LocalDate;
  /** Due day of the first month, weekends moved, never beyond the budget year. */
  readonly due: LocalDate;
}

/** The payments of a plan, and what falls into which budget year. */
export interface PaymentPlan {
  readonly payments: readonly Payment[];
  readonly byYear: readonly {
    readonly year: number;
    readonly months: number;
    readonly total: Rupiah;
  }[];
}

/**
 * Splits months into the fewest payments, longest first (law.md L20), without prepaying beyond a budget year
 * (D5). `longest` is the longest period the village wants, 12 where nothing is said.
 */
export function paymentPlan(
  months: readonly { readonly month: Month; readonly total: Rupiah }[],
  law: PaymentLaw,
  longest = Number.POSITIVE_INFINITY,
): PaymentPlan {
  const years = [...new Set(months.map(({ month: of }) => yearOf(of)))].map(
    (year) => [year, months.filter(({ month: of }) => yearOf(of) === year)] as const,
  );
  const payments = years.flatMap(([year, own]) => {
    let rest = own;
    const paid: Payment[] = [];
    while (rest.length > 0) {
      const period = periodFor(rest.length, law, longest);
      paid.push(payment(rest.slice(0, period), year, law));
      rest = rest.slice(period);
    }
    return paid;
  });
  const byYear = years.map(([year, own]) => ({
    year,
    months: own.length,
    total: sumRupiah(own.map(({ total }) => total)),
  }));
  return { payments, byYear };
}

function periodFor(left: number, law: PaymentLaw, longest: number): number {
  const fitting = law.periods.filter((period) => period <= left && period <= longest);
  return Math.max(1, ...fitting);
}

function payment(
  months: readonly { readonly month: Month; readonly total: Rupiah }[],
  budgetYear: number,
  law: PaymentLaw,
): Payment {
  const of = months.map((each) => each.month);
  const first = of[0];
  if (first === undefined) throw new RangeError('a payment without a month');
  return {
    months: of,
    total: sumRupiah(months.map(({ total }) => total)),
    budgetYear,
    advised: earlier(firstDay(first)),
    due: dueDay(first, budgetYear, law),
  };
}

/** The due day of a month (L21), moved to Monday from a weekend, and never after the year's last working day (D4). */
export function dueDay(of: Month, budgetYear: number, law: PaymentLaw): LocalDate {
  const following = firstDay(addMonths(of, 1));
  const due = shifted(following, law.dueDay - 1);
  const moved = shifted(due, weekday(due) === 6 ? 2 : weekday(due) === 0 ? 1 : 0);
  const last = lastWorkingDay(budgetYear);
  if (moved > last) return last;
  return moved;
}

/** Last weekday of December: after it the iuran of December would be an obligation of an earlier year. */
export function lastWorkingDay(year: number): LocalDate {
  const december = month(year, 12);
  if (december === undefined) throw new RangeError(`no such year: ${year}`);
  const end = lastDay(december);
  return shifted(end, weekday(end) === 6 ? -1 : weekday(end) === 0 ? -2 : 0);
}

function earlier(day: LocalDate): LocalDate {
  return shifted(day, -1);
}

export function shifted(day: LocalDate, by: number): LocalDate {
  const moved = fromDayNumber(dayNumber(day) + by);
  if (moved === undefined) throw new RangeError(`no such day: ${day} + ${by}`);
  return moved;
}

import { daysInMonth, type LocalDate, localDate } from './local-date.ts';

/** A contribution month (bulan iuran) as `YYYY-MM`; compares as text. */
export type Month = string & { readonly __brand: 'Month' };

/** The month, or undefined when the numbers are no month of the years 1000 to 9999. */
export function month(year: number, number: number): Month | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!Number.isInteger(number) || number < 1 || number > 12) return undefined;
  return `${year}-${String(number).padStart(2, '0')}` as Month;
}

/** Reads `YYYY-MM` only. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? month(Number(match[1]), Number(match[2])) : undefined;
}

/** `count` months later (earlier when negative). */
export function addMonths(from: Month, count: number): Month {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const to = month(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
  if (to === undefined) throw new RangeError(`month out of range: ${from} + ${count}`);
  return to;
}

/** `count` consecutive months beginning with `from`. */
export function monthsFrom(from: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(from, index));
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

export function yearOf(of: Month): number {
  return Number(of.slice(0, 4));
}

export function firstDay(of: Month): LocalDate {
  return `${of}-01` as LocalDate;
}

export function lastDay(of: Month): LocalDate {
  const year = Number(of.slice(0, 4));
  const number = Number(of.slice(5, 7));
  const day = localDate(year, number, daysInMonth(year, number));
  if (day === undefined) throw new RangeError(`no such month: ${of}`);
  return day;
}

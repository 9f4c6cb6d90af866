/** A day as `YYYY-MM-DD`; compares as text. Made only by the functions of this file. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** The day, or undefined when the calendar has no such day (31 June). Years 1000 to 9999. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  const mm = String(month).padStart(2, '0');
  return `${year}-${mm}-${String(day).padStart(2, '0')}` as LocalDate;
}

/** Reads `YYYY-MM-DD` only. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? localDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: LocalDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day with this number (see `dayNumber`), or undefined beyond the years 1000 to 9999. */
export function fromDayNumber(number: number): LocalDate | undefined {
  const at = new Date(number * 86_400_000);
  return localDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** 0 = Sunday to 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * Whole years reached on a day. Who is born on 29 February completes a year on 1 March of common years,
 * when the birthday has surely passed.
 */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = yearIn(on) - yearIn(birth);
  return dayInYear(on) >= dayInYear(birth) ? years : years - 1;
}

function yearIn(date: LocalDate): number {
  return pair(date, 0) * 100 + pair(date, 2);
}

/** Month and day as one number: 817 for 17 August. */
function dayInYear(date: LocalDate): number {
  return pair(date, 5) * 100 + pair(date, 8);
}

function pair(date: LocalDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

/** `17-08-1980`, as Indonesian forms print it. */
export function formatDayFirst(date: LocalDate): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

import type { Desa } from '../campaign/campaign.ts';
import { ageOn, type LocalDate, localDate, partsOf } from '../domain/local-date.ts';
import { addMonths, firstDay, lastDay } from '../domain/month.ts';
import type { Nominee } from '../records/reading.ts';

/** Nobody is this old; such a date has the wrong century (inputs.md 7: 0 to 99). */
const BEYOND_AGE = 100;

/** The day on which ages count: the later of `on` and the first day of the first contribution month. */
export function ageDay(on: LocalDate, { startMonth }: Desa): LocalDate {
  const first = firstDay(startMonth);
  return first > on ? first : on;
}

interface Known {
  readonly birth: LocalDate;
  readonly on: LocalDate;
  readonly desa: Desa;
  readonly age: number | undefined;
}
let last: Known | undefined;

/**
 * Whole years on the age day; undefined without a birth date, or with one of the wrong century. The rules about
 * ages come one after another for the same row, so the last answer is kept.
 */
export function ageOf(row: Nominee, on: LocalDate, desa: Desa): number | undefined {
  const birth = row.readings.tanggalLahir?.value;
  if (birth === undefined) return undefined;
  if (last === undefined || last.birth !== birth || last.on !== on || last.desa !== desa) {
    const age = isWrongCentury(birth, on) ? undefined : ageOn(birth, ageDay(on, desa));
    last = { birth, on, desa, age };
  }
  return last.age;
}

/** A birth in the future, or so long ago that two digits of the year must have been misread. */
export function isWrongCentury(birth: LocalDate, on: LocalDate): boolean {
  return birth > on || ageOn(birth, on) >= BEYOND_AGE;
}

/** The day on which an age is reached; for 29 February the 1st of March of common years. */
export function dayOfAge(birth: LocalDate, age: number): LocalDate | undefined {
  const { year, month, day } = partsOf(birth);
  return localDate(year + age, month, day) ?? localDate(year + age, month + 1, 1);
}

/** Last day that `worker-near-age-limit` looks at: a year after the paid months (law.md 6, age test). */
export function lookAheadUntil({ startMonth, months }: Desa): LocalDate {
  return lastDay(addMonths(startMonth, months - 1 + 12));
}

/** Whole years that `lookAheadUntil` reaches at most: who is further from the limit needs no calendar. */
export function yearsAhead({ months }: Desa): number {
  return Math.ceil(months / 12) + 2;
}

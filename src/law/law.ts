import type { LocalDate } from '../domain/local-date.ts';
import type { Month } from '../domain/month.ts';
import { requireOn, valueOn } from './entries.ts';
import { type Parameters, parameters as published } from './index.ts';
import { type IuranLaw, iuranLawFrom } from './iuran-law.ts';

/** What the law says on a day about people and payment, as plain values. */
export interface Law {
  readonly day: LocalDate;
  readonly quotaDesa: number;
  readonly minAgeDefault: number;
  /** Whoever has reached this age on the day cannot be registered. */
  readonly maxAgeExclusive: number;
  readonly membersMayStay: boolean;
  readonly maxJobs: number;
  readonly employerNeedsJht: boolean;
  readonly payment: PaymentLaw;
}

export interface PaymentLaw {
  /** Months one payment may cover, ascending. */
  readonly periods: readonly number[];
  /** Day of the month after the contribution month. */
  readonly dueDay: number;
  readonly lateFine: number;
  readonly arrearsMonths: number;
  /** More unpaid months in a row than this end the membership. */
  readonly endsAfter: number;
  readonly cardWithinDays: number;
  readonly fullCountMonths: number;
}

/** A set of parameters and what they say. The published one, or one with a proposed change. */
export interface LawBook {
  readonly parameters: Parameters;
  /** Title of a proposed change; such figures are no law. */
  readonly proposal: string | undefined;
  on(day: LocalDate): Law;
  iuran(month: Month): IuranLaw;
}

/** Reads the law from a set of parameters. Each month is worked out once. */
export function lawFrom(parameters: Parameters, proposal?: string): LawBook {
  const months = new Map<Month, IuranLaw>();
  return {
    parameters,
    proposal,
    on: (day) => peopleLaw(parameters, day),
    iuran(month) {
      const known = months.get(month);
      if (known) return known;
      const made = iuranLawFrom(parameters, month);
      months.set(month, made);
      return made;
    },
  };
}

/** The law as published: what every command uses unless a proposed change is being tried. */
export const publishedLaw: LawBook = lawFrom(published);

/** Plain values of the published law on a day, or a refusal that names the parameter and its first month. */
export function lawOn(day: LocalDate): Law {
  return publishedLaw.on(day);
}

/** Plain values of the published law for a contribution month, or a refusal that names the parameter. */
export function iuranLaw(month: Month): IuranLaw {
  return publishedLaw.iuran(month);
}

function peopleLaw(law: Parameters, day: LocalDate): Law {
  return {
    day,
    quotaDesa: requireOn(law['quota-desa'], day),
    minAgeDefault: requireOn(law['age-min-default'], day),
    maxAgeExclusive: requireOn(law['age-max-exclusive'], day),
    membersMayStay: valueOn(law['members-may-stay'], day) ?? false,
    maxJobs: requireOn(law['bpu-jobs-max'], day),
    employerNeedsJht: valueOn(law['employer-needs-jht'], day) ?? false,
    payment: {
      periods: requireOn(law['payment-periods'], day),
      dueDay: requireOn(law['payment-due-day'], day),
      lateFine: requireOn(law['late-fine'], day),
      arrearsMonths: requireOn(law['arrears-months-payable'], day),
      endsAfter: requireOn(law['membership-ends-after'], day),
      cardWithinDays: requireOn(law['card-within-days'], day),
      fullCountMonths: requireOn(law['full-count-months'], day),
    },
  };
}

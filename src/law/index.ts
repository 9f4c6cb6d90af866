import { ageMaxExclusive } from './parameters/age-max-exclusive.ts';
import { ageMinDefault } from './parameters/age-min-default.ts';
import { arrearsChargedOnReturn } from './parameters/arrears-charged-on-return.ts';
import { arrearsMonthsPayable } from './parameters/arrears-months-payable.ts';
import { baseDefault } from './parameters/base-default.ts';
import { baseMinimum } from './parameters/base-minimum.ts';
import { benefitJht } from './parameters/benefit-jht.ts';
import { benefitJkkAids } from './parameters/benefit-jkk-aids.ts';
import { benefitJkkDeath } from './parameters/benefit-jkk-death.ts';
import { benefitJkkHomeCare } from './parameters/benefit-jkk-home-care.ts';
import { benefitJkkMedical } from './parameters/benefit-jkk-medical.ts';
import { benefitJkkPartialDisability } from './parameters/benefit-jkk-partial-disability.ts';
import { benefitJkkTotalDisability } from './parameters/benefit-jkk-total-disability.ts';
import { benefitJkkTransport } from './parameters/benefit-jkk-transport.ts';
import { benefitJkkWage } from './parameters/benefit-jkk-wage.ts';
import { benefitJkm } from './parameters/benefit-jkm.ts';
import { benefitJkmFirstMonths } from './parameters/benefit-jkm-first-months.ts';
import { benefitScholarship } from './parameters/benefit-scholarship.ts';
import { bpuJobsMax } from './parameters/bpu-jobs-max.ts';
import { budgetYearMonths } from './parameters/budget-year-months.ts';
import { cardWithinDays } from './parameters/card-within-days.ts';
import { danaDesaBltMax } from './parameters/dana-desa-blt-max.ts';
import { danaDesaKoperasiShare } from './parameters/dana-desa-koperasi-share.ts';
import { danaDesaMoneyRule } from './parameters/dana-desa-money-rule.ts';
import { danaDesaNoEarlierYears } from './parameters/dana-desa-no-earlier-years.ts';
import { danaDesaNoOfficials } from './parameters/dana-desa-no-officials.ts';
import { danaDesaOperationalMax } from './parameters/dana-desa-operational-max.ts';
import { danaDesaPanganMin } from './parameters/dana-desa-pangan-min.ts';
import { danaDesaUseRule } from './parameters/dana-desa-use-rule.ts';
import { employerNeedsJht } from './parameters/employer-needs-jht.ts';
import { firstMonth } from './parameters/first-month.ts';
import { fullCountMonths } from './parameters/full-count-months.ts';
import { fundingSources } from './parameters/funding-sources.ts';
import { identity } from './parameters/identity.ts';
import { incomeBrackets } from './parameters/income-brackets.ts';
import { jhtRate } from './parameters/jht-rate.ts';
import { jkkRate } from './parameters/jkk-rate.ts';
import { jkkReportHours } from './parameters/jkk-report-hours.ts';
import { jkmAmount } from './parameters/jkm-amount.ts';
import { lateFine } from './parameters/late-fine.ts';
import { membersMayStay } from './parameters/members-may-stay.ts';
import { membershipEndsAfter } from './parameters/membership-ends-after.ts';
import { officialsAreWageEarners } from './parameters/officials-are-wage-earners.ts';
import { packageJkkJkm } from './parameters/package-jkk-jkm.ts';
import { packageJkkJkmJht } from './parameters/package-jkk-jkm-jht.ts';
import { paymentDueDay } from './parameters/payment-due-day.ts';
import { paymentPeriods } from './parameters/payment-periods.ts';
import { pp492020Jkk } from './parameters/pp49-2020-jkk.ts';
import { pp492020Jkm } from './parameters/pp49-2020-jkm.ts';
import { pp502025Benefits } from './parameters/pp50-2025-benefits.ts';
import { pp502025ByFunding } from './parameters/pp50-2025-by-funding.ts';
import { pp502025Excluded } from './parameters/pp50-2025-excluded.ts';
import { pp502025Jht } from './parameters/pp50-2025-jht.ts';
import { pp502025Jkk } from './parameters/pp50-2025-jkk.ts';
import { pp502025Jkm } from './parameters/pp50-2025-jkm.ts';
import { pp502025Promulgated } from './parameters/pp50-2025-promulgated.ts';
import { pp502025Who } from './parameters/pp50-2025-who.ts';
import { pp502025WindowOther } from './parameters/pp50-2025-window-other.ts';
import { pp502025WindowTransport } from './parameters/pp50-2025-window-transport.ts';
import { quotaDesa } from './parameters/quota-desa.ts';
import { rounding } from './parameters/rounding.ts';
import { transportCodes } from './parameters/transport-codes.ts';
import { transportWords } from './parameters/transport-words.ts';
import { unchangedByPermenaker12025 } from './parameters/unchanged-by-permenaker1-2025.ts';
import { unchangedByPp62025 } from './parameters/unchanged-by-pp6-2025.ts';
import { unchangedByPp492023 } from './parameters/unchanged-by-pp49-2023.ts';
import { unchangedByPp822019 } from './parameters/unchanged-by-pp82-2019.ts';

/** Every parameter of the law, in the order in which it is listed: iuran, relief, payment, people, benefits, village money. */
export const parameters = {
  'first-month': firstMonth,
  'income-brackets': incomeBrackets,
  'base-default': baseDefault,
  'base-minimum': baseMinimum,
  'jkk-rate': jkkRate,
  'jkm-amount': jkmAmount,
  'jht-rate': jhtRate,
  'package-jkk-jkm': packageJkkJkm,
  'package-jkk-jkm-jht': packageJkkJkmJht,
  rounding: rounding,
  'unchanged-by-pp82-2019': unchangedByPp822019,
  'unchanged-by-pp49-2023': unchangedByPp492023,
  'unchanged-by-pp6-2025': unchangedByPp62025,
  'unchanged-by-permenaker1-2025': unchangedByPermenaker12025,
  'pp49-2020-jkk': pp492020Jkk,
  'pp49-2020-jkm': pp492020Jkm,
  'pp50-2025-promulgated': pp502025Promulgated,
  'pp50-2025-jkk': pp502025Jkk,
  'pp50-2025-jkm': pp502025Jkm,
  'pp50-2025-jht': pp502025Jht,
  'pp50-2025-window-transport': pp502025WindowTransport,
  'pp50-2025-window-other': pp502025WindowOther,
  'pp50-2025-who': pp502025Who,
  'pp50-2025-excluded': pp502025Excluded,
  'pp50-2025-by-funding': pp502025ByFunding,
  'pp50-2025-benefits': pp502025Benefits,
  'transport-words': transportWords,
  'transport-codes': transportCodes,
  'payment-periods': paymentPeriods,
  'payment-due-day': paymentDueDay,
  'late-fine': lateFine,
  'arrears-months-payable': arrearsMonthsPayable,
  'membership-ends-after': membershipEndsAfter,
  'arrears-charged-on-return': arrearsChargedOnReturn,
  'card-within-days': cardWithinDays,
  'full-count-months': fullCountMonths,
  'age-max-exclusive': ageMaxExclusive,
  'members-may-stay': membersMayStay,
  'age-min-default': ageMinDefault,
  identity: identity,
  'bpu-jobs-max': bpuJobsMax,
  'officials-are-wage-earners': officialsAreWageEarners,
  'employer-needs-jht': employerNeedsJht,
  'quota-desa': quotaDesa,
  'benefit-jkm': benefitJkm,
  'benefit-jkm-first-months': benefitJkmFirstMonths,
  'benefit-scholarship': benefitScholarship,
  'benefit-jkk-medical': benefitJkkMedical,
  'benefit-jkk-wage': benefitJkkWage,
  'benefit-jkk-death': benefitJkkDeath,
  'benefit-jkk-total-disability': benefitJkkTotalDisability,
  'benefit-jkk-partial-disability': benefitJkkPartialDisability,
  'benefit-jkk-home-care': benefitJkkHomeCare,
  'benefit-jkk-transport': benefitJkkTransport,
  'benefit-jkk-aids': benefitJkkAids,
  'jkk-report-hours': jkkReportHours,
  'benefit-jht': benefitJht,
  'dana-desa-use-rule': danaDesaUseRule,
  'dana-desa-money-rule': danaDesaMoneyRule,
  'dana-desa-blt-max': danaDesaBltMax,
  'dana-desa-pangan-min': danaDesaPanganMin,
  'dana-desa-operational-max': danaDesaOperationalMax,
  'dana-desa-no-officials': danaDesaNoOfficials,
  'dana-desa-no-earlier-years': danaDesaNoEarlierYears,
  'budget-year-months': budgetYearMonths,
  'dana-desa-koperasi-share': danaDesaKoperasiShare,
  'funding-sources': fundingSources,
};

export type Parameters = typeof parameters;
export type ParameterName = keyof Parameters;

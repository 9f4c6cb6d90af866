import { z } from 'zod';
import { firstDay } from '../../domain/month.ts';
import { maskNik, maskNumbers } from '../../domain/nik.ts';
import type { Comparison } from '../../iuran/compare.ts';
import { halfWouldReach } from '../../iuran/half-reading.ts';
import type { Affordable } from '../../iuran/iuran.ts';
import { lapseCost, nearAgeLimit, rotation, rotationsOf } from '../../iuran/lapse.ts';
import { paymentPlan } from '../../iuran/payment-plan.ts';
import { protectionOf } from '../../iuran/protection.ts';
import { restBuys } from '../../iuran/rest.ts';
import { affordableSentence } from '../../iuran/sentences.ts';
import type { Law } from '../../law/law.ts';
import type { DesaResult, Result } from '../result.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const rupiah = z.number().int();
const count = z.number().int().nonnegative();
const byProgram = z.object({ jkk: rupiah, jkm: rupiah, jht: rupiah });

const affordable = z.object({
  money: rupiah,
  people: count,
  months: count,
  byQuota: z.boolean(),
  options: z.array(
    z.object({
      people: count,
      months: count,
      programs: z.array(z.string()),
      total: rupiah,
      inOrder: count.nullable(),
    }),
  ),
  sentence: bilingual,
});

const desa = z.object({
  kode: z.string(),
  nama: z.string(),
  reading: z.enum(['full', 'half']),
  atStake: rupiah,
  months: z.array(z.object({ month: z.string(), total: rupiah, byProgram })),
  affordable: affordable.nullable(),
  /** More people the same money reaches at the half iuran, where a letter could bring it. */
  halfWouldReach: count.nullable(),
  rest: z.object({ left: rupiah, months: count, people: count, stillLeft: rupiah }).nullable(),
  payments: z.array(
    z.object({
      months: z.array(z.string()),
      total: rupiah,
      budgetYear: count,
      advised: z.string(),
      due: z.string(),
    }),
  ),
  budgetYears: z.array(z.object({ year: count, months: count, total: rupiah })),
  nearAgeLimit: z.array(
    z.object({
      file: z.string(),
      row: count,
      nik: z.string(),
      reaches: z.string(),
      lastDayToEnrol: z.string(),
      lastDayToPay: z.string(),
    }),
  ),
  rotation: z.array(z.object({ lists: count, firstMonths: count, full: count })),
  protection: z.array(
    z.object({
      parameter: z.string(),
      rule: z.string(),
      rupiah: rupiah.nullable(),
      shown: bilingual,
      caution: bilingual.nullable(),
    }),
  ),
});

/** What `premium --json` says beside the document of every command. */
export const premiumSchema = z.object({
  pooled: affordable.nullable(),
  desa: z.array(desa),
  comparisons: z.array(
    z.object({
      label: bilingual,
      people: count,
      months: count,
      perMonth: rupiah,
      total: rupiah,
      difference: rupiah,
      left: rupiah.nullable(),
    }),
  ),
});
export type PremiumDocument = z.infer<typeof premiumSchema>;

/** What is asked of the money beside the result itself. */
export interface MoneyAnswers {
  readonly law: Law;
  /** Undefined for one village. */
  readonly pooled: Affordable | undefined;
  readonly comparisons: readonly Comparison[];
  /** Longest payment the village wants, in months. */
  readonly longest: number | undefined;
}

export function premiumDocument(
  result: Result,
  { law, pooled, comparisons, longest }: MoneyAnswers,
): PremiumDocument {
  return {
    pooled: pooled === undefined ? null : affordableOf(pooled, pooled.options[0]?.programs ?? []),
    desa: result.desa.map((village) => desaOf(village, law, longest)),
    comparisons: comparisons.map(({ affordable: _, left, label, ...rest }) => ({
      ...rest,
      label: { ...label },
      left: left ?? null,
    })),
  };
}

function desaOf(
  village: DesaResult,
  law: Law,
  longest: number | undefined,
): PremiumDocument['desa'][number] {
  const { desa: own, iuran, selection } = village;
  const selected = selection.ranked.filter(({ state }) => state === 'selected');
  const plan = paymentPlan(iuran.byMonth, law.payment, longest);
  const first = iuran.months[0];
  const base = [...iuran.workers.values()][0]?.base;
  const rest = restBuys({ desa: own, selected });
  const day = first && firstDay(first);
  return {
    kode: own.kode,
    nama: own.nama,
    reading: iuran.reading ?? 'full',
    atStake: iuran.atStake ?? 0,
    months: iuran.byMonth.map(({ month, total, byProgram: parts }) => ({
      month,
      total,
      byProgram: { ...parts },
    })),
    affordable:
      iuran.affordable === undefined ? null : affordableOf(iuran.affordable, iuran.programs),
    halfWouldReach: halfWouldReach({ desa: own, selected }) ?? null,
    rest: rest === undefined ? null : { ...rest },
    payments: plan.payments.map((payment) => ({ ...payment, months: [...payment.months] })),
    budgetYears: plan.byYear.map((year) => ({ ...year })),
    nearAgeLimit: nearAgeLimit(selected, iuran.months, law).map((person) => ({
      file: maskNumbers(person.nominee.file),
      row: person.nominee.row,
      nik: maskNik(person.nominee.readings.nik?.value ?? ''),
      reaches: person.reaches,
      lastDayToEnrol: person.lastDayToEnrol,
      lastDayToPay: person.lastDayToPay,
    })),
    rotation:
      day === undefined
        ? []
        : rotation(
            selected.length,
            iuran.months.length,
            rotationsOf(iuran.months.length),
            lapseCost(day),
          ).map((one) => ({
            ...one,
          })),
    protection:
      day === undefined || base === undefined
        ? []
        : protectionOf(base, iuran.programs, day).map((line) => ({
            parameter: line.parameter,
            rule: line.rule,
            rupiah: line.rupiah ?? null,
            shown: { ...line.shown },
            caution: line.caution === undefined ? null : { ...line.caution },
          })),
  };
}

function affordableOf(
  found: Affordable,
  programs: Affordable['options'][number]['programs'],
): NonNullable<PremiumDocument['pooled']> {
  return {
    money: found.money ?? 0,
    people: found.people,
    months: found.months,
    byQuota: found.byQuota ?? false,
    options: found.options.map((option) => ({
      people: option.people,
      months: option.months,
      programs: [...option.programs],
      total: option.total,
      inOrder: option.inOrder ?? null,
    })),
    sentence: { ...affordableSentence(found, programs) },
  };
}

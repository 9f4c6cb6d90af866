import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumptions } from '../../src/law/assumptions.ts';
import { parameters } from '../../src/law/index.ts';
import type { Parameter } from '../../src/law/parameter.ts';
import type { Benefit } from '../../src/law/shapes.ts';
import { sources } from '../../src/law/sources.ts';

const path = new URL('../../../shared/data/law.json', import.meta.url);
const has = existsSync(path);
// biome-ignore lint/suspicious/noExplicitAny: a foreign file, compared and not trusted
const law: any = has ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** Where the note keeps each value that the project keeps as a parameter. */
const twins: Record<string, (note: typeof law) => unknown> = {
  'base-default': (note) => note.base.default,
  'base-minimum': (note) => note.base.minimum,
  'jkk-rate': (note) => note.rates.jkk[0],
  'jkm-amount': (note) => note.rates.jkm[0],
  'jht-rate': (note) => note.rates.jht[0],
  'package-jkk-jkm': (note) => note.packages[0],
  'package-jkk-jkm-jht': (note) => note.packages[1],
  'pp49-2020-jkk': (note) => note.relief[0].programmes.jkk,
  'pp49-2020-jkm': (note) => note.relief[0].programmes.jkm,
  'pp50-2025-promulgated': (note) => note.relief[1].promulgated,
  'pp50-2025-jkk': (note) => note.relief[1].programmes.jkk,
  'pp50-2025-jkm': (note) => note.relief[1].programmes.jkm,
  'pp50-2025-jht': (note) => note.relief[1].programmes.jht,
  'pp50-2025-window-transport': (note) => note.relief[1].windows.transport,
  'pp50-2025-window-other': (note) => note.relief[1].windows.other,
  'pp50-2025-excluded': (note) => note.relief[1].excluded,
  'payment-periods': (note) => note.payment.periodsMonths,
  'payment-due-day': (note) => note.payment.dueDay,
  'late-fine': (note) => note.payment.lateFine,
  'arrears-months-payable': (note) => note.payment.arrearsMonthsPayable,
  'membership-ends-after': (note) => note.payment.membershipEndsAfterUnpaidMonths,
  'arrears-charged-on-return': (note) => note.payment.oldArrearsChargedOnReturn,
  'card-within-days': (note) => note.payment.cardWithinDays,
  'full-count-months': (note) => note.payment.fullCountMonthsInternal,
  'age-max-exclusive': (note) => note.eligibility.maxAgeExclusive,
  'members-may-stay': (note) => note.eligibility.continuingMembersMayStay,
  'age-min-default': (note) => note.eligibility.minAgeDefault,
  'bpu-jobs-max': (note) => note.eligibility.maxBpuJobs,
  'employer-needs-jht': (note) => note.eligibility.employerBpuNeedsJht,
  'officials-are-wage-earners': (note) => note.eligibility.officialsAreWageEarners,
  'quota-desa': (note) => note.quota,
  'jkk-report-hours': (note) =>
    note.benefits.find((b: { code: string }) => b.code === 'jkk-report'),
};

const provenance: Record<string, (note: typeof law) => unknown> = {
  ...twins,
  'income-brackets': (note) => note.brackets,
  identity: (note) => note.eligibility.identity,
  'pp50-2025-who': (note) => note.relief[1].who,
  'pp50-2025-by-funding': (note) => note.relief[1].byFunding,
  'transport-words': (note) => note.relief[1].transport,
};

const benefits: Record<string, [parameter: keyof typeof parameters, entry: number]> = {
  'jkm-total-before-pp82': ['benefit-jkm', 0],
  'jkm-total': ['benefit-jkm', 1],
  'jkm-under-3-months': ['benefit-jkm-first-months', 0],
  scholarship: ['benefit-scholarship', 0],
  'jkk-medical': ['benefit-jkk-medical', 0],
  stmb: ['benefit-jkk-wage', 0],
  'jkk-death': ['benefit-jkk-death', 0],
  'jkk-total-permanent-disability': ['benefit-jkk-total-disability', 0],
  'jkk-partial-disability': ['benefit-jkk-partial-disability', 0],
  'jkk-home-care': ['benefit-jkk-home-care', 0],
  'jkk-transport': ['benefit-jkk-transport', 0],
  'jkk-aids': ['benefit-jkk-aids', 0],
  jht: ['benefit-jht', 0],
};

function parameterNamed(name: string): Parameter<unknown> {
  return parameters[name as keyof typeof parameters] as Parameter<unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: entries of the foreign file
function sameProvenance(name: string, ours: Parameter<unknown>['values'][number], note: any) {
  expect(ours.from, name).toBe(note.from);
  expect(ours.to ?? null, name).toBe(note.to);
  expect(ours.proof, name).toBe(note.grade);
  expect(ours.reports, name).toBe(note.reports);
  expect(ours.unsourced, name).toEqual(note.unsourced);
  expect(
    ours.source.map(([key]) => key),
    name,
  ).toEqual(note.source);
}

describe.skipIf(!has)('the parameters and the law note agree', () => {
  it.each(Object.keys(twins))('%s: value', (name) => {
    const note = twins[name]!(law) as { value: unknown };
    expect(parameterNamed(name).values.map(({ value }) => value)).toEqual([note.value]);
  });

  it.each(Object.keys(provenance))('%s: dates, sources, proof, rule', (name) => {
    const parameter = parameterNamed(name);
    // biome-ignore lint/suspicious/noExplicitAny: entries of the foreign file
    const note = provenance[name]!(law) as any;
    sameProvenance(name, parameter.values[0]!, note);
    expect(parameter.rule).toBe(note.id);
    if (note.clock) expect(parameter.clock).toBe(note.clock);
  });

  it('the 33 rows', () => {
    const ours = parameters['income-brackets'].values[0]!.value!;
    expect(ours).toHaveLength(33);
    expect(ours).toEqual(
      law.brackets.rows.map((row: Record<string, unknown>) => ({
        row: row['row'],
        incomeFrom: row['incomeFrom'],
        incomeToPrinted: row['incomeToPrinted'],
        base: row['base'],
      })),
    );
  });

  it('PP 50/2025 by source of money, and the words of transport', () => {
    const table = parameters['pp50-2025-by-funding'].values[0]!.value!;
    for (const [payer, note] of Object.entries<Record<string, unknown>>(
      law.relief[1].byFunding.values,
    ))
      expect(table[payer as keyof typeof table]).toEqual({
        status: note['status'],
        default: note['default'],
        byDocument: note['overrideByDocument'],
      });
    expect(Object.keys(table)).toEqual(Object.keys(law.relief[1].byFunding.values));
    const words = parameters['transport-words'].values[0]!.value!;
    expect(words.transport).toEqual(law.relief[1].transport.transportWords);
    expect(words.other).toEqual(law.relief[1].transport.otherWords);
    expect(words.inferred).toEqual(law.relief[1].transport.wordsBeyondTheSource);
  });

  it.each(Object.keys(benefits))('benefit %s', (code) => {
    const [name, at] = benefits[code]!;
    // biome-ignore lint/suspicious/noExplicitAny: entries of the foreign file
    const note = law.benefits.find((b: any) => b.code === code);
    const entry = parameterNamed(name).values[at]!;
    sameProvenance(code, entry, note);
    const value = entry.value as Benefit;
    if (value.kind === 'amount' || value.kind === 'at-most') expect(value.rupiah).toBe(note.value);
    if (value.kind === 'times-base') expect(value.times).toBe(note.value);
    if (value.kind === 'amount' && note.parts)
      expect(value.parts?.map(({ rupiah }) => rupiah)).toEqual(Object.values(note.parts));
    if (value.kind === 'times-base' && note.plus)
      expect(value.plus?.map(({ rupiah }) => rupiah)).toEqual(Object.values(note.plus));
    if (value.kind === 'list')
      expect(value.items.map(({ rupiah }) => rupiah)).toEqual(Object.values(note.value));
    if (value.kind === 'share-of-base')
      expect(value.steps).toEqual(
        note.value.map((s: Record<string, unknown>) => ({
          months: s['months'],
          basisPoints: s['basisPointsOfWage'],
        })),
      );
    if (value.kind === 'at-most' && note.steps) {
      expect(value.steps).toEqual(note.steps);
      expect(value.minPaidMonths).toBe(note.jkmMinMonths);
      expect(value.perChild).toBe(note.perChild);
      expect(value.childAgeBelow).toBe(note.childAgeBelow);
    }
    if (code === 'jkm-total') expect(value.minPaidMonths).toBe(note.minConsecutivePaidMonths);
  });

  it('every benefit, source and assumption of the note is here', () => {
    expect(law.benefits.map((b: { code: string }) => b.code).toSorted()).toEqual(
      [...Object.keys(benefits), 'jkk-report'].toSorted(),
    );
    for (const [key, note] of Object.entries<{ name: string }>(law.sources))
      expect(sources[key as keyof typeof sources].name.en).toBe(note.name);
    for (const { code } of law.assumptions) expect(Object.keys(assumptions)).toContain(code);
  });

  it('first month and last review', () => {
    expect(parameters['first-month'].values[0]!.value).toBe(law.contributionMonths.earliest);
    for (const parameter of Object.values(parameters))
      expect(parameter.reviewed).toBe(law.lastConfirmed);
  });
});

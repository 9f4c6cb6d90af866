import { z } from 'zod';
import { dayNumber, fromDayNumber, parseLocalDate } from '../domain/local-date.ts';
import { addMonths, parseMonth } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import { parameterNamed } from './find.ts';
import { type Parameters, parameters as published } from './index.ts';
import { type LawBook, lawFrom } from './law.ts';
import type { Clock, Entry, Parameter, Unit } from './parameter.ts';

/** Whole numbers as YAML writes them; every scalar arrives as its text. */
const whole = z
  .union([z.string().regex(/^\d{1,15}$/), z.number().int().nonnegative()])
  .transform(Number)
  .pipe(z.number().int().nonnegative());

const bracket = z.strictObject({
  row: whole,
  incomeFrom: whole,
  incomeToPrinted: whole.nullish().transform((to) => to ?? null),
  base: whole,
});

/** What a value of each unit must look like. Units that are missing cannot be tried: they change no rupiah. */
const VALUES: Partial<Record<Unit, z.ZodType>> = {
  rupiah: whole,
  'rupiah-per-month': whole,
  'basis-points-of-base': whole.refine((value) => value <= 10_000),
  'basis-points-to-pay': whole.refine((value) => value <= 10_000),
  years: whole,
  months: whole,
  'people-per-desa': whole,
  'day-of-following-month': whole.refine((value) => value >= 1 && value <= 28),
  applies: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform((value) => value === true || value === 'true'),
  periods: z.array(whole.refine((value) => value > 0)).min(1),
  brackets: z.array(bracket).min(1).refine(ascending),
};

function ascending(rows: readonly { row: number; incomeFrom: number }[]): boolean {
  return rows.every((row, at) =>
    at === 0 ? row.incomeFrom === 0 : row.incomeFrom > (rows[at - 1]?.incomeFrom ?? 0),
  );
}

const patchShape = z.strictObject({
  title: z.string().trim().min(1),
  values: z.record(
    z.string(),
    z
      .array(
        z.strictObject({
          from: z.string(),
          to: z.string().optional(),
          value: z.unknown().optional(),
          /** `ends: true` in place of a value: the value stops here. */
          ends: z.union([z.literal(true), z.literal('true')]).optional(),
        }),
      )
      .min(1),
  ),
});

/**
 * The law as it would be with a proposed change: `title`, and under `values` new dated entries by parameter. An
 * entry covers what it overlaps and leaves the rest of the history alone. Nothing of it is law: every result
 * carries `law-proposed` with the title.
 */
export function lawTry(patch: unknown, law: Parameters = published): LawBook {
  const parsed = patchShape.safeParse(patch);
  if (!parsed.success) throw badShape(parsed.error.issues[0]?.path.join('.') ?? '');
  const changed = Object.entries(parsed.data.values).map(([name, entries]) => {
    const parameter = parameterNamed(name, law);
    const values = entries.reduce(
      (values, entry) => inserted(values, proposed(parameter, entry), parameter.clock),
      parameter.values,
    );
    return [name, { ...parameter, values }] as const;
  });
  return lawFrom({ ...law, ...Object.fromEntries(changed) }, parsed.data.title);
}

function proposed(
  parameter: Parameter,
  given: z.output<typeof patchShape>['values'][string][number],
): Entry<unknown> {
  const schema = VALUES[parameter.unit];
  if (schema === undefined) throw notTryable(parameter);
  for (const date of [given.from, given.to])
    if (date !== undefined && !isDate(date, parameter.clock)) throw badDate(parameter, date);
  if (given.to !== undefined && given.to < given.from) throw badDate(parameter, given.to);
  const value = given.ends ? null : schema.safeParse(given.value);
  if (value !== null && !value.success) throw badValue(parameter, given.value);
  const { from, to } = given;
  return {
    from,
    ...(to === undefined ? {} : { to }),
    value: value === null ? null : value.data,
    source: [['proposal']],
    proof: 'inferred',
  };
}

/** Puts an entry into a history: what it covers gives way, what lies before and after stays as it was. */
function inserted(
  values: readonly Entry<unknown>[],
  entry: Entry<unknown>,
  clock: Clock,
): readonly Entry<unknown>[] {
  const { from, to } = entry;
  if (from === null) return [entry];
  const before = values.flatMap((old) => {
    if (old.from !== null && old.from >= from) return [];
    return old.to !== undefined && old.to < from ? [old] : [{ ...old, to: step(from, -1, clock) }];
  });
  if (to === undefined) return [...before, entry];
  const next = step(to, 1, clock);
  const after = values.flatMap((old) => {
    if (old.to !== undefined && old.to <= to) return [];
    return old.from !== null && old.from > to ? [old] : [{ ...old, from: next }];
  });
  return [...before, entry, ...after];
}

function step(date: string, by: 1 | -1, clock: Clock): string {
  const month = parseMonth(date);
  const day = parseLocalDate(date);
  if (clock === 'contribution-month' && month) return addMonths(month, by);
  if (clock === 'day' && day) return fromDayNumber(dayNumber(day) + by) ?? date;
  return String(Number(date) + by);
}

function isDate(date: string, clock: Clock): boolean {
  if (clock === 'contribution-month') return parseMonth(date) !== undefined;
  return clock === 'day' ? parseLocalDate(date) !== undefined : /^\d{4}$/.test(date);
}

const FORM: Readonly<Record<Clock, string>> = {
  'contribution-month': '2027-01',
  day: '2027-01-31',
  'budget-year': '2027',
};

function badShape(where: string): Refusal {
  const at = where === '' ? '' : ` (${where})`;
  return new Refusal('law-patch-shape', {
    id: `Berkas usulan belum berbentuk benar${at}. Isinya: title: "…" dan values: { jkm-amount: [{ from: 2027-01, value: 7500 }] }.`,
    en: `The proposal has not the right form${at}. It holds: title: "…" and values: { jkm-amount: [{ from: 2027-01, value: 7500 }] }.`,
  });
}

function notTryable(parameter: Parameter): Refusal {
  return new Refusal('law-not-tryable', {
    id: `"${parameter.label.id}" (${parameter.name}) tidak dapat dicoba, karena tidak mengubah rupiah atau orang.`,
    en: `"${parameter.label.en}" (${parameter.name}) cannot be tried, since it changes neither rupiah nor people.`,
  });
}

function badDate(parameter: Parameter, date: string): Refusal {
  return new Refusal('law-patch-date', {
    id: `${parameter.name}: "${date}" tidak cocok. Tulis seperti ${FORM[parameter.clock]}, dan akhir tidak mendahului mulai.`,
    en: `${parameter.name}: "${date}" does not fit. Write it like ${FORM[parameter.clock]}, with the end not before the start.`,
  });
}

function badValue(parameter: Parameter, value: unknown): Refusal {
  const given = JSON.stringify(value) ?? '';
  return new Refusal('law-patch-value', {
    id: `${parameter.name}: nilai ${given} tidak cocok untuk satuan ${parameter.unit}. Tulis bilangan bulat, misalnya 10000 untuk seluruhnya dalam basis poin.`,
    en: `${parameter.name}: the value ${given} does not fit the unit ${parameter.unit}. Write a whole number, for example 10000 for the whole in basis points.`,
  });
}

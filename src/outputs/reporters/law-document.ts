import { z } from 'zod';
import type { LawChange } from '../../law/changes.ts';
import type { Entry, Parameter } from '../../law/parameter.ts';
import { shownValue } from '../../law/shown.ts';
import type { LawTrial } from '../../law/trial.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const entry = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  value: z.unknown(),
  shown: bilingual,
  proof: z.enum(['text', 'secondary', 'inferred']),
  reports: z.number().int().nullable(),
  unsourced: z.array(z.string()),
  sources: z.array(z.object({ key: z.string(), article: z.string().nullable() })),
  note: bilingual.nullable(),
});
const parameter = z.object({
  name: z.string(),
  rule: z.string(),
  unit: z.string(),
  clock: z.enum(['contribution-month', 'day', 'budget-year']),
  reviewed: z.string(),
  label: bilingual,
  values: z.array(entry),
});
const costs = z.object({ people: z.number().int(), total: z.number().int() });

/** What `law --json` prints: values on a day, one history, the difference of two days, or a trial. */
export const lawSchema = z.object({
  tool: z.literal('desa-enroll'),
  version: z.string(),
  schemaVersion: z.number().int(),
  command: z.literal('law'),
  on: z.string(),
  parameters: z.array(parameter).optional(),
  changes: z
    .array(
      z.object({
        name: z.string(),
        label: bilingual,
        before: entry.nullable(),
        after: entry.nullable(),
      }),
    )
    .optional(),
  trial: z
    .object({
      title: z.string(),
      desa: z.array(z.object({ kode: z.string(), nama: z.string(), before: costs, after: costs })),
      before: costs,
      after: costs,
    })
    .optional(),
});
export type LawDocument = z.infer<typeof lawSchema>;

export function lawDocument(
  on: string,
  content: {
    readonly parameters?: readonly Parameter[];
    readonly changes?: readonly LawChange[];
    readonly trial?: LawTrial;
  },
): LawDocument {
  const { parameters, changes, trial } = content;
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command: 'law',
    on,
    ...(parameters === undefined ? {} : { parameters: parameters.map(parameterOf) }),
    ...(changes === undefined ? {} : { changes: changes.map(changeOf) }),
    ...(trial === undefined
      ? {}
      : { trial: { ...trial, desa: trial.desa.map((one) => ({ ...one })) } }),
  };
}

function parameterOf(found: Parameter): NonNullable<LawDocument['parameters']>[number] {
  const { name, rule, unit, clock, reviewed, label, values } = found;
  return {
    name,
    rule,
    unit,
    clock,
    reviewed,
    label: { ...label },
    values: values.map((one) => entryOf(found, one)),
  };
}

function changeOf({ parameter: of, before, after }: LawChange) {
  return {
    name: of.name,
    label: { ...of.label },
    before: before === undefined ? null : entryOf(of, before),
    after: after === undefined ? null : entryOf(of, after),
  };
}

function entryOf(
  of: Parameter,
  { from, to, value, proof, reports, unsourced, source, note }: Entry<unknown>,
) {
  return {
    from,
    to: to ?? null,
    value,
    shown: { ...shownValue(of, value) },
    proof,
    reports: reports ?? null,
    unsourced: [...(unsourced ?? [])],
    sources: source.map(([key, article]) => ({ key, article: article ?? null })),
    note: note === undefined ? null : { ...note },
  };
}

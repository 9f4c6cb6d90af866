import { z } from 'zod';

/** How well a point is known: A made by BPJS's own server, B branch or bank, C third party, D inference (upload.md 1). */
const grade = z.enum(['A', 'B', 'C', 'D']);

/** An officer's file gives every scalar as the text that stands there; ours holds plain values. */
const whole = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
const yesNo = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((word) => word === 'true'),
]);
const words = z.string().min(1).max(500);

/** What may be done to a value before it is written; for a name only blanks are touched (upload.md 8). */
const TRANSFORMS = [
  'upper',
  'trim',
  'collapse-spaces',
  'strip-titles',
  'digits-only',
  'phone-08',
  'phone-62',
] as const;
export type Transform = (typeof TRANSFORMS)[number] | `map:${string}`;
const transform: z.ZodType<Transform> = z.union([
  z.enum(TRANSFORMS),
  z.templateLiteral(['map:', z.string().min(1)]),
]);

const columnShape = z.strictObject({
  /** Written as it is; an asterisk is part of it. */
  header: words,
  /** Field of a person; absent with `const`, or for a column that stays empty. */
  field: words.optional(),
  const: z.string().max(200).optional(),
  type: z.enum(['text', 'integer', 'number', 'date', 'code']),
  required: z
    .union([
      yesNo,
      z.strictObject({ when: z.strictObject({ field: words, equals: z.string().max(50) }) }),
    ])
    .default(false),
  codeList: words.optional(),
  write: z.enum(['code', 'name']).optional(),
  length: whole.optional(),
  minLength: whole.optional(),
  maxLength: whole.optional(),
  onTooLong: z.enum(['warn', 'refuse']).optional(),
  /** Least number, for integers. */
  min: whole.optional(),
  pattern: words.optional(),
  transform: z.array(transform).optional(),
  width: whole.optional(),
  numberFormat: words.optional(),
  hint: words.optional(),
  /** A column that arrives filled and may not be changed. */
  locked: yesNo.optional(),
  grade: grade.optional(),
  evidence: z.array(words).optional(),
});

/** A code and its name. Names are for people; only codes are compared (BPJS's own names differ here and there). */
const codeShape = z.strictObject({
  code: words,
  name: z.string().max(200),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
});

const responseShape = z.strictObject({
  sheet: words.default('first'),
  headerRow: z.union([whole, z.literal('auto')]).default('auto'),
  key: z.literal('nik').default('nik'),
  keyHeader: words.optional(),
  status: z
    .strictObject({
      column: words,
      accepted: z.array(words).min(1),
      rejected: z.array(words).min(1),
    })
    .optional(),
  reason: words.optional(),
  kpj: words.optional(),
});

const settingsShape = z.strictObject({
  npp: z
    .string()
    .regex(/^[A-Za-z0-9]{1,20}$/)
    .optional(),
  div: z
    .string()
    .regex(/^[A-Za-z0-9]{1,10}$/)
    .optional(),
  /** Package codes; one that is not set is refused, never guessed. */
  packages: z
    .strictObject({ 'jkk-jkm': words.optional(), 'jkk-jkm-jht': words.optional() })
    .default({}),
  /** Numbers of months that may be written. */
  months: z.array(whole).default([]),
  firstMonths: whole.optional(),
  ageMin: whole.optional(),
  ageMax: whole.optional(),
  /** An occupation as villages write it, to the code that a person has decided on. */
  occupations: z.record(z.string().max(200), words).default({}),
});

/**
 * A layout of an upload file, as data: ours or an officer's own. What is not stated is not known; nothing of a
 * layout stands in code (upload.md 8).
 */
export const profileSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  title: words,
  segment: z.enum(['BPU', 'PU']),
  /** Superseded forms are recognised and named, never written. */
  status: z.enum(['current', 'superseded']).default('current'),
  /** `YYYY` or `YYYY-MM`: day of the evidence. */
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/)
    .optional(),
  grade: grade.optional(),
  evidence: z.array(words).optional(),
  /** One line printed with every export. */
  shownLine: z.strictObject({ id: words, en: words }).optional(),
  note: z.string().max(1000).optional(),
  mode: z.enum(['generate', 'fill-template']),
  /** The file downloaded from BPJS, relative to the campaign folder. */
  template: words.optional(),
  settings: settingsShape.prefault({}),
  file: z.strictObject({
    type: z.enum(['xls', 'xlsx', 'csv']),
    /** Types that the portal takes beside `type`. */
    accepts: z.array(z.enum(['xls', 'xlsx', 'csv'])).optional(),
    /** With {npp}, {div}, {date}; absent: the name is not known. */
    namePattern: words.optional(),
    renameAllowed: yesNo.default(false),
    /** More rows than this are refused by the portal; `softMaxRows` is where we split. */
    maxRows: whole.optional(),
    softMaxRows: whole.optional(),
    maxBytes: whole.optional(),
    split: z.enum(['folders', 'suffix']).default('folders'),
    /** The portal takes only its own template, filled. */
    fromTemplate: yesNo.default(false),
  }),
  sheet: z.strictObject({
    name: z.string().min(1).max(31),
    hintRow: whole.optional(),
    headerRow: whole,
    firstDataRow: whole,
    /** Further sheets of the downloaded file, and what they hold. */
    others: z
      .array(
        z.strictObject({
          name: words,
          role: z.enum(['instructions', 'codes', 'data']),
          columns: z.array(words).optional(),
        }),
      )
      .optional(),
  }),
  dates: z
    .strictObject({ format: z.literal('DD-MM-YYYY'), cell: z.enum(['text', 'excel-date']) })
    .prefault({ format: 'DD-MM-YYYY', cell: 'text' }),
  cells: z.strictObject({ forceText: yesNo }).prefault({ forceText: false }),
  columns: z.array(columnShape).min(1).max(200),
  /** Lists that replace ours, by id: `code,name` pairs, or the path of a CSV with these two headings. */
  codeLists: z.record(z.string(), z.union([words, z.array(codeShape)])).default({}),
  /** The file that comes back. */
  response: responseShape.optional(),
});

export type Profile = z.output<typeof profileSchema>;
export type Column = Profile['columns'][number];
export type Code = z.output<typeof codeShape>;
export type ResponseLayout = z.output<typeof responseShape>;

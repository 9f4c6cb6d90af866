import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const uploadKind = z.enum(['regular', 'supplementary', 'revised']);

const sentPerson = z.object({
  nik: z.string(),
  nama: z.string(),
  desa: z.string(),
  /** Of the row as it was sent; another one in a later export means that something was mended. */
  row: z.string(),
});

const sentFile = z.object({
  path: z.string(),
  sha256: z.string(),
  kind: uploadKind,
  people: z.array(sentPerson),
});

const answerRow = z.object({
  /** Row of the answer file. */
  row: z.number().int(),
  /** Sixteen digits, or absent where the cell holds no NIK that can be trusted. */
  nik: z.string().optional(),
  nama: z.string().optional(),
  /** Word of the status column as it stands there. */
  status: z.string().optional(),
  /** The insurer's own words, never changed. */
  reason: z.string().optional(),
  kpj: z.string().optional(),
});

const answerFile = z.object({
  file: z.string(),
  sha256: z.string(),
  form: z.enum(['verification', 'kpj', 'history']),
  /** What the status words mean in this file. */
  accepted: z.array(z.string()).optional(),
  rejected: z.array(z.string()).optional(),
  rows: z.array(answerRow),
  /** Of a history form, which names nobody. */
  counts: z.object({ valid: z.number(), invalid: z.number(), total: z.number() }).optional(),
});

const DECISIONS = ['accepted', 'refused', 'resend', 'ended', 'ignored'] as const;
const decision = z.object({
  nik: z.string(),
  decision: z.enum(DECISIONS),
  by: z.string(),
  when: day,
  note: z.string().optional(),
});

const head = { number: z.number().int(), previous: z.string(), format: z.literal(1), day };

/**
 * One line of the campaign's record of what was sent to the insurer and what it answered. Lines are only ever added;
 * what is taken back stays and is marked by a line of its own.
 */
export const registryLine = z.discriminatedUnion('event', [
  z.object({ ...head, event: z.literal('sent'), layout: z.string(), files: z.array(sentFile) }),
  z.object({ ...head, event: z.literal('answer'), files: z.array(answerFile) }),
  z.object({
    ...head,
    event: z.literal('decision'),
    file: z.string(),
    sha256: z.string(),
    decisions: z.array(decision),
  }),
  z.object({ ...head, event: z.literal('undo'), of: z.number().int() }),
]);

export type RegistryLine = z.output<typeof registryLine>;
export type RegistryEvent = RegistryLine extends infer Line
  ? Line extends RegistryLine
    ? Omit<Line, 'number' | 'previous' | 'format'>
    : never
  : never;
export type SentFile = z.output<typeof sentFile>;
export type AnswerFile = z.output<typeof answerFile>;
export type AnswerRow = z.output<typeof answerRow>;
export type Decision = z.output<typeof decision>;

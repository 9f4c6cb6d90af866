import { z } from 'zod';
import { profileSchema } from '../uploads/profile.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';

/** JSON of the commands that answer one question each; what all their documents begin with. */
const head = {
  tool: z.literal('desa-enroll'),
  version: z.string(),
  schemaVersion: z.number().int(),
};
const bilingual = z.object({ id: z.string(), en: z.string() });
const rupiah = z.number().int();
const count = z.number().int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const headers = z.array(z.string());
const codes = z.array(z.object({ code: z.string(), name: z.string() }));
const comparison = z.object({
  type: z.object({ layout: z.string(), file: z.string(), same: z.boolean() }),
  sheet: z.object({ layout: z.string(), file: z.string().nullable() }),
  headerRow: z.object({ layout: count, file: count.nullable() }),
  missing: headers,
  added: z.array(z.object({ header: z.string(), column: z.string() })),
  changed: z.array(z.object({ from: z.string(), to: z.string() })),
  moved: z.array(z.object({ header: z.string(), from: z.string(), to: z.string() })),
  codes: z.array(
    z.object({
      sheet: z.string(),
      list: z.string(),
      added: codes,
      gone: codes,
      renamed: z.array(z.object({ code: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  nearest: z.array(z.object({ id: z.string(), superseded: z.boolean(), likeness: count })),
  same: z.boolean(),
});

/** `profile list`, `profile show` and `profile check`: one of the three keys after `command`. */
export const profileAnswer = z.object({
  ...head,
  command: z.literal('profile'),
  profiles: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        segment: z.string(),
        status: z.string(),
        grade: z.string().nullable(),
        file: z.string().nullable(),
      }),
    )
    .optional(),
  profile: profileSchema.optional(),
  check: z
    .object({
      file: z.string(),
      profile: z.string(),
      comparison,
      portal: z.object({
        refused: z.object({ rule: z.string(), message: z.string(), detail: z.string() }).nullable(),
        valid: count,
        invalid: count,
        nppChecked: z.boolean(),
      }),
    })
    .optional(),
});

export const auditAnswer = z.object({
  ...head,
  command: z.literal('audit'),
  runs: count,
  head: z.string(),
  firstBrokenLine: count.nullable(),
  results: z.enum(['found', 'no-manifest', 'none']),
  knownResults: z.boolean(),
  changedFiles: z.array(z.string()),
});

export const verifyAnswer = z.object({
  ...head,
  command: z.literal('verify'),
  code: z.string(),
  agrees: z.boolean(),
  kind: z.string(),
  page: count.nullable(),
  kodeDesa: z.string(),
  desa: z.string(),
  title: z.string(),
});

export const archiveAnswer = z.object({
  ...head,
  command: z.literal('archive'),
  path: z.string(),
  files: count,
  sha256: z.string(),
});

export const purgeAnswer = z.object({
  ...head,
  command: z.literal('purge'),
  removed: z.array(z.string()),
  done: z.boolean(),
  left: z.array(z.string()),
});

export const reconcileAnswer = z.object({
  ...head,
  command: z.literal('reconcile'),
  on: day,
  files: z.array(
    z.object({
      file: z.string(),
      is: z.enum(['answer', 'decisions', 'known', 'unreadable']),
      form: z.enum(['verification', 'kpj', 'history']).optional(),
      rows: count,
      why: bilingual.optional(),
      counts: z.object({ valid: count, invalid: count, total: count }).optional(),
    }),
  ),
  counts: z.object({
    sent: count,
    accepted: count,
    withKpj: count,
    refused: count,
    waiting: count,
    suspense: count,
    resend: count,
    ended: count,
    strays: count,
  }),
  oddKpj: count,
  record: z.object({ entries: count, standing: count, head: z.string() }),
});

const program = z.enum(['jkk', 'jkm', 'jht']);
const bought = z.object({ people: count, months: count, total: rupiah });

/** `premium --money`, without any list. */
export const moneyAnswer = z.object({
  ...head,
  command: z.literal('premium'),
  on: day,
  question: z.object({
    money: rupiah,
    people: count,
    startMonth: z.string(),
    months: count,
    programs: z.array(program),
  }),
  answer: z.object({
    affordable: z.object({
      people: count,
      months: count,
      options: z.array(bought.extend({ programs: z.array(program), inOrder: count.optional() })),
      money: rupiah.optional(),
      byQuota: z.literal(true).optional(),
    }),
    byMonths: z.array(z.object({ programs: z.array(program), best: z.array(bought) })),
  }),
});

/** Commands that only put files somewhere: `made` are those written now. */
export const madeAnswer = z.object({
  ...head,
  command: z.enum(['template', 'init', 'demo']),
  folder: z.string(),
  made: z.array(z.string()),
});

interface Head<Name extends string> {
  readonly tool: 'desa-enroll';
  readonly version: string;
  readonly schemaVersion: number;
  readonly command: Name;
}

/** The answer of a command with what every document begins with. */
export function answerOf<Name extends string, Values extends object>(
  command: Name,
  values: Values,
): Head<Name> & Values {
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command,
    ...values,
  };
}

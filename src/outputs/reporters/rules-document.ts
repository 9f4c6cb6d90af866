import { z } from 'zod';
import type { Rule } from '../../rules/rule.ts';
import { SCHEMA_VERSION, VERSION } from '../version.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const rule = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  scope: z.enum(['file', 'sheet', 'row', 'desa', 'batch', 'plan']),
  title: bilingual,
  why: bilingual,
  source: z.string(),
  example: bilingual,
  fix: bilingual,
  confirmable: z.boolean(),
  oversight: z.boolean(),
});

/** What `rules --json` and `explain <code> --json` print. */
export const rulesSchema = z.object({
  tool: z.literal('desa-enroll'),
  version: z.string(),
  schemaVersion: z.number().int(),
  command: z.enum(['rules', 'explain']),
  rules: z.array(rule),
});
export type RulesDocument = z.infer<typeof rulesSchema>;

export function rulesDocument(
  command: RulesDocument['command'],
  rules: readonly Rule[],
): RulesDocument {
  return {
    tool: 'desa-enroll',
    version: VERSION,
    schemaVersion: SCHEMA_VERSION,
    command,
    rules: rules.map(({ code, severity, scope, title, why, source, ...rest }) => ({
      code,
      severity,
      scope,
      title: { ...title },
      why: { ...why },
      source,
      example: { ...rest.message(rest.example) },
      fix: { ...(typeof rest.fix === 'function' ? rest.fix(rest.example) : rest.fix) },
      confirmable: rest.confirmable ?? false,
      oversight: rest.oversight ?? false,
    })),
  };
}

import { z } from 'zod';
import {
  archiveAnswer,
  auditAnswer,
  madeAnswer,
  moneyAnswer,
  profileAnswer,
  purgeAnswer,
  reconcileAnswer,
  verifyAnswer,
} from '../outputs/reporters/answer-documents.ts';
import { documentSchema } from '../outputs/reporters/document.ts';
import { lawSchema } from '../outputs/reporters/law-document.ts';
import { personSchema } from '../outputs/reporters/person-document.ts';
import { rulesSchema } from '../outputs/reporters/rules-document.ts';
import { defineCommand } from './command.ts';
import { sharedInput } from './shared.ts';

/** Each kind of document under its own name; what a command prints is one of them. */
const printed = z.union([
  documentSchema.meta({ id: 'document' }),
  rulesSchema.meta({ id: 'rules' }),
  lawSchema.meta({ id: 'law' }),
  personSchema.meta({ id: 'person' }),
  profileAnswer.meta({ id: 'profile' }),
  auditAnswer.meta({ id: 'audit' }),
  verifyAnswer.meta({ id: 'verify' }),
  archiveAnswer.meta({ id: 'archive' }),
  purgeAnswer.meta({ id: 'purge' }),
  reconcileAnswer.meta({ id: 'reconcile' }),
  moneyAnswer.meta({ id: 'money' }),
  madeAnswer.meta({ id: 'made' }),
]);

export const schema = defineCommand({
  name: 'schema',
  alias: 'skema',
  summary: {
    id: 'Tampilkan JSON Schema dari keluaran --json.',
    en: 'Print the JSON Schema of what --json prints.',
  },
  example: 'desa-enroll schema > desa-enroll.schema.json',
  declare: (command) => command,
  input: sharedInput,
  async run(_, io) {
    // A layout is read from an officer's texts, which JSON Schema has no words for; what it prints is plain.
    const shape = z.toJSONSchema(printed, { unrepresentable: 'any', override: withoutSafeBounds });
    io.print(JSON.stringify(shape, null, 1));
    return 0;
  },
});

/** zod bounds each integer by what a double holds: 16 digits, which would be taken for a NIK and masked. */
function withoutSafeBounds({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

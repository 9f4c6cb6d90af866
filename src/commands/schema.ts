import { z } from 'zod';
import { documentSchema } from '../outputs/reporters/document.ts';
import { defineCommand } from './command.ts';
import { sharedInput } from './shared.ts';

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
    io.print(JSON.stringify(z.toJSONSchema(documentSchema), null, 1));
    return 0;
  },
});

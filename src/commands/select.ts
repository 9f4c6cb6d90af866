import { z } from 'zod';
import { runLine } from '../flow.ts';
import { selectionText } from '../outputs/reporters/selection.ts';
import { summaryTable } from '../outputs/reporters/terminal.ts';
import { printDocumentApart } from './apart.ts';
import { defineCommand } from './command.ts';
import { exitStatus, lineRequest, printDocument, sharedInput } from './shared.ts';

export const select = defineCommand({
  name: 'select',
  alias: 'seleksi',
  summary: {
    id: 'Tunjukkan siapa yang mendapat tempat, siapa cadangan, dan alasannya.',
    en: 'Show who gets the places, who is in reserve, and why.',
  },
  example: 'desa-enroll seleksi contoh-denpasar',
  declare: (command, say) =>
    command.argument(
      '<paths...>',
      say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
    ),
  input: sharedInput.extend({ paths: z.array(z.string()).min(1) }),
  async run(input, io) {
    const printed = input.json ? await printDocumentApart('select', input, io) : undefined;
    if (printed !== undefined) return printed;
    const result = await runLine(lineRequest(input.paths, input, io), io);
    if (input.json) await printDocument('select', result, input, io);
    else {
      for (const desa of result.desa) io.print(selectionText(desa, io, input.showNik));
      io.print(summaryTable(result, io));
    }
    return exitStatus(result);
  },
});

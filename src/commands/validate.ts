import { z } from 'zod';
import { runLine } from '../flow.ts';
import { countsLine, findingsText, understood } from '../outputs/reporters/terminal.ts';
import { defineCommand } from './command.ts';
import { exitStatus, lineRequest, printDocument, sharedInput } from './shared.ts';

export const validate = defineCommand({
  name: 'validate',
  alias: 'periksa',
  summary: {
    id: 'Periksa berkas desa dan tunjukkan yang perlu diperbaiki; tidak menulis apa pun.',
    en: 'Check village files and show what to mend; writes nothing.',
  },
  example: 'desa-enroll periksa "nominasi/Data Pekerja Rentan.xlsx"',
  declare: (command, say) =>
    command.argument(
      '<paths...>',
      say({ id: 'berkas, folder, atau zip', en: 'files, folders, or zip archives' }),
    ),
  input: sharedInput.extend({ paths: z.array(z.string()).min(1) }),
  async run(input, io) {
    const result = await runLine(lineRequest(input.paths, input, io), io);
    if (input.json) printDocument('validate', result, input, io);
    else {
      for (const file of result.files) io.print(understood(file, io));
      io.print('');
      io.print(findingsText(result.findings, io));
      io.print(countsLine(result, io));
    }
    return exitStatus(result);
  },
});

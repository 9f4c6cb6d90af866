import path from 'node:path';
import { z } from 'zod';
import {
  CONFIRMATIONS_HEAD,
  DESA_TABLE_HEAD,
  settingsTemplate,
} from '../campaign/settings-template.ts';
import { addMonths, monthOf, yearOf } from '../domain/month.ts';
import { lawOn } from '../law/law.ts';
import { isThere, makeFolder, writeNew } from '../outputs/disk.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { defineCommand } from './command.ts';
import { lineRequest, resolveFrom, sharedInput } from './shared.ts';

export const init = defineCommand({
  name: 'init',
  alias: 'mulai',
  summary: {
    id: 'Siapkan folder kampanye; yang sudah ada tidak diubah.',
    en: 'Start a campaign folder; what is there stays as it is.',
  },
  example: 'desa-enroll init denpasar-2026',
  declare: (command, say) =>
    command.argument('[folder]', say({ id: 'folder kampanye', en: 'campaign folder' }), '.'),
  input: sharedInput.extend({ folder: z.string() }),
  async run(input, io) {
    const { on } = lineRequest([], input, io);
    const startMonth = addMonths(monthOf(on), 1);
    const values = {
      year: yearOf(startMonth),
      startMonth,
      months: 13 - Number(startMonth.slice(5)),
      law: lawOn(on),
    };
    const root = resolveFrom(io, input.folder);
    for (const folder of ['nominasi', 'referensi']) makeFolder(path.join(root, folder));
    const files: readonly (readonly [string, string])[] = [
      ['desa-enroll.yaml', settingsTemplate(values, io.lang)],
      ['desa.csv', DESA_TABLE_HEAD],
      ['konfirmasi.csv', CONFIRMATIONS_HEAD],
    ];
    const made: string[] = [];
    const told = files.map(([name, text]) => {
      const workbook = path.join(root, name.replace('.csv', '.xlsx'));
      const written = !isThere(workbook) && writeNew(path.join(root, name), Buffer.from(text));
      const state = written
        ? { id: 'dibuat', en: 'made' }
        : { id: 'sudah ada, tidak diubah', en: 'is there, unchanged' };
      if (written) made.push(name);
      return `  ${name.padEnd(18)} ${state[io.lang]}`;
    });
    if (input.json) {
      io.print(JSON.stringify(answerOf('init', { folder: input.folder, made })));
      return 0;
    }
    const next = {
      id: `Folder ${input.folder} siap:\n${told.join('\n')}\n  nominasi/          taruh berkas dari desa di sini\n  referensi/         daftar pembanding: sudah tercakup, perangkat desa, penduduk, desil\nIsi desa.csv, lalu jalankan:  desa-enroll run ${input.folder}`,
      en: `The folder ${input.folder} is ready:\n${told.join('\n')}\n  nominasi/          put the villages' files here\n  referensi/         lists to check against: already covered, officials, residents, desil\nFill in desa.csv, then run:  desa-enroll run ${input.folder}`,
    };
    io.print(next[io.lang]);
    return 0;
  },
});

import path from 'node:path';
import { z } from 'zod';
import { runLine } from '../flow.ts';
import { campaignRoot } from '../intake/campaign.ts';
import { lockFolder } from '../outputs/lock.ts';
import { manifestHead } from '../outputs/manifest.ts';
import { documentOf } from '../outputs/reporters/json.ts';
import type { Result } from '../outputs/result.ts';
import { type UploadReport, uploadText } from '../outputs/uploads/report.ts';
import { prepareFolder, replaceFolder } from '../outputs/write.ts';
import type { WrittenFile } from '../outputs/written.ts';
import { UPLOAD_RESULTS } from '../trail/folder.ts';
import { exportUploads } from '../trail/registry-export.ts';
import { defineCommand } from './command.ts';
import { progressBar } from './progress.ts';
import { lineRequest, resolveFrom, type SharedInput, sharedInput } from './shared.ts';

export const exportCommand = defineCommand({
  name: 'export',
  alias: 'ekspor',
  summary: {
    id: 'Buat berkas unggah BPJS Ketenagakerjaan beserta pengantar dan angka kendalinya.',
    en: 'Make the BPJS upload files with their cover sheet and control totals.',
  },
  example: 'desa-enroll ekspor contoh-denpasar --check',
  declare: (command, say) =>
    command
      .argument(
        '<paths...>',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      )
      .option(
        '--rest',
        say({
          id: 'hanya yang masih harus dikirim, menurut catatan jawaban',
          en: 'only who is still to be sent, by the record of answers',
        }),
      )
      .option(
        '--unmended',
        say({
          id: 'dengan --rest: kirim lagi juga yang ditolak tanpa ada perubahan',
          en: 'with --rest: send the refused again although nothing changed',
        }),
      )
      .option(
        '--combine',
        say({
          id: 'satu berkas untuk semua desa, bukan per desa',
          en: 'one file for all villages instead of one each',
        }),
      )
      .option(
        '--twins',
        say({
          id: 'tambahkan salinan .xlsx dan .csv untuk diperiksa (bukan untuk portal)',
          en: 'add .xlsx and .csv copies to look at (not for the portal)',
        }),
      )
      .option(
        '--check',
        say({
          id: 'uji berkasnya dengan tiruan portal sebelum selesai',
          en: 'try the files on the simulated portal',
        }),
      )
      .option(
        '--profile <id>',
        say({
          id: 'tata letak lain daripada di pengaturan',
          en: 'another layout than that of the settings',
        }),
      ),
  input: sharedInput.extend({
    paths: z.array(z.string()).min(1),
    rest: z.boolean().default(false),
    unmended: z.boolean().default(false),
    combine: z.boolean().default(false),
    twins: z.boolean().default(false),
    check: z.boolean().default(false),
    profile: z.string().optional(),
  }),
  async run(input, io) {
    const root = campaignRoot(input.paths, io.cwd);
    const out =
      input.out === undefined
        ? path.join(root ?? io.cwd, UPLOAD_RESULTS)
        : resolveFrom(io, input.out);
    const request = lineRequest(input.paths, input, io);
    const release = root === undefined ? () => {} : await lockFolder(root);
    try {
      prepareFolder(out);
      const bar = await progressBar(io);
      const result = await runLine(request, { ...io, ...bar }).finally(bar.stop);
      const made = await exportUploads(result, input);
      const written = await replaceFolder(out, made.outputs, manifestHead(result)).catch(
        (error: unknown) => {
          made.takeBack();
          throw error;
        },
      );
      const report = made.report();
      if (input.json) io.print(JSON.stringify(documentFor(result, report, input, written.files)));
      else io.print(uploadText(report, { lang: io.lang, out: path.relative(io.cwd, out) || '.' }));
      return report.failed ? 1 : 0;
    } finally {
      release();
    }
  },
});

function documentFor(
  result: Result,
  { findings, assumptions, summary, held, checked }: UploadReport,
  { showNik }: SharedInput,
  outputs: readonly WrittenFile[],
) {
  const told = { ...result, findings, assumptions };
  return {
    ...documentOf(told, { command: 'export', showNik, outputs }),
    upload: {
      ready: summary.ready,
      totals: summary.totals,
      files: summary.files,
      pending: summary.pending,
      held,
      blocked: summary.blocked,
      checked: checked.map(({ path: file, people, passed }) => ({ path: file, people, passed })),
    },
  };
}

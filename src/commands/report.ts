import path from 'node:path';
import { z } from 'zod';
import { runLine } from '../flow.ts';
import { campaignRoot } from '../intake/campaign.ts';
import { isThere, readBytes, readTextIfThere } from '../outputs/disk.ts';
import { findingsTable } from '../outputs/findings-table.ts';
import { manifestHead } from '../outputs/manifest.ts';
import { messages } from '../outputs/messages.ts';
import { oversightReport } from '../outputs/oversight.ts';
import { villagePapers } from '../outputs/papers/pack.ts';
import type { PaperKind } from '../outputs/papers/paper.ts';
import { countsLine, summaryTable } from '../outputs/reporters/terminal.ts';
import { summaryPage } from '../outputs/reports/summary-page.ts';
import type { OutputFile, Result } from '../outputs/result.ts';
import { summaryWorkbook } from '../outputs/workbooks/summary.ts';
import { prepareFolder, replaceFolder, type Written } from '../outputs/write.ts';
import { PAPERS_OUT, REPORTS_OUT, RUNS } from '../trail/folder.ts';
import { runsOf } from '../trail/runs.ts';
import { defineCommand, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import { exitStatus, lineRequest, printDocument, resolveFrom, sharedInput } from './shared.ts';

/** Folder of a campaign in which a village's own Word templates lie, named like the papers. */
const TEMPLATES = 'templat-surat';

const input = sharedInput.extend({
  paths: z.array(z.string()).min(1),
  papers: z
    .union([z.boolean(), z.enum(['A4', 'F4'])])
    .default(false)
    .transform((size) => (size === true ? ('A4' as const) : size)),
});
type Input = z.output<typeof input>;

export const report = defineCommand({
  name: 'report',
  alias: 'laporan',
  summary: {
    id: 'Buat laporan untuk desa, cabang, dan kota; dengan --papers surat-surat untuk ditandatangani.',
    en: 'Make the reports for village, branch and city; with --papers the papers to be signed.',
  },
  example: 'desa-enroll laporan contoh-denpasar --papers F4',
  declare: (command, say) =>
    command
      .argument(
        '<paths...>',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      )
      .option(
        '--papers [A4|F4]',
        say({
          id: 'surat-surat desa sebagai Word dan PDF (undangan, berita acara, Keputusan, RAB, ...)',
          en: 'papers of the villages as Word and PDF (invitation, minutes, decree, budget, ...)',
        }),
      ),
  input,
  async run(input, io) {
    const bar = await progressBar(io);
    const result = await runLine(lineRequest(input.paths, input, io), { ...io, ...bar }).finally(
      bar.stop,
    );
    const root = campaignRoot(input.paths, io.cwd) ?? io.cwd;
    const usual = input.papers === false ? REPORTS_OUT : PAPERS_OUT;
    const out = input.out === undefined ? path.join(root, usual) : resolveFrom(io, input.out);
    // Whatever somebody has changed in them (a paper edited in Word) is carried over, never overwritten.
    prepareFolder(out);
    const files =
      input.papers === false
        ? reports(result, root, input, io)
        : villagePapers(result, { size: input.papers, template: templatesIn(root) });
    const written = await replaceFolder(out, files, manifestHead(result));
    if (input.json) await printDocument('report', result, input, io, written.files);
    else {
      io.print(summaryTable(result, io));
      io.print('');
      io.print(countsLine(result, io));
      io.print(whatWasWritten(out, written, input, io));
    }
    return exitStatus(result);
  },
});

async function* reports(
  result: Result,
  root: string,
  { showNik }: Input,
  { lang }: Io,
): AsyncGenerator<OutputFile> {
  const trail = readTextIfThere(path.join(root, RUNS));
  const progress = runsOf(trail ?? '').map(({ day, counts }) => ({ day, ...counts }));
  yield summaryPage(result, { lang, showNik, history: progress });
  yield await summaryWorkbook(result, { lang, showNik });
  yield findingsTable(result);
  yield* messages(result, lang);
  yield* oversightReport(result, progress);
}

function templatesIn(root: string): (kind: PaperKind) => Promise<Uint8Array | undefined> {
  return async (kind) => {
    const file = path.join(root, TEMPLATES, `${kind}.docx`);
    return isThere(file) ? readBytes(file) : undefined;
  };
}

function whatWasWritten(out: string, written: Written, input: Input, io: Io): string {
  const at = path.relative(io.cwd, out) || '.';
  const id = io.lang === 'id';
  const papers = input.papers !== false;
  const count = written.files.length;
  const carried = written.carried.map((file) =>
    id
      ? `Anda mengubah ${file}; berkas Anda tetap, versi baru ada di sampingnya dengan nama .baru.`
      : `You changed ${file}; yours stays, the new version is beside it with .baru in its name.`,
  );
  const told = papers
    ? id
      ? `${count} berkas surat ada di ${at}. Titik-titik diisi tangan, atau dari kolom desa.csv; caranya di petunjuk.txt.`
      : `${count} files of papers are in ${at}. Dots are filled in by hand, or from columns of desa.csv; petunjuk.txt tells how.`
    : id
      ? `${count} berkas laporan ada di ${at}. Buka ${path.join(at, 'ringkasan.html')}.`
      : `${count} report files are in ${at}. Open ${path.join(at, 'ringkasan.html')}.`;
  return [told, ...carried].join('\n');
}

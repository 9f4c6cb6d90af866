import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { type LineRun, runLineKeepingInputs } from '../flow.ts';
import { openAgain } from '../intake/campaign.ts';
import type { Judged } from '../outputs/compare.ts';
import { writeWhole } from '../outputs/disk.ts';
import { textOf } from '../outputs/reporters/pieces.ts';
import {
  countsLine,
  findingsText,
  numbersLine,
  understood,
} from '../outputs/reporters/terminal.ts';
import { refuseInputs } from '../outputs/write.ts';
import { type WrittenFile, writtenFile } from '../outputs/written.ts';
import { judgedApart, printDocumentApart, statusOf } from './apart.ts';
import { defineCommand, type ExitStatus, type Io } from './command.ts';
import { progressBar } from './progress.ts';
import {
  exitStatus,
  lineRequest,
  printDocument,
  resolveFrom,
  type SharedInput,
  sharedInput,
} from './shared.ts';

export const validate = defineCommand({
  name: 'validate',
  alias: 'periksa',
  summary: {
    id: 'Periksa berkas desa dan tunjukkan yang perlu diperbaiki; tidak menulis apa pun.',
    en: 'Check village files and show what to mend; writes nothing.',
  },
  example: 'desa-enroll periksa contoh-denpasar --annotate kembalikan',
  declare: (command, say) =>
    command
      .argument(
        '<paths...>',
        say({ id: 'berkas, folder, atau zip', en: 'files, folders, or zip archives' }),
      )
      .option(
        '--annotate <folder>',
        say({
          id: 'tulis berkas desa itu sendiri dengan sel bermasalah ditandai',
          en: 'write each file back with its faults marked',
        }),
      )
      .option(
        '--against <berkas>',
        say({
          id: 'bandingkan dengan kiriman sebelumnya',
          en: 'compare with what was sent before',
        }),
      ),
  input: sharedInput.extend({
    paths: z.array(z.string()).min(1),
    annotate: z.string().optional(),
    against: z.string().optional(),
  }),
  async run(input, io) {
    if (input.annotate === undefined && input.against === undefined) {
      const status = await (input.json
        ? printDocumentApart('validate', input, io)
        : showOnScreen(input, io));
      if (status !== undefined) return status;
    }
    if (input.annotate !== undefined) refuseInputs(resolveFrom(io, input.annotate));
    const bar = await progressBar(io);
    const line = await runLineKeepingInputs(lineRequest(input.paths, input, io), {
      ...io,
      ...bar,
    }).finally(bar.stop);
    const written =
      input.annotate === undefined ? [] : await giveBack(line, input.annotate, input.jobs, io);
    const compared =
      input.against === undefined ? undefined : await against(line, input.against, input, io);
    if (input.json) await printDocument('validate', line.result, input, io, written);
    else {
      for (const file of line.result.files) io.print(understood(file, io));
      io.print('');
      io.print(findingsText(line.result.findings, io));
      io.print(countsLine(line.result, io));
      for (const file of written) io.print(`→ ${path.join(input.annotate ?? '', file.path)}`);
    }
    if (compared !== undefined) (input.json ? io.warn : io.print)(compared);
    return exitStatus(line.result);
  },
});

/** What a batch that was judged apart shows on a screen; undefined where it is too small for that. */
async function showOnScreen(
  input: SharedInput & { readonly paths: readonly string[] },
  io: Io,
): Promise<ExitStatus | undefined> {
  const { lang, colour, width } = io;
  const screen = { lang, colour, width };
  const merged = await judgedApart(input, io, { as: 'screen', showNik: input.showNik, screen });
  if (merged === undefined) return undefined;
  for (const file of merged.files) io.print(textOf(file.text));
  io.print('');
  io.print(merged.findings.flatMap(({ texts }) => texts.map(textOf)).join('\n'));
  io.print(numbersLine(merged.files.length, merged.desa.length, merged.counts, io));
  return statusOf(merged);
}

/** Each operator's own workbook, faults marked, side by side in one folder. */
async function giveBack(
  line: LineRun,
  folder: string,
  jobs: number | undefined,
  io: Io,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  const { copyOrders, returnedWorkbooks } = await import('../outputs/pack.ts');
  const { openCopies } = await import('../flow/copies.ts');
  const copying = { lang: io.lang, place: 'flat' } as const;
  const copies = openCopies(line.inputs, copyOrders(line.result, copying), jobs);
  try {
    for await (const output of returnedWorkbooks(line.result, copies.make, copying)) {
      writeWhole(path.join(resolveFrom(io, folder), output.path), output.bytes);
      written.push(writtenFile(output));
    }
  } finally {
    copies.close();
  }
  return written;
}

async function against(
  line: LineRun,
  previous: string,
  input: SharedInput,
  io: Io,
): Promise<string> {
  const before = await runLineKeepingInputs(lineRequest([previous], input, io), io);
  const [old, now] = [await judged(before), await judged(line)];
  if (old === undefined || now === undefined)
    throw new Refusal('against-one-file', {
      id: '--against membandingkan satu berkas dengan satu kiriman sebelumnya yang dapat dibaca.',
      en: '--against compares one file with one earlier state of it that can be read.',
    });
  const { compareLists, comparisonSentence } = await import('../outputs/compare.ts');
  return comparisonSentence(compareLists(old, now))[io.lang];
}

async function judged({ result, inputs }: LineRun): Promise<Judged | undefined> {
  const [only] = result.files;
  if (only === undefined || result.files.length > 1) return undefined;
  const opened = await openAgain(inputs, only.file);
  return opened && { workbook: opened.workbook, findings: result.findings };
}

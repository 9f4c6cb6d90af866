import type { OutputFile, Result } from '../result.ts';
import { type Batching, branchBatches, desaBatches, UPLOADS, type UploadBatch } from './batches.ts';
import { coverSheet } from './cover.ts';
import { type Filler, openTemplate, templateGone } from './fill.ts';
import { type Cells, type FileType, generate } from './layout-table.ts';
import { chosenLayout } from './layouts.ts';
import {
  addTotals,
  newTotals,
  shownTotals,
  type UploadedFile,
  type UploadSummary,
  uploadedFile,
  uploadManifest,
} from './manifest.ts';
import type { OpenQuestion } from './open-questions.ts';
import { pendingLines, pendingList } from './pending-list.ts';
import { type DesaUpload, isReady, type PlanOptions, planDesa, settledFor } from './plan.ts';
import { openQuestions } from './questions.ts';
import { FORMULA_LIKE } from './row.ts';
import { fileNameOf, type Settled } from './settle.ts';

export interface UploadOptions extends PlanOptions {
  /** The file downloaded from BPJS, for a layout that is filled in. */
  readonly template?: Uint8Array;
  readonly batching?: Batching;
  /** The other two file types beside each file, for programs that cannot read the first. Not for the portal. */
  readonly twins?: boolean;
  /** Told of each file when it is made, so that a record can be kept of who was in it. */
  readonly onBatch?: (batch: UploadBatch, file: UploadedFile) => void;
  readonly onDesa?: (upload: DesaUpload) => void;
  readonly onSummary?: (summary: UploadSummary) => void;
}

/**
 * All upload files of a run with their cover, manifest and list of those who wait. Without a layout in the options the
 * one of the settings is loaded from the campaign folder or from ours.
 */
export async function uploadOutputs(
  result: Result,
  options: UploadOptions = {},
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for await (const file of uploadFiles(result, options)) files.push(file);
  return files;
}

/** As `uploadOutputs`, one file after the other: a country does not fit into memory. */
export async function* uploadFiles(
  result: Result,
  asked: UploadOptions = {},
): AsyncGenerator<OutputFile> {
  const options =
    asked.profile === undefined ? { ...(await chosenLayout(result.campaign)), ...asked } : asked;
  const settled = settledFor(result, options);
  const tally = newTally();
  const fill = await fillerOf(settled, options);
  for await (const batch of batchesOf(result, settled, options, tally)) {
    const bytes = write(settled, batch, fill);
    const file = uploadedFile(batch, bytes);
    tally.add(batch, file);
    options.onBatch?.(batch, file);
    yield { path: batch.path, kind: 'upload', bytes, rows: batch.people.length };
    if (options.twins) yield* twinsOf(settled, batch);
  }
  const summary = tally.summary(settled, result);
  options.onSummary?.(summary);
  yield pendingList(tally.lines, summary.pending);
  yield coverSheet(result, settled, summary);
  yield {
    path: `${UPLOADS}/manifest.json`,
    kind: 'upload-manifest',
    bytes: Buffer.from(`${JSON.stringify(uploadManifest(result, settled, summary), null, 1)}\n`),
    rows: summary.totals.people,
  };
}

async function* batchesOf(
  result: Result,
  settled: Settled,
  options: UploadOptions,
  tally: Tally,
): AsyncGenerator<UploadBatch> {
  const fileName = fileNameOf(settled, result.on);
  const look = (desa: Result['desa'][number]): DesaUpload => {
    const upload = planDesa(desa, settled, options);
    tally.meet(upload);
    options.onDesa?.(upload);
    return upload;
  };
  if (options.batching === 'branch') {
    const desa = result.desa.map(look);
    yield* branchBatches({ settled, fileName, ready: isReady(settled), desa });
  } else for (const desa of result.desa) yield* desaBatches(look(desa), { settled, fileName });
}

/** The downloaded template, opened once for all files. */
async function fillerOf(
  { profile }: Settled,
  { template }: UploadOptions,
): Promise<Filler | undefined> {
  if (profile.mode !== 'fill-template' || profile.template === undefined) return undefined;
  if (template === undefined) throw templateGone(profile.template);
  return openTemplate(profile, template);
}

function write(
  { profile }: Settled,
  { people }: UploadBatch,
  fill: Filler | undefined,
): Uint8Array {
  const rows = people.map(({ cells }) => cells);
  return fill === undefined ? generate(profile, rows, profile.file.type) : fill(rows);
}

const TYPES: readonly FileType[] = ['xls', 'xlsx', 'csv'];

/** Whoever reads as a formula stays out of the CSV, since no value is altered; the workbooks hold everyone. */
function* twinsOf({ profile }: Settled, { path, people }: UploadBatch): Generator<OutputFile> {
  const at = path.lastIndexOf('/');
  const stem = path.slice(at + 1).replace(/\.\w+$/, '');
  for (const type of TYPES.filter((one) => one !== profile.file.type)) {
    const rows = people
      .map(({ cells }) => cells)
      .filter((cells) => type !== 'csv' || !cells.some(isFormulaLike));
    yield {
      path: `${path.slice(0, at)}/salinan/${stem}.${type}`,
      kind: 'upload-twin',
      bytes: generate(profile, rows, type),
      rows: rows.length,
    };
  }
}

function isFormulaLike(cell: Cells[number]): boolean {
  return cell?.kind === 'text' && FORMULA_LIKE.test(cell.text);
}

interface Tally {
  readonly meet: (upload: DesaUpload) => void;
  readonly add: (batch: UploadBatch, file: UploadedFile) => void;
  readonly lines: ReturnType<typeof pendingLines>[number][];
  readonly summary: (settled: Settled, result: Result) => UploadSummary;
}

/** Adds up what goes by, since the villages themselves are not kept. */
function newTally(): Tally {
  const files: UploadedFile[] = [];
  const lines: ReturnType<typeof pendingLines>[number][] = [];
  const blocked: { desa: string; codes: readonly string[] }[] = [];
  const seen = { pending: 0, held: 0, phoneMissing: false };
  let totals = newTotals;
  return {
    lines,
    meet: (upload) => {
      seen.pending += upload.pending.length;
      seen.held += upload.held.length;
      for (const { reasons } of upload.pending)
        if (reasons.some(({ field }) => field === 'handphone')) seen.phoneMissing = true;
      lines.push(...pendingLines(upload));
      if (upload.blocked.length > 0)
        blocked.push({ desa: upload.desa.kode, codes: upload.blocked.map(({ code }) => code) });
    },
    add: ({ people }, file) => {
      files.push(file);
      totals = addTotals(totals, people);
    },
    summary: (settled, result) => ({
      files,
      totals: shownTotals(totals),
      pending: seen.pending,
      held: seen.held,
      blocked,
      ready: isReady(settled),
      questions: questionsOf(settled, result, files, seen.phoneMissing),
    }),
  };
}

function questionsOf(
  settled: Settled,
  result: Result,
  files: readonly UploadedFile[],
  phoneMissing: boolean,
): readonly OpenQuestion[] {
  return openQuestions(settled, {
    split: files.some(({ path }) => /\/\d\d\//.test(path)),
    phoneMissing,
    kodeDesa: result.desa.map(({ desa }) => desa.kode),
  });
}

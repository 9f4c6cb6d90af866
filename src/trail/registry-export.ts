import type { Finding } from '../findings/finding.ts';
import type { OutputFile, Result } from '../outputs/result.ts';
import { UPLOADS } from '../outputs/uploads/batches.ts';
import { type CheckedFile, checkedFiles } from '../outputs/uploads/check.ts';
import { type UploadOptions, uploadFiles } from '../outputs/uploads/files.ts';
import { chosenLayout } from '../outputs/uploads/layouts.ts';
import type { UploadSummary } from '../outputs/uploads/manifest.ts';
import { type DesaUpload, type HeldPerson, settledFor } from '../outputs/uploads/plan.ts';
import type { UploadReport } from '../outputs/uploads/report.ts';
import type { SentFile } from './registry.ts';
import { decisionForm, endedList } from './registry-forms.ts';
import { EMPTY_REGISTRY, type RegistryText, withEvent } from './registry-lines.ts';
import { undo } from './registry-reconcile.ts';
import { type KnownPerson, type Registry, registryOf } from './registry-state.ts';
import { loadRegistry, saveRegistry } from './registry-store.ts';
import { goneFinding, gonePeople, historyOf, sentEvent, sentFile } from './registry-view.ts';

/** What may be asked of an export. */
export interface ExportRequest {
  readonly rest: boolean;
  readonly unmended: boolean;
  readonly combine: boolean;
  readonly twins: boolean;
  readonly check: boolean;
  readonly profile?: string | undefined;
}

export interface Export {
  /** The files to be written, made one after the other as they are asked for. */
  readonly outputs: AsyncIterable<OutputFile>;
  /** Takes the record back to where it was when the files could not be written. */
  readonly takeBack: () => void;
  /** When all files are written. */
  readonly report: () => UploadReport;
}

/**
 * Upload files of a campaign. Who is in them is put into the record first, then the files are written: a run that is
 * killed in between leaves people who wait for an answer, and the next export writes the same files again. The other
 * way round there would be files of which the record knows nothing.
 */
export async function exportUploads(result: Result, request: ExportRequest): Promise<Export> {
  const { root } = result.campaign;
  const layout = await chosenLayout(result.campaign, request.profile);
  const before = root === undefined ? EMPTY_REGISTRY : loadRegistry(root);
  const registry = registryOf(before.lines);
  const options: UploadOptions = {
    ...layout,
    history: historyOf(registry),
    scope: request.rest ? 'rest' : 'all',
    unmended: request.unmended,
    batching: request.combine ? 'branch' : 'desa',
    twins: request.twins,
  };
  const planned = await rehearse(result, registry, options);
  const event = sentEvent(registry, layout.profile.id, planned.sent, result.on);
  const save = (record: RegistryText): void => {
    if (root !== undefined && event !== undefined) saveRegistry(root, record);
  };
  const after = event === undefined ? before : withEvent(before, event);
  save(after);
  const checked: CheckedFile[] = [];
  return {
    outputs: outputsOf(
      result,
      registry,
      options,
      planned.vanished,
      request.check ? checked : undefined,
    ),
    takeBack: () => save(undo(after, result.on, after.lines.length).record),
    report: () => reportOf(result, planned, options, checked),
  };
}

async function* outputsOf(
  result: Result,
  registry: Registry,
  options: UploadOptions,
  vanished: readonly KnownPerson[],
  checked: CheckedFile[] | undefined,
): AsyncGenerator<OutputFile> {
  const files = uploadFiles(result, options);
  const settled = settledFor(result, options);
  yield* checked === undefined ? files : checkedFiles(files, settled, result.on, checked);
  const ended = endedList(registry);
  if (ended !== undefined) yield ended;
  const form = decisionForm(registry, vanished);
  if (form !== undefined) yield { ...form, path: `${UPLOADS}/${form.path}` };
}

interface Planned {
  readonly sent: readonly SentFile[];
  readonly vanished: readonly KnownPerson[];
  readonly gone: readonly Finding[];
  readonly held: UploadReport['held'];
  readonly summary: UploadSummary;
}

/** Makes every file once without keeping it, to know who will be in which file. Equal input gives equal files. */
async function rehearse(
  result: Result,
  registry: Registry,
  options: UploadOptions,
): Promise<Planned> {
  const sent: SentFile[] = [];
  const held = { accepted: 0, waiting: 0, refused: 0, suspense: 0, ended: 0 };
  const seen = new Set<string>();
  let summary: UploadSummary | undefined;
  const files = uploadFiles(result, {
    ...options,
    twins: false,
    onBatch: (batch, file) => sent.push(sentFile(batch, file)),
    onDesa: (upload) => meet(upload, seen, held),
    onSummary: (made) => {
      summary = made;
    },
  });
  for await (const _ of files);
  if (summary === undefined) throw new Error('an export ended without a summary');
  const vanished = gonePeople(registry, seen);
  return { sent, vanished, gone: vanished.map(goneFinding), held, summary };
}

function meet(
  { people, pending, held }: DesaUpload,
  seen: Set<string>,
  counts: Record<HeldPerson['why'], number>,
): void {
  for (const { nik } of [...people, ...pending, ...held]) seen.add(nik);
  for (const { why } of held) counts[why] += 1;
}

function reportOf(
  result: Result,
  { summary, gone, held }: Planned,
  options: UploadOptions,
  checked: readonly CheckedFile[],
): UploadReport {
  const findings = [...result.findings, ...gone];
  const isError = findings.some(({ severity }) => severity === 'error');
  return {
    settled: settledFor(result, options),
    summary,
    held,
    findings,
    gone,
    assumptions: [...result.assumptions, ...summary.questions],
    checked,
    failed: isError || summary.blocked.length > 0 || checked.some(({ passed }) => !passed),
  };
}

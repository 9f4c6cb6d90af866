import type { KodeDesa } from '../domain/wilayah.ts';
import {
  type CampaignFrame,
  type CampaignRequest,
  frameOf,
  openCampaign,
} from '../intake/campaign.ts';
import type { Input } from '../intake/list.ts';
import { type Outcome, openPool, type Pool } from '../intake/pool.ts';
import { isSmallBatch, sizeOf } from '../intake/understand-all.ts';
import { unreadFile } from '../intake/understand-input.ts';
import { publishedLaw } from '../law/law.ts';
import { type Merged, mergePieces } from '../outputs/reporters/merged.ts';
import { type FilePiece, type Pieces, piecesOf, type Shown } from '../outputs/reporters/pieces.ts';
import { rules } from '../rules/index.ts';
import type { Judgement } from '../rules/run.ts';
import { lookAcross } from './across.ts';
import {
  type BundleResult,
  type FileDigest,
  type Given,
  judgeBundle,
  NOTHING_GIVEN,
} from './bundle.ts';
import { judgeVillages } from './judge.ts';
import { villagesOf } from './villages.ts';
import type { JudgingStart, JudgingTask } from './worker.ts';

/** Readers run built code, also when this file is run from its source. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/flow/worker.js' : '../flow/worker.js',
  import.meta.url,
);

/** Bytes of input from which on texts wait packed for being printed. */
const PACK_FROM = 32 * 1024 * 1024;

type FrameRequest = Omit<CampaignRequest, 'ruleCodes'>;

/**
 * The line over a batch, judged where it is read: each file by itself, as nearly all villages send one; then, for
 * those that others have something to do with, once more with what is known of the others. What comes out holds
 * texts and sums, no person, so that its size is that of what is printed. Undefined for a batch so small that
 * no other process is worth starting.
 */
export async function showApart(request: FrameRequest, shown: Shown): Promise<Merged | undefined> {
  if (request.paths.includes('-')) return undefined;
  const asked = { ...request, ruleCodes: rules.map(({ code }) => code) };
  const opened = await openCampaign(asked);
  if (isSmallBatch(opened.nominations)) return undefined;
  const frame = await frameOf(opened, asked);
  // About as many bytes come out of a list as went in.
  const bytes = frame.inputs.reduce((sum, input) => sum + sizeOf(input), 0);
  const start: JudgingStart = {
    campaign: frame.campaign,
    intake: frame.intake,
    shown: { ...shown, packed: bytes > PACK_FROM },
  };
  const jobs = request.jobs === undefined ? {} : { jobs: request.jobs };
  const pool = openPool<BundleResult>(WORKER, start, jobs);
  try {
    return await judgedApart(frame, pool, shown, request.onProgress);
  } finally {
    pool.close();
  }
}

async function judgedApart(
  frame: CampaignFrame,
  pool: Pool<BundleResult>,
  shown: Shown,
  onProgress: (done: number, total: number) => void,
): Promise<Merged> {
  const { campaign, inputs, intake } = frame;
  const each = inputs.map((_, input) => ({ inputs: [input], given: NOTHING_GIVEN }));
  const digests: (readonly FileDigest[])[] = inputs.map(() => []);
  const parts: (Pieces | undefined)[] = inputs.map(() => undefined);
  let finished = 0;
  await judgeEach(frame, pool, each, shown, ([input = 0], result) => {
    digests[input] = result.digests;
    parts[input] = result.pieces;
    onProgress(++finished, inputs.length);
  });
  const { again, elsewhere, kodeOf } = lookAcross(campaign, intake.on, digests);
  await judgeEach(frame, pool, again, shown, (group, { pieces }) => {
    for (const input of group) parts[input] = undefined;
    parts[group[0] ?? 0] = pieces;
  });
  const judged = parts.flatMap((part) => (part === undefined ? [] : [numbered(part, kodeOf)]));
  const silent = silentVillages(frame, judged, shown);
  const rest = { ...silent, loose: [...silent.loose, ...elsewhere] };
  const merged = mergePieces(campaign, intake.on, [...judged, rest], shown);
  return { ...merged, files: inOrder(merged.files, digests.flat()) };
}

/** Stand-ins for unknown villages under their numbers of the whole batch. */
function numbered(pieces: Pieces, kodeOf: ReadonlyMap<string, KodeDesa>): Pieces {
  const local = new Map<string, KodeDesa>(
    pieces.desa.flatMap(({ kode, key }) => {
      const known = kodeOf.get(key);
      return known === undefined || known === kode ? [] : [[kode, known] as const];
    }),
  );
  if (local.size === 0) return pieces;
  return {
    ...pieces,
    desa: pieces.desa.map((desa) => ({ ...desa, kode: local.get(desa.kode) ?? desa.kode })),
    loose: pieces.loose.map((finding) => {
      const kodeDesa = local.get(finding.kodeDesa ?? '') ?? finding.kodeDesa;
      return kodeDesa === undefined ? finding : { ...finding, kodeDesa };
    }),
  };
}

/** Villages of the campaign that no file has anything of. */
function silentVillages(
  { campaign, intake }: CampaignFrame,
  judged: readonly Pieces[],
  shown: Shown,
): Pieces {
  const met = new Set(judged.flatMap(({ desa }) => desa.map(({ kode }) => kode)));
  const silent = villagesOf(campaign, []).filter(({ desa }) => !met.has(desa.kode));
  const judging = { campaign, on: intake.on, law: publishedLaw };
  return piecesOf(judgeVillages(judging, [], silent, NOBODY), shown);
}

const NOBODY: Judgement = { findings: [], rejectedBy: new Map() };

function inOrder(
  pieces: readonly FilePiece[],
  order: readonly { readonly file: string }[],
): readonly FilePiece[] {
  const places = new Map(order.map(({ file }, place) => [file, place]));
  return [...pieces].sort((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0));
}

interface Group {
  readonly inputs: readonly number[];
  readonly given: Given;
}

/** Has groups of inputs judged; one whose reader ended badly is told as unread. */
async function judgeEach(
  { campaign, inputs, intake }: CampaignFrame,
  pool: Pool<BundleResult>,
  groups: readonly Group[],
  shown: Shown,
  done: (inputs: readonly number[], result: BundleResult) => void,
): Promise<void> {
  const inputsOf = (group: Group): readonly Input[] =>
    group.inputs.flatMap((index) => inputs[index] ?? []);
  const tasks = groups.map((group, index) => {
    const own = inputsOf(group);
    const message: JudgingTask = { inputs: own, given: group.given };
    return { index, size: own.reduce((sum, input) => sum + sizeOf(input), 0), message };
  });
  await pool.run(tasks, (index, outcome: Outcome<BundleResult>) => {
    const group = groups[index];
    if (group === undefined) return;
    const [result] = 'code' in outcome ? [] : outcome;
    const unread = () => {
      const facts = 'code' in outcome ? [outcome] : [];
      const readings = inputsOf(group).map((input) => unreadFile(input, ...facts));
      return judgeBundle(campaign, intake.on, readings, group.given, shown);
    };
    done(group.inputs, result ?? unread());
  });
}

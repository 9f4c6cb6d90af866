import { desaFor } from './campaign/build.ts';
import type { Campaign, Desa } from './campaign/campaign.ts';
import { buildReferenceIndex, enrich } from './campaign/references.ts';
import type { LocalDate } from './domain/local-date.ts';
import { byText, groupBy } from './domain/order.ts';
import { type KodeDesa, unknownDesa } from './domain/wilayah.ts';
import { readCampaign } from './intake/campaign.ts';
import type { Listed } from './intake/list.ts';
import { mergeAssumptions } from './iuran/assumptions.ts';
import { computeDesaIuran } from './iuran/desa.ts';
import { assumptionsBehind } from './law/assumptions.ts';
import { type LawBook, publishedLaw } from './law/law.ts';
import type { DesaResult, Result } from './outputs/result.ts';
import type { FileReading, Nominee } from './records/reading.ts';
import { rules } from './rules/index.ts';
import type { RuleContext, Subjects } from './rules/rule.ts';
import { type Judgement, joinJudgements, judge } from './rules/run.ts';
import { select } from './selection/select.ts';

/** What a command asks the line for. */
export interface LineRequest {
  /** A campaign folder, or files, folders and archives. */
  readonly paths: readonly string[];
  /** The day whose rules apply. */
  readonly on: LocalDate;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  /** A proposed law to try; the published one otherwise. */
  readonly law?: LawBook;
}

/** The part of the outside world that reading needs. */
export interface LineIo {
  readonly cwd: string;
  readonly stdin?: () => Promise<Uint8Array>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The result, and what was read, so that a file can be opened once more when it is returned. */
export interface LineRun {
  readonly result: Result;
  readonly inputs: Listed;
}

/**
 * The one-way line: files → sheets → rows → findings → selection → iuran. It always runs to its end; one bad
 * row never stops a village, one bad file never stops a batch. What comes out is written by the commands.
 */
export async function runLine(request: LineRequest, io: LineIo): Promise<Result> {
  return (await runLineKeepingInputs(request, io)).result;
}

/** As `runLine`, for commands that give the operators' own files back. */
export async function runLineKeepingInputs(request: LineRequest, io: LineIo): Promise<LineRun> {
  const { campaign, files, inputs } = await readCampaign({
    ...request,
    cwd: io.cwd,
    ...(io.stdin === undefined ? {} : { stdin: io.stdin }),
    ruleCodes: rules.map((rule) => rule.code),
    onProgress: io.onProgress ?? (() => {}),
  });
  return { result: judgeAll(campaign, files, request.on, request.law), inputs };
}

/** The line from understood files on: the same values in give the same values out. */
export function judgeAll(
  campaign: Campaign,
  files: readonly FileReading[],
  on: LocalDate,
  law: LawBook = publishedLaw,
): Result {
  const context: RuleContext = {
    on,
    campaign,
    desa: desaFor(campaign, undefined),
    references: buildReferenceIndex(campaign.references),
  };
  const groups = groupByDesa(campaign, files);
  const before = joinJudgements(judgeLists(context, files, groups));
  const plans = groups.map(({ desa, nominees }) => {
    const selection = select(desa, nominees, before.rejectedBy, (code) => titles.get(code));
    const selected = selection.ranked.filter((ranked) => ranked.state === 'selected');
    return { desa, nominees, selection, iuran: computeDesaIuran(desa, selected, law) };
  });
  const { findings } = joinJudgements([
    before,
    ...plans.map((plan) => judge('plan', [plan], { ...context, desa: plan.desa })),
  ]);
  const byKode = groupBy(findings, (finding) => finding.kodeDesa ?? '');
  const filesOf = filesByDesa(groups, files);
  const desa: DesaResult[] = plans.map((plan) => ({
    ...plan,
    files: [...(filesOf.get(plan.desa.kode) ?? [])].sort(byText),
    findings: byKode.get(plan.desa.kode) ?? [],
  }));
  const assumptions = [
    ...mergeAssumptions(desa.map(({ iuran }) => iuran)),
    ...assumptionsBehind(findings.map(({ code }) => code)),
  ];
  return { campaign, on, files, desa, findings, assumptions };
}

const titles = new Map(rules.map(({ code, title }) => [code, title]));

/** Everything that can be judged before places and money: files, sheets, rows, villages, the whole batch. */
function* judgeLists(
  context: RuleContext,
  files: readonly FileReading[],
  groups: readonly Subjects['desa'][],
): Generator<Judgement> {
  yield judge('file', files, context);
  const known = new Map(groups.map(({ desa }) => [desa.kode, desa]));
  for (const file of files)
    yield judge(
      'sheet',
      file.sheets.map((sheet) => ({ file, sheet })),
      { ...context, desa: desaOfFile(file, known) ?? context.desa },
    );
  for (const group of groups) {
    yield judge('row', group.nominees, { ...context, desa: group.desa });
    yield judge('desa', [group], { ...context, desa: group.desa });
  }
  yield judge('batch', [{ desa: groups, files }], context);
}

function desaOfFile(file: FileReading, known: ReadonlyMap<KodeDesa, Desa>): Desa | undefined {
  const kode = file.sheets.find((sheet) => sheet.desa?.kode !== undefined)?.desa?.kode;
  return kode === undefined ? undefined : known.get(kode);
}

/**
 * People by village, registers filling what their lists leave empty. Every village of the campaign is there,
 * also one that has sent nothing; a list whose village is not known stands by itself.
 */
function groupByDesa(
  campaign: Campaign,
  files: readonly FileReading[],
): readonly Subjects['desa'][] {
  const groups = new Map<KodeDesa, { desa: Desa; nominees: Nominee[] }>();
  const groupOf = (kode: KodeDesa, nama?: string): Nominee[] => {
    const known = groups.get(kode);
    if (known) return known.nominees;
    const made = { desa: desaFor(campaign, kode, nama), nominees: [] };
    groups.set(kode, made);
    return made.nominees;
  };
  for (const kode of campaign.desa.keys()) groupOf(kode);
  const unknown = new Map<string, KodeDesa>();
  const unknownOf = (file: string, nama: string | undefined): KodeDesa => {
    const key = `${file}\u0000${nama ?? ''}`;
    const kode = unknown.get(key) ?? unknownDesa(unknown.size + 1);
    unknown.set(key, kode);
    return kode;
  };
  for (const file of files)
    for (const sheet of file.sheets)
      for (const nominee of sheet.nominees) {
        const elsewhere = otherDesaOf(nominee);
        const nama = elsewhere ?? sheet.desa?.nama;
        const kode = nominee.kodeDesa ?? (elsewhere === undefined ? sheet.desa?.kode : undefined);
        groupOf(kode ?? unknownOf(file.file, nama), nama).push(nominee);
      }
  return [...groups.values()]
    .map(({ desa, nominees }) => ({ desa, nominees: enrich(nominees, campaign.references) }))
    .sort((a, b) => byText(a.desa.kode, b.desa.kode));
}

/** Name of a village that a line above the row gave and no list knows: the row is not of the sheet's village. */
function otherDesaOf({ kodeDesa, readings }: Nominee): string | undefined {
  const named = readings.desa;
  return kodeDesa === undefined && named?.column === undefined ? named?.value : undefined;
}

/** By village: files it has people in, and files of its own that hold nobody. */
function filesByDesa(
  groups: readonly Subjects['desa'][],
  files: readonly FileReading[],
): ReadonlyMap<KodeDesa, ReadonlySet<string>> {
  const byDesa = new Map<KodeDesa, Set<string>>();
  const add = (kode: KodeDesa, file: string): void => {
    byDesa.set(kode, (byDesa.get(kode) ?? new Set()).add(file));
  };
  for (const { desa, nominees } of groups) for (const { file } of nominees) add(desa.kode, file);
  for (const { file, sheets } of files)
    for (const { desa } of sheets) if (desa?.kode !== undefined) add(desa.kode, file);
  return byDesa;
}

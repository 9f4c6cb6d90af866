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
  const desa: DesaResult[] = plans.map((plan) => ({
    ...plan,
    files: filesOf(plan.desa, plan.nominees, files),
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
  for (const file of files)
    yield judge(
      'sheet',
      file.sheets.map((sheet) => ({ file, sheet })),
      {
        ...context,
        desa: desaOfFile(file, groups) ?? context.desa,
      },
    );
  for (const group of groups) {
    yield judge('row', group.nominees, { ...context, desa: group.desa });
    yield judge('desa', [group], { ...context, desa: group.desa });
  }
  yield judge('batch', [{ desa: groups, files }], context);
}

function desaOfFile(file: FileReading, groups: readonly Subjects['desa'][]): Desa | undefined {
  const kode = file.sheets.find((sheet) => sheet.desa?.kode !== undefined)?.desa?.kode;
  return groups.find(({ desa }) => desa.kode === kode)?.desa;
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
  let unknown = 0;
  for (const file of files) {
    let own: KodeDesa | undefined;
    for (const sheet of file.sheets)
      for (const nominee of sheet.nominees) {
        const kode = nominee.kodeDesa ?? sheet.desa?.kode;
        if (kode === undefined && own === undefined) own = unknownDesa(++unknown);
        groupOf(kode ?? own ?? unknownDesa(0), sheet.desa?.nama).push(nominee);
      }
  }
  return [...groups.values()]
    .map(({ desa, nominees }) => ({ desa, nominees: enrich(nominees, campaign.references) }))
    .sort((a, b) => byText(a.desa.kode, b.desa.kode));
}

/** Files that a village has people in, and files of its own that hold nobody. */
function filesOf(
  desa: Desa,
  nominees: readonly Nominee[],
  files: readonly FileReading[],
): readonly string[] {
  const own = new Set(nominees.map(({ file }) => file));
  for (const file of files)
    if (file.sheets.some((sheet) => sheet.desa?.kode === desa.kode)) own.add(file.file);
  return [...own].sort(byText);
}

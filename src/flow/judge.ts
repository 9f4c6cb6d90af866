import { desaFor } from '../campaign/build.ts';
import type { Campaign, Desa } from '../campaign/campaign.ts';
import { buildReferenceIndex } from '../campaign/references.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { byText, groupBy } from '../domain/order.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { Finding } from '../findings/finding.ts';
import { type Assumed, mergeAssumptions } from '../iuran/assumptions.ts';
import { computeDesaIuran } from '../iuran/desa.ts';
import { assumptionsBehind } from '../law/assumptions.ts';
import { type LawBook, publishedLaw } from '../law/law.ts';
import type { DesaResult, Result } from '../outputs/result.ts';
import type { FileReading } from '../records/reading.ts';
import {
  atHand,
  type DesaDigest,
  digestOf,
  type Everyone,
  everyoneOf,
} from '../rules/duplicates/digest.ts';
import { rules } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import {
  type BatchJudgement,
  type Judgement,
  joinJudgements,
  judge,
  judgeBatch,
} from '../rules/run.ts';
import { select } from '../selection/select.ts';
import { nomineeKey } from '../selection/selection.ts';
import { type Village, villagesOf } from './villages.ts';

/** The line from understood files on: the same values in give the same values out. */
export function judgeAll(
  campaign: Campaign,
  files: readonly FileReading[],
  on: LocalDate,
  law: LawBook = publishedLaw,
): Result {
  const villages = villagesOf(campaign, files);
  const everyone = everyoneOf(villages.map(digestOfVillage));
  const across = judgeAcross(campaign, on, everyone);
  return judgeVillages(
    { campaign, on, law },
    files,
    villages,
    crossingOf(villages, everyone, across),
  );
}

/** What the rules across villages need of one. */
export function digestOfVillage({ desa, nominees }: Village): DesaDigest {
  return { desa, people: [atHand(digestOf(nominees))] };
}

/** What crosses villages, found in everyone's numbers. */
export function judgeAcross(campaign: Campaign, on: LocalDate, everyone: Everyone): BatchJudgement {
  return judgeBatch(everyone, contextOf(campaign, on));
}

/** The judgement across villages as it concerns some of them, whose people stand first to last in `everyone`. */
function crossingOf(
  villages: readonly Village[],
  everyone: Everyone,
  { findings, rejected }: BatchJudgement,
): Judgement {
  const rejectedBy = new Map<string, readonly string[]>();
  for (const [index, codes] of rejected) {
    const at = everyone.desaOf(index);
    const row = villages[at]?.nominees[index - (everyone.desa[at]?.from ?? 0)];
    if (row !== undefined) rejectedBy.set(nomineeKey(row), codes);
  }
  return { findings, rejectedBy };
}

export interface Judging {
  readonly campaign: Campaign;
  readonly on: LocalDate;
  readonly law: LawBook;
}

/**
 * Judges, selects and computes some villages, given what crosses villages. `files` are all those their people
 * are in: nothing else is looked at, so that parts of a country can be judged apart.
 */
export function judgeVillages(
  { campaign, on, law }: Judging,
  files: readonly FileReading[],
  villages: readonly Village[],
  crossing: Judgement,
): Result {
  const context = contextOf(campaign, on);
  const before = joinJudgements([...judgeLists(context, files, villages), crossing]);
  const plans = villages.map(({ desa, nominees }) => {
    const selection = select(desa, nominees, before.rejectedBy, (code) => titles.get(code));
    const selected = selection.ranked.filter((ranked) => ranked.state === 'selected');
    return { desa, nominees, selection, iuran: computeDesaIuran(desa, selected, law) };
  });
  const { findings } = joinJudgements([
    before,
    ...plans.map((plan) => judge('plan', [plan], { ...context, desa: plan.desa })),
  ]);
  const byKode = groupBy(findings, (finding) => finding.kodeDesa ?? '');
  const filesOf = filesByDesa(villages, files);
  const desa: DesaResult[] = plans.map((plan) => ({
    ...plan,
    files: [...(filesOf.get(plan.desa.kode) ?? [])].sort(byText),
    findings: byKode.get(plan.desa.kode) ?? [],
  }));
  const assumptions = assumptionsIn(desa, findings);
  return { campaign, on, files, desa, findings, assumptions };
}

/** Open questions behind figures and findings, each once. */
export function assumptionsIn(
  desa: readonly { readonly iuran: Assumed }[],
  findings: Iterable<Pick<Finding, 'code'>>,
): Result['assumptions'] {
  const codes = new Set<string>();
  for (const { code } of findings) codes.add(code);
  return [...mergeAssumptions(desa.map(({ iuran }) => iuran)), ...assumptionsBehind(codes)];
}

const titles = new Map(rules.map(({ code, title }) => [code, title]));

function contextOf(campaign: Campaign, on: LocalDate): RuleContext {
  return {
    on,
    campaign,
    desa: desaFor(campaign, undefined),
    references: buildReferenceIndex(campaign.references),
  };
}

/** Everything that can be judged before places and money: files, sheets, rows, villages. */
function* judgeLists(
  context: RuleContext,
  files: readonly FileReading[],
  villages: readonly Village[],
): Generator<Judgement> {
  yield judge('file', files, context);
  const known = new Map(villages.map(({ desa }) => [desa.kode, desa]));
  for (const file of files)
    yield judge(
      'sheet',
      file.sheets.map((sheet) => ({ file, sheet })),
      { ...context, desa: desaOfFile(file, known) ?? context.desa },
    );
  for (const village of villages) {
    yield judge('row', village.nominees, { ...context, desa: village.desa });
    yield judge('desa', [village], { ...context, desa: village.desa });
  }
}

function desaOfFile(file: FileReading, known: ReadonlyMap<KodeDesa, Desa>): Desa | undefined {
  const kode = file.sheets.find((sheet) => sheet.desa?.kode !== undefined)?.desa?.kode;
  return kode === undefined ? undefined : known.get(kode);
}

/** By village: files it has people in, and files of its own that hold nobody. */
function filesByDesa(
  villages: readonly Village[],
  files: readonly FileReading[],
): ReadonlyMap<KodeDesa, ReadonlySet<string>> {
  const byDesa = new Map<KodeDesa, Set<string>>();
  const add = (kode: KodeDesa, file: string): void => {
    byDesa.set(kode, (byDesa.get(kode) ?? new Set()).add(file));
  };
  for (const { desa, nominees } of villages) for (const { file } of nominees) add(desa.kode, file);
  for (const { file, sheets } of files)
    for (const { desa } of sheets) if (desa?.kode !== undefined) add(desa.kode, file);
  return byDesa;
}

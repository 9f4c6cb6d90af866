import path from 'node:path';
import { desaFor } from '../campaign/build.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { byText } from '../domain/order.ts';
import { Refusal } from '../domain/refusal.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import { copiesHere } from '../flow/copies.ts';
import { assumptionsIn, judgeVillages } from '../flow/judge.ts';
import { type Village, villagesOf } from '../flow/villages.ts';
import { asRepeated } from '../intake/repeated.ts';
import { publishedLaw } from '../law/law.ts';
import { allOutputs } from '../outputs/all.ts';
import { statesOf } from '../outputs/ledger.ts';
import { manifestHead } from '../outputs/manifest.ts';
import { completePart, makePart, partHash, takeOver } from '../outputs/parts.ts';
import { type Pieces, piecesOf } from '../outputs/reporters/pieces.ts';
import type { Result } from '../outputs/result.ts';
import type { Manifest } from '../outputs/written.ts';
import type { FileReading } from '../records/reading.ts';
import { nomineeKey } from '../selection/selection.ts';
import { uploadHistory } from '../trail/registry-view.ts';
import { readingsAgain } from './scan.ts';
import { type PartSums, sumsOf } from './sums.ts';
import type { Making, PartAnswer, PartDone, PartOrder, PartOrigin, PartTask } from './tasks.ts';

/** Makes a part, or finds it complete: left by a killed run, or in the results that stand. */
export async function doPart(
  job: PartOrder['job'],
  task: PartTask,
  making: Making,
): Promise<PartAnswer> {
  if (job === 'tell') return { told: await told(task, making) };
  const { name, restsOn } = task;
  const standing = path.join(making.out, name);
  if (job === 'look') {
    const manifest = completePart(standing, restsOn);
    return manifest === undefined
      ? { missing: name }
      : { done: doneOf(name, 'taken-over', manifest) };
  }
  const resumed = completePart(path.join(making.fresh, name), restsOn);
  if (resumed !== undefined) return { done: doneOf(name, 'resumed', resumed) };
  const unchanged = completePart(standing, restsOn);
  if (unchanged !== undefined) {
    await takeOver(standing, making.fresh, name, unchanged);
    return { done: doneOf(name, 'taken-over', unchanged) };
  }
  return { done: await made(task, making) };
}

/** What the manifest of a part tells about it; the sums in it are our own. */
function doneOf(
  name: string,
  origin: PartOrigin,
  { text, files }: Pick<Manifest, 'text' | 'files'>,
): PartDone {
  const { adds, inputs } = JSON.parse(text) as {
    readonly adds: PartSums;
    readonly inputs: unknown;
  };
  return {
    name,
    origin,
    sums: adds,
    inputsSha256: partHash(JSON.stringify(inputs)),
    manifestSha256: partHash(text),
    manifestSize: Buffer.byteLength(text),
    files: files.length,
    carried: files.filter((file) => file.carried).map((file) => file.path),
  };
}

async function made(task: PartTask, making: Making): Promise<PartDone> {
  const { part, judged } = await judgePart(task, making);
  const adds = sumsOf(part, judged);
  const home = new Set(task.home);
  const inputs = task.inputs.map(({ input }) => input);
  const outputs = allOutputs(part, {
    lang: making.lang,
    showNik: making.showNik,
    tables: making.tables,
    copies: copiesHere(inputs),
    marks: judged.findings.filter(({ where }) => home.has(where.file)),
    ...(making.campaign.root === undefined
      ? {}
      : { uploadHistory: uploadHistory(making.campaign.root) }),
  });
  const filled = await makePart(making.fresh, task.name, outputs, {
    out: path.join(making.out, task.name),
    about: { ...manifestHead(part), restsOn: task.restsOn, adds },
  });
  return doneOf(task.name, 'made', { text: filled.manifest, files: filled.files });
}

/**
 * What the JSON document says of a part: its villages, its files with everything found in them (also about guests),
 * and what was found about its villages outside all lists.
 */
async function told(task: PartTask, making: Making): Promise<Pieces> {
  const { part, judged } = await judgePart(task, making);
  const home = new Set(task.home);
  const read = new Set(task.inputs.flatMap(({ wanted }) => wanted));
  const findings = [
    ...judged.findings.filter(({ where }) => home.has(where.file)),
    ...part.findings.filter(({ where }) => !read.has(where.file)),
  ];
  const shown = { as: 'json', showNik: making.showNik, packed: true } as const;
  return piecesOf({ ...part, findings }, shown, statesOf(judged));
}

/** The results of a part, and those with its guests: whoever else has people in its files. */
export async function judgePart(
  task: PartTask,
  { campaign: base, on, scanning }: Making,
): Promise<{ readonly part: Result; readonly judged: Result }> {
  const files = await filesOf(task, scanning);
  const campaign: Campaign = { ...base, desa: new Map(task.desa.map((desa) => [desa.kode, desa])) };
  const own = new Set<string>(task.own);
  const wanted = new Set<string>([...task.own, ...task.guests]);
  const villages = numbered(villagesOf(campaign, files), task, campaign).filter(({ desa }) =>
    wanted.has(desa.kode),
  );
  const judged = judgeVillages({ campaign, on, law: publishedLaw }, files, villages, {
    findings: task.crossing.findings,
    rejectedBy: rejectedIn(villages, task),
  });
  const home = new Set(task.home);
  const findings = judged.findings.filter(({ kodeDesa, where }) =>
    kodeDesa === undefined ? home.has(where.file) : own.has(kodeDesa),
  );
  const desa = judged.desa.filter((one) => own.has(one.desa.kode));
  const part: Result = {
    campaign: {
      ...campaign,
      title: task.title,
      desa: new Map(task.desa.filter(({ kode }) => own.has(kode)).map((one) => [one.kode, one])),
    },
    on,
    files: files.filter(({ file }) => home.has(file)),
    desa,
    findings,
    assumptions: assumptionsIn(desa, findings),
  };
  return { part, judged };
}

/** Villages that nobody could name, under their numbers in the whole country. */
function numbered(
  villages: readonly Village[],
  { unknown }: PartTask,
  campaign: Campaign,
): readonly Village[] {
  const numbers = new Map(unknown);
  return villages
    .map((village) => {
      const kode = village.unknownAs === undefined ? undefined : numbers.get(village.unknownAs);
      if (kode === undefined) return village;
      return { ...village, desa: desaFor(campaign, kode, village.desa.nama) };
    })
    .sort((a, b) => byText(a.desa.kode, b.desa.kode));
}

function rejectedIn(
  villages: readonly Village[],
  { crossing }: PartTask,
): ReadonlyMap<string, readonly string[]> {
  const byKode = new Map<KodeDesa, Village>(
    villages.map((village) => [village.desa.kode, village]),
  );
  const rejectedBy = new Map<string, readonly string[]>();
  for (const { kode, index, codes } of crossing.rejected) {
    const row = byKode.get(kode)?.nominees[index];
    if (row === undefined) throw new Error(`no person ${index} in ${kode}`);
    rejectedBy.set(nomineeKey(row), codes);
  }
  return rejectedBy;
}

async function filesOf(
  task: PartTask,
  scanning: Making['scanning'],
): Promise<readonly FileReading[]> {
  const repeats = new Map(task.repeats);
  const files: FileReading[] = [];
  for (const { input, scanned, wanted } of task.inputs) {
    const readings = await readingsAgain(input, scanned, scanning);
    if (readings === undefined) throw changedMeanwhile(input.file);
    for (const reading of readings) {
      if (!wanted.includes(reading.file)) continue;
      const first = repeats.get(reading.file);
      files.push(first === undefined ? reading : asRepeated(reading, first));
    }
  }
  return files;
}

function changedMeanwhile(file: string): Refusal {
  return new Refusal('file-changed-meanwhile', {
    id: `${file} berubah saat dikerjakan. Tunggu sampai berkasnya selesai disalin, lalu jalankan lagi; yang sudah selesai tidak diulang.`,
    en: `${file} changed while at work. Wait until it is copied, then run again; what is done is not repeated.`,
  });
}

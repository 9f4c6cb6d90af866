import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Campaign } from '../campaign/campaign.ts';
import type { Lang } from '../domain/bilingual.ts';
import { byText } from '../domain/order.ts';
import type { Finding } from '../findings/finding.ts';
import { judgeAcross } from '../flow/judge.ts';
import { CACHE, cacheBasis, sweepCache } from '../intake/cache.ts';
import type { CampaignFrame } from '../intake/campaign.ts';
import { pack } from '../intake/codec.ts';
import type { Assumption } from '../iuran/iuran.ts';
import { discard, isWritable } from '../outputs/disk.ts';
import { fillFolder } from '../outputs/fill.ts';
import { lawConfirmed } from '../outputs/manifest.ts';
import { countryPage } from '../outputs/nation/page.ts';
import { countryTable, countryWorkbook } from '../outputs/nation/tables.ts';
import type { CountryView } from '../outputs/nation/view.ts';
import { keepOnlyParts } from '../outputs/parts.ts';
import type { OutputFile } from '../outputs/result.ts';
import { VERSION } from '../outputs/version.ts';
import { swapTelling, type Written, writtenOf } from '../outputs/write.ts';
import { everyoneOf } from '../rules/duplicates/digest.ts';
import { settledFiles } from '../trail/settled.ts';
import { makeParts, partsThatStand } from './make-parts.ts';
import { type Country, partTasks } from './order.ts';
import { kabupatenOf, placeReadings, planCountry } from './plan.ts';
import { readCountry } from './read.ts';
import { cachedKeys, referencesHash, type Scanning } from './scan.ts';
import { addSums, type PartSums, type Sums } from './sums.ts';
import type { Making, PartDone, PartTask } from './tasks.ts';

/** Villages above which a campaign of several kabupaten is worked off in parts; the largest kabupaten has 636. */
export const MOST_DESA = 700;

export interface CountryRequest {
  readonly frame: CampaignFrame;
  readonly lang: Lang;
  readonly showNik: boolean;
  readonly tables: boolean;
  readonly jobs: number | undefined;
  /** Folder that holds the trail; the cache lies in it too. */
  readonly home: string;
  readonly out: string;
  /** Empty folder beside it, or what a killed run left there. */
  readonly fresh: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a campaign in parts came to. */
export interface CountryRun {
  readonly campaign: Campaign;
  readonly parts: readonly PartDone[];
  readonly tasks: readonly PartTask[];
  readonly sums: Sums;
  readonly view: CountryView;
  readonly adds: Omit<PartSums, 'sums'>;
  readonly written: Written;
}

/**
 * Whether a campaign is worked off by kabupaten. One that lists villages of a single kabupaten never is: its results
 * stand in one folder, as an office expects them.
 */
export function isCountry(
  { campaign, inputs }: Pick<CampaignFrame, 'campaign' | 'inputs'>,
  most = MOST_DESA,
): boolean {
  const kabupaten = new Set([...campaign.desa.keys()].map(kabupatenOf));
  if (campaign.root === undefined || kabupaten.size === 1) return false;
  return Math.max(campaign.desa.size, inputs.length) > most;
}

/**
 * Works off a campaign kabupaten by kabupaten, with nobody's rows in memory but those of the parts at work; undefined
 * where all lists turn out to be of one part.
 */
export async function runCountry(request: CountryRequest): Promise<CountryRun | undefined> {
  const { frame, out, fresh } = request;
  const total = frame.inputs.length * 2;
  let seen = 0;
  const step = (by: number): void => {
    seen += by;
    request.onProgress(Math.min(seen, total), total);
  };
  const country = await lookAt(request, () => step(1));
  if (country.plan.parts.length < 2) return undefined;
  const { tasks, loose } = partTasks(country);
  const making = makingOf(request);
  const options = { jobs: request.jobs };
  const standing = await whatStands(tasks, making, options);
  const parts =
    standing ??
    (await makeParts(tasks, making, { ...options, onPart: ({ home }) => step(home.length) }));
  const { view, adds, sums } = wholeOf(frame.campaign, country, parts, loose);
  const names = new Set(tasks.map(({ name }) => name));
  keepOnlyParts(fresh, standing === undefined ? names : new Set());
  const filled = await fillFolder(fresh, tops(view, request.lang), {
    out: fs.existsSync(out) ? out : undefined,
    about: aboutOf(frame.campaign, view, sums, parts),
    parts: names,
  });
  const written = writtenOf(filled);
  const isSame = written.unchanged && standing !== undefined;
  if (isSame) discard(fresh);
  else {
    if (standing !== undefined) await makeParts(tasks, making, { ...options, onPart: () => {} });
    swapTelling(out);
  }
  sweepCache(path.join(request.home, CACHE), cachedKeys(country.scanned, country.references));
  return {
    campaign: frame.campaign,
    parts,
    tasks,
    sums,
    view,
    adds,
    written: { ...written, unchanged: isSame, carried: [...written.carried, ...carriedIn(parts)] },
  };
}

function carriedIn(parts: readonly PartDone[]): readonly string[] {
  return parts.flatMap(({ name, carried }) => carried.map((file) => `${name}/${file}`));
}

/** Parts of the results that stand, if they are all those wanted. */
async function whatStands(
  tasks: readonly PartTask[],
  making: Making,
  options: { readonly jobs: number | undefined },
): Promise<readonly PartDone[] | undefined> {
  const isThere = ({ name }: PartTask) => fs.existsSync(path.join(making.out, name));
  return tasks.every(isThere) ? partsThatStand(tasks, making, options) : undefined;
}

async function lookAt(
  request: CountryRequest,
  onRead: () => void,
): Promise<Country & { readonly references: string }> {
  const { frame, home, jobs } = request;
  const basis = cacheBasis(frame.intake);
  const campaign = withoutDesa(frame.campaign);
  const references = referencesHash(frame.references, basis);
  const cache = isWritable(home) ? path.join(home, CACHE) : undefined;
  const scanning: Scanning = { campaign, intake: frame.intake, cache, basis, references };
  const scanned = await readCountry(frame.inputs, scanning, { jobs, onRead });
  const plan = planCountry(frame.campaign, placeReadings(scanned.map(({ readings }) => readings)));
  const everyone = everyoneOf(plan.desa);
  const across = judgeAcross(frame.campaign, frame.campaign.on, everyone);
  return {
    campaign: frame.campaign,
    inputs: frame.inputs,
    scanned,
    plan,
    everyone,
    across,
    basis: basisOf(request, campaign, references),
    references,
  };
}

function withoutDesa(campaign: Campaign): Campaign {
  return { ...campaign, desa: new Map() };
}

function makingOf(request: CountryRequest): Making {
  const { frame, home } = request;
  return {
    scanning: {
      cache: isWritable(home) ? path.join(home, CACHE) : undefined,
      intake: frame.intake,
    },
    campaign: withoutDesa(frame.campaign),
    on: frame.campaign.on,
    lang: request.lang,
    showNik: request.showNik,
    tables: request.tables,
    fresh: request.fresh,
    out: request.out,
  };
}

/** Files whose content reaches the parts by themselves, not through the campaign. */
const BY_VALUE = /^(?:desa-enroll\.yaml|desa\.|konfirmasi\.)/;

/** Hash of what every part rests on. */
function basisOf(request: CountryRequest, campaign: Campaign, references: string): string {
  const {
    root,
    references: _references,
    unclearReferences: _lists,
    papers,
    desa: _desa,
    defaults,
    ...rest
  } = campaign;
  const settled =
    root === undefined ? [] : settledFiles(root).filter(({ file }) => !BY_VALUE.test(file));
  const { words, codes } = pack({
    ...rest,
    defaults: { ...defaults, extra: [] },
    papers: [...(papers ?? [])],
    settled,
    version: VERSION,
    node: process.version,
    lang: request.lang,
    showNik: request.showNik,
    tables: request.tables,
    law: lawConfirmed(),
  });
  return createHash('sha256')
    .update(references)
    .update(words)
    .update(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength))
    .digest('hex');
}

/** Everything added up. */
function wholeOf(
  campaign: Campaign,
  { plan }: Country,
  parts: readonly PartDone[],
  loose: readonly Finding[],
): Pick<CountryRun, 'view' | 'adds' | 'sums'> {
  const kodes = new Map(plan.parts.map(({ name, kode }) => [name, kode]));
  const own = addSums(parts.map(({ sums }) => sums.sums));
  const some = (severity: Finding['severity']) =>
    loose.filter((finding) => finding.severity === severity).length;
  const sums: Sums = {
    ...own,
    errors: own.errors + some('error'),
    warnings: own.warnings + some('warning'),
    notes: own.notes + some('note'),
  };
  const findings = new Map<string, number>();
  const add = (code: string, count: number) =>
    findings.set(code, (findings.get(code) ?? 0) + count);
  for (const part of parts)
    for (const [code, count] of Object.entries(part.sums.findings)) add(code, count);
  for (const { code } of loose) add(code, 1);
  const assumptions = new Map<string, Assumption>();
  for (const part of parts)
    for (const one of part.sums.assumptions)
      if (!assumptions.has(one.code)) assumptions.set(one.code, one);
  const byCode = Object.fromEntries([...findings].sort(([a], [b]) => byText(a, b)));
  const view: CountryView = {
    title: campaign.title,
    on: campaign.on,
    year: campaign.year,
    parts: parts.map(({ name, sums: one }) => ({
      name,
      kode: kodes.get(name) ?? '',
      sums: one.sums,
    })),
    total: sums,
    findings: byCode,
    loose,
    assumptions: [...assumptions.values()],
  };
  const confirmations = confirmationsIn(parts);
  return { view, sums, adds: { findings: byCode, assumptions: view.assumptions, confirmations } };
}

function confirmationsIn(parts: readonly PartDone[]): PartSums['confirmations'] {
  const counts = new Map<string, { by: string; when: string; code: string; count: number }>();
  for (const part of parts)
    for (const one of part.sums.confirmations) {
      const key = `${one.by}\u0000${one.when}\u0000${one.code}`;
      const known = counts.get(key);
      if (known) known.count += one.count;
      else counts.set(key, { ...one });
    }
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}

async function* tops(view: CountryView, lang: Lang): AsyncGenerator<OutputFile> {
  yield countryPage(view, lang);
  yield await countryWorkbook(view, lang);
  yield countryTable(view);
}

/** The manifest over all: small, since each part has its own. */
function aboutOf(
  campaign: Campaign,
  view: CountryView,
  sums: Sums,
  parts: readonly PartDone[],
): Readonly<Record<string, unknown>> {
  return {
    tool: 'desa-enroll',
    version: VERSION,
    on: campaign.on,
    title: campaign.title,
    year: campaign.year,
    lawConfirmed: lawConfirmed(),
    layout: campaign.upload.profile,
    ...(campaign.privacy === undefined ? {} : { privacy: campaign.privacy }),
    assumptions: view.assumptions.map(({ code }) => code),
    sums,
    parts: parts.map(({ name, manifestSha256, manifestSize, files }) => ({
      path: name,
      kind: 'part',
      sha256: manifestSha256,
      size: manifestSize,
      files,
    })),
  };
}

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Campaign } from '../campaign/campaign.ts';
import type { Lang } from '../domain/bilingual.ts';
import { judgeAcross } from '../flow/judge.ts';
import { CACHE, cacheBasis, sweepCache } from '../intake/cache.ts';
import type { CampaignFrame } from '../intake/campaign.ts';
import { pack } from '../intake/codec.ts';
import { discard, isWritable } from '../outputs/disk.ts';
import { fillFolder } from '../outputs/fill.ts';
import { lawConfirmed } from '../outputs/manifest.ts';
import { keepOnlyParts } from '../outputs/parts.ts';
import { VERSION } from '../outputs/version.ts';
import { swapTelling, type Written, writtenOf } from '../outputs/write.ts';
import { everyoneOf } from '../rules/duplicates/digest.ts';
import { settledFiles } from '../trail/settled.ts';
import { makeParts, partsThatStand } from './make-parts.ts';
import { type Country, type Planned, plannedParts } from './order.ts';
import { kabupatenOf, placeReadings, planCountry } from './plan.ts';
import { readCountry } from './read.ts';
import { cachedKeys, referencesHash, type Scanning } from './scan.ts';
import { openSpool, type Spool } from './spool.ts';
import type { Making, PartDone, WaitingPart } from './tasks.ts';
import { type Told, tellCountry } from './tell.ts';
import { aboutOf, tops, type Whole, wholeOf } from './whole.ts';

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
  /** Whether the JSON document is wanted. */
  readonly tell: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a campaign in parts came to. */
export interface CountryRun extends Whole {
  readonly campaign: Campaign;
  readonly parts: readonly PartDone[];
  readonly written: Written;
  /** Everything found and everyone judged, as JSON that waits on the disk; undefined where nobody asked. */
  readonly told: Told | undefined;
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
  const spool = openSpool(path.dirname(request.out));
  return runWith(request, spool).finally(spool.close);
}

async function runWith(request: CountryRequest, spool: Spool): Promise<CountryRun | undefined> {
  const { frame, out, fresh } = request;
  const total = frame.inputs.length * 2;
  let seen = 0;
  const step = (by: number): void => {
    seen += by;
    request.onProgress(Math.min(seen, total), total);
  };
  const planned = await plannedOf(request, spool, () => step(1));
  if (planned.tasks.length < 2) return undefined;
  const { tasks } = planned;
  const making = makingOf(request);
  const options = { jobs: request.jobs };
  const standing = await whatStands(tasks, making, options);
  const parts =
    standing ?? (await makeParts(tasks, making, { ...options, onPart: ({ home }) => step(home) }));
  const { view, adds, sums } = wholeOf(frame.campaign, planned, parts);
  const told = request.tell
    ? await tellCountry({ campaign: frame.campaign, ...planned, making, options })
    : undefined;
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
  sweepCache(path.join(request.home, CACHE), planned.cached);
  return {
    campaign: frame.campaign,
    parts,
    sums,
    view,
    adds,
    told,
    written: { ...written, unchanged: isSame, carried: [...written.carried, ...carriedIn(parts)] },
  };
}

function carriedIn(parts: readonly PartDone[]): readonly string[] {
  return parts.flatMap(({ name, carried }) => carried.map((file) => `${name}/${file}`));
}

/** Parts of the results that stand, if they are all those wanted. */
async function whatStands(
  tasks: readonly WaitingPart[],
  making: Making,
  options: { readonly jobs: number | undefined },
): Promise<readonly PartDone[] | undefined> {
  const isThere = ({ name }: WaitingPart) => fs.existsSync(path.join(making.out, name));
  return tasks.every(isThere) ? partsThatStand(tasks, making, options) : undefined;
}

/** Reads everything and plans the parts. The numbers of everyone, half a gigabyte of them, are let go with it. */
async function plannedOf(
  request: CountryRequest,
  spool: Spool,
  onRead: () => void,
): Promise<Planned & { readonly cached: ReadonlySet<string> }> {
  const { frame, home, jobs } = request;
  const basis = cacheBasis(frame.intake);
  const campaign = withoutDesa(frame.campaign);
  const references = referencesHash(frame.references, basis);
  const cache = isWritable(home) ? path.join(home, CACHE) : undefined;
  const scanning: Scanning = { campaign, intake: frame.intake, cache, basis, references };
  const scanned = await readCountry(frame.inputs, scanning, spool, { jobs, onRead });
  const plan = planCountry(frame.campaign, placeReadings(scanned.map(({ readings }) => readings)));
  const everyone = everyoneOf(plan.desa);
  const across = judgeAcross(frame.campaign, frame.campaign.on, everyone);
  const country: Country = {
    campaign: frame.campaign,
    inputs: frame.inputs,
    scanned,
    plan,
    everyone,
    across,
    basis: basisOf(request, campaign, references),
  };
  return { ...plannedParts(country, spool), cached: cachedKeys(scanned, references) };
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

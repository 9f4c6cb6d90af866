import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildCampaign } from '../campaign/build.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { judgeAcross } from '../flow/judge.ts';
import { CACHE, cacheBasis, sweepCache } from '../intake/cache.ts';
import {
  type CampaignFrame,
  type CampaignRequest,
  frameOf,
  type OpenedCampaign,
  openCampaign,
} from '../intake/campaign.ts';
import { pack } from '../intake/codec.ts';
import { isWritable } from '../outputs/disk.ts';
import { lawConfirmed } from '../outputs/manifest.ts';
import { VERSION } from '../outputs/version.ts';
import { everyoneOf } from '../rules/duplicates/digest.ts';
import { rules } from '../rules/index.ts';
import { settledFiles } from '../trail/settled.ts';
import { type Planned, plannedParts } from './order.ts';
import { kabupatenOf, placeReadings, planCountry } from './plan.ts';
import { readCountry } from './read.ts';
import type { Reason } from './reasons.ts';
import { cachedKeys, referencesHash, type Scanning } from './scan.ts';
import { openSpool, type Spool } from './spool.ts';
import type { Making, WaitingPart } from './tasks.ts';

/** What a country is planned from; plain data, since it is done in a process of its own. */
export interface PlanRequest {
  readonly paths: readonly string[];
  readonly on: LocalDate;
  readonly cwd: string;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  readonly lang: Lang;
  readonly showNik: boolean;
  readonly tables: boolean;
  /** Folder that holds the trail; the cache lies in it too. */
  readonly home: string;
  readonly out: string;
  /** Folder in which the new results grow. */
  readonly fresh: string;
  /** Villages above which a campaign of several kabupaten is worked off in parts. */
  readonly most: number;
}

/** A country in parts, as it is told without its villages. */
export interface CountryPlanned extends Planned {
  readonly campaign: Campaign;
  readonly making: Making;
}

/**
 * Answers of the process that plans: how many lists there are (none: it is no country), how many more were read, a
 * part with what it asks for, and at last the plan; or why there is none.
 */
export type PlanAnswer =
  | { readonly lists: number | undefined }
  | { readonly read: number }
  | { readonly part: Omit<WaitingPart, 'task'>; readonly task: Uint8Array }
  | { readonly planned: Omit<CountryPlanned, 'tasks'> }
  | Reason;

function requestOf({ paths, on, cwd, config, jobs }: PlanRequest): CampaignRequest {
  const ruleCodes = rules.map(({ code }) => code);
  return { paths, on, cwd, config, jobs, ruleCodes, onProgress: () => {} };
}

/** The campaign with its lists only listed; undefined where it is not to be worked off in parts. */
export async function openCountry(request: PlanRequest): Promise<OpenedCampaign | undefined> {
  const opened = await openCampaign(requestOf(request));
  const listed = { campaign: buildCampaign(opened.parts), inputs: opened.nominations };
  return isCountry(listed, request.most) ? opened : undefined;
}

/**
 * Whether a campaign is worked off by kabupaten. One that lists villages of a single kabupaten never is: its results
 * stand in one folder, as an office expects them.
 */
function isCountry(
  { campaign, inputs }: Pick<CampaignFrame, 'campaign' | 'inputs'>,
  most: number,
): boolean {
  const kabupaten = new Set([...campaign.desa.keys()].map(kabupatenOf));
  if (campaign.root === undefined || kabupaten.size === 1) return false;
  return Math.max(campaign.desa.size, inputs.length) > most;
}

/** Reads everything, looks across villages, and plans the parts. */
export async function plannedCountry(
  opened: OpenedCampaign,
  request: PlanRequest,
  onRead: () => void,
): Promise<CountryPlanned> {
  const spool = openSpool(path.dirname(request.out));
  const frame = await frameOf(opened, requestOf(request));
  return planWith(frame, request, spool, onRead);
}

async function planWith(
  frame: CampaignFrame,
  request: PlanRequest,
  spool: Spool,
  onRead: () => void,
): Promise<CountryPlanned> {
  const { home, jobs } = request;
  const basis = cacheBasis(frame.intake);
  const campaign: Campaign = { ...frame.campaign, desa: new Map() };
  const references = referencesHash(frame.references, basis);
  const cache = isWritable(home) ? path.join(home, CACHE) : undefined;
  const scanning: Scanning = { campaign, intake: frame.intake, cache, basis, references };
  const scanned = await readCountry(frame.inputs, scanning, spool, { jobs, onRead });
  const plan = planCountry(frame.campaign, placeReadings(scanned.map(({ readings }) => readings)));
  const everyone = everyoneOf(plan.desa);
  const across = judgeAcross(frame.campaign, frame.campaign.on, everyone);
  const planned = plannedParts(
    {
      campaign: frame.campaign,
      inputs: frame.inputs,
      scanned,
      plan,
      everyone,
      across,
      basis: basisOf(request, campaign, references),
    },
    spool,
  );
  if (cache !== undefined) sweepCache(cache, cachedKeys(scanned, references));
  const { on, lang, showNik, tables, fresh, out } = request;
  const making: Making = {
    scanning: { cache, intake: frame.intake },
    ...{ campaign, on, lang, showNik, tables, fresh, out },
  };
  return { ...planned, campaign, making };
}

/** Files whose content reaches the parts by themselves, not through the campaign. */
const BY_VALUE = /^(?:desa-enroll\.yaml|desa\.|konfirmasi\.)/;

/** Hash of what every part rests on. */
function basisOf(request: PlanRequest, campaign: Campaign, references: string): string {
  const {
    root,
    references: _references,
    unclearReferences: _lists,
    unmatchedFiles: _files,
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

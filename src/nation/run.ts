import fs from 'node:fs';
import path from 'node:path';
import type { Campaign } from '../campaign/campaign.ts';
import { discard } from '../outputs/disk.ts';
import { fillFolder } from '../outputs/fill.ts';
import { keepOnlyParts } from '../outputs/parts.ts';
import { swapTelling, type Written, writtenOf } from '../outputs/write.ts';
import { askForPlan } from './ask-plan.ts';
import { makeParts, partsThatStand } from './make-parts.ts';
import type { CountryPlanned, PlanRequest } from './planning.ts';
import { openSpool, type Spool } from './spool.ts';
import type { Making, PartDone, WaitingPart } from './tasks.ts';
import { type Told, tellCountry } from './tell.ts';
import { aboutOf, tops, type Whole, wholeOf } from './whole.ts';

/** Villages above which a campaign of several kabupaten is worked off in parts; the largest kabupaten has 636. */
export const MOST_DESA = 700;

export interface CountryRequest extends PlanRequest {
  /** Whether the JSON document is wanted. */
  readonly tell: boolean;
  /** Called once it is known to be a country, before any list is read. */
  readonly onOpened: () => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a campaign in parts came to. */
export interface CountryRun extends Whole {
  /** Without its villages. */
  readonly campaign: Campaign;
  readonly parts: readonly PartDone[];
  readonly written: Written;
  /** Everything found and everyone judged, as JSON that waits on the disk; undefined where nobody asked. */
  readonly told: Told | undefined;
}

/**
 * Works off a campaign kabupaten by kabupaten, with nobody's rows in memory but those of the parts at work; undefined
 * where it has too few villages for that, or all lists turn out to be of one part.
 */
export async function runCountry({
  tell,
  onOpened,
  onProgress,
  ...request
}: CountryRequest): Promise<CountryRun | undefined> {
  let spool: Spool | undefined;
  let [seen, total] = [0, 0];
  const step = (by: number): void => {
    seen += by;
    onProgress(Math.min(seen, total), total);
  };
  try {
    const planned = await askForPlan(request, {
      onOpened: (lists) => {
        total = lists * 2;
        onOpened();
        spool = openSpool(path.dirname(request.out));
        return spool;
      },
      onRead: step,
    });
    if (planned === undefined || planned.tasks.length < 2) return undefined;
    return await makeCountry(planned, request, { tell, step });
  } finally {
    spool?.close();
  }
}

/** Makes the parts of a planned country, or finds that they stand, and what is told of all of them. */
async function makeCountry(
  planned: CountryPlanned,
  { lang, jobs, out, fresh }: PlanRequest,
  { tell, step }: { readonly tell: boolean; readonly step: (by: number) => void },
): Promise<CountryRun> {
  const { campaign, tasks, making } = planned;
  const options = { jobs };
  const standing = await whatStands(tasks, making, options);
  const parts =
    standing ?? (await makeParts(tasks, making, { ...options, onPart: ({ home }) => step(home) }));
  const { view, adds, sums } = wholeOf(campaign, planned, parts);
  const told = tell ? await tellCountry({ ...planned, options }) : undefined;
  const names = new Set(tasks.map(({ name }) => name));
  keepOnlyParts(fresh, standing === undefined ? names : new Set());
  const filled = await fillFolder(fresh, tops(view, lang), {
    out: fs.existsSync(out) ? out : undefined,
    about: aboutOf(campaign, view, sums, parts),
    parts: names,
  });
  const written = writtenOf(filled);
  const isSame = written.unchanged && standing !== undefined;
  if (isSame) discard(fresh);
  else {
    if (standing !== undefined) await makeParts(tasks, making, { ...options, onPart: () => {} });
    swapTelling(out);
  }
  return {
    campaign,
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

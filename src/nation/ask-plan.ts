import fs from 'node:fs';
import path from 'node:path';
import { openPool, type ReaderLimits } from '../intake/pool.ts';
import { NOMINATIONS } from '../trail/folder.ts';
import type { Planned } from './order.ts';
import type { CountryPlanned, PlanAnswer, PlanRequest } from './planning.ts';
import { throwReason } from './reasons.ts';
import type { Spool } from './spool.ts';
import type { WaitingPart } from './tasks.ts';
import { PLAN_WORKER } from './worker-file.ts';

/** A country takes what it takes; the processes that read its lists have limits of their own. */
const LIMITS: ReaderLimits = {
  seconds: 24 * 3600,
  secondsPerMiB: 0,
  heapMiB: 4096,
  memoryMiB: Number.POSITIVE_INFINITY,
  heavyMiB: Number.POSITIVE_INFINITY,
};

/** Least length of a line in a list of villages. */
const LEAST_LINE = 14;

/** Can there be more villages or lists than so many, as far as names and sizes tell at once? Archives may hold more. */
export function mayBeLarge(root: string, most: number): boolean {
  const size = (name: string): number =>
    fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.size ?? 0;
  if (size('desa.csv') > most * LEAST_LINE || size('desa.xlsx') > most * LEAST_LINE) return true;
  const lists = path.join(root, NOMINATIONS);
  return filesBelow(fs.existsSync(lists) ? lists : root, most) > most;
}

/** Files in a folder and below it; no more are counted once there are too many. */
function filesBelow(folder: string, most: number): number {
  let files = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (files > most) return files;
    files += entry.isDirectory() ? filesBelow(path.join(folder, entry.name), most - files) : 1;
  }
  return files;
}

/** What to do on the way. */
export interface PlanSteps {
  /** It is a country of so many lists; nothing of them has been read. Gives where the parts wait. */
  readonly onOpened: (lists: number) => Spool;
  readonly onRead: (lists: number) => void;
}

/**
 * Has a country planned by a process of its own, which ends with all it holds; what parts ask for waits in a
 * spool. Undefined where the campaign is not to be worked off in parts.
 */
export async function askForPlan(
  request: PlanRequest,
  { onOpened, onRead }: PlanSteps,
): Promise<CountryPlanned | undefined> {
  const pool = openPool<PlanAnswer>(PLAN_WORKER, { request }, { jobs: 1, limits: LIMITS });
  const ask = async (job: 'open' | 'plan', take: (answer: PlanAnswer) => void): Promise<void> => {
    let ended = true;
    const onAnswer = (_index: number, answer: PlanAnswer): void => {
      throwReason(answer);
      take(answer);
    };
    await pool.run(
      [{ index: 0, size: 0, message: { job } }],
      (_index, outcome) => {
        ended = 'code' in outcome;
      },
      onAnswer,
    );
    if (ended) throw new Error('the process that plans ended');
  };
  try {
    let lists: number | undefined;
    await ask('open', (answer) => {
      if ('lists' in answer) lists = answer.lists;
    });
    if (lists === undefined) return undefined;
    const spool = onOpened(lists);
    const tasks: WaitingPart[] = [];
    let rest: Omit<CountryPlanned, keyof Pick<Planned, 'tasks'>> | undefined;
    await ask('plan', (answer) => {
      if ('read' in answer) onRead(answer.read);
      else if ('part' in answer) tasks.push({ ...answer.part, task: spool.keep(answer.task) });
      else if ('planned' in answer) rest = answer.planned;
    });
    if (rest === undefined) throw new Error('no plan came');
    return { ...rest, tasks };
  } finally {
    pool.close();
  }
}

import { openPool, type PoolOptions, type ReaderLimits } from '../intake/pool.ts';
import type { Pieces } from '../outputs/reporters/pieces.ts';
import { throwReason } from './reasons.ts';
import type { Making, PartAnswer, PartDone, PartOrder, WaitingPart } from './tasks.ts';
import { PART_WORKER } from './worker-file.ts';

/**
 * A part is up to some 850 villages; minutes are for slow machines, not for the usual one. A process makes one part
 * after the other, since code that has run a while is fast; after one of the few largest it ends, and its memory with it.
 */
const LIMITS: ReaderLimits = {
  seconds: 900,
  secondsPerMiB: 120,
  heapMiB: 200,
  memoryMiB: 2048,
  heavyMiB: 36,
};

/** A tight heap is cleaned in time; a large part needs more than a small one. */
function limitsFor(tasks: readonly WaitingPart[]): ReaderLimits {
  const most = tasks.reduce((so, { people }) => Math.max(so, people), 0);
  return { ...LIMITS, heapMiB: Math.max(LIMITS.heapMiB, Math.ceil(most / PEOPLE_PER_MIB)) };
}

const PEOPLE_PER_MIB = 250;

/** People that a process may have at work while others are: the few largest parts are not made side by side. */
const PEOPLE_AT_WORK = 50_000;

/** What a list is taken to hold. */
const BYTES = 64 * 1024;

/** The largest first, so that no process works alone at the end. */
function bySize(a: WaitingPart, b: WaitingPart): number {
  return b.people - a.people || b.lists - a.lists;
}

/** Whether all parts of the results that stand are those wanted: then nothing is written at all. */
export async function partsThatStand(
  tasks: readonly WaitingPart[],
  making: Making,
  options: PoolOptions,
): Promise<readonly PartDone[] | undefined> {
  const done: PartDone[] = [];
  await eachPart(tasks, making, { ...options, job: 'look' }, (answer) => {
    if ('done' in answer) done.push(answer.done);
  });
  return done.length === tasks.length ? inOrder(tasks, done) : undefined;
}

/** Makes all parts, each in a process of its own; what is complete already is kept. */
export async function makeParts(
  tasks: readonly WaitingPart[],
  making: Making,
  options: PoolOptions & { readonly onPart: (task: WaitingPart) => void },
): Promise<readonly PartDone[]> {
  const done: PartDone[] = [];
  await eachPart(tasks, making, { ...options, job: 'make' }, (answer, task) => {
    if (!('done' in answer)) throw new Error(`no part ${task.name}`);
    done.push(answer.done);
    options.onPart(task);
  });
  return inOrder(tasks, done);
}

/** What the JSON document says of each part, handed over as it comes: nobody need hold it all. */
export async function tellParts(
  tasks: readonly WaitingPart[],
  making: Making,
  options: PoolOptions & { readonly onTold: (pieces: Pieces, task: WaitingPart) => void },
): Promise<void> {
  await eachPart(tasks, making, { ...options, job: 'tell' }, (answer, task) => {
    if (!('told' in answer)) throw new Error(`nothing told of ${task.name}`);
    options.onTold(answer.told, task);
  });
}

function inOrder(tasks: readonly WaitingPart[], done: readonly PartDone[]): readonly PartDone[] {
  const byName = new Map(done.map((one) => [one.name, one]));
  return tasks.flatMap(({ name }) => byName.get(name) ?? []);
}

async function eachPart(
  tasks: readonly WaitingPart[],
  making: Making,
  options: PoolOptions & Pick<PartOrder, 'job'>,
  take: (answer: PartAnswer, task: WaitingPart) => void,
): Promise<void> {
  const sorted = [...tasks].sort(bySize);
  const pool = openPool<PartAnswer>(
    PART_WORKER,
    { making },
    { limits: limitsFor(tasks), room: PEOPLE_AT_WORK, ...options },
  );
  try {
    await pool.run(
      sorted.map((task, index) => ({
        index,
        size: options.job === 'look' ? 0 : task.lists * BYTES,
        weight: options.job === 'look' ? 0 : task.people,
        get message() {
          return { order: { job: options.job, task: task.task() } };
        },
      })),
      (index, outcome) => {
        const task = sorted[index];
        if (task === undefined) return;
        const [answer] = 'code' in outcome ? [] : outcome;
        if (answer === undefined) throw new Error(`the process for ${task.name} ended`);
        throwReason(answer);
        take(answer, task);
      },
    );
  } finally {
    pool.close();
  }
}

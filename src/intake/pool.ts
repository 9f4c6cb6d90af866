import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { unreadable } from '../sheets/limits.ts';
import type { FileFact } from '../sheets/sheet.ts';

/** What one reader may use. Seconds are of its own work and grow with the size of what it is given. */
export interface ReaderLimits {
  readonly seconds: number;
  readonly secondsPerMiB: number;
  readonly heapMiB: number;
  readonly memoryMiB: number;
  /** A task of this size ends its reader: it leaves a heap behind that the next one should not pay for. */
  readonly heavyMiB: number;
}

export const READER_LIMITS: ReaderLimits = {
  seconds: 20,
  secondsPerMiB: 2,
  heapMiB: 1024,
  memoryMiB: 1536,
  heavyMiB: 4,
};

const MIB = 1024 * 1024;

/** Milliseconds between looks at a reader's memory and work. */
const WATCH = 100;

/** A busy machine may keep a reader waiting so many times as long as it may work. */
const PATIENCE = 8;

/** Something for one reader to do; `size` in bytes of what it must read. */
export interface Task {
  readonly index: number;
  readonly size: number;
  /** As its worker expects it. */
  readonly message: object;
  /** What it takes of `room` while it is at work; 0 where it is not told. */
  readonly weight?: number;
}

/** What a reader sent about one task, or the fact that says how the reader ended. */
export type Outcome<Part> = Part[] | FileFact;

export interface PoolOptions {
  /** Readers at once; default: one for each core. */
  readonly jobs?: number | undefined;
  readonly limits?: ReaderLimits;
  /**
   * Weight of what one reader can do, on average: the tasks at work never weigh more together, but for one that is
   * heavier by itself.
   */
  readonly room?: number;
}

/** Readers that stay at hand between runs, until they are closed. */
export interface Pool<Part> {
  /**
   * Does all tasks; `done` gets each outcome with its index, in any order. Where `take` is given, it gets the parts as
   * they come, and the outcome holds none.
   */
  run(
    tasks: readonly Task[],
    done: (index: number, outcome: Outcome<Part>) => void,
    take?: (index: number, part: Part) => void,
  ): Promise<void>;
  close(): void;
}

interface Reader {
  readonly process: ChildProcess;
  /** Settles when the process can take its first task; rejects when it never will. */
  readonly ready: Promise<void>;
}

type Answer<Part> = { readonly ready: true } | { readonly part: Part } | { readonly done: true };

/**
 * Opens a pool of processes that can be killed at any moment. Each runs `worker`, is sent `{ start }` once and
 * then one `{ task }` at a time, and answers with `{ part }`s and `{ done }`.
 */
export function openPool<Part>(worker: URL, start: object, options: PoolOptions): Pool<Part> {
  const limits = options.limits ?? READER_LIMITS;
  const most = Math.max(1, options.jobs ?? availableParallelism());
  const running = new Set<Reader>();
  const idle: Reader[] = [];
  const release = (reader: Reader): void => {
    running.delete(reader);
    reader.process.kill('SIGKILL');
  };
  const killAll = (): void => {
    for (const { process: child } of running) child.kill('SIGKILL');
  };
  const takeReader = (): Reader => {
    const reader = idle.pop() ?? startReader(worker, start, limits);
    running.add(reader);
    return reader;
  };
  process.once('exit', killAll);
  return {
    run: async (tasks, done, take) => {
      const queue = newQueue(tasks, most * (options.room ?? Number.POSITIVE_INFINITY));
      const work = async (): Promise<void> => {
        let reader: Reader | undefined;
        for (let task = await queue.next(); task !== undefined; task = await queue.next()) {
          reader ??= takeReader();
          await reader.ready;
          const outcome = await doTask<Part>(reader, task, limits, take);
          if ('code' in outcome || task.size > limits.heavyMiB * MIB) {
            release(reader);
            reader = undefined;
          }
          queue.done(task);
          done(task.index, outcome);
        }
        if (reader !== undefined) idle.push(reader);
      };
      try {
        await Promise.all(Array.from({ length: Math.min(most, tasks.length) }, work));
      } catch (error) {
        killAll();
        throw error;
      }
    },
    close: () => {
      killAll();
      process.off('exit', killAll);
    },
  };
}

/** Hands tasks out in their order, but for those that must wait until there is room for them. */
function newQueue(
  tasks: readonly Task[],
  room: number,
): { readonly next: () => Promise<Task | undefined>; readonly done: (task: Task) => void } {
  const waiting = new Set(tasks);
  let inUse = 0;
  const held: (() => void)[] = [];
  const fitting = (): Task | undefined => {
    for (const task of waiting) if (inUse === 0 || inUse + (task.weight ?? 0) <= room) return task;
    return undefined;
  };
  return {
    next: async () => {
      while (waiting.size > 0) {
        const task = fitting();
        if (task === undefined) {
          await new Promise<void>((resolve) => held.push(resolve));
          continue;
        }
        waiting.delete(task);
        inUse += task.weight ?? 0;
        return task;
      }
      return undefined;
    },
    done: ({ weight = 0 }) => {
      inUse -= weight;
      for (const wake of held.splice(0)) wake();
    },
  };
}

function startReader(worker: URL, start: object, limits: ReaderLimits): Reader {
  const child = fork(worker, {
    execArgv: [`--max-old-space-size=${limits.heapMiB}`, '--max-semi-space-size=8'],
    // Other programs' noise about odd files is not for the user.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`reader could not start (exit ${code})`)));
    child.once('error', reject);
  });
  ready.catch(() => {});
  child.send({ start }, () => {});
  return { process: child, ready };
}

/** Memory of a process in bytes, where the system tells it. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

/** Seconds of work a process has done, or undefined where the system does not tell. */
function workOf(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // Fields 14 and 15, hundredths of a second; the name in brackets before them may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}

/** Has one reader do one task. A reader that ended badly is killed, if it lives. */
function doTask<Part>(
  { process: child }: Reader,
  { index, message: task, size }: Task,
  limits: ReaderLimits,
  take?: (index: number, part: Part) => void,
): Promise<Outcome<Part>> {
  const seconds = limits.seconds + (size / MIB) * limits.secondsPerMiB;
  const memory = limits.memoryMiB * MIB;
  const before = workOf(child.pid);
  const tooLong: FileFact = {
    code: 'file-too-large',
    data: { limit: 'time', max: Math.ceil(seconds) },
  };
  const tooFat: FileFact = { code: 'file-too-large', data: { limit: 'memory', max: memory } };
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    // Where work cannot be told from waiting, the clock alone decides.
    const patience = before === undefined ? 1 : PATIENCE;
    const timer = setTimeout(() => end(tooLong), seconds * 1000 * patience);
    const watch = setInterval(() => {
      if (memoryOf(child.pid) > memory) end(tooFat);
      else if ((workOf(child.pid) ?? 0) - (before ?? 0) > seconds) end(tooLong);
    }, WATCH);
    const onExit = () => end(unreadable('reader-died'));
    const onMessage = (message: Answer<Part>) => {
      if ('done' in message) end(parts);
      else if ('part' in message) takePart(message.part);
    };
    const takePart = (part: Part) => {
      try {
        if (take === undefined) parts.push(part);
        else take(index, part);
      } catch (error) {
        reject(error);
        end(unreadable('reader-died'));
      }
    };
    const end = (outcome: Outcome<Part>) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('exit', onExit);
      child.off('message', onMessage);
      if ('code' in outcome) child.kill('SIGKILL');
      resolve(outcome);
    };
    child.on('exit', onExit);
    child.on('message', onMessage);
    if (!child.connected) onExit();
    else child.send({ task }, (error) => error && onExit());
  });
}

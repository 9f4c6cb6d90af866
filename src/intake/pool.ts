import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FileReading } from '../records/reading.ts';
import { unreadable } from '../sheets/limits.ts';
import type { FileFact } from '../sheets/sheet.ts';
import type { Input } from './list.ts';
import { type IntakeOptions, unreadFile } from './understand-input.ts';
import { newAssembly, readPart } from './wire.ts';

/** What one reader may use. Seconds grow with the size of the file. */
export interface ReaderLimits {
  readonly seconds: number;
  readonly secondsPerMiB: number;
  readonly heapMiB: number;
  readonly memoryMiB: number;
}

export const READER_LIMITS: ReaderLimits = {
  seconds: 20,
  secondsPerMiB: 2,
  heapMiB: 1024,
  memoryMiB: 1536,
};

const MIB = 1024 * 1024;

/** Milliseconds between looks at a reader's memory. */
const WATCH = 100;

/** Readers run built code, also when this file is run from its source. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/intake/worker.js' : './worker.js',
  import.meta.url,
);

interface Reader {
  readonly process: ChildProcess;
  /** Settles when the process can take its first input; rejects when it never will. */
  readonly ready: Promise<void>;
}

type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly part: string }
  | { readonly id: number; readonly done: true };

function startReader(options: IntakeOptions, limits: ReaderLimits): Reader {
  const child = fork(WORKER, {
    execArgv: [`--max-old-space-size=${limits.heapMiB}`],
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
  child.send({ options }, () => {});
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

/** Has one reader read one input; gives the readings, or the fact that says how the reader ended. */
function readOne(
  reader: Reader,
  input: Input,
  size: number,
  limits: ReaderLimits,
): Promise<readonly FileReading[] | FileFact> {
  const { process: child } = reader;
  const seconds = Math.ceil(limits.seconds + (size / MIB) * limits.secondsPerMiB);
  return new Promise((resolve) => {
    const assembly = newAssembly();
    const timer = setTimeout(
      () => end({ code: 'file-too-large', data: { limit: 'time', max: seconds } }, true),
      seconds * 1000,
    );
    const watch = setInterval(() => {
      if (memoryOf(child.pid) > limits.memoryMiB * MIB)
        end(
          { code: 'file-too-large', data: { limit: 'memory', max: limits.memoryMiB * MIB } },
          true,
        );
    }, WATCH);
    const onExit = () => end(unreadable('reader-died'), true);
    const onMessage = (message: Answer) => {
      if ('part' in message) assembly.take(readPart(message.part));
      else if ('done' in message) end(assembly.readings(), false);
    };
    const end = (result: readonly FileReading[] | FileFact, kill: boolean) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('exit', onExit);
      child.off('message', onMessage);
      if (kill) child.kill('SIGKILL');
      resolve(result);
    };
    child.on('exit', onExit);
    child.on('message', onMessage);
    if (!child.connected) onExit();
    else child.send({ input, id: 0 }, (error) => error && onExit());
  });
}

export interface PoolOptions {
  /** Readers at once; default: one for each core. */
  readonly jobs?: number | undefined;
  readonly limits?: ReaderLimits;
}

/** Reads inputs in processes that can be killed; `done` gets each result with its index, in any order. */
export async function readInPool(
  inputs: readonly { readonly input: Input; readonly size: number; readonly index: number }[],
  options: IntakeOptions,
  pool: PoolOptions,
  done: (index: number, readings: readonly FileReading[]) => void,
): Promise<void> {
  const limits = pool.limits ?? READER_LIMITS;
  const cores = Math.max(1, availableParallelism());
  const jobs = Math.max(1, Math.min(pool.jobs ?? cores, inputs.length));
  let next = 0;
  const running = new Set<Reader>();
  const start = (): Reader => {
    const reader = startReader(options, limits);
    running.add(reader);
    return reader;
  };
  const work = async (): Promise<void> => {
    let reader = start();
    for (let task = inputs[next++]; task !== undefined; task = inputs[next++]) {
      await reader.ready;
      const result = await readOne(reader, task.input, task.size, limits);
      if (!('code' in result)) {
        done(task.index, result);
        continue;
      }
      done(task.index, [unreadFile(task.input, result)]);
      running.delete(reader);
      if (next < inputs.length) reader = start();
    }
    stopReader(reader, running);
  };
  const killAll = () => {
    for (const { process: child } of running) child.kill('SIGKILL');
  };
  process.once('exit', killAll);
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    killAll();
    process.off('exit', killAll);
  }
}

function stopReader(reader: Reader, running: Set<Reader>): void {
  running.delete(reader);
  reader.process.kill('SIGKILL');
}

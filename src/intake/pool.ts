import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FileReading } from '../records/reading.ts';
import { unreadable } from '../sheets/limits.ts';
import type { FileFact } from '../sheets/sheet.ts';
import type { Packed } from './codec.ts';
import type { Input } from './list.ts';
import { type IntakeOptions, unreadFile } from './understand-input.ts';
import { assemble } from './wire.ts';

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

type Answer = { readonly ready: true } | { readonly part: Packed } | { readonly done: true };

function startReader(options: IntakeOptions, limits: ReaderLimits): Reader {
  const child = fork(WORKER, {
    execArgv: [`--max-old-space-size=${limits.heapMiB}`, '--max-semi-space-size=4'],
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

/** What a reader sent about one input, still packed, or the fact that says how the reader ended. */
type Outcome = Packed[] | FileFact;

/** Has one reader read one input. A reader that ended badly is killed, if it lives. */
function readOne(
  { process: child }: Reader,
  input: Input,
  size: number,
  limits: ReaderLimits,
): Promise<Outcome> {
  const seconds = limits.seconds + (size / MIB) * limits.secondsPerMiB;
  const memory = limits.memoryMiB * MIB;
  const tooLong: FileFact = {
    code: 'file-too-large',
    data: { limit: 'time', max: Math.ceil(seconds) },
  };
  const tooFat: FileFact = { code: 'file-too-large', data: { limit: 'memory', max: memory } };
  return new Promise((resolve) => {
    const parts: Packed[] = [];
    const timer = setTimeout(() => end(tooLong), seconds * 1000);
    const watch = setInterval(() => memoryOf(child.pid) > memory && end(tooFat), WATCH);
    const onExit = () => end(unreadable('reader-died'));
    const onMessage = (message: Answer) => {
      if ('part' in message) parts.push(message.part);
      else if ('done' in message) end(parts);
    };
    const end = (outcome: Outcome) => {
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
    else child.send({ input }, (error) => error && onExit());
  });
}

/** Packed bytes from which on a reader is let go before its answer is unpacked: both are large then. */
const HEAVY = 8 * MIB;

function isHeavy(parts: readonly Packed[]): boolean {
  let bytes = 0;
  for (const { words, codes } of parts) bytes += words.length + codes.byteLength;
  return bytes > HEAVY;
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
  const release = (reader: Reader): void => {
    running.delete(reader);
    reader.process.kill('SIGKILL');
  };
  const work = async (): Promise<void> => {
    let reader: Reader | undefined;
    for (let task = inputs[next++]; task !== undefined; task = inputs[next++]) {
      reader ??= start();
      await reader.ready;
      const outcome = await readOne(reader, task.input, task.size, limits);
      const failed = 'code' in outcome;
      if (failed || isHeavy(outcome)) {
        release(reader);
        reader = undefined;
      }
      done(task.index, failed ? [unreadFile(task.input, outcome)] : assemble(outcome));
    }
    if (reader !== undefined) release(reader);
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

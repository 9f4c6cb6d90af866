import { lstatSync } from 'node:fs';
import type { FileReading } from '../records/reading.ts';
import { signatureOf } from '../sheets/kind.ts';
import type { Input, Listed } from './list.ts';
import type { PoolOptions } from './pool.ts';
import { readInput } from './read.ts';
import { readInPool } from './read-in-pool.ts';
import { ignoreRepeated } from './repeated.ts';
import { type IntakeOptions, understandInput, unreadFile } from './understand-input.ts';

/** Small batches of this many bytes and files are read without a process of their own. */
const SMALL_BYTES = 4 * 1024 * 1024;
const SMALL_FILES = 3;

/**
 * Understands every input, in their order, archives as one reading for each list inside. Files go through
 * processes that can be killed; only a few small files of kinds whose readers are bounded by themselves are
 * read at once, since starting a process takes longer than reading them. Repeated content counts once.
 */
export async function understandAll(
  inputs: Listed,
  options: IntakeOptions & PoolOptions,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<readonly FileReading[]> {
  const results: (readonly FileReading[])[] = inputs.map(() => []);
  let finished = 0;
  const done = (index: number, readings: readonly FileReading[]) => {
    results[index] = readings;
    finished++;
    onProgress(finished, inputs.length);
  };
  const { on, knownDesa, hints } = options;
  const own: IntakeOptions = { on, knownDesa, hints };
  const tasks = inputs.map((input, index) => ({ input, index, size: sizeOf(input) }));
  const small = areSmall(tasks);
  const pooled: typeof tasks = [];
  for (const task of tasks) {
    const { input, index } = task;
    if (!input.read) done(index, [unreadFile(input)]);
    else if (!small) pooled.push(task);
    else {
      const content = input.bytes ? undefined : await readInput(input.path);
      if (content && 'code' in content) done(index, [unreadFile(input, content)]);
      else if (isBounded(content?.bytes ?? input.bytes))
        done(index, await understandInput(input, own, content));
      else pooled.push(task);
    }
  }
  if (pooled.length > 0) await readInPool(pooled, own, options, done);
  return countOnce(inputs, results);
}

/** Equal content counts once among the files of one purpose. */
function countOnce(
  inputs: Listed,
  results: readonly (readonly FileReading[])[],
): readonly FileReading[] {
  const purposes = results.flatMap((readings, index) =>
    readings.map(() => inputs[index]?.purpose ?? ''),
  );
  return ignoreRepeated(results.flat(), purposes);
}

/** Bytes of an input; 0 where nothing is read. */
export function sizeOf(input: Input): number {
  if (!input.read) return 0;
  if (input.bytes) return input.bytes.byteLength;
  try {
    return lstatSync(input.path).size;
  } catch {
    return 0;
  }
}

/** So few and small that starting a process would take longer than reading them. */
export function isSmallBatch(inputs: Listed): boolean {
  return areSmall(inputs.map((input) => ({ input, size: sizeOf(input) })));
}

function areSmall(tasks: readonly { readonly input: Input; readonly size: number }[]): boolean {
  const read = tasks.filter(({ input }) => input.read);
  if (read.length > SMALL_FILES) return false;
  let bytes = 0;
  for (const { size } of read) bytes += size;
  return bytes <= SMALL_BYTES;
}

/** Name of the stream that an xls of Excel 97 and later has. */
const WORKBOOK = Buffer.from('Workbook', 'utf16le');

/** Is it of a kind that our own readers handle? Others, and archives that may hold others, are not vouched for. */
function isBounded(bytes: Uint8Array = new Uint8Array()): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { is } = signatureOf(content);
  if (is === 'zip') return content.includes('[Content_Types].xml') || content.includes('META-INF/');
  if (is === 'ole') return content.includes(WORKBOOK);
  return is !== 'biff';
}

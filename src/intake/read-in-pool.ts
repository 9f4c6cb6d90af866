import type { FileReading } from '../records/reading.ts';
import type { Packed } from './codec.ts';
import type { Input } from './list.ts';
import { openPool, type PoolOptions } from './pool.ts';
import { type IntakeOptions, unreadFile } from './understand-input.ts';
import { assemble } from './wire.ts';

/** Readers run built code, also when this file is run from its source. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/intake/worker.js' : '../intake/worker.js',
  import.meta.url,
);

/** Reads inputs in processes that can be killed; `done` gets each result with its index, in any order. */
export async function readInPool(
  inputs: readonly { readonly input: Input; readonly size: number; readonly index: number }[],
  options: IntakeOptions,
  pool: PoolOptions,
  done: (index: number, readings: readonly FileReading[]) => void,
): Promise<void> {
  const byIndex = new Map(inputs.map(({ index, input }) => [index, input]));
  const readers = openPool<Packed>(WORKER, options, pool);
  try {
    const tasks = inputs.map(({ input, size, index }) => ({ index, size, message: input }));
    await readers.run(tasks, (index, outcome) => {
      const input = byIndex.get(index);
      if (input === undefined) return;
      done(index, 'code' in outcome ? [unreadFile(input, outcome)] : assemble(outcome));
    });
  } finally {
    readers.close();
  }
}

import { openAgain } from '../intake/campaign.ts';
import type { Input, Listed } from '../intake/list.ts';
import { type Outcome, openPool } from '../intake/pool.ts';
import { isSmallBatch, sizeOf } from '../intake/understand-all.ts';
import { type Copy, type CopyMaker, type CopyOrder, markedCopy } from '../outputs/pack.ts';

/** What a process that marks copies is sent: one file as it was judged, and where it is read. */
export interface CopyTask {
  readonly input: Input;
  readonly order: CopyOrder;
}

/** Makers run built code, also when this file is run from its source. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/flow/copy-worker.js' : '../flow/copy-worker.js',
  import.meta.url,
);

/** Marked copies that are being made; whoever opens them closes them. */
export interface Copies {
  readonly make: CopyMaker;
  readonly close: () => void;
}

/** Copies made in this process, one when it is asked for: where it is itself one that may be killed. */
export function copiesHere(inputs: Listed): CopyMaker {
  return async (order) => markedCopy(order, await openAgain(inputs, order.file, order.sha256));
}

/**
 * Copies made in processes that can be killed, all begun at once and handed out as they are asked for: files come from
 * strangers, and marking one opens it a second time. A few small ones are made here.
 */
export function openCopies(
  inputs: Listed,
  orders: readonly CopyOrder[],
  jobs: number | undefined,
): Copies {
  if (orders.length === 0 || isSmallBatch(inputs)) return { make: copiesHere(inputs), close() {} };
  const tasks = tasksOf(inputs, orders);
  const pool = openPool<Copy>(WORKER, {}, { jobs });
  const waiting = new Map<string, (copy: Copy) => void>();
  const copies = new Map(
    tasks.map(({ order: { file } }) => [
      file,
      new Promise<Copy>((resolve) => waiting.set(file, resolve)),
    ]),
  );
  const done = pool.run(
    tasks.map((message, index) => ({ index, size: sizeOf(message.input), message })),
    (index, outcome: Outcome<Copy>) => {
      const [copy] = 'code' in outcome ? [] : outcome;
      waiting.get(tasks[index]?.order.file ?? '')?.(copy ?? NOT_MADE);
    },
  );
  done.catch(() => {});
  return {
    make: async ({ file }) => {
      const copy = copies.get(file);
      copies.delete(file);
      // Fails with the pool, so that nobody waits for a process that could not start.
      return copy === undefined ? CHANGED : Promise.race([copy, done.then(() => copy)]);
    },
    close: pool.close,
  };
}

/** A list inside an archive is read from the archive. */
function tasksOf(inputs: Listed, orders: readonly CopyOrder[]): readonly CopyTask[] {
  const byFile = new Map(inputs.map((input) => [input.file, input]));
  return orders.flatMap((order) => {
    const input =
      byFile.get(order.file) ?? inputs.find(({ file }) => order.file.startsWith(`${file}/`));
    return input === undefined ? [] : [{ input, order }];
  });
}

const NOT_MADE: Copy = { why: 'not-made' };
const CHANGED: Copy = { why: 'changed' };

import { lstatSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Input, Listed } from '../intake/list.ts';
import { openPool, type PoolOptions } from '../intake/pool.ts';
import { unreadFile } from '../intake/understand-input.ts';
import type { KeptDigest, PeopleDigest } from '../rules/duplicates/digest.ts';
import { type Scanned, type Scanning, scannedOf } from './scan.ts';
import type { Spool } from './spool.ts';
import { SCAN_WORKER } from './worker-file.ts';

/**
 * Reads all inputs once, in processes that can be killed, and keeps of each only what the country needs: numbers, no
 * rows. What was understood lies in the cache afterwards.
 */
export async function readCountry(
  inputs: Listed,
  scanning: Scanning,
  spool: Spool,
  options: PoolOptions & { readonly onRead: () => void },
): Promise<readonly Scanned[]> {
  const scanned: Scanned[] = inputs.map((input) =>
    input.read ? UNREAD : scannedOf([unreadFile(input)]),
  );
  const tasks = inputs.flatMap((input, index) => {
    if (input.read) return [{ index, size: sizeOf(input), message: { input } }];
    options.onRead();
    return [];
  });
  const pool = openPool<Scanned<PeopleDigest>>(SCAN_WORKER, { scanning }, options);
  try {
    await pool.run(tasks, (index, outcome) => {
      const input = inputs[index];
      if (input === undefined) return;
      const [answer] = 'code' in outcome ? [] : outcome;
      scanned[index] =
        answer === undefined || 'code' in outcome
          ? scannedOf([unreadFile(input, ...('code' in outcome ? [outcome] : []))])
          : spooled(answer, spool);
      options.onRead();
    });
  } finally {
    pool.close();
  }
  return scanned;
}

const UNREAD: Scanned = { readings: [], key: undefined, given: undefined };

function sizeOf(input: Input): number {
  if (input.bytes) return input.bytes.byteLength;
  return lstatSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
}

/** A country of people is put on the disk, list by list; their numbers are asked for twice. */
function spooled(scanned: Scanned<PeopleDigest>, spool: Spool): Scanned {
  return {
    ...scanned,
    readings: scanned.readings.map((reading) => ({
      ...reading,
      desa: reading.desa.map(({ people, ...met }) => ({ ...met, people: kept(people, spool) })),
    })),
  };
}

function kept(people: PeopleDigest, spool: Spool): KeptDigest {
  const back = spool.keep(serialize(people));
  return { length: people.length, digest: () => deserialize(back()) as PeopleDigest };
}

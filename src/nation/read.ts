import { lstatSync } from 'node:fs';
import type { Input, Listed } from '../intake/list.ts';
import { openPool, type PoolOptions } from '../intake/pool.ts';
import { unreadFile } from '../intake/understand-input.ts';
import type { PeopleDigest } from '../rules/duplicates/digest.ts';
import { type Scanned, type Scanning, scannedOf } from './scan.ts';
import { SCAN_WORKER } from './worker-file.ts';

/**
 * Reads all inputs once, in processes that can be killed, and keeps of each only what the country needs: numbers, no
 * rows. What was understood lies in the cache afterwards.
 */
export async function readCountry(
  inputs: Listed,
  scanning: Scanning,
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
  const pool = openPool<Scanned>(SCAN_WORKER, { scanning }, options);
  try {
    await pool.run(tasks, (index, outcome) => {
      const input = inputs[index];
      if (input === undefined) return;
      const [answer] = 'code' in outcome ? [] : outcome;
      scanned[index] =
        answer === undefined || 'code' in outcome
          ? scannedOf([unreadFile(input, ...('code' in outcome ? [outcome] : []))])
          : compact(answer);
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

/** Numbers that came in a message are views of all that was received with them; copies let that go. */
function compact(scanned: Scanned): Scanned {
  return {
    ...scanned,
    readings: scanned.readings.map((reading) => ({
      ...reading,
      desa: reading.desa.map((met) => ({ ...met, people: copied(met.people) })),
    })),
  };
}

/** All numbers of a digest in one piece of memory, the wide ones first: nine small pieces cost as much again as they hold. */
function copied(people: PeopleDigest): PeopleDigest {
  const { person, phone, list, nikRow, phoneRow, nikColumn, phoneColumn } = people;
  const room = new ArrayBuffer(people.length * (6 * 4 + 3 * 2));
  let at = 0;
  const words = (from: Uint32Array): Uint32Array => {
    const to = new Uint32Array(room, at, from.length);
    to.set(from);
    at += from.byteLength;
    return to;
  };
  const halves = (from: Uint16Array): Uint16Array => {
    const to = new Uint16Array(room, at, from.length);
    to.set(from);
    at += from.byteLength;
    return to;
  };
  return {
    ...people,
    person: { ...person, high: words(person.high), low: words(person.low) },
    phone: { ...phone, high: words(phone.high), low: words(phone.low) },
    nikRow: words(nikRow),
    phoneRow: words(phoneRow),
    list: halves(list),
    nikColumn: halves(nikColumn),
    phoneColumn: halves(phoneColumn),
  };
}

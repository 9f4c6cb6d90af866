import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listInputs } from '../../src/intake/list.ts';
import { readInPool } from '../../src/intake/read-in-pool.ts';
import { understandAll } from '../../src/intake/understand-all.ts';
import { xlsx, zip } from '../sheets/kit.ts';
import { HEADING, list, OPTIONS, useFolder, verdicts } from './kit.ts';

const folder = useFolder();

// Readers run built code; `npm test` builds before it tests.
const built = existsSync(new URL('../../dist/intake/worker.js', import.meta.url));

describe.skipIf(!built)('a batch', () => {
  const batch = async (jobs?: number) => {
    const inputs = await listInputs(['.'], folder.path());
    return understandAll(inputs, { ...OPTIONS, jobs });
  };

  it('goes on past every kind of bad file, in the order of names, the same for any number of readers', async () => {
    folder.put('a.csv', list(3));
    folder.put('b-salinan.csv', list(3));
    folder.put('c.xlsx', 'rusak \0\0\0');
    folder.put('d.pdf', '%PDF-1.4');
    folder.put(
      'e.zip',
      zip([
        { name: 'x/satu.csv', data: list(2, 50) },
        { name: 'dua.csv', data: list(3) },
      ]),
    );
    folder.put('f.xlsx', xlsx({ sheet: '<!DOCTYPE x><worksheet/>' }));
    folder.put('g.csv', list(2100, 100));
    const expected = [
      'a.csv · 3',
      'b-salinan.csv · 0 · file-repeated a.csv',
      'c.xlsx · 0 · file-type-differs-from-name csv xlsx',
      'd.pdf · - · file-type-unsupported pdf',
      'e.zip/dua.csv · 0 · file-repeated a.csv',
      'e.zip/x/satu.csv · 2',
      'f.xlsx · - · file-unsafe doctype',
      'g.csv · 2100',
    ];
    const one = await batch(1);
    expect(verdicts(one)).toEqual(expected);
    expect(await batch(4)).toStrictEqual(one);
  });

  it('gives the same readings from a process as from this one', async () => {
    folder.put('a.csv', list(5));
    const [alone] = await batch();
    for (const name of ['b.csv', 'c.csv', 'd.csv']) folder.put(name, HEADING);
    const [among] = await batch();
    expect(among).toStrictEqual(alone);
  });

  it('counts equal content once for each purpose', async () => {
    folder.put('a.csv', list(2));
    folder.put('b.csv', list(2));
    const inputs = await listInputs(['.'], folder.path());
    const read = (purposes: readonly string[]) =>
      understandAll(
        inputs.map((input, i) => ({ ...input, purpose: purposes[i] ?? '' })),
        OPTIONS,
      );
    expect(verdicts(await read(['', '']))).toEqual([
      'a.csv · 2',
      'b.csv · 0 · file-repeated a.csv',
    ]);
    expect(verdicts(await read(['', 'referensi']))).toEqual(['a.csv · 2', 'b.csv · 2']);
  });

  it('reads standard input', async () => {
    const piped = { file: '-', path: '-', bytes: Buffer.from(list(2)), facts: [], read: true };
    expect(verdicts(await understandAll([piped], OPTIONS))).toEqual(['- · 2']);
  });

  it('tells progress for every input', async () => {
    for (let i = 0; i < 6; i++) folder.put(`${i}.csv`, list(1, i));
    const seen: string[] = [];
    const inputs = await listInputs(['.'], folder.path());
    await understandAll(inputs, { ...OPTIONS, jobs: 2 }, (done, total) =>
      seen.push(`${done}/${total}`),
    );
    expect(seen).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });
});

describe.skipIf(!built)('a reader that must be stopped', () => {
  const limits = { seconds: 20, secondsPerMiB: 2, heapMiB: 512, memoryMiB: 1024, heavyMiB: 4 };
  const run = async (own: Partial<typeof limits>, rows = 8000) => {
    folder.put('a-besar.csv', list(rows));
    folder.put('b.csv', list(2));
    const inputs = await listInputs(['.'], folder.path());
    const results: string[] = [];
    await readInPool(
      // The second is said to be large, so that its time suffices on a busy machine.
      inputs.map((input, index) => ({ input, index, size: index * 10 * 1024 * 1024 })),
      OPTIONS,
      { jobs: 1, limits: { ...limits, ...own } },
      (index, readings) => (results[index] = verdicts(readings)[0] ?? ''),
    );
    return results;
  };

  it('because of its time is killed; the next file is read', async () =>
    expect(await run({ seconds: 0.1 })).toEqual([
      expect.stringMatching(/^a-besar.csv · - · file-too-large time/),
      'b.csv · 2',
    ]));

  it('because of its memory is killed; the next file is read', async () =>
    expect(await run({ memoryMiB: 70 })).toEqual([
      expect.stringMatching(/^a-besar.csv · - · file-too-large memory/),
      'b.csv · 2',
    ]));

  it('because its heap is full is told; the next file is read', async () =>
    // Many rows, so that no thrift of one engine or another gets by with so little.
    expect(await run({ heapMiB: 20 }, 60_000)).toEqual([
      'a-besar.csv · - · file-unreadable reader-died',
      'b.csv · 2',
    ]));
});

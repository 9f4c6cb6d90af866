import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { showApart } from '../../src/flow/apart.ts';
import { runLine } from '../../src/flow.ts';
import { documentText } from '../../src/outputs/reporters/json.ts';
import { mergedText } from '../../src/outputs/reporters/merged.ts';
import { type Shown, textOf } from '../../src/outputs/reporters/pieces.ts';
import { findingsText, understood } from '../../src/outputs/reporters/terminal.ts';
import { HEADING, list, useFolder } from '../intake/kit.ts';
import { zip } from '../sheets/kit.ts';
import { runMain } from '../support/run-main.ts';

const on = parseLocalDate('2026-11-22')!;
const folder = useFolder();
const request = { paths: ['.'], on, config: undefined };

/** A list of people of its own that names its village above the heading. */
const of = (desa: string, text: string) => `DESA ${desa.toUpperCase()}\n${text}`;

type Put = (name: string, content?: string | Buffer) => void;

/** Batches in which villages have something to do with each other, by what it is. */
const BATCHES: readonly (readonly [string, (put: Put) => void])[] = [
  [
    'nothing',
    (put) => {
      for (let i = 0; i < 4; i++) put(`${i}.csv`, list(3, 10 * i));
    },
  ],
  [
    'people in two lists without a village',
    (put) => {
      for (let i = 0; i < 4; i++) put(`${i}.csv`, list(8, 5 * i));
    },
  ],
  [
    'a village in two files, and a person in another village too',
    (put) => {
      put('a.csv', of('Tegal Harum', list(4)));
      put('b.csv', of('Tegal Harum', list(4, 10)));
      put('c.csv', of('Tegal Kertha', list(4, 3)));
      put('d.csv', of('Sidakarya', list(4, 40)));
    },
  ],
  [
    'the same list under several names',
    (put) => {
      for (const name of ['a', 'b', 'c', 'd']) put(`${name}.csv`, of('Sidakarya', list(6)));
    },
  ],
  [
    'one phone on many people',
    (put) => {
      for (let i = 0; i < 4; i++) {
        const [heading, ...rows] = list(3, 10 * i)
          .trim()
          .split('\n');
        put(
          `${i}.csv`,
          [`${heading},No HP`, ...rows.map((row) => `${row},081234567890`)].join('\n'),
        );
      }
    },
  ],
  [
    'a list of three thousand people, whose text is handed on in pieces',
    (put) => {
      put('a.csv', of('Sidakarya', list(3000)));
      for (let i = 0; i < 3; i++) put(`${i}.csv`, list(3, 3000 + 10 * i));
    },
  ],
  [
    'an archive, files that cannot be read, and a list of nobody',
    (put) => {
      put('a.csv', list(3));
      put('b.xlsx', 'rusak \0\0\0');
      put('c.pdf', '%PDF-1.4');
      put('d.csv', HEADING);
      put(
        'e.zip',
        zip([
          { name: 'x.csv', data: of('Sidakarya', list(4, 2)) },
          { name: 'y.csv', data: list(3) },
        ]),
      );
    },
  ],
];

async function apart(paths: readonly string[], jobs: number, shown: Shown) {
  const merged = await showApart(
    { ...request, paths, jobs, cwd: folder.path(), onProgress: () => {} },
    shown,
  );
  if (merged === undefined) throw new Error('the batch is too small to be judged apart');
  return merged;
}

async function sameBothWays(paths: readonly string[]): Promise<void> {
  const whole = await runLine({ ...request, paths, jobs: 1 }, { cwd: folder.path() });
  const options = { command: 'validate', showNik: true, outputs: [] };
  const document = [...documentText(whole, options)].join('');
  for (const jobs of [1, 2]) {
    const merged = await apart(paths, jobs, { as: 'json', showNik: true });
    expect(JSON.parse([...mergedText(merged, 'validate')].join(''))).toEqual(JSON.parse(document));
    expect([...mergedText(merged, 'validate')].join('')).toBe(document);
  }
  const screen = { lang: 'id', colour: false, width: 100 } as const;
  const shown = await apart(paths, 2, { as: 'screen', showNik: false, screen });
  expect(shown.files.map(({ text }) => text)).toEqual(
    whole.files.map((file) => understood(file, screen)),
  );
  expect(shown.findings.flatMap(({ texts }) => texts.map(textOf)).join('\n')).toBe(
    findingsText(whole.findings, screen),
  );
  expect(shown.assumptions).toEqual(whole.assumptions);
}

// Readers run built code; `npm test` builds before it tests.
const built = existsSync(new URL('../../dist/flow/worker.js', import.meta.url));

describe.skipIf(!built)(
  'villages judged apart give what they give together, where they share',
  () => {
    it.each(BATCHES)('%s', { timeout: 60_000 }, async (_, make) => {
      make(folder.put);
      await sameBothWays(['.']);
    });

    it('a whole campaign with its lists to check against', { timeout: 120_000 }, async () => {
      await runMain(['demo', 'kota'], { cwd: folder.path() });
      await sameBothWays(['kota']);
    });

    it('a batch of three small files needs no other process', async () => {
      for (let i = 0; i < 3; i++) folder.put(`${i}.csv`, list(2, 10 * i));
      const merged = await showApart(
        { ...request, jobs: 2, cwd: folder.path(), onProgress: () => {} },
        { as: 'json', showNik: false },
      );
      expect(merged).toBeUndefined();
    });
  },
);

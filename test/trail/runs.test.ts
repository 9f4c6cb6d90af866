import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import {
  appendRun,
  firstBrokenLine,
  headOf,
  knowsResults,
  type RunRecord,
  runsOf,
} from '../../src/trail/runs.ts';

const day = parseLocalDate('2026-11-22')!;
const run = (selected: number): RunRecord => ({
  day,
  on: day,
  command: 'run',
  version: '0.1.0',
  law: '2026-09-24',
  layout: 'bpu-tk-baru-2020',
  inputs: [{ file: 'nominasi/a.xlsx', sha256: 'ab' }],
  settled: [],
  options: { lang: 'id', showNik: false },
  results: 'cd',
  counts: {
    files: 1,
    desa: 1,
    sent: 1,
    selected,
    reserve: 0,
    rejected: 0,
    errors: 0,
    warnings: 0,
    iuran: 0,
  },
  confirmations: [],
});

describe('the trail of runs', () => {
  const three = [1, 2, 3].reduce((trail, selected) => appendRun(trail, run(selected)), '');

  it('is whole as written, and keeps the runs in order', () => {
    expect(firstBrokenLine(three)).toBeUndefined();
    expect(runsOf(three).map(({ counts }) => counts.selected)).toEqual([1, 2, 3]);
  });

  it('is whole while empty', () => expect(firstBrokenLine('')).toBeUndefined());

  it.each([1, 2, 3])('shows that line %i was changed', (number) => {
    const lines = three.split('\n');
    lines[number - 1] = lines[number - 1]!.replace(/"selected":\d/, '"selected":9');
    expect(firstBrokenLine(lines.join('\n'))).toBe(number);
  });

  it('shows that a line in the middle was taken out', () => {
    const lines = three.split('\n');
    lines.splice(1, 1);
    expect(firstBrokenLine(lines.join('\n'))).toBe(2);
  });

  it('shows every single byte that was changed', () => {
    const bytes = Buffer.from(three);
    const unseen = [...bytes.keys()].filter((at) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return firstBrokenLine(copy.toString('utf8')) === undefined;
    });
    expect(unseen).toEqual([]);
  });

  it('keeps that the personal data was deleted, and when', () => {
    const purged = appendRun(three, {
      day,
      command: 'purge',
      version: '0.1.0',
      removed: ['hasil'],
    });
    expect(firstBrokenLine(purged)).toBeUndefined();
    expect(runsOf(purged)).toHaveLength(3);
  });

  it('knows the results of its runs by their manifest', () => {
    const hash = createHash('sha256').update('{}').digest('hex');
    const known = appendRun(three, { ...run(4), results: hash });
    expect([knowsResults(known, '{}'), knowsResults(known, '{ }')]).toEqual([true, false]);
  });

  it('shows a change of the last line by its head', () => {
    expect(headOf(three.replace('"selected":3', '"selected":4'))).not.toBe(headOf(three));
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  drawBoundary,
  recheckCommand,
  recomputeCsv,
  recomputeText,
} from '../../src/selection/recompute.ts';
import { select } from '../../src/selection/select.ts';
import { people, village } from './people.ts';

const selection = select(village({ quota: 20 }), people(60), new Map());

describe('a stranger with the list redoes the draw', () => {
  test('from the CSV alone: SHA-256 of seed + NIK, sorted, the first of the quota', () => {
    const rows = recomputeCsv(selection, 'auditor').trim().split('\r\n').slice(1);
    const redone = rows
      .map((row) => row.split(','))
      .map(([rank, state, nik = '', sha]) => {
        const own = createHash('sha256')
          .update(selection.seed + nik)
          .digest('hex');
        expect(own).toBe(sha);
        return { rank, state, own };
      })
      .sort((a, b) => (a.own < b.own ? -1 : 1));
    expect(redone.map((one) => Number(one.rank))).toEqual(redone.map((_, at) => at + 1));
    expect(redone.slice(0, 20).every((one) => one.state === 'terpilih')).toBe(true);
    expect(redone.slice(20).every((one) => one.state === 'cadangan')).toBe(true);
  });

  for (const seed of ['51.71.03.20082026', "undian 17's", 'Nyepi – ᬒᬁ', '$(id) `id` "x" \\'])
    test.skipIf(process.platform === 'win32')(
      `the printed command gives the draw with the seed ${seed}`,
      () => {
        const one = select(village({ seed }), people(1), new Map()).ranked[0]!;
        const out = execFileSync('sh', ['-c', recheckCommand(seed, one.nik)], { encoding: 'utf8' });
        expect(out.slice(0, 64)).toBe(one.draw);
      },
    );
});

describe('the public sees neither NIK nor draw', () => {
  const text = recomputeCsv(selection, 'public') + recomputeText(selection).id;

  test('no run of 16 digits, no SHA-256', () => {
    expect(text).not.toMatch(/\d{16}/);
    expect(text).not.toMatch(/[0-9a-f]{16}/);
    expect(text).toContain('517103••••••••••');
  });

  test('the boundary parts the selected from the reserve', () => {
    const boundary = drawBoundary(selection)!;
    expect(boundary.length).toBeLessThan(8);
    for (const one of selection.ranked)
      expect(one.draw < boundary ? 'selected' : 'reserve').toBe(one.state);
    expect(recomputeText(selection).id).toContain(`Batas undian: ${boundary}.`);
  });

  test("no boundary where the village's own order decided, or where all are selected", () => {
    const ordered = people(60, (n) => ({ prioritas: n + 1 }));
    expect(drawBoundary(select(village({ quota: 20 }), ordered, new Map()))).toBeUndefined();
    expect(drawBoundary(select(village(), people(60), new Map()))).toBeUndefined();
  });
});

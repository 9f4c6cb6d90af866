import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const RUN = path.join(import.meta.dirname, 'run.js');

/** Some parts of `npm run torture`, on a small budget; the figures as it writes them. */
function torture(...options: string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'torture-test-'));
  const json = path.join(folder, 'figures.json');
  spawnSync(process.execPath, [RUN, '--quick', '--json', json, ...options], { stdio: 'ignore' });
  try {
    return JSON.parse(readFileSync(json, 'utf8')) as {
      readonly faults: number;
      readonly figures: Record<string, { readonly faults: readonly string[] }>;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.runIf(process.platform === 'linux')('a short torture', () => {
  it('of lists, runs, results and sockets finds no fault', { timeout: 900_000 }, () => {
    const parts = ['fuzz', 'kill', 'kill-moments', 'ENOSPC', 'record', 'sockets'];
    const { figures } = torture('--only', parts.join(','));
    const faults = Object.entries(figures).flatMap(([name, part]) =>
      part.faults.map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(parts.slice(0, -1)));
  });
});

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

describe.each(['torture', 'bench'])('the script of %s', (name) => {
  const run = (...options: string[]) => {
    const script = path.join(import.meta.dirname, '..', name, 'run.js');
    return spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
  };

  it('prints its options', () => {
    const { status, stdout, stderr } = run('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`npm run ${name} -- [options]`);
    expect(stdout).toContain('--quick');
  });

  it('refuses an option that it does not know, with its options', () => {
    const { status, stdout, stderr } = run('--nope');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/'--nope'[\s\S]*--quick/);
    expect(stderr).not.toContain('    at ');
  });
});

it('a part that the torture has not is refused with the names of its parts', () => {
  const run = spawnSync(process.execPath, [RUN, '--only', 'fuzz,nope'], { encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/no part nope[\s\S]*Parts: hostile, .*fuzz/);
});

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

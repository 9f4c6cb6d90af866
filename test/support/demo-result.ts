import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { runLine } from '../../src/flow.ts';
import type { Result } from '../../src/outputs/result.ts';
import { runMain } from './run-main.ts';

/** The demo city, read and judged. */
export async function demoResult(): Promise<Result> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'desa-enroll-demo-'));
  try {
    await runMain(['demo', 'kota'], { cwd: scratch });
    const on = parseLocalDate('2026-11-22')!;
    return await runLine({ paths: ['kota'], on, config: undefined, jobs: 2 }, { cwd: scratch });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

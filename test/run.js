// Runs the tests and closes with one plain line, "N passed, N failed", whatever the terminal shows before it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'desa-enroll-test-'));
const report = path.join(folder, 'report.json');
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
let line = '0 passed, 1 failed';
let failed = 1;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not even be loaded holds no test: it counts as one failure.
  const broken = result.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  failed = result.numFailedTests + broken;
  for (const file of result.testResults)
    for (const one of file.assertionResults)
      if (!['passed', 'failed'].includes(one.status)) console.log(`left out: ${one.fullName}`);
  line = `${result.numPassedTests} passed, ${failed} failed`;
} catch {
  console.error('the test runner left no report');
}
rmSync(folder, { recursive: true, force: true });
console.log(line);
process.exitCode = run.status === 0 && failed === 0 ? 0 : 1;

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWorkbooks } from '../src/sheets/open.ts';
import { textOf } from '../src/sheets/sheet.ts';
import { runMain } from './support/run-main.ts';

/** Golden cases: `in/` as a village or office would have it, `case.json` what is typed, `out/` what must come out. */
const CASES = path.resolve(import.meta.dirname, '../fixtures/cases');
const scratch = mkdtempSync(path.join(tmpdir(), 'desa-enroll-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Case {
  readonly about: string;
  readonly argv: readonly string[];
  readonly status: number;
}

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  const folder = path.join(CASES, name);
  const { about, argv, status }: Case = JSON.parse(
    readFileSync(path.join(folder, 'case.json'), 'utf8'),
  );

  it(about, async () => {
    const work = path.join(scratch, name);
    cpSync(path.join(folder, 'in'), work, { recursive: true });
    const ran = await runMain(argv, { cwd: work, today: '2026-01-05' });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(status);
    const shown = argv.includes('--json') ? withoutHashes(ran.stdout) : ran.stdout;
    await expect(`${shown}\n`).toMatchFileSnapshot(path.join(folder, 'out', 'stdout.txt'));
    const results = path.join(work, 'hasil');
    for (const file of written(results)) {
      const text = await asText(path.join(results, file));
      if (text !== undefined)
        await expect(text).toMatchFileSnapshot(path.join(folder, 'out', `${file}.txt`));
    }
  });
});

/** The document without the hashes of its outputs: what they hold is compared file by file below. */
function withoutHashes(stdout: string): string {
  const document = JSON.parse(stdout);
  for (const output of document.outputs) output.sha256 = '…';
  return JSON.stringify(document, null, 1);
}

function written(results: string): readonly string[] {
  try {
    return readdirSync(results, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(csv|txt|xlsx|xls)$/.test(file))
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort();
  } catch {
    return [];
  }
}

/** CSV as it is; a workbook as the table that a person sees, one line a row. */
async function asText(file: string): Promise<string | undefined> {
  const bytes = readFileSync(file);
  if (!/\.xlsx?$/.test(file))
    return `${bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')}`;
  const [workbook] = await openWorkbooks(file, bytes);
  return (workbook?.sheets ?? [])
    .map((sheet) => {
      const rows = sheet.rows.map(
        ({ row, cells }) =>
          `${row}: ${Array.from(cells, textOf).join(' | ').replaceAll('\n', ' ⏎ ')}`,
      );
      return `# ${sheet.name ?? ''}\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, withEvent } from '../../src/trail/registry-lines.ts';
import { loadRegistry, saveRegistry } from '../../src/trail/registry-store.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/trail/registry-store.js');
const url = (file: string) => pathToFileURL(path.join(path.dirname(BUILT), file)).href;

/** Takes up one answer after the other as fast as it can, and says before and after each how many lines there are. */
const CHILD = `
const { loadRegistry, saveRegistry } = await import(${JSON.stringify(url('registry-store.js'))});
const { withEvent } = await import(${JSON.stringify(url('registry-lines.js'))});
const { writeSync } = await import('node:fs');
const root = process.argv[2];
for (;;) {
  const before = loadRegistry(root);
  const rows = Array.from({ length: 400 }, (_, row) => ({ row, nik: '51710301017' + (10000 + row), status: 'Y' }));
  const files = [{ file: 'h.xlsx', sha256: String(before.lines.length), form: 'verification', rows }];
  writeSync(1, before.lines.length + ' ');
  saveRegistry(root, withEvent(before, { event: 'answer', day: '2026-02-01', files }));
}
`;

describe.skipIf(!existsSync(BUILT))('killed while an answer is being taken up', () => {
  it('the record is as before or after, never between', { timeout: 60_000 }, async () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'catatan-'));
    const script = path.join(root, 'child.mjs');
    writeFileSync(script, CHILD);
    saveRegistry(root, EMPTY_REGISTRY);
    try {
      let written = 0;
      for (let time = 0; time < 8; time += 1) {
        const said = await killedAfter(script, root, 5 + time * 14);
        const { lines } = loadRegistry(root);
        expect([said, said + 1]).toContain(lines.length);
        written = lines.length;
        if (written > 60) {
          saveRegistry(root, EMPTY_REGISTRY);
          written = 0;
        }
      }
      // What a kill left beside the record does not stand in the way of the next run.
      saveRegistry(
        root,
        withEvent(loadRegistry(root), { event: 'undo', day: '2026-02-02', of: 1 }),
      );
      expect(loadRegistry(root).lines).toHaveLength(written + 1);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

/** Lines of the record when the last write began, as the child said it. Counted from its first write on. */
function killedAfter(script: string, root: string, milliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let wrong = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${wrong}`));
      else resolve(Number(said.trim().split(' ').at(-1)));
    });
  });
}

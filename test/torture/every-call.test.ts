import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import type { OutputFile } from '../../src/outputs/result.ts';
import { prepareFolder, replaceFolder } from '../../src/outputs/write.ts';

const CALLS = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'readFileSync',
  'readdirSync',
] as const;

let root: string;
// No power goes off here, and waiting for the disk is what would take the time.
const fsyncSync = fs.fsyncSync;
beforeAll(() => {
  fs.fsyncSync = () => {};
});
afterAll(() => {
  fs.fsyncSync = fsyncSync;
});
let restore: () => void = () => {};
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'panggilan-'));
});
afterEach(() => {
  restore();
  fs.rmSync(root, { recursive: true, force: true });
});

/** Makes the k-th call to the file system fail; tells how many there were. */
function failAt(k: number, code: string): { readonly count: () => number } {
  const originals = CALLS.map((name) => [name, fs[name]] as const);
  const patched = fs as unknown as Record<string, (...args: never[]) => unknown>;
  let count = 0;
  for (const [name, original] of originals)
    patched[name] = (...args: never[]) => {
      count += 1;
      if (count === k) {
        if (name === 'closeSync') (original as (...args: never[]) => unknown)(...args);
        throw Object.assign(new Error(`injected: ${name}`), { code });
      }
      return (original as (...args: never[]) => unknown)(...args);
    };
  restore = () => {
    for (const [name, original] of originals) patched[name] = original as () => unknown;
    restore = () => {};
  };
  return { count: () => count };
}

const files = (version: string): OutputFile[] =>
  ['a.csv', 'desa/b.csv', 'desa/c.csv'].map((at) => ({
    path: at,
    kind: 'list',
    bytes: Buffer.from(`${version} ${at}`),
    rows: 1,
  }));

/** Which whole results stand in a folder. */
function versionIn(folder: string): string {
  if (!fs.existsSync(folder)) return 'none';
  const texts = files('').map(({ path: at }) => fs.readFileSync(path.join(folder, at), 'utf8'));
  const versions = new Set(texts.map((text) => text.split(' ')[0]));
  return versions.size === 1 && fs.existsSync(path.join(folder, 'manifest.json'))
    ? ([...versions][0] ?? '')
    : 'mixed';
}

async function write(out: string, version: string) {
  prepareFolder(out);
  await replaceFolder(out, files(version), { version: '0.1.0', made: version });
}

describe('an error of the disk at every single call', () => {
  it.each(['ENOSPC', 'EIO'])('%s leaves whole results', async (code) => {
    let k = 1;
    for (; ; k += 1) {
      const campaign = path.join(root, `${code}-${k}`);
      const out = path.join(campaign, 'hasil');
      await write(out, 'satu');
      await write(out, 'dua');
      const { count } = failAt(k, code);
      const failed = await write(out, 'tiga').then(
        () => undefined,
        (error: unknown) => error,
      );
      restore();
      if (count() < k) break;
      const now = versionIn(out);
      const at = `call ${k} (${String(failed)})`;
      expect(['dua', 'tiga'], at).toContain(now);
      // What was not told as done may be done; what was told as done is.
      if (failed === undefined) expect(now, at).toBe('tiga');
      else expect(failed instanceof Refusal && failed.kind === 'system', at).toBe(true);
      await write(out, 'tiga');
      expect(versionIn(out), at).toBe('tiga');
      expect(fs.readdirSync(campaign).sort(), at).toEqual(['hasil', 'hasil-sebelumnya']);
    }
    expect(k).toBeGreaterThan(30);
  });
});

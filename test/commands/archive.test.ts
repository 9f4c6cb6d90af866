import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../src/outputs/write.ts';
import { opened } from '../support/opened-archive.ts';
import { runMain } from '../support/run-main.ts';

let root: string;
const at = (name: string) => path.join(root, name);
beforeEach(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'arsip-'));
  const bytes = Buffer.from('isi');
  await replaceFolder(at('hasil'), [{ path: 'desa/a.csv', kind: 'list', bytes, rows: 1 }], {});
  fs.writeFileSync(at('sandi.txt'), 'jukung-biru-sanur\n');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const pack = (file = 'sandi.txt', out = 'x.zip') =>
  runMain(['archive', '.', '--password-file', file, '--out', out], { cwd: root });

describe('archive', () => {
  it('packs the results and their manifest', async () => {
    expect((await pack()).status).toBe(0);
    const parts = await opened(fs.readFileSync(at('x.zip')), 'jukung-biru-sanur');
    expect(parts.map((part) => part.path)).toEqual(['desa/a.csv', 'manifest.json']);
    expect(fs.statSync(at('x.zip')).mode & 0o077).toBe(0);
  });

  it('packs what people added too', async () => {
    fs.writeFileSync(path.join(root, 'hasil', 'catatan.txt'), 'x');
    await pack();
    const parts = await opened(fs.readFileSync(at('x.zip')), 'jukung-biru-sanur');
    expect(parts.map((part) => part.path)).toContain('catatan.txt');
  });

  it.each([
    ['a short password', () => fs.writeFileSync(at('sandi.txt'), 'pendek\n')],
    ['no password file', () => fs.rmSync(at('sandi.txt'))],
    ['a file of that name', () => fs.writeFileSync(at('x.zip'), 'milik orang')],
    ['no results', () => fs.rmSync(at('hasil'), { recursive: true })],
    ['results without a manifest', () => fs.rmSync(at('hasil/manifest.json'))],
  ])('is refused with %s', async (_name, make) => {
    make();
    const before = fs.existsSync(at('x.zip')) && fs.readFileSync(at('x.zip'), 'utf8');
    expect((await pack()).status).toBe(2);
    expect(fs.existsSync(at('x.zip')) && fs.readFileSync(at('x.zip'), 'utf8')).toBe(before);
  });

  it('never shows the password', async () => {
    const { stdout, stderr } = await pack();
    expect(stdout + stderr).not.toContain('jukung');
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureFolder } from '../../src/outputs/disk.ts';

let scratch = '';
beforeAll(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'desa-enroll-disk-'));
});
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test('a folder is made with those above it, and one that is there is left as it is', () => {
  const folder = path.join(scratch, 'a', 'b', 'c');
  ensureFolder(folder);
  fs.writeFileSync(path.join(folder, 'x'), '');
  ensureFolder(folder);
  expect(fs.readdirSync(folder)).toEqual(['x']);
});

test('a file in its place is an error', () => {
  const file = path.join(scratch, 'berkas');
  fs.writeFileSync(file, '');
  expect(() => ensureFolder(file)).toThrow('EEXIST');
  expect(() => ensureFolder(path.join(file, 'a'))).toThrow(/EEXIST|ENOTDIR/);
});

test.skipIf(process.platform !== 'linux')('where the system makes no folders it says so', () => {
  expect(() => ensureFolder('/proc/desa-enroll/hasil')).toThrow('ENOENT');
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Io } from '../../src/commands/command.ts';
import { init } from '../../src/commands/init.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';

let scratch = '';
beforeAll(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'desa-enroll-init-'));
});
afterAll(() => {
  fs.rmSync(scratch, { recursive: true, force: true });
});

async function call(folder: string, lang: 'id' | 'en' = 'id'): Promise<string> {
  const printed: string[] = [];
  const io: Io = {
    today: '2026-11-22' as LocalDate,
    lang,
    cwd: scratch,
    colour: false,
    width: 100,
    progress: false,
    stderr: process.stderr,
    interactive: false,
    stdin: async () => new Uint8Array(),
    print: (text) => printed.push(text),
    write: async (text) => void printed.push(text),
    warn: (text) => printed.push(text),
  };
  expect(await init.run(init.input.parse({ folder, on: '2026-01-05' }), io)).toBe(0);
  return printed.join('\n');
}

const read = (...names: string[]) => fs.readFileSync(path.join(scratch, ...names), 'utf8');

test('a new folder gets its settings, tables and places for lists', async () => {
  const told = await call('a');
  expect(fs.readdirSync(path.join(scratch, 'a')).sort()).toEqual([
    'desa-enroll.yaml',
    'desa.csv',
    'konfirmasi.csv',
    'nominasi',
    'referensi',
  ]);
  expect(read('a', 'desa-enroll.yaml')).toContain('startMonth: 2026-02');
  expect(read('a', 'desa.csv')).toBe(
    'kode,nama,kuota,sumber,pagu,alokasi,kode_rekening,bulan_mulai,bulan\r\n',
  );
  expect(told).toContain('desa-enroll run a');
});

test('what is there is never overwritten, not even as a workbook', async () => {
  fs.mkdirSync(path.join(scratch, 'b', 'nominasi'), { recursive: true });
  fs.writeFileSync(path.join(scratch, 'b', 'desa-enroll.yaml'), 'quota: 7\n');
  fs.writeFileSync(path.join(scratch, 'b', 'desa.xlsx'), 'x');
  const told = await call('b', 'en');
  expect(read('b', 'desa-enroll.yaml')).toBe('quota: 7\n');
  expect(fs.existsSync(path.join(scratch, 'b', 'desa.csv'))).toBe(false);
  expect(told).toContain('is there, unchanged');
  expect(await call('b')).toContain('sudah ada, tidak diubah');
});

test.skipIf(process.platform === 'win32')('everything is for its owner only', async () => {
  await call('c');
  for (const name of fs.readdirSync(path.join(scratch, 'c')))
    expect(fs.statSync(path.join(scratch, 'c', name)).mode & 0o077).toBe(0);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMain } from '../support/run-main.ts';

let root: string;
beforeEach(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'riwayat-'));
  fs.mkdirSync(path.join(root, 'nominasi'));
  fs.writeFileSync(
    path.join(root, 'nominasi', 'tegal-harum.csv'),
    'NIK,NAMA,TANGGAL LAHIR,PEKERJAAN\n5171031708859001,I Wayan Sudana,17-08-1985,Pedagang\n',
  );
  fs.writeFileSync(path.join(root, 'desa.csv'), 'kode,nama\n51.71.03.2008,Tegal Harum\n');
  await runMain(['run', root]);
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(root, ...parts);
const verify = () => runMain(['audit', 'verify', root]);
const replace = (file: string, from: string | RegExp, to: string) =>
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));

describe('audit verify', () => {
  it('finds a run as it was left', async () => {
    const { status, stdout } = await verify();
    expect([status, stdout]).toEqual([0, expect.stringContaining('Riwayat utuh')]);
  });

  it.each([
    ['a count in the trail', () => replace(at('riwayat.jsonl'), /"selected":\d+/, '"selected":99')],
    ['a result', () => fs.appendFileSync(at('hasil', 'temuan.csv'), ' ')],
    ['a deleted result', () => fs.rmSync(at('hasil', 'temuan.csv'))],
    ['the manifest', () => replace(at('hasil', 'manifest.json'), '"rows": 0', '"rows": 1')],
    ['a manifest taken away', () => fs.rmSync(at('hasil', 'manifest.json'))],
  ])('tells that %s was changed', async (_name, change) => {
    change();
    expect((await verify()).status).toBe(1);
  });

  it('is refused where nothing was run', async () => {
    fs.rmSync(at('riwayat.jsonl'));
    expect((await verify()).status).toBe(2);
  });
});

describe('the record of a run', () => {
  it('names inputs, settings and villages by hash, and the versions', () => {
    const record = JSON.parse(fs.readFileSync(at('riwayat.jsonl'), 'utf8').trim());
    expect(record.inputs.map(({ file }: { file: string }) => file)).toEqual([
      'nominasi/tegal-harum.csv',
    ]);
    expect(record.settled.map(({ file }: { file: string }) => file)).toEqual(['desa.csv']);
    expect(Object.keys(record)).toEqual(
      expect.arrayContaining(['version', 'law', 'layout', 'options', 'counts', 'results']),
    );
  });

  it('grows by a line with each run, and stays whole', async () => {
    await runMain(['run', root]);
    expect(fs.readFileSync(at('riwayat.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect((await verify()).status).toBe(0);
  });
});

describe('purge', () => {
  it('only shows what it would delete', async () => {
    const before = fs.readdirSync(root);
    const { stdout } = await runMain(['purge', root]);
    expect(stdout).toContain('nominasi');
    expect(fs.readdirSync(root)).toEqual(before);
  });

  it('deletes whatever holds a person, also the record of answers, and keeps the counts', async () => {
    for (const name of ['referensi', 'hasil-sebelumnya', '.desa-enroll']) {
      fs.mkdirSync(at(name), { recursive: true });
      fs.writeFileSync(at(name, 'x.csv'), '5171031708859001');
    }
    fs.writeFileSync(at('konfirmasi.csv'), 'nik\n5171031708859001\n');
    expect((await runMain(['purge', root, '--yes'])).status).toBe(0);
    expect(fs.readdirSync(root).sort()).toEqual(['desa.csv', 'riwayat.jsonl']);
    const trail = fs.readFileSync(at('riwayat.jsonl'), 'utf8');
    expect(trail).toContain('"selected"');
    expect(trail).toContain('"command":"purge"');
    expect(trail).not.toMatch(/5171031708859001|Sudana/);
    expect((await verify()).status).toBe(0);
  });

  it('puts its line into the trail, once, where an earlier one ended before that', async () => {
    for (const name of fs.readdirSync(root))
      if (!['desa.csv', 'riwayat.jsonl'].includes(name)) fs.rmSync(at(name), { recursive: true });
    const lines = () => fs.readFileSync(at('riwayat.jsonl'), 'utf8').match(/"command":"purge"/g);
    expect((await runMain(['purge', root, '--yes'])).status).toBe(0);
    expect((await runMain(['purge', root, '--yes'])).status).toBe(0);
    expect(lines()).toHaveLength(1);
    expect((await verify()).status).toBe(0);
  });

  it('names what others put there, and leaves it', async () => {
    fs.writeFileSync(at('catatan rapat.docx'), 'x');
    const { stdout } = await runMain(['purge', root, '--yes']);
    expect(stdout).toContain('catatan rapat.docx');
    expect(fs.existsSync(at('catatan rapat.docx'))).toBe(true);
  });

  it('refuses a folder that is no campaign', async () => {
    const other = at('lain');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'foto.jpg'), 'x');
    expect((await runMain(['purge', other, '--yes'])).status).toBe(2);
    expect(fs.readdirSync(other)).toEqual(['foto.jpg']);
  });
});

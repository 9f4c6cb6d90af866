import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { documentSchema } from '../../src/outputs/reporters/document.ts';
import { runMain } from '../support/run-main.ts';

let scratch = '';
beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'desa-enroll-commands-'));
  await runMain(['demo', 'kota'], { cwd: scratch });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the list of commands', () => {
  it.each(commands)('$name: the list and the command say the same', async (entry) => {
    const form = await entry.load();
    expect([form.name, form.alias, form.summary]).toEqual([entry.name, entry.alias, entry.summary]);
  });

  it('has no name twice, aliases included', () => {
    const names = commands.flatMap(({ name, alias }) => [name, alias]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(commands)('$name --help speaks both languages and gives an example', async ({ name }) => {
    const id = await runMain([name, '--help']);
    const en = await runMain([name, '--help', '--lang', 'en']);
    expect(id.status).toBe(0);
    expect(id.stdout).toContain('Cara pakai:');
    expect(id.stdout).toContain('Contoh:');
    expect(en.stdout).toContain('Usage:');
    expect(en.stdout).toContain('Example:');
  });
});

describe('a campaign that was just begun', () => {
  it('an empty folder of lists to check against is no fault', async () => {
    await runMain(['init', 'baru'], { cwd: scratch });
    writeFileSync(
      path.join(scratch, 'baru', 'nominasi', 'tegal-harum.csv'),
      'NIK,Nama,Tanggal Lahir,L/P,Pekerjaan\n5171031708709001,I Made Sudarma,17-08-1970,L,Petani\n',
    );
    const ran = await runMain(['validate', 'baru'], { cwd: scratch });
    expect(ran.stdout).not.toContain('no-list-found');
    expect(ran.status).toBe(0);
  });

  it('an empty folder of nominations is one', async () => {
    await runMain(['init', 'kosong'], { cwd: scratch });
    const ran = await runMain(['validate', 'kosong'], { cwd: scratch });
    expect(ran.stdout).toContain('no-list-found');
    expect(ran.status).toBe(1);
  });
});

describe('a call that cannot be carried out: exit 2, one sentence, nothing written', () => {
  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'unknown command',
      ['periska'],
      /Perintah periska tidak dikenal\. Mungkin maksudnya periksa\?/,
    ],
    ['unknown option', ['run', 'kota', '--ot', 'x'], /Pilihan --ot tidak dikenal/],
    ['option without value', ['run', 'kota', '--on'], /Pilihan --on .* perlu nilai/],
    [
      'option twice',
      ['run', 'kota', '--on', '2026-01-01', '--on', '2026-01-02'],
      /--on ditulis dua kali/,
    ],
    ['missing argument', ['validate'], /Sebutkan paths/],
    ['required option', ['archive', 'kota'], /Pilihan --password-file .* wajib disebutkan/],
    ['argument of another kind', ['profile', 'semua'], /<what> .* Pilihannya: list, show, check\./],
    ['no such day', ['run', 'kota', '--on', '2026-02-30'], /--on 2026-02-30 bukan tanggal/],
    ['no such folder', ['run', 'tidak-ada'], /tidak-ada bukan folder kampanye/],
    ['no such file', ['validate', 'tidak-ada.xlsx'], /tidak-ada\.xlsx/],
    ['no such settings', ['validate', 'kota', '--config', 'x.yaml'], /x\.yaml tidak ada/],
    ['zero jobs', ['run', 'kota', '--jobs', '0'], /--jobs/],
    ['demo over a folder that is there', ['demo', 'kota'], /sudah ada/],
  ];
  it.each(refusals)('%s', async (_, argv, sentence) => {
    const before = readdirSync(scratch).sort();
    const ran = await runMain(argv, { cwd: scratch });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr.split('\n')).toHaveLength(1);
    expect(ran.stdout).toBe('');
    expect(ran.status).toBe(2);
    expect(readdirSync(scratch).sort()).toEqual(before);
    expect(existsSync(path.join(scratch, 'kota', 'hasil'))).toBe(false);
  });

  it('a settings file that cannot be understood names its line', async () => {
    const folder = path.join(scratch, 'rusak');
    cpSync(path.join(scratch, 'kota'), folder, { recursive: true });
    writeFileSync(path.join(folder, 'desa-enroll.yaml'), 'year: 2026\nquotta: 100\n');
    const ran = await runMain(['run', folder]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/baris 2.*quotta.*quota/);
    expect(existsSync(path.join(folder, 'hasil'))).toBe(false);
  });
});

describe('run', () => {
  it('writes whole results, keeps those before, and says the same twice', async () => {
    const folder = path.join(scratch, 'jalan');
    cpSync(path.join(scratch, 'kota'), folder, { recursive: true });
    const first = await runMain(['run', folder, '--json']);
    expect(first.status).toBe(1);
    const document = documentSchema.parse(JSON.parse(first.stdout));
    expect(document.summary.desa).toBe(27);
    expect(document.desa.find((one) => one.nama === 'Tegal Harum')).toMatchObject({
      selected: 100,
      iuran: { total: 20_160_000, months: 12 },
    });
    const files = readdirSync(path.join(folder, 'hasil'));
    expect(files).toEqual(
      expect.arrayContaining(['manifest.json', 'ringkasan.html', 'temuan.csv', 'desa']),
    );
    const page = readFileSync(path.join(folder, 'hasil', 'ringkasan.html'));
    const second = await runMain(['run', folder, '--json']);
    expect(second.stdout).toBe(first.stdout);
    expect(readFileSync(path.join(folder, 'hasil', 'ringkasan.html')).equals(page)).toBe(true);
    const audit = await runMain(['audit', 'verify', folder]);
    expect(audit.stdout).toMatch(/Riwayat utuh: 2 kali/);
    expect(audit.status).toBe(0);
    writeFileSync(path.join(folder, 'hasil', 'temuan.csv'), 'catatan saya');
    expect((await runMain(['audit', 'verify', folder])).status).toBe(1);
    const third = await runMain(['run', folder]);
    expect(third.stdout).toMatch(/Anda mengubah temuan\.csv/);
    expect(readFileSync(path.join(folder, 'hasil', 'temuan.csv'), 'utf8')).toBe('catatan saya');
    expect(existsSync(path.join(folder, 'hasil', 'temuan.baru.csv'))).toBe(true);
    await runMain(['purge', folder, '--yes']);
    expect(readdirSync(folder).sort()).toEqual(['desa-enroll.yaml', 'desa.csv', 'riwayat.jsonl']);
  });
});

import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/outputs/reporters/document.ts';
import { runMain } from '../support/run-main.ts';
import { person, runInParts, treeOf, writeCampaign } from './kit.ts';

const base = fs.mkdtempSync(path.join(tmpdir(), 'bagian-'));
const at = (...names: readonly string[]) => path.join(base, ...names);
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

const PARTS = [
  '51.03-KABUPATEN-BADUNG',
  '51.71-KOTA-DENPASAR',
  '52.71-KOTA-MATARAM',
  'TANPA-KODE-1',
];

/** Lines of a table over all parts, in an order of their own. */
function linesOf(folder: string, table: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === table)
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .sort();
}

/** The campaign as it was before any run. */
function copyUnrun(name: string): void {
  fs.cpSync(at('satu'), at(name), { recursive: true });
  for (const made of ['hasil', '.desa-enroll', 'riwayat.jsonl'])
    fs.rmSync(at(name, made), { recursive: true, force: true });
}

describe('a campaign worked off kabupaten by kabupaten', () => {
  let first: readonly string[] = [];
  beforeAll(async () => {
    writeCampaign(at('satu'));
    const { status, text } = await runInParts(at('satu'), { tables: true });
    expect(text).toContain('4 bagian dikerjakan');
    expect(status).toBe(1);
    first = treeOf(at('satu', 'hasil'));
  }, 120_000);

  it('has one folder for each kabupaten, and pages over all', () => {
    expect(fs.readdirSync(at('satu', 'hasil')).sort()).toEqual(
      [...PARTS, 'manifest.json', 'ringkasan.csv', 'ringkasan.html', 'ringkasan.xlsx'].sort(),
    );
    const page = fs.readFileSync(at('satu', 'hasil', 'ringkasan.html'), 'utf8');
    for (const part of PARTS) expect(page).toContain(`href="${part}/ringkasan.html"`);
    expect(page).not.toContain('Rekaan');
  });

  it('is refused with the sentence of the process that plans it, and nothing is begun', async () => {
    copyUnrun('salah');
    fs.appendFileSync(at('salah', 'desa-enroll.yaml'), 'mulai: kapan saja\n');
    await expect(runInParts(at('salah'))).rejects.toThrow(/mulai/);
    expect(fs.readdirSync(at('salah')).sort()).toEqual([
      ...['desa-enroll.yaml', 'desa.csv', 'nominasi'],
    ]);
  });

  it('judges every person and every file as one run over all does', async () => {
    copyUnrun('biasa');
    await runMain(['run', at('biasa'), '--tables', '--on', '2026-11-22']);
    for (const table of ['orang.ndjson', 'temuan.ndjson'])
      expect(linesOf(at('satu', 'hasil'), table), table).toEqual(
        linesOf(at('biasa', 'hasil'), table),
      );
    expect(linesOf(at('satu', 'hasil'), 'temuan.ndjson').join('\n')).toMatch(
      /nik-duplicate-across-desa/,
    );
    const returned = (root: string) =>
      treeOf(at(root, 'hasil'))
        .filter((line) => / - periksa\.xlsx /.test(line))
        .map((line) => line.replace(/^.*\//, ''))
        .sort();
    expect(returned('satu')).toEqual(returned('biasa'));
  }, 120_000);

  it('prints the same JSON document as one run over all', async () => {
    copyUnrun('dokumen');
    const usual = JSON.parse(
      (await runMain(['run', at('dokumen'), '--json', '--on', '2026-11-22'])).stdout,
    );
    const { status, text } = await runInParts(at('satu'), { json: true, tables: true });
    const { parts, findingsByCode, outputs, ...same } = documentSchema.parse(JSON.parse(text));
    expect({ ...same, outputs: [] }).toEqual({ ...usual, outputs: [] });
    expect(status).toBe(1);
    expect(parts?.map((part) => path.basename(part.path))).toEqual(PARTS);
    expect(same.findings.filter(({ code }) => code === 'nik-duplicate-across-desa')).toHaveLength(
      findingsByCode?.['nik-duplicate-across-desa'] ?? -1,
    );
    expect(outputs.map((output) => output.path).sort()).toEqual(
      fs
        .readdirSync(at('satu', 'hasil'), { recursive: true, encoding: 'utf8' })
        .filter((name) => fs.statSync(at('satu', 'hasil', name)).isFile())
        .filter((name) => !/^([^/]+\/)?manifest\.json$/.test(name))
        .map((name) => `hasil/${name}`)
        .sort(),
    );
    expect(treeOf(at('satu', 'hasil'))).toEqual(first);
  }, 120_000);

  it.each([
    ['with one process', { jobs: 1 }, []],
    ['without what was kept', {}, ['.desa-enroll']],
    ['over nothing', {}, ['.desa-enroll', 'hasil', 'hasil-sebelumnya']],
  ] as const)(
    'gives the same bytes %s',
    async (_, options, gone) => {
      for (const name of gone) fs.rmSync(at('satu', name), { recursive: true, force: true });
      await runInParts(at('satu'), { ...options, tables: true });
      expect(treeOf(at('satu', 'hasil'))).toEqual(first);
    },
    120_000,
  );

  it('writes nothing when nothing has changed', async () => {
    const before = fs.statSync(at('satu', 'hasil')).ino;
    const { text } = await runInParts(at('satu'), { tables: true });
    expect(text).toContain('tidak ada yang ditulis ulang');
    expect(fs.statSync(at('satu', 'hasil')).ino).toBe(before);
    expect(fs.existsSync(at('satu', '.hasil-baru'))).toBe(false);
  }, 120_000);

  it('makes anew only what a changed list touches, and keeps what people changed', async () => {
    fs.cpSync(at('satu'), at('ubah'), { recursive: true });
    fs.appendFileSync(at('ubah', 'nominasi', '51.03.01.2001.csv'), `\n${person('510301', 55)}`);
    const note = at('ubah', 'hasil', '52.71-KOTA-MATARAM', 'catatan saya.txt');
    fs.writeFileSync(note, 'sudah ditelepon');
    const { text } = await runInParts(at('ubah'), { tables: true });
    expect(text).toContain('2 bagian dikerjakan, 2 bagian tidak berubah');
    expect(text).toContain('catatan saya.txt');
    expect(fs.readFileSync(note, 'utf8')).toBe('sudah ditelepon');
    fs.rmSync(note);
    for (const name of ['.desa-enroll', 'hasil', 'hasil-sebelumnya'])
      fs.rmSync(at('satu', name), { recursive: true, force: true });
    fs.cpSync(at('ubah', 'nominasi'), at('satu', 'nominasi'), { recursive: true });
    await runInParts(at('satu'), { tables: true });
    await runInParts(at('ubah'), { tables: true });
    expect(treeOf(at('ubah', 'hasil'))).toEqual(treeOf(at('satu', 'hasil')));
  }, 120_000);

  it('goes on where a killed run stopped', async () => {
    const whole = treeOf(at('satu', 'hasil'));
    fs.cpSync(at('satu'), at('mati'), { recursive: true });
    fs.renameSync(at('mati', 'hasil'), at('mati', '.hasil-baru'));
    fs.rmSync(at('mati', '.hasil-baru', '51.71-KOTA-DENPASAR'), { recursive: true });
    fs.mkdirSync(at('mati', '.hasil-baru', '.51.71-KOTA-DENPASAR-1', 'desa'), { recursive: true });
    fs.writeFileSync(at('mati', '.hasil-baru', 'TANPA-KODE-1', 'temuan.csv'), 'setengah');
    fs.rmSync(at('mati', 'hasil-sebelumnya'), { recursive: true, force: true });
    const { text } = await runInParts(at('mati'), { tables: true });
    expect(text).toContain('2 bagian dikerjakan, 2 bagian tidak berubah');
    expect(treeOf(at('mati', 'hasil'))).toEqual(whole);
    expect(fs.existsSync(at('mati', '.hasil-baru'))).toBe(false);
  }, 120_000);

  it('the trail vouches for every file of every part', async () => {
    const root = at('satu');
    const audit = async () =>
      JSON.parse((await runMain(['audit', 'verify', root, '--json'])).stdout);
    expect(await audit()).toMatchObject({ changedFiles: [], knownResults: true });
    const changed = path.join('52.71-KOTA-MATARAM', 'temuan.csv');
    const forged = path.join('TANPA-KODE-1', 'manifest.json');
    fs.appendFileSync(path.join(root, 'hasil', changed), 'x');
    fs.appendFileSync(path.join(root, 'hasil', forged), ' ');
    expect((await audit()).changedFiles).toEqual([changed, forged]);
  });

  it('nothing of anybody is left after a purge', async () => {
    const root = at('mati');
    expect(fs.existsSync(path.join(root, '.desa-enroll', 'cache'))).toBe(true);
    await runMain(['purge', root, '--yes']);
    expect(fs.readdirSync(root).sort()).toEqual(['desa-enroll.yaml', 'desa.csv', 'riwayat.jsonl']);
  });

  it('a campaign of few villages is not worked off in parts', async () => {
    expect((await runInParts(at('satu'), { most: 700 })).status).toBeUndefined();
  });
});

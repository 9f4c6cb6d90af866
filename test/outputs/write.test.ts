import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import type { OutputFile } from '../../src/outputs/result.ts';
import { prepareFolder, replaceFolder } from '../../src/outputs/write.ts';
import { changedFiles, readManifest } from '../../src/outputs/written.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'tulis-'));
  out = path.join(root, 'hasil');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const file = (at: string, text: string): OutputFile => ({
  path: at,
  kind: 'list',
  bytes: Buffer.from(text),
  rows: 1,
});
const write = async (files: readonly OutputFile[], about = {}) => {
  prepareFolder(out);
  return replaceFolder(out, files, about);
};
const read = (...parts: string[]) => fs.readFileSync(path.join(root, ...parts), 'utf8');
const put = (text: string, ...parts: string[]) => {
  const at = path.join(root, ...parts);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.writeFileSync(at, text);
};
const there = () => fs.readdirSync(root).sort();
const first = [file('a.csv', 'satu'), file('desa/b.csv', 'dua')];
const second = [file('a.csv', 'SATU'), file('desa/b.csv', 'DUA')];
const refusal = async (work: () => unknown): Promise<Refusal> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('writing a folder of results', () => {
  it('writes every file, with a manifest that knows them', async () => {
    await write(first);
    expect(read('hasil', 'desa', 'b.csv')).toBe('dua');
    expect(changedFiles(out, readManifest(out)!)).toEqual([]);
    expect(there()).toEqual(['hasil']);
  });

  it('keeps the results before it', async () => {
    await write(first);
    await write(second);
    expect(read('hasil', 'a.csv')).toBe('SATU');
    expect(read('hasil-sebelumnya', 'a.csv')).toBe('satu');
    expect(there()).toEqual(['hasil', 'hasil-sebelumnya']);
  });

  it('does not move aside results that would be the same', async () => {
    await write(first);
    await write(second);
    expect((await write(second)).unchanged).toBe(true);
    expect(read('hasil-sebelumnya', 'a.csv')).toBe('satu');
  });

  it('writes a result again that somebody deleted', async () => {
    await write(first);
    fs.rmSync(path.join(out, 'a.csv'));
    expect((await write(first)).unchanged).toBe(false);
    expect(read('hasil', 'a.csv')).toBe('satu');
  });

  it('leaves the results before it when a file cannot be made', async () => {
    await write(first);
    const failing = function* () {
      yield file('a.csv', 'baru');
      throw new Error('a bug in a maker');
    };
    prepareFolder(out);
    await expect(replaceFolder(out, failing(), {})).rejects.toThrow('a bug in a maker');
    expect(read('hasil', 'a.csv')).toBe('satu');
    expect(there()).toEqual(['hasil']);
  });

  it.each(['../x.csv', '/x.csv', 'a/../../x.csv', 'CON.', 'a\u0000b', '=1.csv'])(
    'never writes under the name %j',
    async (name) => {
      await expect(write([file(name, '')])).rejects.toThrow('unsafe output name');
      expect(there()).toEqual([]);
    },
  );

  it('is private to its owner whatever the umask is', async () => {
    const before = process.umask(0);
    try {
      await write(first);
    } finally {
      process.umask(before);
    }
    const mode = (...parts: string[]) => fs.statSync(path.join(out, ...parts)).mode & 0o777;
    expect([mode(), mode('desa'), mode('a.csv'), mode('manifest.json')]).toEqual([
      0o700, 0o700, 0o600, 0o600,
    ]);
  });
});

describe('what people changed in the results', () => {
  it('is carried over, with the new version beside it', async () => {
    await write(first);
    put('punya saya', 'hasil', 'a.csv');
    const { carried } = await write(second);
    expect(carried).toEqual(['a.csv']);
    expect(read('hasil', 'a.csv')).toBe('punya saya');
    expect(read('hasil', 'a.baru.csv')).toBe('SATU');
  });

  it('is carried over again and again', async () => {
    await write(first);
    put('punya saya', 'hasil', 'a.csv');
    for (const round of [1, 2, 3]) await write([file('a.csv', `putaran ${round}`)]);
    expect(read('hasil', 'a.csv')).toBe('punya saya');
    expect(read('hasil', 'a.baru.csv')).toBe('putaran 3');
  });

  it('is carried over also where the new version itself was changed', async () => {
    await write(first);
    put('punya saya', 'hasil', 'a.csv');
    await write(second);
    put('ini juga', 'hasil', 'a.baru.csv');
    await write([file('a.csv', 'ketiga')]);
    expect(read('hasil', 'a.csv')).toBe('punya saya');
    expect(read('hasil', 'a.baru.csv')).toBe('ini juga');
    expect(read('hasil', 'a.baru-2.csv')).toBe('ketiga');
  });

  it('is carried over when it is a file of their own', async () => {
    await write(first);
    put('catatan', 'hasil', 'desa', 'catatan saya.txt');
    await write(second);
    expect(read('hasil', 'desa', 'catatan saya.txt')).toBe('catatan');
  });

  it('is ours again once it equals the new version', async () => {
    await write(first);
    put('SATU', 'hasil', 'a.csv');
    expect((await write(second)).carried).toEqual([]);
  });

  it('is not thrown away either in the results before it', async () => {
    await write(first);
    await write(second);
    put('punya saya', 'hasil-sebelumnya', 'a.csv');
    await write([file('a.csv', 'ketiga')]);
    expect(read('hasil-sebelumnya', 'a.csv')).toBe('SATU');
    expect(read('hasil-sebelumnya-2', 'a.csv')).toBe('punya saya');
  });

  it('does not count what Excel leaves beside an open file', async () => {
    await write(first);
    put('', 'hasil', '~$a.csv');
    expect((await write(first)).unchanged).toBe(true);
  });
});

describe('folders that are refused before any work', () => {
  it.each([
    ['a file', () => put('x', 'hasil'), 'out-not-a-folder'],
    [
      'a link that leads elsewhere',
      () => {
        fs.mkdirSync(path.join(root, 'lain'));
        fs.symlinkSync(path.join(root, 'lain'), out);
      },
      'out-not-a-folder',
    ],
    ['foreign files', () => put('foto', 'hasil', 'foto.jpg'), 'out-has-foreign-files'],
    [
      'a damaged manifest',
      () => put('{"files": [', 'hasil', 'manifest.json'),
      'out-has-foreign-files',
    ],
    [
      'results of a newer program',
      () => put('{"version":"99.0.0","files":[]}', 'hasil', 'manifest.json'),
      'out-of-newer-version',
    ],
  ] as const)('%s', async (_name, make, code) => {
    make();
    const before = there();
    const refused = await refusal(() => prepareFolder(out));
    expect([refused.code, refused.kind]).toEqual([code, 'call']);
    expect(there()).toEqual(before);
  });

  it.each(['nominasi', 'nominasi/baru', 'referensi/a/b', 'tautan/x'])(
    'among what villages sent: %s',
    async (name) => {
      fs.mkdirSync(path.join(root, 'nominasi'));
      fs.symlinkSync(path.join(root, 'nominasi'), path.join(root, 'tautan'));
      const refused = await refusal(() => prepareFolder(path.join(root, ...name.split('/'))));
      expect(refused.code).toBe('out-among-inputs');
      expect(fs.readdirSync(path.join(root, 'nominasi'))).toEqual([]);
    },
  );

  it('takes an empty folder, and one that is not there', async () => {
    fs.mkdirSync(out);
    await write(first);
    out = path.join(root, 'baru', 'sekali');
    await write(first);
    expect(read('baru', 'sekali', 'a.csv')).toBe('satu');
  });

  it('a parent that is a file is a fault of the system', async () => {
    put('x', 'berkas');
    const refused = await refusal(() => prepareFolder(path.join(root, 'berkas', 'hasil')));
    expect(refused.kind).toBe('system');
  });

  it.skipIf(process.getuid?.() === 0)('a read-only folder is a fault of the system', async () => {
    fs.chmodSync(root, 0o500);
    try {
      expect((await refusal(() => prepareFolder(out))).kind).toBe('system');
    } finally {
      fs.chmodSync(root, 0o700);
    }
  });
});

describe('after a run that was killed', () => {
  const names = { fresh: '.hasil-baru', discarded: '.hasil-buang', old: 'hasil-sebelumnya' };

  it('clears half a new folder', async () => {
    await write(first);
    put('setengah', names.fresh, 'a.csv');
    prepareFolder(out);
    expect(there()).toEqual(['hasil']);
  });

  it('puts back the results that were moved aside, and what people changed in them', async () => {
    await write(first);
    put('punya saya', 'hasil', 'a.csv');
    fs.cpSync(out, path.join(root, names.fresh), { recursive: true });
    fs.renameSync(out, path.join(root, names.old));
    await write(second);
    expect(read('hasil', 'a.csv')).toBe('punya saya');
    expect(there()).toEqual(['hasil', 'hasil-sebelumnya']);
  });

  it('puts back the results before it where only they were moved', async () => {
    await write(first);
    await write(second);
    fs.renameSync(path.join(root, names.old), path.join(root, names.discarded));
    prepareFolder(out);
    expect(read(names.old, 'a.csv')).toBe('satu');
    expect(there()).toEqual(['hasil', 'hasil-sebelumnya']);
  });
});

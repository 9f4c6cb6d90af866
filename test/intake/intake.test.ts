import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { pack, unpack } from '../../src/intake/codec.ts';
import { type Listed, listInputs } from '../../src/intake/list.ts';
import { readInPool } from '../../src/intake/pool.ts';
import { readInput } from '../../src/intake/read.ts';
import { understandAll } from '../../src/intake/understand-all.ts';
import { type IntakeOptions, understandInput } from '../../src/intake/understand-input.ts';
import type { FileReading } from '../../src/records/reading.ts';
import { xlsx, zip } from '../sheets/kit.ts';

const on = parseLocalDate('2026-11-22')!;
const OPTIONS: IntakeOptions = { on, knownDesa: [], hints: {} };
const HEADING = 'NIK,Nama Lengkap,Tempat Lahir,Tanggal Lahir,Jenis Kelamin,Alamat,Pekerjaan';

/** A list of so many invented people, as CSV. */
function list(people: number, from = 0): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const serial = String(9001 + ((from + i) % 999));
    return `517103${String(1 + (i % 28)).padStart(2, '0')}0180${serial},I Wayan Contoh ${from + i},Denpasar,${1 + (i % 28)}-1-1980,L,Br. Contoh,Petani`;
  });
  return [HEADING, ...rows, ''].join('\n');
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desa-intake-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer = HEADING): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function shown(inputs: Listed): string[] {
  return inputs.map(({ file, read, facts }) =>
    [file, ...(read ? [] : ['not read']), ...facts.map(({ code }) => code)].join(' · '),
  );
}

const listed = async (...paths: string[]) => shown(await listInputs(paths, folder));

describe('listing', () => {
  it('walks folders in the order of names, whatever the order of the arguments', async () => {
    for (const name of ['b/z.csv', 'b/a.csv', 'b/c/d.xlsx', 'a.csv', 'B.csv']) put(name);
    const expected = ['B.csv', 'a.csv', 'b/a.csv', 'b/c/d.xlsx', 'b/z.csv'];
    expect(await listed('b', 'a.csv', 'B.csv')).toEqual(expected);
    expect(await listed('./B.csv', 'a.csv', 'b/', 'b/a.csv')).toEqual(expected);
    expect(await listed('.')).toEqual(expected);
  });

  it('keeps names that look like options or formulas', async () => {
    for (const name of ['-rf.xlsx', '=1+1.xlsx']) put(name);
    expect(await listed('.')).toEqual(['-rf.xlsx', '=1+1.xlsx']);
  });

  it('passes over what systems leave behind', async () => {
    for (const name of [
      '.DS_Store',
      'Thumbs.db',
      'a.csv.part',
      '__MACOSX/a.csv',
      '.git/x.csv',
      'a.csv',
    ])
      put(name);
    expect(await listed('.')).toEqual(['a.csv']);
  });

  it('says which workbook is open elsewhere', async () => {
    for (const name of ['a.xlsx', '~$a.xlsx', '~$gone.xlsx', 'b.ods', '.~lock.b.ods#']) put(name);
    expect(await listed('.')).toEqual([
      'a.xlsx · file-open-elsewhere',
      'b.ods · file-open-elsewhere',
      '~$gone.xlsx · not read · file-open-elsewhere',
    ]);
    expect(await listed('~$a.xlsx')).toEqual(['~$a.xlsx · not read · file-open-elsewhere']);
  });

  it('tells a folder without lists, and refuses a path that is not there', async () => {
    mkdirSync(join(folder, 'kosong.xlsx'));
    expect(await listed('kosong.xlsx')).toEqual(['kosong.xlsx · not read · no-list-found']);
    await expect(listInputs(['tiada.csv'], folder)).rejects.toThrow(Refusal);
    await expect(listInputs(['kosong.xlsx/x/y'], folder)).rejects.toThrow(Refusal);
  });

  it('follows no link and opens no pipe', async () => {
    put('luar.csv');
    mkdirSync(join(folder, 'd'));
    symlinkSync('..', join(folder, 'd', 'naik'));
    symlinkSync('../luar.csv', join(folder, 'd', 'tautan.csv'));
    symlinkSync('self.xlsx', join(folder, 'd', 'self.xlsx'));
    execFileSync('mkfifo', [join(folder, 'd', 'pipa.xlsx')]);
    expect(await listed('d')).toEqual([
      'd/naik · not read · link-not-followed',
      'd/pipa.xlsx · not read · file-not-regular',
      'd/self.xlsx · not read · file-not-regular',
      'd/tautan.csv · not read · file-not-regular',
    ]);
    expect(await listed('d/self.xlsx')).toEqual(['d/self.xlsx · not read · file-not-regular']);
  });
});

describe('reading a file', () => {
  const factOf = async (name: string) => {
    const read = await readInput(join(folder, name));
    return 'code' in read
      ? `${read.code} ${read.data['reason'] ?? read.data['limit'] ?? ''}`.trim()
      : read.bytes.length;
  };

  it('gives its bytes, or says why not', async () => {
    put('a.csv', 'abc');
    put('kosong.csv', '');
    put('besar.csv', '');
    truncateSync(join(folder, 'besar.csv'), 64 * 1024 * 1024 + 1);
    symlinkSync('a.csv', join(folder, 'tautan.csv'));
    execFileSync('mkfifo', [join(folder, 'pipa.csv')]);
    mkdirSync(join(folder, 'folder.csv'));
    expect(await factOf('a.csv')).toBe(3);
    expect(await factOf('kosong.csv')).toBe(0);
    expect(await factOf('besar.csv')).toBe('file-too-large bytes');
    expect(await factOf('tautan.csv')).toBe('file-not-regular');
    expect(await factOf('pipa.csv')).toBe('file-not-regular');
    expect(await factOf('folder.csv')).toBe('file-not-regular');
    expect(await factOf('tiada.csv')).toBe('file-unreadable vanished');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not', async () => {
    put('a.csv');
    chmodSync(join(folder, 'a.csv'), 0);
    expect(await factOf('a.csv')).toBe('file-unreadable permission');
  });
});

describe('a file that is being written', () => {
  const at = (name: string) => ({ file: name, path: join(folder, name), facts: [], read: true });

  it('is not judged by half a copy', async () => {
    put('a.csv', '');
    const reading = understandInput(at('a.csv'), OPTIONS);
    setTimeout(() => put('a.csv', list(4)), 10);
    expect((await reading)[0]?.sheets[0]?.nominees).toHaveLength(4);
  });

  it('without an end is told', async () => {
    put('a.csv', list(1));
    let size = 1;
    const writing = setInterval(() => put('a.csv', list(++size)), 1);
    const [reading] = await understandInput(at('a.csv'), OPTIONS);
    clearInterval(writing);
    const codes = reading?.facts.map(({ code }) => code);
    // The machine may be so busy that nothing was written while it was read.
    if (reading?.sheets.length === 0) expect(codes).toEqual(['file-changed-while-reading']);
  });
});

describe('packing for the way between processes', () => {
  it('gives back what went in', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constantFrom(null, undefined, '__x', '\0'),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node')),
        fc.dictionary(fc.stringMatching(/^[a-z]{0,3}$/), tie('node'), { noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (data) => {
        expect(unpack(pack(data))).toStrictEqual(data);
      }),
    );
  });
});

/** Verdicts without the file's bytes: name, people, facts. */
function verdicts(readings: readonly FileReading[]): string[] {
  return readings.map(({ file, sheets, facts }) => {
    const people = sheets.map(({ nominees, ignored, rows }) => {
      const told = nominees.length + ignored.reduce((sum, part) => sum + part.rows.length, 0);
      expect(told, `ledger of ${file}`).toBe(rows);
      return nominees.length;
    });
    return [
      file,
      people.join('+') || '-',
      ...facts.map(({ code, data }) => `${code} ${Object.values(data).join(' ')}`.trim()),
    ].join(' · ');
  });
}

// Readers run built code; `npm test` builds before it tests.
const built = existsSync(new URL('../../dist/intake/worker.js', import.meta.url));

describe.skipIf(!built)('a batch', () => {
  const batch = async (jobs?: number) => {
    const inputs = await listInputs(['.'], folder);
    return understandAll(inputs, { ...OPTIONS, jobs });
  };

  it('goes on past every kind of bad file, in the order of names, the same for any number of readers', async () => {
    put('a.csv', list(3));
    put('b-salinan.csv', list(3));
    put('c.xlsx', 'rusak \0\0\0');
    put('d.pdf', '%PDF-1.4');
    put(
      'e.zip',
      zip([
        { name: 'x/satu.csv', data: list(2, 50) },
        { name: 'dua.csv', data: list(3) },
      ]),
    );
    put('f.xlsx', xlsx({ sheet: '<!DOCTYPE x><worksheet/>' }));
    put('g.csv', list(2100, 100));
    const expected = [
      'a.csv · 3',
      'b-salinan.csv · 0 · file-repeated a.csv',
      'c.xlsx · 0 · file-type-differs-from-name csv xlsx',
      'd.pdf · - · file-type-unsupported pdf',
      'e.zip/dua.csv · 0 · file-repeated a.csv',
      'e.zip/x/satu.csv · 2',
      'f.xlsx · - · file-unsafe doctype',
      'g.csv · 2100',
    ];
    const one = await batch(1);
    expect(verdicts(one)).toEqual(expected);
    expect(await batch(4)).toStrictEqual(one);
  });

  it('gives the same readings from a process as from this one', async () => {
    put('a.csv', list(5));
    const [alone] = await batch();
    for (const name of ['b.csv', 'c.csv', 'd.csv']) put(name, HEADING);
    const [among] = await batch();
    expect(among).toStrictEqual(alone);
  });

  it('counts equal content once for each purpose', async () => {
    put('a.csv', list(2));
    put('b.csv', list(2));
    const inputs = await listInputs(['.'], folder);
    const read = (purposes: readonly string[]) =>
      understandAll(
        inputs.map((input, i) => ({ ...input, purpose: purposes[i] ?? '' })),
        OPTIONS,
      );
    expect(verdicts(await read(['', '']))).toEqual([
      'a.csv · 2',
      'b.csv · 0 · file-repeated a.csv',
    ]);
    expect(verdicts(await read(['', 'referensi']))).toEqual(['a.csv · 2', 'b.csv · 2']);
  });

  it('reads standard input', async () => {
    const piped = { file: '-', path: '-', bytes: Buffer.from(list(2)), facts: [], read: true };
    expect(verdicts(await understandAll([piped], OPTIONS))).toEqual(['- · 2']);
  });

  it('tells progress for every input', async () => {
    for (let i = 0; i < 6; i++) put(`${i}.csv`, list(1, i));
    const seen: string[] = [];
    const inputs = await listInputs(['.'], folder);
    await understandAll(inputs, { ...OPTIONS, jobs: 2 }, (done, total) =>
      seen.push(`${done}/${total}`),
    );
    expect(seen).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });
});

describe.skipIf(!built)('a reader that must be stopped', () => {
  const limits = { seconds: 20, secondsPerMiB: 2, heapMiB: 512, memoryMiB: 1024 };
  const run = async (own: Partial<typeof limits>) => {
    put('a-besar.csv', list(8000));
    put('b.csv', list(2));
    const inputs = await listInputs(['.'], folder);
    const results: string[] = [];
    await readInPool(
      inputs.map((input, index) => ({ input, index, size: 0 })),
      OPTIONS,
      { jobs: 1, limits: { ...limits, ...own } },
      (index, readings) => (results[index] = verdicts(readings)[0] ?? ''),
    );
    return results;
  };

  it('because of its time is killed; the next file is read', async () =>
    expect(await run({ seconds: 0.2 })).toEqual([
      expect.stringMatching(/^a-besar.csv · - · file-too-large time/),
      'b.csv · 2',
    ]));

  it('because of its memory is killed; the next file is read', async () =>
    expect(await run({ memoryMiB: 70 })).toEqual([
      expect.stringMatching(/^a-besar.csv · - · file-too-large memory/),
      'b.csv · 2',
    ]));

  it('because its heap is full is told; the next file is read', async () =>
    expect(await run({ heapMiB: 20 })).toEqual([
      'a-besar.csv · - · file-unreadable reader-died',
      'b.csv · 2',
    ]));
});

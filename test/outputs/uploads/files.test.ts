import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../src/outputs/result.ts';
import { type CheckedFile, checkedFiles } from '../../../src/outputs/uploads/check.ts';
import {
  type UploadOptions,
  uploadFiles,
  uploadOutputs,
} from '../../../src/outputs/uploads/files.ts';
import { roomOf } from '../../../src/outputs/uploads/layout-table.ts';
import { settledFor } from '../../../src/outputs/uploads/plan.ts';
import type { Profile } from '../../../src/outputs/uploads/profile.ts';
import { bpuTkBaru2020 } from '../../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { type CampaignShape, campaign } from './village.ts';

const NAME = 'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls';
const filesOf = (shape: CampaignShape, options?: UploadOptions) =>
  uploadOutputs(campaign(shape), options);
const uploads = (files: readonly OutputFile[]) => files.filter(({ kind }) => kind === 'upload');
const named = (files: readonly OutputFile[], name: string) => {
  const file = files.find(({ path }) => path.endsWith(name));
  return Buffer.from(file?.bytes ?? []).toString('utf8');
};
const upTo = (rows: number, file: Partial<Profile['file']> = {}): Profile => ({
  ...bpuTkBaru2020,
  file: { ...bpuTkBaru2020.file, softMaxRows: rows, ...file },
});

describe('upload files', () => {
  it('stand in the folder of their village under the name that may not change', async () => {
    const files = await filesOf({ desa: [{}, {}] });
    expect(files.map(({ path, kind, rows }) => [path, kind, rows])).toEqual([
      [`unggah/51.71.03.2001/${NAME}`, 'upload', 3],
      [`unggah/51.71.03.2002/${NAME}`, 'upload', 3],
      ['unggah/tertunda.csv', 'upload-pending', 0],
      ['unggah/pengantar.html', 'upload-cover', 6],
      ['unggah/manifest.json', 'upload-manifest', 6],
    ]);
  });

  it('are not written for a village that sends nobody', async () => {
    const files = await filesOf({ desa: [{ people: [{ hp: null }] }, { people: 2 }] });
    expect(uploads(files).map(({ path }) => path)).toEqual([`unggah/51.71.03.2002/${NAME}`]);
  });

  it('have names and folders of letters that every system takes', async () => {
    const files = await filesOf({
      desa: [{ kode: '00.00.00.0001' }, {}],
      upload: { npp: '../x', div: '0/0' },
    });
    for (const { path } of files)
      for (const part of path.split('/')) expect(part).toMatch(/^[A-Za-z0-9][A-Za-z0-9._()-]*$/);
  });

  it('are the same bytes when made twice, manifest and cover included', async () => {
    const shape = { desa: [{ people: 30 }, { people: [{ hp: null }, {}] }] };
    const [a, b] = [await filesOf(shape, { twins: true }), await filesOf(shape, { twins: true })];
    expect(a.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
      b.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
    );
  });
});

describe('splitting', () => {
  it.each<[what: string, people: number[], room: number, parts: [string, number][]]>([
    ['at the limit', [5], 5, [['', 5]]],
    [
      'one above it',
      [6],
      5,
      [
        ['01/', 5],
        ['02/', 1],
      ],
    ],
    [
      'far above it',
      [11],
      5,
      [
        ['01/', 5],
        ['02/', 5],
        ['03/', 1],
      ],
    ],
  ])('one village, %s', async (_, people, room, parts) => {
    const files = await filesOf(
      { desa: people.map((one) => ({ people: one })) },
      { profile: upTo(room) },
    );
    expect(uploads(files).map(({ path, rows }) => [path, rows])).toEqual(
      parts.map(([folder, rows]) => [`unggah/51.71.03.2001/${folder}${NAME}`, rows]),
    );
  });

  it.each<[what: string, people: number[], rows: number[]]>([
    ['all fit', [2, 3], [5]],
    ['the third begins a new file rather than being cut', [2, 2, 2], [4, 2]],
    ['only one that alone exceeds the limit is cut', [1, 7, 1], [1, 5, 3]],
  ])('of all villages together: %s', async (_, people, rows) => {
    const files = await filesOf(
      { desa: people.map((one) => ({ people: one })) },
      { profile: upTo(5), batching: 'branch' },
    );
    expect(uploads(files).map((file) => file.rows)).toEqual(rows);
    expect(uploads(files)[0]?.path).toBe(
      rows.length > 1 ? `unggah/gabungan/01/${NAME}` : `unggah/gabungan/${NAME}`,
    );
  });

  it('puts the number into the name where the layout allows that', async () => {
    const profile = upTo(2, { split: 'suffix', renameAllowed: true });
    const files = await filesOf({ desa: [{ people: 3 }] }, { profile });
    expect(uploads(files).map(({ path }) => path)).toEqual([
      `unggah/51.71.03.2001/${NAME.replace('.xls', '_01.xls')}`,
      `unggah/51.71.03.2001/${NAME.replace('.xls', '_02.xls')}`,
    ]);
  });

  it('keeps within what an .xls has room for', () => {
    expect(roomOf(upTo(100_000))).toBe(65_534);
    expect(roomOf(bpuTkBaru2020)).toBe(10_000);
  });
});

describe('control totals', () => {
  it('add up: people, rupiah and the last four digits of every NIK', async () => {
    const files = await filesOf({ desa: [{ people: 5 }, { people: 4, months: 6 }] });
    const manifest = JSON.parse(named(files, 'manifest.json'));
    expect(manifest.totals).toEqual({
      people: 9,
      rupiah: 5 * 12 * 16_800 + 4 * 6 * 16_800,
      nikTails: 9000 + 9001 + 9002 + 9003 + 9004 + 9100 + 9101 + 9102 + 9103,
    });
    const sums = manifest.files.reduce(
      (sum: number[], file: { people: number; rupiah: number; nikTails: number }) =>
        [file.people, file.rupiah, file.nikTails].map((value, at) => value + (sum[at] ?? 0)),
      [0, 0, 0],
    );
    expect(sums).toEqual(Object.values(manifest.totals));
  });

  it('do not give a NIK away where fewer than three people are summed', async () => {
    const manifest = JSON.parse(named(await filesOf({ desa: [{ people: 2 }] }), 'manifest.json'));
    expect(manifest.files[0].nikTails).toBeNull();
    expect(manifest.totals.nikTails).toBeNull();
  });

  it('name the SHA-256 of every file as it is, layout, law and assumptions', async () => {
    const files = await filesOf({ desa: [{}, {}] });
    const manifest = JSON.parse(named(files, 'manifest.json'));
    const { createHash } = await import('node:crypto');
    expect(
      manifest.files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]),
    ).toEqual(
      uploads(files).map(({ path, bytes }) => [
        path,
        createHash('sha256').update(bytes).digest('hex'),
      ]),
    );
    expect(manifest).toMatchObject({
      layout: { id: 'bpu-tk-baru-2020', grade: 'B' },
      npp: 'A0200001',
      ready: true,
    });
    expect(manifest.lawConfirmed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const codes = manifest.assumptions.map(({ code }: { code: string }) => code);
    expect(codes).toContain('upload-layout-open');
    expect(codes).not.toContain('upload-file-name-open');
  });
});

describe('open questions', () => {
  const codesOf = async (shape: CampaignShape, options?: UploadOptions) => {
    const manifest = JSON.parse(named(await filesOf(shape, options), 'manifest.json'));
    return manifest.assumptions.map(({ code }: { code: string }) => code) as string[];
  };

  it.each<[code: string, asked: CampaignShape, answered: CampaignShape]>([
    ['upload-file-name-open', { upload: { npp: '' } }, {}],
    ['upload-package-code-open', {}, { upload: { packageJht: 'L' } }],
    ['upload-phone-open', { desa: [{ people: [{ hp: null }] }] }, {}],
    ['upload-papua-codes-open', { desa: [{ kode: '93.01.01.2001' }] }, {}],
  ])('%s is asked until it is answered', async (code, asked, answered) => {
    expect(await codesOf(asked)).toContain(code);
    expect(await codesOf(answered)).not.toContain(code);
  });

  it('about the row limit is asked only when a file was split', async () => {
    expect(await codesOf({ desa: [{ people: 6 }] }, { profile: upTo(5) })).toContain(
      'upload-row-limit-open',
    );
    expect(await codesOf({ desa: [{ people: 5 }] }, { profile: upTo(5) })).not.toContain(
      'upload-row-limit-open',
    );
  });

  it('about the layout end with a layout of the officer', async () => {
    const own: Profile = {
      ...bpuTkBaru2020,
      id: 'bpu-cabang',
      columns: [...bpuTkBaru2020.columns],
    };
    expect(await codesOf({}, { profile: own })).not.toContain('upload-layout-open');
  });
});

describe('what people read', () => {
  const shape = { desa: [{ people: [{ hp: null }, {}, {}, {}] }], upload: { npp: '' } };

  it('never shows a whole NIK', async () => {
    const files = await filesOf(shape);
    for (const name of ['tertunda.csv', 'pengantar.html', 'manifest.json'])
      expect(named(files, name), name).not.toMatch(/(?<![0-9a-f])\d{16}(?![0-9a-f])/);
  });

  it('leads from each person who waits to the row of the list, with a reason and a way out', async () => {
    const [, line] = named(await filesOf(shape), 'tertunda.csv').split('\r\n');
    expect(line).toContain('517103••••••••••');
    expect(line).toContain('nominasi/51.71.03.2001.xlsx,Calon,8,handphone-missing');
    expect(line).toMatch(/Isi nomor HP/);
  });

  it('says on the cover that the files are not ready while the NPP is open', async () => {
    expect(named(await filesOf(shape), 'pengantar.html')).toContain('Belum siap diunggah');
    expect(named(await filesOf({}), 'pengantar.html')).not.toContain('Belum siap diunggah');
  });
});

describe('twins', () => {
  it('stand apart and hold the same people; whoever reads as a formula is not in the CSV', async () => {
    const files = await filesOf({ desa: [{ people: [{}, { nama: '=CMD' }] }] }, { twins: true });
    const twins = files.filter(({ kind }) => kind === 'upload-twin');
    expect(twins.map(({ path, rows }) => [path, rows])).toEqual([
      [`unggah/51.71.03.2001/salinan/${NAME.replace('.xls', '.xlsx')}`, 2],
      [`unggah/51.71.03.2001/salinan/${NAME.replace('.xls', '.csv')}`, 1],
    ]);
    const csv = Buffer.from(twins[1]?.bytes ?? []).toString();
    expect(csv.split(/[\r\n,"]+/).filter((value) => /^[=+\-@\t]/.test(value))).toEqual([]);
    const sheet = read(twins[0]?.bytes).Sheets[bpuTkBaru2020.sheet.name];
    expect(sheet?.['B4']).toMatchObject({ t: 's', v: '=CMD' });
  });
});

describe('the check', () => {
  it('passes every file that is written', async () => {
    const result = campaign({
      desa: [{ people: 12 }, { people: [{ hp: null }, { nama: '=X' }] }, { months: 1 }],
    });
    const checked: CheckedFile[] = [];
    for await (const _ of checkedFiles(
      uploadFiles(result),
      settledFor(result, {}),
      result.on,
      checked,
    ));
    expect(checked.map(({ people, passed }) => [people, passed])).toEqual([
      [12, true],
      [1, true],
      [3, true],
    ]);
  });

  it('fails a file that lost a person on its way', async () => {
    const result = campaign({ desa: [{ people: 2 }] });
    const [file] = await uploadOutputs(result);
    async function* one() {
      if (file !== undefined) yield { ...file, rows: 3 };
    }
    const checked: CheckedFile[] = [];
    for await (const _ of checkedFiles(one(), settledFor(result, {}), result.on, checked));
    expect(checked[0]?.passed).toBe(false);
  });
});

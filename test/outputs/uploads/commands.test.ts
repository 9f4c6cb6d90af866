import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { writeXls } from '../../../src/outputs/uploads/biff8.ts';
import { layoutTable } from '../../../src/outputs/uploads/layout-table.ts';
import { simulatePortal } from '../../../src/outputs/uploads/portal.ts';
import { answerWorkbook } from '../../../src/outputs/uploads/portal-answer.ts';
import { profileYaml } from '../../../src/outputs/uploads/profile-file.ts';
import { bpuTkBaru2020 } from '../../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { settle } from '../../../src/outputs/uploads/settle.ts';
import { text } from '../../../src/outputs/uploads/table.ts';
import { runMain } from '../../support/run-main.ts';
import { campaign, person } from './village.ts';

const ON = '2026-01-05' as LocalDate;
const NAME = 'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls';
const KODE = '51.71.03.2008';

let root = '';
const at = (...names: readonly string[]) => path.join(root, ...names);
const run = (...argv: readonly string[]) =>
  runMain([...argv, '--on', ON], { cwd: root, today: ON });
const list = (people: readonly number[], change: Readonly<Record<number, string>> = {}) =>
  [
    'NIK,Nama,Tanggal Lahir,Pekerjaan,No HP',
    ...people.map((n) => {
      const one = person(n);
      return `${one.nik},${change[n] ?? one.nama},${one.lahir},petani,${one.hp}`;
    }),
  ].join('\n');
const uploadAt = (...names: readonly string[]) =>
  at('k', 'hasil-unggah', 'unggah', KODE, ...names, NAME);

/** The answer of a simulated insurer to one of our files, laid beside the campaign. */
async function answerTo(
  file: string,
  known: readonly number[],
  name: string,
  others: Readonly<Record<number, string>> = {},
) {
  const register = new Map(
    known.map(
      (n) =>
        [
          person(n).nik,
          { nama: others[n] ?? person(n).nama, tanggalLahir: person(n).lahir as LocalDate },
        ] as const,
    ),
  );
  const told = await simulatePortal(
    readFileSync(file),
    settle(bpuTkBaru2020, campaign().campaign),
    { fileName: NAME, on: ON, register },
  );
  writeFileSync(at(name), answerWorkbook(told, bpuTkBaru2020, 'wide'));
}

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'unggah-'));
  mkdirSync(at('k', 'nominasi'), { recursive: true });
  writeFileSync(
    at('k', 'desa-enroll.yaml'),
    'year: 2026\nstartMonth: 2026-01\nmonths: 12\nupload: { npp: A0200001 }\n',
  );
  writeFileSync(at('k', 'desa.csv'), `kode,nama,kuota\n${KODE},Tegal Harum,5\n`);
  writeFileSync(at('k', 'nominasi', 'tegal-harum.csv'), list([1, 2, 3, 4]));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('from the list to the last answer', { timeout: 60_000 }, () => {
  it('export writes files that pass, and says so', async () => {
    const told = await run('export', 'k', '--check', '--lang', 'en');
    expect(told.stdout).toContain('1 upload files, 4 people');
    expect(told.stdout).toContain('Simulated portal: 1 of 1 files pass.');
    expect(told.stdout).not.toMatch(/\d{16}/);
    expect(statSync(uploadAt()).mode & 0o777).toBe(0o600);
  });

  it('export again leaves every byte as it is', async () => {
    const before = readFileSync(uploadAt());
    const record = readFileSync(at('k', '.desa-enroll', 'jawaban-bpjs.jsonl'));
    await run('export', 'k');
    expect(readFileSync(uploadAt())).toEqual(before);
    expect(readFileSync(at('k', '.desa-enroll', 'jawaban-bpjs.jsonl'))).toEqual(record);
  });

  it('profile check finds our own file the same as its layout', async () => {
    const told = await run(
      'profile',
      'check',
      path.relative(root, uploadAt()),
      '--campaign',
      'k',
      '--lang',
      'en',
    );
    expect(told).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('4 rows accepted, 0 refused'),
    });
  });

  it.each([
    ['any NPP will do while none is set', NAME, 0, '4 rows accepted, 0 refused'],
    ['no NPP at all is another name', NAME.replace('A0200001', ''), 1, 'file-name'],
    ['a suffix is another name', NAME.replace('.xls', '_1.xls'), 1, 'file-name'],
  ])('profile check without a campaign: %s', async (_, name, status, says) => {
    mkdirSync(at('lepas'), { recursive: true });
    writeFileSync(at('lepas', name), readFileSync(uploadAt()));
    const told = await run('profile', 'check', path.join('lepas', name), '--lang', 'en');
    expect(told.status).toBe(status);
    expect(told.stdout).toContain(says);
    expect(told.stdout).toContain('The NPP in the file name was not checked');
  });

  it('profile check with settings compares the NPP', async () => {
    const other = at('lepas', NAME.replace('A0200001', 'B0300002'));
    writeFileSync(other, readFileSync(uploadAt()));
    const told = await run('profile', 'check', other, '--campaign', 'k', '--lang', 'en');
    expect(told.status).toBe(1);
    expect(told.stdout).toContain('file-name');
    expect(told.stdout).not.toContain('not checked');
  });

  it('reconcile records who is accepted and who is refused, and why', async () => {
    await answerTo(uploadAt(), [1, 2, 3], 'jawaban-1.xlsx', { 2: 'NAMA LAIN' });
    const told = await run('reconcile', 'jawaban-1.xlsx', '--campaign', 'k', '--json');
    expect(JSON.parse(told.stdout).counts).toMatchObject({
      sent: 4,
      accepted: 2,
      refused: 2,
      waiting: 0,
      strays: 0,
    });
    const shown = await run('reconcile', '--campaign', 'k', '--lang', 'en');
    expect(shown.stdout).toContain('“Nama tidak sesuai dengan data Adminduk”');
    expect(shown.stdout).not.toMatch(/\d{16}/);
  });

  it('reconcile of the same file changes nothing; --undo takes it back and it can be read again', async () => {
    const record = () => readFileSync(at('k', '.desa-enroll', 'jawaban-bpjs.jsonl'), 'utf8');
    const before = record();
    expect((await run('reconcile', 'jawaban-1.xlsx', '--campaign', 'k')).stdout).toContain(
      'sudah dicatat',
    );
    expect(record()).toBe(before);
    const undone = await run('reconcile', '--undo', '--campaign', 'k', '--json');
    expect(JSON.parse(undone.stdout).counts).toMatchObject({ waiting: 4, accepted: 0 });
    const again = await run('reconcile', 'jawaban-1.xlsx', '--campaign', 'k', '--json');
    expect(JSON.parse(again.stdout).counts).toMatchObject({ accepted: 2, refused: 2 });
  });

  it('export --rest sends the mended and the new ones, and nobody who was accepted', async () => {
    writeFileSync(
      at('k', 'nominasi', 'tegal-harum.csv'),
      list([1, 2, 3, 4, 5], { 2: 'NAMA LAIN' }),
    );
    const told = await run('export', 'k', '--rest', '--check', '--json');
    const { upload } = JSON.parse(told.stdout);
    expect(upload.held).toMatchObject({ accepted: 2, refused: 1 });
    expect(
      upload.files.map((file: { path: string; people: number }) => [file.path, file.people]),
    ).toEqual([
      [`unggah/${KODE}/susulan/${NAME}`, 1],
      [`unggah/${KODE}/perbaikan/${NAME}`, 1],
    ]);
    expect(existsSync(uploadAt())).toBe(false);
  });

  it('is an error when somebody accepted is no more in the list, until a decision says so', async () => {
    writeFileSync(at('k', 'nominasi', 'tegal-harum.csv'), list([2, 3, 4, 5], { 2: 'NAMA LAIN' }));
    const gone = await run('export', 'k', '--rest', '--json');
    expect(gone.status).toBe(1);
    const codes = JSON.parse(gone.stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('upload-person-gone');
    writeFileSync(
      at('keputusan.csv'),
      `nik,keputusan,oleh,tanggal,catatan\n${person(1).nik},berhenti,Ni Luh Contoh,2026-01-05,pindah\n`,
    );
    await run('reconcile', 'keputusan.csv', '--campaign', 'k');
    const told = await run('export', 'k', '--rest', '--json');
    const { findings, outputs } = JSON.parse(told.stdout);
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('upload-person-gone');
    expect(outputs.map(({ kind }: { kind: string }) => kind)).toContain('upload-ended');
  });

  it('a result that cannot be read is told, and the exit status says so', async () => {
    writeFileSync(at('surat.csv'), 'Yth. Bapak Perbekel\n');
    const told = await run('reconcile', 'surat.csv', '--campaign', 'k');
    expect(told).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('bukan berkas jawaban yang dikenal'),
    });
  });

  it.each<[what: string, argv: string[]]>([
    ['no campaign', ['reconcile', 'surat.csv', '--campaign', 'tidak-ada']],
    ['undo together with files', ['reconcile', 'surat.csv', '--undo', '--campaign', 'k']],
    ['a layout that there is not', ['export', 'k', '--profile', 'bpu-2031']],
    ['a word that is no part of profile', ['profile', 'hapus']],
    ['check without a file', ['profile', 'check']],
  ])('%s is refused with 2', async (_, argv) => {
    expect((await run(...argv)).status).toBe(2);
  });
});

describe("an officer's own layout in the campaign folder", { timeout: 60_000 }, () => {
  const folder = () => at('p');

  it('wins, fills the downloaded template and uses its own code list', async () => {
    mkdirSync(path.join(folder(), 'nominasi'), { recursive: true });
    mkdirSync(path.join(folder(), 'profil'));
    mkdirSync(path.join(folder(), 'templat'));
    writeFileSync(
      path.join(folder(), 'desa-enroll.yaml'),
      'year: 2026\nstartMonth: 2026-01\nmonths: 12\nupload: { profile: bpu-cabang }\n',
    );
    writeFileSync(path.join(folder(), 'desa.csv'), `kode,nama,kuota\n${KODE},Tegal Harum,5\n`);
    writeFileSync(path.join(folder(), 'nominasi', 'tegal-harum.csv'), list([1, 2, 3]));
    writeFileSync(path.join(folder(), 'profil', 'kode.csv'), 'code,name\nP001,PETANI\n');
    writeFileSync(
      path.join(folder(), 'templat', 'TEMPLAT_CABANG.xls'),
      writeXls([
        layoutTable(bpuTkBaru2020, []),
        { name: 'Petunjuk', rows: [[text('Jangan mengubah nama berkas')]], columns: [] },
      ]),
    );
    const { namePattern: _, ...file } = bpuTkBaru2020.file;
    writeFileSync(
      path.join(folder(), 'profil', 'cabang.yaml'),
      profileYaml({
        ...bpuTkBaru2020,
        id: 'bpu-cabang',
        title: 'Cabang',
        mode: 'fill-template',
        template: 'templat/TEMPLAT_CABANG.xls',
        file,
        codeLists: { bpuOccupation: 'kode.csv' },
      }),
    );
    const told = await run('export', 'p', '--check', '--json');
    expect(JSON.parse(told.stdout).upload).toMatchObject({
      ready: true,
      files: [{ path: `unggah/${KODE}/TEMPLAT_CABANG.xls`, people: 3 }],
      checked: [{ passed: true }],
    });
    const workbook = read(
      readFileSync(path.join(folder(), 'hasil-unggah', 'unggah', KODE, 'TEMPLAT_CABANG.xls')),
    );
    expect(workbook.SheetNames).toEqual([bpuTkBaru2020.sheet.name, 'Petunjuk']);
  });

  it('is listed before ours; a template that is gone is refused before anything is written', async () => {
    expect((await run('profile', 'list', '--campaign', 'p')).stdout.split('\n')[0]).toMatch(
      /^bpu-cabang .*cabang\.yaml/,
    );
    rmSync(path.join(folder(), 'templat'), { recursive: true });
    expect(await run('export', 'p')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('TEMPLAT_CABANG.xls'),
    });
  });
});

describe('an answer to a file that run wrote', { timeout: 60_000 }, () => {
  it('is taken up: the answer proves that the file was sent', async () => {
    const folder = at('r');
    mkdirSync(path.join(folder, 'nominasi'), { recursive: true });
    writeFileSync(
      path.join(folder, 'desa-enroll.yaml'),
      'year: 2026\nstartMonth: 2026-01\nmonths: 12\nupload: { npp: A0200001 }\n',
    );
    writeFileSync(path.join(folder, 'desa.csv'), `kode,nama,kuota\n${KODE},Tegal Harum,5\n`);
    writeFileSync(path.join(folder, 'nominasi', 'tegal-harum.csv'), list([1, 2, 3]));
    await run('run', 'r');
    const file = path.join(folder, 'hasil', 'unggah', KODE, NAME);
    await answerTo(file, [1, 2], 'jawaban-run.xlsx');
    const told = await run('reconcile', 'jawaban-run.xlsx', '--campaign', 'r', '--json');
    expect(JSON.parse(told.stdout).counts).toMatchObject({
      sent: 3,
      accepted: 2,
      refused: 1,
      strays: 0,
    });
    const rest = JSON.parse((await run('export', 'r', '--rest', '--json')).stdout);
    expect(rest.upload).toMatchObject({ held: { accepted: 2, refused: 1 }, totals: { people: 0 } });
    // The next run leaves out whoever was accepted.
    await run('run', 'r');
    const manifest = JSON.parse(
      readFileSync(path.join(folder, 'hasil', 'unggah', 'manifest.json'), 'utf8'),
    );
    expect(manifest.totals.people).toBe(1);
    expect(readdirSync(path.join(folder, 'hasil', 'unggah', KODE))).toEqual(['perbaikan']);
  });
});

import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { writeXls } from '../../../src/outputs/uploads/biff8.ts';
import { generate } from '../../../src/outputs/uploads/layout-table.ts';
import { uploadPlan } from '../../../src/outputs/uploads/plan.ts';
import { type PortalOptions, simulatePortal } from '../../../src/outputs/uploads/portal.ts';
import { answerWorkbook, historyWorkbook } from '../../../src/outputs/uploads/portal-answer.ts';
import type { Profile } from '../../../src/outputs/uploads/profile.ts';
import { bpuTkBaru2020 } from '../../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { sippTkBaru2025 } from '../../../src/outputs/uploads/profiles/sipp-tk-baru-2025.ts';
import { settle } from '../../../src/outputs/uploads/settle.ts';
import { type CellValue, date, heading, number, text } from '../../../src/outputs/uploads/table.ts';
import { writeXlsx } from '../../../src/outputs/uploads/xlsx.ts';
import { openWorkbooks } from '../../../src/sheets/open.ts';
import { readAnswer } from '../../../src/trail/registry-answers.ts';
import { campaign, person } from './village.ts';

const ON = '2026-11-22' as LocalDate;
const NAME = 'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000.xls';
const settled = settle(bpuTkBaru2020, campaign().campaign);

type Row = readonly (CellValue | undefined)[];
const who = person(7);

/** A sound row of the layout of 2020. */
const SOUND: Row = [
  text(who.nik),
  text(who.nama),
  date(who.lahir as LocalDate),
  text(who.hp ?? ''),
  undefined,
  text('P001'),
  undefined,
  text('5171'),
  number(1_000_000),
  text('T'),
  number(12),
];
const withCell = (at: number, value: CellValue | undefined): Row =>
  SOUND.map((cell, index) => (index === at ? value : cell));

const tableOf = (
  rows: readonly Row[],
  change: Partial<{ name: string; headers: string[] }> = {},
) => ({
  name: change.name ?? bpuTkBaru2020.sheet.name,
  rows: [
    [],
    (change.headers ?? bpuTkBaru2020.columns.map(({ header }) => header)).map(heading),
    ...rows,
  ],
  columns: bpuTkBaru2020.columns.map(() => ({ width: 20, text: true })),
});
const answer = (rows: readonly Row[], options: Partial<PortalOptions> = {}) =>
  simulatePortal(writeXls([tableOf(rows)]), settled, { fileName: NAME, on: ON, ...options });
const rulesOf = async (rows: readonly Row[], options: Partial<PortalOptions> = {}) => {
  const { refused, rows: told } = await answer(rows, options);
  return refused === undefined
    ? told.flatMap((row) => row.refused.map(({ rule }) => rule))
    : [refused.rule];
};

describe('what we write', () => {
  it('passes whole, and reads back as the same people', async () => {
    const plan = uploadPlan(
      campaign({ desa: [{ people: 100 }, { people: 1 }, { people: 40, months: 6 }] }),
    );
    for (const { people } of plan.desa) {
      const bytes = generate(
        plan.settled.profile,
        people.map(({ cells }) => cells),
        'xls',
      );
      const told = await simulatePortal(bytes, plan.settled, { fileName: plan.fileName, on: ON });
      expect(told).toMatchObject({ refused: undefined, valid: people.length, invalid: 0 });
      expect(told.rows.map(({ nik, nama, tanggalLahir }) => [nik, nama, tanggalLahir])).toEqual(
        people.map(({ nik, nama, nominee }) => [nik, nama, nominee.readings.tanggalLahir?.value]),
      );
    }
  });
});

describe('a layout of CSV', () => {
  it('passes too', async () => {
    const profile: Profile = {
      ...bpuTkBaru2020,
      file: { ...bpuTkBaru2020.file, type: 'csv', namePattern: 'BPU_{npp}.csv' },
    };
    const plan = uploadPlan(campaign({ desa: [{ people: 9 }] }), { profile });
    const rows = plan.desa[0]?.people.map(({ cells }) => cells) ?? [];
    const told = await simulatePortal(generate(profile, rows, 'csv'), plan.settled, {
      fileName: plan.fileName,
      on: ON,
    });
    expect(told).toMatchObject({ refused: undefined, valid: 9, invalid: 0 });
  });
});

describe('a whole file is refused', () => {
  it.each<[what: string, name: string]>([
    ['a second download', NAME.replace('.xls', '(1).xls')],
    ['a copy', NAME.replace('.xls', ' - Copy.xls')],
    ['another NPP', NAME.replace('A0200001', 'A0200002')],
    ['small letters', NAME.toLowerCase()],
  ])('for its name: %s', async (_, fileName) => {
    expect(await rulesOf([SOUND], { fileName })).toEqual(['file-name']);
  });

  it('for its type, whatever it is called', async () => {
    const xlsx = await simulatePortal(writeXlsx([tableOf([SOUND])]), settled, {
      fileName: NAME,
      on: ON,
    });
    expect(xlsx.refused?.rule).toBe('file-type');
    const junk = await simulatePortal(Buffer.from('bukan excel'), settled, {
      fileName: NAME,
      on: ON,
    });
    expect(junk.refused?.rule).toBe('file-type');
  });

  it.each<[rule: string, change: Parameters<typeof tableOf>[1]]>([
    ['sheet', { name: 'Sheet1' }],
    ['headings', { headers: bpuTkBaru2020.columns.map(({ header }) => header.replace('*', '')) }],
    ['headings', { headers: bpuTkBaru2020.columns.map(({ header }) => header).reverse() }],
  ])('by the rule %s', async (rule, change) => {
    const told = await simulatePortal(writeXls([tableOf([SOUND], change)]), settled, {
      fileName: NAME,
      on: ON,
    });
    expect(told.refused?.rule).toBe(rule);
  });

  it('without a single person', async () => {
    expect(await rulesOf([])).toEqual(['rows-none']);
  });

  it('above the limit of rows, and not at it', async () => {
    const small: Profile = { ...bpuTkBaru2020, file: { ...bpuTkBaru2020.file, maxRows: 3 } };
    const few = (n: number) =>
      simulatePortal(
        writeXls([tableOf(Array.from({ length: n }, () => SOUND))]),
        { ...settled, profile: small },
        { on: ON },
      );
    expect((await few(4)).refused?.rule).toBe('rows-max');
    expect((await few(3)).refused).toBeUndefined();
  });

  it('of SIPP when a sheet of the downloaded template is gone', async () => {
    const sipp = settle(sippTkBaru2025, campaign().campaign);
    const only = [{ name: 'data_tk_baru', rows: [], columns: [] }];
    expect((await simulatePortal(writeXlsx(only), sipp, { on: ON })).refused?.rule).toBe(
      'from-template',
    );
  });
});

describe('a row is returned', () => {
  it.each<[rule: string, what: string, row: Row]>([
    ['cell-text', 'NIK as a number', withCell(0, number(5171030808709007))],
    ['cell-text', 'birth date as text', withCell(2, text('08-08-1970'))],
    ['cell-text', 'Upah as text', withCell(8, text('1000000'))],
    ['required', 'no phone', withCell(3, undefined)],
    ['required', 'no occupation', withCell(5, undefined)],
    ['nik', '15 digits', withCell(0, text('517103080870900'))],
    ['date', 'no such day', withCell(2, text('31-02-1980'))],
    ['phone', 'not 08', withCell(3, text('628123456789'))],
    ['phone', '8 digits', withCell(3, text('08123456'))],
    ['phone', '15 digits', withCell(3, text('081234567890123'))],
    ['email', 'no domain', withCell(4, text('contoh@'))],
    ['code', 'an occupation that is not listed', withCell(5, text('P500'))],
    ['code', 'today\u2019s Papua code', withCell(7, text('9301'))],
    ['code', 'a package that is not settled', withCell(9, text('L'))],
    ['code', '11 months', withCell(10, number(11))],
    ['income', 'nothing', withCell(8, number(0))],
  ])('%s: %s', async (rule, _, row) => {
    expect(await rulesOf([row])).toContain(rule);
  });

  it.each(['081234567', '08123456789012'])('phone %s is taken', async (hp) => {
    expect(await rulesOf([withCell(3, text(hp))])).toEqual([]);
  });

  it('every time the same NIK stands there', async () => {
    expect(await rulesOf([SOUND, withCell(1, text('ORANG LAIN'))])).toEqual([
      'nik-twice',
      'nik-twice',
    ]);
  });

  it('by the register: unknown NIK, and a name that differs by one letter', async () => {
    const known = new Map([[who.nik, { nama: who.nama, tanggalLahir: who.lahir as LocalDate }]]);
    expect(await rulesOf([SOUND], { register: known })).toEqual([]);
    expect(await rulesOf([SOUND], { register: new Map() })).toEqual(['adminduk']);
    expect(await rulesOf([withCell(1, text(`${who.nama}A`))], { register: known })).toEqual([
      'adminduk',
    ]);
  });

  it('when already active, or outside the age limits', async () => {
    expect(await rulesOf([SOUND], { active: new Set([who.nik]) })).toEqual(['already']);
    expect(await rulesOf([SOUND], { ageMin: 18, ageMax: 50 })).toEqual(['age']);
    expect(await rulesOf([SOUND], { ageMin: 18, ageMax: 64 })).toEqual([]);
  });

  it('while the sound ones are stored', async () => {
    const other = person(8);
    const second = withCell(3, undefined).map((cell, at) => (at === 0 ? text(other.nik) : cell));
    expect(await answer([SOUND, second])).toMatchObject({
      refused: undefined,
      valid: 1,
      invalid: 1,
    });
  });
});

describe('the answer file', () => {
  it.each(['short', 'wide'] as const)(
    'in its %s form reads back person by person',
    async (form) => {
      const told = await answer([
        SOUND,
        withCell(0, text(person(8).nik)).map((cell, at) => (at === 3 ? undefined : cell)),
      ]);
      const [workbook] = await openWorkbooks(
        'hasil.xlsx',
        answerWorkbook(told, bpuTkBaru2020, form),
      );
      const read = workbook && readAnswer(workbook, bpuTkBaru2020.response);
      expect(read).toMatchObject({
        is: 'answer',
        answer: {
          form: 'verification',
          rows: [
            { row: 2, nik: who.nik, nama: who.nama, status: 'Y' },
            { row: 3, nik: person(8).nik, status: 'T', reason: 'Kolom wajib belum diisi' },
          ],
        },
      });
    },
  );

  it('of SIPP counts and names nobody', async () => {
    const [workbook] = await openWorkbooks(
      'riwayat.xlsx',
      historyWorkbook(await answer([SOUND]), '22-11-2026'),
    );
    expect(workbook && readAnswer(workbook)).toMatchObject({
      is: 'answer',
      answer: { form: 'history', rows: [], counts: { valid: 1, invalid: 0, total: 1 } },
    });
  });
});

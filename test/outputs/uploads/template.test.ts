import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { bpuOccupation } from '../../../src/outputs/uploads/codes/bpu-occupation.ts';
import { compareTemplate } from '../../../src/outputs/uploads/compare.ts';
import { openTemplate } from '../../../src/outputs/uploads/fill.ts';
import { generate, layoutTable } from '../../../src/outputs/uploads/layout-table.ts';
import { uploadPlan } from '../../../src/outputs/uploads/plan.ts';
import { simulatePortal } from '../../../src/outputs/uploads/portal.ts';
import type { Profile } from '../../../src/outputs/uploads/profile.ts';
import { bpuTkBaru2020 } from '../../../src/outputs/uploads/profiles/bpu-tk-baru-2020.ts';
import { PROFILES } from '../../../src/outputs/uploads/profiles/index.ts';
import { openWorkbooks } from '../../../src/sheets/open.ts';
import { campaign } from './village.ts';

const NAME = 'TEMPLATE_PENDAFTARAN_BPU_TK_BARU_A0200001_000';
const profileFor = (type: 'xls' | 'xlsx'): Profile => ({
  ...bpuTkBaru2020,
  mode: 'fill-template',
  template: `templat/${NAME}.${type}`,
  file: {
    ...bpuTkBaru2020.file,
    type,
    namePattern: `${NAME.replace('A0200001_000', '{npp}_{div}')}.${type}`,
  },
});

/** A template as a branch might hand it out: coloured headings, framed rows, a list to choose from, more sheets. */
async function templateOf(change: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const workbook = new ExcelJS.Workbook();
  const guide = workbook.addWorksheet('Petunjuk');
  guide.mergeCells('A1:D1');
  guide.getCell('A1').value = 'Isi tanpa mengubah nama berkas';
  const sheet = workbook.addWorksheet(bpuTkBaru2020.sheet.name);
  for (const [index, { header, hint }] of bpuTkBaru2020.columns.entries()) {
    sheet.getCell(1, index + 1).value = hint ?? null;
    const head = sheet.getCell(2, index + 1);
    head.value = header;
    head.font = { bold: true, color: { argb: 'FFFF0000' } };
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
    for (let row = 3; row < 12; row += 1)
      sheet.getCell(row, index + 1).border = { top: { style: 'thin' } };
  }
  const codes = workbook.addWorksheet('Kode');
  codes.getCell('A1').value = 'T';
  codes.getCell('B1').value = { formula: '1+1', result: 2 };
  sheet.getCell('J3').dataValidation = { type: 'list', formulae: ['Kode!$A$1:$A$1'] };
  change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same as an .xls, by another program than ours. */
const asXls = (xlsx: Buffer): Buffer =>
  write(read(xlsx, { cellStyles: true }), { type: 'buffer', bookType: 'biff8' });

const plan = uploadPlan(campaign({ desa: [{ people: 20 }] }));
const people = plan.desa[0]?.people.map(({ cells }) => cells) ?? [];

describe.each(['xls', 'xlsx'] as const)('a downloaded .%s template', (type) => {
  const profile = profileFor(type);
  const open = async (change?: (sheet: ExcelJS.Worksheet) => void) => {
    const xlsx = await templateOf(change);
    return openTemplate(profile, type === 'xls' ? asXls(xlsx) : xlsx);
  };

  it('is filled, and passes as what was written', async () => {
    const bytes = (await open())(people);
    const told = await simulatePortal(
      bytes,
      { ...plan.settled, profile },
      { fileName: `${NAME}.${type}`, on: campaign().on },
    );
    expect(told).toMatchObject({ refused: undefined, valid: 20, invalid: 0 });
    expect(told.rows.map(({ nik }) => nik)).toEqual(plan.desa[0]?.people.map(({ nik }) => nik));
  });

  it('keeps its other sheets, formulas and merged cells', async () => {
    const workbook = read((await open())(people), { cellFormula: true });
    expect(workbook.SheetNames).toEqual(['Petunjuk', bpuTkBaru2020.sheet.name, 'Kode']);
    // SheetJS, which makes the .xls of this test, writes no formulas into it.
    const formula = type === 'xls' ? { v: 2 } : { f: '1+1', v: 2 };
    expect(workbook.Sheets['Kode']?.['B1']).toMatchObject(formula);
    expect(workbook.Sheets['Petunjuk']?.['!merges']).toHaveLength(1);
    expect(workbook.Sheets[bpuTkBaru2020.sheet.name]?.['C1']?.v).toBe('Format: DD-MM-YYYY');
  });

  it('gives equal bytes twice, and is not spoilt by being used', async () => {
    const fill = await open();
    const first = fill(people);
    fill(people.slice(0, 3));
    expect(Buffer.compare(first, fill(people))).toBe(0);
  });

  it.each<[what: string, change: (sheet: ExcelJS.Worksheet) => void, says: RegExp]>([
    [
      'lacks a heading that is needed',
      (sheet) => {
        sheet.getCell('D2').value = null;
      },
      /Handphone/,
    ],
    [
      'has a column that the layout lacks',
      (sheet) => {
        sheet.getCell('L2').value = 'Alamat*';
      },
      /Alamat/,
    ],
    [
      'holds people already',
      (sheet) => {
        sheet.getCell('A5').value = '5171030101809001';
      },
      /row 5/,
    ],
    [
      'has no such sheet',
      (sheet) => {
        sheet.name = 'Data';
      },
      /no sheet/,
    ],
  ])('is refused when it %s', async (_, change, says) => {
    await expect(open(change)).rejects.toThrow(says);
  });

  it('is filled by heading where a column has moved', async () => {
    const fill = await open((sheet) => {
      sheet.getCell('E2').value = 'Jenis Pekerjaan 1*';
      sheet.getCell('F2').value = 'Email';
    });
    const sheet = read(fill(people)).Sheets[bpuTkBaru2020.sheet.name];
    expect(sheet?.['E3']?.v).toBe('P001');
    expect(sheet?.['F3']?.v).toBeUndefined();
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const convert = (folder: string, to: string, file: string) =>
  execFileSync(
    office ?? '',
    [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path.join(folder, file),
    ],
    { stdio: 'ignore' },
  );

describe.skipIf(office === undefined)('an .xls template of another program', () => {
  it('is filled in place: LibreOffice opens it, its formula is still one', {
    timeout: 90_000,
  }, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'templat-'));
    try {
      writeFileSync(path.join(folder, 't.xlsx'), await templateOf());
      convert(folder, 'xls', 't.xlsx');
      const fill = await openTemplate(profileFor('xls'), readFileSync(path.join(folder, 't.xls')));
      writeFileSync(path.join(folder, 'isi.xls'), fill(people));
      const workbook = read(readFileSync(path.join(folder, 'isi.xls')), { cellFormula: true });
      expect(workbook.Sheets['Kode']?.['B1']).toMatchObject({ f: '1+1', v: 2 });
      convert(folder, 'xlsx', 'isi.xls');
      const back = new ExcelJS.Workbook();
      await back.xlsx.readFile(path.join(folder, 'isi.xlsx'));
      const sheet = back.getWorksheet(bpuTkBaru2020.sheet.name);
      expect(sheet?.getCell('A22').value).toBe(plan.desa[0]?.people[19]?.nik);
      expect(sheet?.getCell('A2').font.color).toEqual({ argb: 'FFFF0000' });
      expect(sheet?.getCell('A3').border.top?.style).toBe('thin');
      expect(sheet?.getCell('A3').numFmt).toBe('@');
      expect(sheet?.getCell('J3').dataValidation?.type).toBe('list');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('looks of the template', () => {
  it('stay in .xlsx: colours of the headings, frames of the rows, the list to choose from', async () => {
    const fill = await openTemplate(profileFor('xlsx'), await templateOf());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(fill(people)).buffer);
    const sheet = workbook.getWorksheet(bpuTkBaru2020.sheet.name);
    expect(sheet?.getCell('A2').font.color).toEqual({ argb: 'FFFF0000' });
    expect(sheet?.getCell('A3').border.top?.style).toBe('thin');
    expect(sheet?.getCell('A3').numFmt).toBe('@');
    expect(sheet?.getCell('C3').numFmt).toBe('DD-MM-YYYY');
    expect(sheet?.getCell('J3').dataValidation.formulae).toEqual(['Kode!$A$1:$A$1']);
  });
});

const inXlsx = async (
  name: string,
  rows: readonly (readonly string[])[],
  more: Record<string, string[][]> = {},
) => {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  for (const [sheet, cells] of Object.entries(more))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), sheet);
  const bytes: Buffer = write(workbook, { type: 'buffer', bookType: 'xlsx' });
  const [opened] = await openWorkbooks('x.xlsx', bytes);
  if (opened === undefined) throw new Error('not opened');
  return opened;
};
const headers = bpuTkBaru2020.columns.map(({ header }) => header);
const asXlsx: Profile = { ...bpuTkBaru2020, file: { ...bpuTkBaru2020.file, type: 'xlsx' } };
const compare = async (head: readonly string[], more?: Record<string, string[][]>) =>
  compareTemplate(await inXlsx(bpuTkBaru2020.sheet.name, [[''], head], more), asXlsx, PROFILES);

describe('profile check', () => {
  it('finds our own file the same', async () => {
    const [workbook] = await openWorkbooks('x.xls', generate(bpuTkBaru2020, people, 'xls'));
    expect(workbook && compareTemplate(workbook, bpuTkBaru2020, PROFILES)).toMatchObject({
      same: true,
    });
    expect(layoutTable(bpuTkBaru2020, []).rows).toHaveLength(2);
  });

  it('names what is gone, new, written differently and moved', async () => {
    const told = await compare([
      'Nomor Identitas*',
      'Tgl. Lahir*',
      'NAMA LENGKAP',
      ...headers.slice(4),
      'Alamat*',
    ]);
    expect(told).toMatchObject({
      same: false,
      missing: ['Handphone*'],
      added: [{ header: 'Alamat*', column: 'K' }],
      changed: [{ from: 'Nama Lengkap*', to: 'NAMA LENGKAP' }],
    });
    expect(told.moved[0]).toEqual({ header: 'Tgl. Lahir*', from: 'C', to: 'B' });
  });

  it('tells file type, sheet and row', async () => {
    const workbook = await inXlsx('Data', [headers]);
    const told = compareTemplate(workbook, bpuTkBaru2020, PROFILES);
    expect(told.type).toEqual({ layout: 'xls', file: 'xlsx', same: false });
    expect(told.sheet).toEqual({ layout: 'Pendaftaran TK Baru BPU', file: 'Data' });
    expect(told.headerRow).toEqual({ layout: 2, file: 1 });
  });

  it.each(PROFILES.map((profile) => [profile.id, profile] as const))(
    'recognises %s',
    async (id, profile) => {
      const workbook = await inXlsx(profile.sheet.name, [
        profile.columns.map(({ header }) => header),
      ]);
      const [nearest] = compareTemplate(workbook, bpuTkBaru2020, PROFILES).nearest;
      expect(nearest).toMatchObject({ id, superseded: profile.status === 'superseded' });
    },
  );

  it('compares code sheets: new, gone and renamed codes', async () => {
    const list = bpuOccupation.map(({ code, name }) => [code, name]);
    const same = await compare(headers, { Pekerjaan: list });
    expect(same).toMatchObject({ same: true, codes: [] });
    const later = list
      .filter(([code]) => code !== 'P005')
      .map(([code = '', name = '']) => [code, code === 'P009' ? 'PEKERJA RUMAH TANGGA' : name]);
    const told = await compare(headers, { Pekerjaan: [...later, ['P120', 'PENGRAJIN']] });
    expect(told.codes).toEqual([
      {
        sheet: 'Pekerjaan',
        list: 'bpuOccupation',
        added: [{ code: 'P120', name: 'PENGRAJIN' }],
        gone: [{ code: 'P005', name: 'BURUH HARIAN LEPAS' }],
        renamed: [{ code: 'P009', from: 'PEMBANTU RUMAH TANGGA', to: 'PEKERJA RUMAH TANGGA' }],
      },
    ]);
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../../../src/domain/local-date.ts';
import { serialOf, writeXls } from '../../../src/outputs/uploads/biff8.ts';
import { generate } from '../../../src/outputs/uploads/layout-table.ts';
import type { Column, Profile } from '../../../src/outputs/uploads/profile.ts';
import { PROFILES } from '../../../src/outputs/uploads/profiles/index.ts';
import { uploadRow } from '../../../src/outputs/uploads/row.ts';
import { type CellValue, text } from '../../../src/outputs/uploads/table.ts';
import { writeXlsx } from '../../../src/outputs/uploads/xlsx.ts';
import { person } from './village.ts';

const LAYOUTS = PROFILES.filter(({ status }) => status === 'current');

/** A value that a column of any layout takes. */
function valueFor({ field, type, codeList, length }: Column, n: number): string | number {
  const who = person(n);
  const known: Readonly<Record<string, string | number>> = {
    nik: who.nik,
    nama: who.nama,
    handphone: who.hp ?? '',
    email: `contoh${n}@example.org`,
    upah: 1_000_000,
    bulanIuran: 12,
    kodePaket: 'T',
    kodePekerjaan1: 'P001',
    kodePekerjaan2: 'P050',
    lokasiPekerjaan: '5171',
    kpj: `1900000${String(9000 + n)}`,
    kodeTk: `19000000000${9000 + n}`,
    statusPegawai: 'Y',
    sebabNonaktif: 'A6',
    kodeBank: '129',
    npp: 'A0200001',
    kodePos: '80119',
    namaIbuKandung: 'NI MADE CONTOH',
  };
  const codes: Readonly<Record<string, string>> = {
    sex: 'L',
    idType: 'KTP',
    mailTo: 'S',
    maritalStatus: 'Y',
    bloodType: 'O',
    country: 'ID',
  };
  if (type === 'date') return who.lahir;
  return known[field ?? ''] ?? codes[codeList ?? ''] ?? '7'.repeat(length ?? 4);
}

const rowsOf = (profile: Profile, people: number) =>
  Array.from({ length: people }, (_, n) => {
    const fields = Object.fromEntries(
      profile.columns.map((column) => [column.field ?? column.header, valueFor(column, n)]),
    );
    const row = uploadRow(profile, fields, (field) => ({
      code: 'missing',
      field,
      message: { id: '', en: '' },
      fix: { id: '', en: '' },
    }));
    expect(row.faults, profile.id).toEqual([]);
    return row.cells;
  });

const fileOf = (profile: Profile, people = 3) =>
  generate(profile, rowsOf(profile, people), profile.file.type);

/** SHA-256 of each layout with three invented people. They change only when a layout or a writer does. */
const GOLDEN: Readonly<Record<string, string>> = {
  'bpu-tk-baru-2020': 'f4f34e37ccd323a2',
  'bpu-tk-baru-snake-2026': '54d85f54bfe08793',
  'sipp-tk-baru-2025': '8b77f9de8f25c862',
  'sipp-tk-lanjutan': '75208ce1218a609a',
  'sipp-tk-nonaktif-2025': 'b27b0a9533f9b97d',
  'sipp-upah-2025': 'ea4d63fc89ae5702',
  'sipp-koreksi-2025': 'd1d478e51596604e',
};

describe('the bytes of an upload file', () => {
  it.each(LAYOUTS.map((profile) => [profile.id, profile] as const))(
    'of %s are the golden ones',
    (id, profile) => {
      const hash = createHash('sha256').update(fileOf(profile)).digest('hex').slice(0, 16);
      expect(hash).toBe(GOLDEN[id]);
    },
  );

  it.each(LAYOUTS.map((profile) => [profile.id, profile] as const))(
    'of %s are the same when made twice',
    (_, profile) => {
      expect(Buffer.compare(fileOf(profile, 40), fileOf(profile, 40))).toBe(0);
    },
  );
});

/** Cells of the data sheet by an independent reader: value, type and number format. */
async function readBack(profile: Profile, bytes: Uint8Array) {
  const { sheet } = profile;
  if (profile.file.type === 'xls') {
    const found = read(bytes, { cellNF: true }).Sheets[sheet.name];
    return (row: number, column: string) => {
      const cell = found?.[`${column}${row}`];
      return cell && { value: cell.v, type: cell.t === 's' ? 'text' : 'number', format: cell.z };
    };
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const found = workbook.getWorksheet(sheet.name);
  return (row: number, column: string) => {
    const cell = found?.getCell(`${column}${row}`);
    if (cell === undefined || cell.value === null) return undefined;
    const isText = cell.type === ExcelJS.ValueType.String;
    return { value: cell.value, type: isText ? 'text' : 'number', format: cell.numFmt };
  };
}

describe('what an independent reader finds', () => {
  it.each(LAYOUTS.map((profile) => [profile.id, profile] as const))(
    '%s: headings, values and cell types',
    async (_, profile) => {
      const cell = await readBack(profile, fileOf(profile));
      const { headerRow, firstDataRow } = profile.sheet;
      for (const [index, column] of profile.columns.entries()) {
        const letters =
          index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
        expect(cell(headerRow, letters)?.value).toBe(column.header);
        for (const n of [0, 2]) {
          const found = cell(firstDataRow + n, letters);
          const meant = valueFor(column, n);
          if (column.type === 'date' && profile.dates.cell === 'excel-date')
            expect(found).toEqual({
              value: serialOf(meant as LocalDate),
              type: 'number',
              format: 'DD-MM-YYYY',
            });
          else if (column.type === 'date')
            expect(found?.value).toBe(String(meant).split('-').reverse().join('-'));
          else if (
            (column.type === 'integer' || column.type === 'number') &&
            !profile.cells.forceText
          )
            expect(found).toMatchObject({ value: meant, type: 'number' });
          else expect(found).toEqual({ value: String(meant), type: 'text', format: '@' });
        }
      }
    },
  );

  it('the layout of 2020 has its hints in row 1', async () => {
    const [profile] = LAYOUTS;
    if (profile === undefined) throw new Error('no layout');
    const cell = await readBack(profile, fileOf(profile));
    expect(cell(1, 'C')?.value).toBe('Format: DD-MM-YYYY');
    expect(cell(1, 'D')?.value).toBe("FORMAT: Diawali '08'");
    expect(cell(1, 'A')).toBeUndefined();
  });
});

const sheetOf = (rows: readonly (readonly CellValue[])[]) => [
  { name: 'Uji', rows, columns: [{ width: 20, text: true }] },
];
const wordings = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

describe('texts', () => {
  it.each(['=1+1', '+62', '-5', '@SUM(A1)', '\tx', '0812', '5171031708809001', "'x", 'Ñoñó 漢字'])(
    '%j is a string cell in both workbooks, never a formula or a number',
    async (value) => {
      const xls = read(writeXls(sheetOf([[text(value)]])), { cellFormula: true }).Sheets['Uji'];
      expect(xls?.['A1']).toMatchObject({ t: 's', v: value });
      expect(xls?.['A1']).not.toHaveProperty('f');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Uint8Array.from(writeXlsx(sheetOf([[text(value)]]))).buffer);
      expect(workbook.getWorksheet('Uji')?.getCell('A1').value).toBe(value);
    },
  );

  it('of any kind come back from an .xls as they were', () => {
    fc.assert(
      fc.property(fc.array(wordings, { minLength: 1, maxLength: 40 }), (values) => {
        const found = read(writeXls(sheetOf(values.map((value) => [text(value)])))).Sheets['Uji'];
        expect(values.map((_, row) => found?.[`A${row + 1}`]?.v)).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it('fill several records of a large .xls without one being torn', () => {
    const values = Array.from(
      { length: 3000 },
      (_, n) => `${'panjang '.repeat(n % 9)}${n} ${n % 5 ? '' : '漢'}`,
    );
    const found = read(writeXls(sheetOf(values.map((value) => [text(value)])))).Sheets['Uji'];
    expect(values.findIndex((value, row) => found?.[`A${row + 1}`]?.v !== value)).toBe(-1);
  });
});

describe('dates', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1980-08-17', 29_450],
    ['2026-11-22', 46_348],
  ])('%s is the serial %i of Excel', (day, serial) => {
    expect(serialOf(day as LocalDate)).toBe(serial);
  });

  it('come back as the same day, whatever the time zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1901, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const date = localDate(year, month, day);
          const serial = date === undefined ? Number.NaN : serialOf(date);
          const back = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
            .toISOString()
            .slice(0, 10);
          expect(back).toBe(date);
        },
      ),
    );
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((at) => {
  try {
    return readFileSync(at).length > 0;
  } catch {
    return false;
  }
});

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens every layout and finds the people in it', { timeout: 90_000 }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'unggah-'));
    try {
      const names = LAYOUTS.map((profile, index) => {
        const name = `${index}-${profile.id}.${profile.file.type}`;
        writeFileSync(path.join(folder, name), fileOf(profile));
        return name;
      });
      const profileArea = `-env:UserInstallation=file://${folder}/lo`;
      execFileSync(
        office ?? '',
        [
          profileArea,
          '--headless',
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
          '--outdir',
          folder,
          ...names.map((name) => path.join(folder, name)),
        ],
        { stdio: 'ignore' },
      );
      for (const [index, profile] of LAYOUTS.entries()) {
        const lines = readFileSync(path.join(folder, `${index}-${profile.id}.csv`), 'utf8').split(
          '\n',
        );
        expect(lines[profile.sheet.headerRow - 1]).toBe(
          profile.columns.map(({ header }) => header).join(','),
        );
        const first = lines[profile.sheet.firstDataRow - 1] ?? '';
        for (const column of profile.columns) {
          const meant = valueFor(column, 0);
          const shown =
            column.type === 'date' ? String(meant).split('-').reverse().join('-') : String(meant);
          expect(first, profile.id).toContain(shown);
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

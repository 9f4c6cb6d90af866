import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CellObject, WorkBook } from '@e965/xlsx';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../src/domain/local-date.ts';
import { plainDigits } from '../../src/sheets/number.ts';
import type { Workbook } from '../../src/sheets/sheet.ts';
import { isDateFormat } from '../../src/sheets/xlsx-styles.ts';
import { open, shown } from './kit.ts';

/** Every value of a workbook by sheet and address: `Data!B3 = text`. */
function valuesOf({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, column) =>
        cell === undefined
          ? []
          : [`${name}!${XLSX.utils.encode_cell({ r: row - 1, c: column })} = ${shown(cell)}`],
      ),
    ),
  );
}

function seenAs(cell: CellObject, date1904: boolean): string | undefined {
  const { t, v, f, z } = cell;
  const formula = f === undefined ? '' : ' ƒ';
  if (t === 'z' || v === undefined || v === null || (t === 's' && String(v).trim() === ''))
    return undefined;
  if (t === 'b') return `${v ? 'TRUE' : 'FALSE'}?${formula}`;
  if (t === 'e') return `!${String(cell.w ?? v)}${formula}`;
  if (t !== 'n') return `${String(v)}${formula}`;
  const serial = Math.floor(Number(v)) + (date1904 ? 1462 : 0);
  const day =
    isDateFormat(String(z ?? '')) && serial > 60 ? fromDayNumber(serial - 25_569) : undefined;
  return `${day ?? `\`${plainDigits(String(v))}\``}${formula}`;
}

/** The same as SheetJS sees them. */
function sheetJsValues(workbook: WorkBook): string[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name) => {
    const data: (CellObject | undefined)[][] = workbook.Sheets[name]?.['!data'] ?? [];
    return Array.from(data, (row, r) =>
      Array.from(row ?? [], (cell, c) => {
        const value = cell && seenAs(cell, date1904);
        return value === undefined
          ? []
          : [`${name}!${XLSX.utils.encode_cell({ r, c })} = ${value}`];
      }).flat(),
    ).flat();
  });
}

const bySheetJs = (bytes: Buffer): WorkBook =>
  XLSX.read(bytes, { dense: true, cellNF: true, cellText: true, raw: true, cellHTML: false });

async function expectSame(bytes: Buffer, file: string): Promise<string[]> {
  const own = await open(bytes, file);
  expect(own.facts.filter(({ code }) => code.startsWith('file-un'))).toEqual([]);
  const values = valuesOf(own);
  expect(values).toEqual(sheetJsValues(bySheetJs(bytes)));
  return values;
}

type Format = 'xlsx' | 'biff8' | 'ods' | 'xlml';
const ENDINGS: Record<Format, string> = { xlsx: 'xlsx', biff8: 'xls', ods: 'ods', xlml: 'xml' };

function write(workbook: WorkBook, bookType: Format, bookSST = true): Buffer {
  return XLSX.write(workbook, { type: 'buffer', bookType, bookSST });
}

const text = fc
  .string({ unit: fc.constantFrom(...'aBé ñ5\'"<>&;,\n=+-ﷺ漢_x0041_'), maxLength: 30 })
  .filter((value) => value.trim() === value && value !== '' && !/ {2}|\n | \n/.test(value));
const cell: fc.Arbitrary<CellObject | null> = fc.oneof(
  { weight: 4, arbitrary: text.map((v): CellObject => ({ t: 's', v })) },
  { weight: 2, arbitrary: fc.integer().map((v): CellObject => ({ t: 'n', v })) },
  fc.integer({ min: 1, max: 9_999_999 }).map((v): CellObject => ({ t: 'n', v: v / 100 })),
  fc.integer({ min: 1e15, max: Number.MAX_SAFE_INTEGER }).map((v): CellObject => ({ t: 'n', v })),
  fc.integer({ min: 61, max: 60_000 }).map((v): CellObject => ({ t: 'n', v, z: 'dd/mm/yyyy' })),
  fc.boolean().map((v): CellObject => ({ t: 'b', v })),
  fc.constant(null),
);
const tables = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

function bookOf(rows: readonly (readonly (CellObject | null)[])[]): WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([['awal']]);
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries())
      if (value) sheet[XLSX.utils.encode_cell({ r, c: c + 1 })] = value;
  sheet['!ref'] = `A1:Z${rows.length + 1}`;
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, 'Data');
  return workbook;
}

describe('our readers see what SheetJS sees', () => {
  it.each<[Format, boolean]>([
    ['xlsx', true],
    ['xlsx', false],
    ['biff8', true],
    ['biff8', false],
    ['xlml', true],
  ])('in random tables written as %s (shared strings: %s)', async (format, shared) => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        await expectSame(write(bookOf(rows), format, shared), `a.${ENDINGS[format]}`);
      }),
      { numRuns: 60 },
    );
  });

  it('in a workbook of exceljs with everything that lists hold', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Usulan & Data');
    sheet.addRow(['NIK', 'Nama', 'Lahir', 'Umur', 'Aktif', 'Galat']);
    sheet.addRow([
      '5171030101909001',
      { richText: [{ text: 'I ' }, { font: { bold: true }, text: 'Made' }] },
      new Date(Date.UTC(1980, 7, 17)),
      45,
      true,
      { error: '#N/A' },
    ]);
    sheet.addRow([
      5171030101909001,
      { formula: 'B2', result: 'I Made' },
      { formula: 'C2', result: new Date(Date.UTC(1980, 7, 17)) },
      { formula: 'D2+1', result: 46 },
      { formula: 'NOT(E2)', result: false },
      { formula: '1/0', result: { error: '#DIV/0!' } },
    ]);
    sheet.addRow([
      { text: 'tautan', hyperlink: 'http://contoh.invalid' },
      'a\nb',
      0.1 + 0.2,
      1e21,
      -5,
      '  ',
    ]);
    sheet.getCell('A9').value = 'bawah';
    sheet.mergeCells('A6:C7');
    sheet.getCell('A6').value = 'gabung';
    workbook.addWorksheet('Tersembunyi', { state: 'veryHidden' }).addRow(['x']);
    const values = await expectSame(Buffer.from(await workbook.xlsx.writeBuffer()), 'a.xlsx');
    expect(values).toContain('Usulan & Data!C3 = 1980-08-17 ƒ');
    expect(values).toContain('Usulan & Data!B2 = I Made');
    expect(values).toContain('Usulan & Data!D4 = `1000000000000000000000`');
  });

  it.each<Format>(['xlsx', 'biff8', 'xlml'])('in the days of 1904 (%s)', async (format) => {
    const workbook = bookOf([[{ t: 'n', v: 27_988, z: 'dd/mm/yyyy' }]]);
    workbook.Workbook = { WBProps: { date1904: true } };
    const values = await expectSame(write(workbook, format), `a.${ENDINGS[format]}`);
    expect(values.at(-1)).toBe('Data!B1 = 1980-08-17');
  });

  it('in strings of an xls that go on over many records', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => [
      { t: 's' as const, v: `${i % 3 === 0 ? 'é漢' : 'e'} ${'panjang '.repeat(i % 90)}${i}` },
    ]);
    const values = await expectSame(write(bookOf(rows), 'biff8', true), 'a.xls');
    expect(values).toHaveLength(rows.length + 1);
  });

  it('in what else a sheet says: merged and hidden', async () => {
    const workbook = bookOf([[{ t: 's', v: 'a' }], [{ t: 's', v: 'b' }], [{ t: 's', v: 'c' }]]);
    const sheet = workbook.Sheets['Data']!;
    sheet['!merges'] = [XLSX.utils.decode_range('A1:B2')];
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['x']]), 'Lama');
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    for (const format of ['xlsx', 'biff8'] as const) {
      const { sheets } = await open(write(workbook, format), `a.${ENDINGS[format]}`);
      expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
      expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
      if (format === 'biff8') continue; // SheetJS writes neither hidden rows nor columns there
      expect(sheets[0]?.rows.map(({ hidden }) => hidden === true)).toEqual([false, true, false]);
      expect(sheets[0]?.hiddenColumns).toEqual([2]);
    }
  });

  it.each(['biff2', 'biff3', 'biff4', 'biff5'] as const)(
    'in an old workbook (%s)',
    async (format) => {
      const workbook = bookOf([
        [
          { t: 's', v: 'Siti' },
          { t: 'n', v: 45 },
        ],
      ]);
      const bytes: Buffer = XLSX.write(workbook, { type: 'buffer', bookType: format as 'biff8' });
      const own = await open(bytes, 'a.xls');
      expect(own.sheets[0]?.rows[0]?.cells.map(shown)).toEqual(['awal', 'Siti', '`45`']);
    },
  );
});

describe('one table in every format', () => {
  const plain = text.filter((value) => !/[\n=']/.test(value) && !/^[+-]/.test(value));
  it('reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(plain, { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
        async (rows) => {
          const expected = rows.map((row) => row.join('|'));
          const sheet = XLSX.utils.aoa_to_sheet(rows);
          const workbook = XLSX.utils.book_new();
          XLSX.utils.book_append_sheet(workbook, sheet, 'Data');
          const quoted = rows.map((row) => row.map((v) => `"${v.replaceAll('"', '""')}"`));
          const html = `<table>${rows.map((row) => `<tr>${row.map((v) => `<td>${v.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`).join('')}</tr>`).join('')}</table>`;
          const forms: [string, Buffer][] = [
            ['a.xlsx', write(workbook, 'xlsx', true)],
            ['a.xlsx', write(workbook, 'xlsx', false)],
            ['a.xls', write(workbook, 'biff8')],
            ['a.ods', write(workbook, 'ods')],
            ['a.xml', write(workbook, 'xlml')],
            ['a.html', Buffer.from(html)],
            ['a.csv', Buffer.from(`sep=,\n${quoted.map((row) => row.join(',')).join('\n')}`)],
            ['a.csv', Buffer.from(`sep=;\n${quoted.map((row) => row.join(';')).join('\r\n')}`)],
            [
              'a.csv',
              Buffer.from(
                `\ufeff${`sep=\t\n${quoted.map((row) => row.join('\t')).join('\r')}`}`,
                'utf16le',
              ),
            ],
          ];
          for (const [file, bytes] of forms) {
            const { sheets } = await open(bytes, file);
            const read = sheets[0]?.rows.map(({ cells }) => cells.map(shown).join('|'));
            expect(read, file).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

const samples = new URL('../../../shared/samples/denpasar-9/', import.meta.url);
const sampleFiles = existsSync(samples)
  ? ['nominasi/', 'referensi/'].flatMap((folder) =>
      readdirSync(new URL(folder, samples))
        .filter((name) => /\.xlsx$|sumerta.*\.xls$/.test(name))
        .map((name) => folder + name),
    )
  : [];

describe.skipIf(sampleFiles.length === 0)('sample lists, made by other programs', () => {
  it.each(sampleFiles)('%s', async (file) => {
    await expectSame(readFileSync(new URL(encodeURI(file), samples)), file);
  });
});

import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { rupiah } from '../../src/domain/rupiah.ts';
import { templateWorkbook } from '../../src/outputs/workbooks/template.ts';
import { understand } from '../../src/records/understand.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';

const on = parseLocalDate('2026-01-05')!;
const make = (): Uint8Array =>
  templateWorkbook({
    desa: { kode: '51.71.03.2008', nama: 'Tegal Harum', kecamatan: 'Denpasar Barat' },
    year: 2026,
    quota: 100,
    months: 12,
    perWorker: rupiah(201_600),
    occupations: ['Petani', 'Pedagang', 'Tukang jahit'],
  });

const PEOPLE = [
  [
    '5171031708809001',
    'I Made Arnawa',
    'Denpasar',
    new Date(Date.UTC(1980, 7, 17)),
    'L',
    'Kaja',
    'Jl. Melati 1',
    'Petani',
    '084012345678',
    2,
  ],
  [
    '5171035903859002',
    'Ni Luh Sriani',
    'Denpasar',
    new Date(Date.UTC(1985, 2, 19)),
    'P',
    'Kelod',
    'Jl. Melati 2',
    'Pedagang',
    '084012345679',
    1,
  ],
] as const;

/** The template as a village fills it in. */
async function filledIn(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(make()) as unknown as ArrayBuffer);
  const list = book.getWorksheet('Daftar Calon')!;
  PEOPLE.forEach((person, row) => {
    person.forEach((value, column) => {
      list.getCell(7 + row, column + 1).value = value;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('the nomination template', () => {
  it('gives the same bytes for the same village', async () => {
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('is understood without a hint: every column, every person, the village', async () => {
    const [workbook] = await openWorkbooks('calon.xlsx', await filledIn());
    const reading = understand(workbook!, {
      on,
      hint: undefined,
      knownDesa: [{ kode: '51.71.03.2008' as never, nama: 'Tegal Harum', aliases: [] }],
    });
    const list = reading.sheets.find((sheet) => sheet.sheet === 'Daftar Calon')!;
    expect(list.columns.map((column) => column.field)).toEqual([
      'nik',
      'nama',
      'tempatLahir',
      'tanggalLahir',
      'jenisKelamin',
      'dusun',
      'alamat',
      'pekerjaan',
      'handphone',
      'prioritas',
    ]);
    expect(list.facts).toEqual([]);
    expect(list.desa?.kode).toBe('51.71.03.2008');
    expect(
      list.nominees.map(({ readings }) => [
        readings.nik?.value,
        readings.tanggalLahir?.value,
        readings.prioritas?.value,
      ]),
    ).toEqual([
      ['5171031708809001', '1980-08-17', 2],
      ['5171035903859002', '1985-03-19', 1],
    ]);
    expect(reading.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.sheet)).toEqual([
      'Daftar Calon',
    ]);
  });

  it('keeps Excel from eating digits, also in the last row', async () => {
    const list = await opened();
    for (const row of [7, 256]) {
      expect(list.getCell(row, 1).numFmt).toBe('@');
      expect(list.getCell(row, 9).numFmt).toBe('@');
      expect(list.getCell(row, 4).numFmt).toBe('dd-mm-yyyy');
      expect(list.getCell(row, 1).value).toBe(null);
    }
    expect(String((list.getCell('A4').value as exceljs.CellFormulaValue).formula)).toContain(
      'COUNTA',
    );
  });

  it.each([
    ['A', 'NIK', { type: 'custom' }],
    ['B', 'Nama Sesuai KTP', { type: 'textLength', operator: 'lessThanOrEqual', formulae: [200] }],
    ['D', 'Tanggal Lahir', { type: 'date' }],
    ['E', 'Jenis Kelamin', { type: 'list', formulae: ['"L,P"'] }],
    ['H', 'Pekerjaan', { type: 'list', errorStyle: 'warning' }],
    ['I', 'Nomor HP', { type: 'custom' }],
    ['J', 'Prioritas', { type: 'whole', operator: 'greaterThan', formulae: [0] }],
  ])('says in column %s what %s takes', async (column, heading, takes) => {
    const list = await opened();
    for (const row of [7, 256])
      expect(list.getCell(`${column}${row}`).dataValidation).toMatchObject({
        ...takes,
        allowBlank: true,
        showErrorMessage: true,
        promptTitle: heading,
        prompt: expect.stringMatching(/\.$/),
        error: expect.stringMatching(/\.$/),
      });
  });

  it('colours a NIK that is not 16 digits long, and who is over quota', async () => {
    const { conditionalFormattings: all } = (await opened()) as unknown as {
      conditionalFormattings: readonly exceljs.ConditionalFormattingOptions[];
    };
    const rules = all.flatMap((one) => one.rules.map((rule) => [one.ref, rule.type] as const));
    expect(rules).toEqual([
      ['A7:J256', 'expression'],
      ['A7:J256', 'expression'],
    ]);
  });

  it('keeps the headings and the first two columns on the screen', async () => {
    const [view] = (await opened()).views;
    expect(view).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 6, topLeftCell: 'C7' });
  });
});

async function opened(): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(make()) as unknown as ArrayBuffer);
  return book.getWorksheet('Daftar Calon')!;
}

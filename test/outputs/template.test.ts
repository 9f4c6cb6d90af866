import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { rupiah } from '../../src/domain/rupiah.ts';
import { templateWorkbook } from '../../src/outputs/workbooks/template.ts';
import { understand } from '../../src/records/understand.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';

const on = parseLocalDate('2026-01-05')!;
const make = () =>
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
  await book.xlsx.load(Buffer.from(await make()) as unknown as ArrayBuffer);
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
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
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

  it('keeps Excel from eating digits, and offers L and P', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from(await make()) as unknown as ArrayBuffer);
    const list = book.getWorksheet('Daftar Calon')!;
    expect(list.getCell('A7').numFmt).toBe('@');
    expect(list.getCell('I7').numFmt).toBe('@');
    expect(list.getCell('D7').numFmt).toBe('dd-mm-yyyy');
    expect(list.getCell('E7').dataValidation).toMatchObject({ type: 'list', formulae: ['"L,P"'] });
    expect(String((list.getCell('A4').value as exceljs.CellFormulaValue).formula)).toContain(
      'COUNTA',
    );
  });
});

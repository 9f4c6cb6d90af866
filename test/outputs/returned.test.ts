import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import { returnedWorkbook } from '../../src/outputs/returned/returned.ts';
import type { FileReading, SheetReading } from '../../src/records/reading.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';

/** A village's workbook with things that must survive: styles, a merge, a note, a second sheet, a named range. */
async function village(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const list = book.addWorksheet('Calon');
  list.addRow(['DESA TEGAL HARUM']);
  list.mergeCells('A1:C1');
  list.addRow(['NIK', 'Nama', 'Tgl Lahir']);
  list.addRow(['5171031708809001', 'I Made Arnawa', '17-08-1980']);
  list.addRow([5171031708809000, 'Ni Luh Sriani', new Date(Date.UTC(1981, 1, 3))]);
  list.getCell('A3').font = { bold: true };
  list.getCell('C4').numFmt = 'dd-mm-yyyy';
  list.getCell('B3').note = 'catatan lama';
  const other = book.addWorksheet('Rekap');
  other.getCell('A1').value = { formula: 'COUNTA(Calon!A3:A99)', result: 2 };
  book.definedNames.add('Rekap!$A$1', 'jumlah');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const finding = (
  code: string,
  severity: Severity,
  sheet: string | null,
  cell: string,
): Finding => ({
  code,
  severity,
  where: { file: 'x', sheet, row: Number(cell.slice(1)), column: cell.slice(0, 1) },
  also: [],
  message: { id: `pesan ${code}`, en: `message ${code}` },
  fix: { id: 'ketik ulang dari KTP', en: 'retype from the KTP' },
  data: {},
});

const readingOf = (sheet: string | null): FileReading => ({
  file: 'x',
  sha256: '',
  size: 0,
  kind: 'xlsx',
  facts: [],
  sheets: [
    {
      sheet,
      headerRows: [2],
      columns: ['A', 'B', 'C'].map((column) => ({
        column,
        heading: column,
        field: null,
        confidence: 1,
        by: 'heading',
      })),
    } as unknown as SheetReading,
  ],
});

async function give(bytes: Uint8Array, name: string, findings: readonly Finding[]) {
  const [workbook] = await openWorkbooks(name, bytes);
  const input = {
    fileName: name,
    bytes,
    workbook: workbook!,
    sheets: readingOf(workbook!.sheets[0]?.name ?? null).sheets,
    findings,
    lang: 'id' as const,
    rules: {
      titleOf: (code: string) => `Judul ${code}`,
      confirmable: (code: string) => code === 'nik-birth-date-mismatch',
    },
  };
  const returned = returnedWorkbook(input);
  expect(
    Buffer.from(returnedWorkbook(input)).equals(Buffer.from(returned)),
    'same input, same bytes',
  ).toBe(true);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(returned) as unknown as ArrayBuffer);
  const [again] = await openWorkbooks('back.xlsx', returned);
  return { returned, book, before: workbook!, after: again! };
}

const noteText = (note: unknown): string =>
  typeof note === 'string'
    ? note
    : ((note as exceljs.Comment)?.texts ?? []).map((run) => run.text).join('');
const colourOf = (cell: exceljs.Cell): string | undefined => {
  const fill = cell.fill as exceljs.FillPattern | undefined;
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
};

describe('the workbook back, .xlsx', async () => {
  const bytes = await village();
  const findings = [
    finding('nik-stored-as-number', 'error', 'Calon', 'A4'),
    finding('nik-birth-date-mismatch', 'error', 'Calon', 'C3'),
    finding('nama-has-title', 'warning', 'Calon', 'B3'),
    finding('handphone-missing', 'warning', 'Calon', 'F4'),
  ];
  const { book, before, after, returned } = await give(bytes, 'calon.xlsx', findings);
  const list = book.getWorksheet('Calon')!;

  it('puts a plain first sheet before the operator’s own, which keep their order', () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['PERIKSA DULU', 'Calon', 'Rekap']);
    expect(String(book.worksheets[0]!.getCell('A1').value)).toBe('2 hal perlu diperbaiki');
  });

  it('keeps every value, kind and merge of the operator', () => {
    const own = after.sheets.filter((sheet) => sheet.name !== 'PERIKSA DULU');
    const without = own.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 3) })),
    }));
    expect(without).toEqual(before.sheets);
  });

  it('colours the faulty cells and keeps their font and format', () => {
    expect(colourOf(list.getCell('A4'))).toBe('FFF8B4B4');
    expect(colourOf(list.getCell('B3'))).toBe('FFFCE9A6');
    expect(colourOf(list.getCell('F4')), 'an empty cell too').toBe('FFFCE9A6');
    expect(colourOf(list.getCell('A3')), 'a sound cell stays as it was').toBeUndefined();
    expect(list.getCell('A3').font?.bold).toBe(true);
  });

  it('says in a note what is wrong, how to mend it, and whether the place is at stake', () => {
    expect(noteText(list.getCell('A4').note)).toBe(
      'pesan nik-stored-as-number\n→ ketik ulang dari KTP\nSebelum diperbaiki, orang ini belum dapat didaftarkan. [nik-stored-as-number]',
    );
  });

  it('adds to a note that was there', () => {
    expect(noteText(list.getCell('B3').note)).toContain('catatan lama');
    expect(noteText(list.getCell('B3').note)).toContain('pesan nama-has-title');
    expect(after.sheets[1]?.comments, 'read again, only theirs').toEqual([
      { row: 3, column: 1, text: 'catatan lama' },
    ]);
  });

  it('offers three columns to confirm, where something can be confirmed', () => {
    expect(['D2', 'E2', 'F2'].map((cell) => list.getCell(cell).value)).toEqual([
      'Sudah dicek (kode)',
      'Dicek oleh',
      'Tanggal dicek',
    ]);
  });

  it('moves names that count sheets along', () => {
    const xml = strFromU8(unzipSync(returned)['xl/workbook.xml']!);
    expect(xml).toMatch(/<definedName name="jumlah">Rekap!\$A\$1</);
  });

  it('leaves the parts it has nothing to say about byte for byte', async () => {
    const old = unzipSync(bytes);
    const fresh = unzipSync(returned);
    for (const name of ['xl/theme/theme1.xml', 'xl/worksheets/sheet2.xml', '_rels/.rels'])
      if (old[name])
        expect(Buffer.from(fresh[name]!).equals(Buffer.from(old[name])), name).toBe(true);
  });
});

describe('the workbook back, other forms', () => {
  it('carries no macro', async () => {
    const parts = unzipSync(await village());
    parts['xl/vbaProject.bin'] = strToU8('macro');
    parts['[Content_Types].xml'] = strToU8(
      strFromU8(parts['[Content_Types].xml']!)
        .replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        )
        .replace(
          '</Types>',
          '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    );
    const { returned } = await give(zipSync(parts), 'calon.xlsm', []);
    const fresh = unzipSync(returned);
    expect(Object.keys(fresh).filter((name) => /vba/i.test(name))).toEqual([]);
    expect(strFromU8(fresh['[Content_Types].xml']!)).not.toMatch(/vba|macroEnabled/i);
  });

  it('turns a CSV into a workbook of texts, none of which a spreadsheet would run', async () => {
    const csv = Buffer.from('NIK;Nama\n5171031708809001;=HYPERLINK("x")\n5171031708809002;Sri\n');
    const { book, after } = await give(csv, 'a.csv', [
      finding('formula-like-text', 'warning', null, 'B2'),
    ]);
    const list = book.worksheets[1]!;
    expect(list.getCell('A2').value).toBe('5171031708809001');
    expect(list.getCell('B2').type).toBe(exceljs.ValueType.String);
    expect(colourOf(list.getCell('B2'))).toBe('FFFCE9A6');
    expect(
      after.sheets
        .at(-1)!
        .rows.flatMap((row) => row.cells)
        .some((cell) => typeof cell === 'object' && cell?.formula),
    ).toBe(false);
  });

  it('keeps what is struck out, and notes on cells, where the table is written anew', async () => {
    const html =
      '<table><tr><td>NIK</td><td>Nama</td></tr>' +
      '<tr><td>5171031708809001</td><td><s>I Made Rai</s></td></tr>' +
      '<tr style="text-decoration:line-through"><td>5171031708809002</td><td>Ni Luh Sari</td></tr></table>';
    const struck = await give(Buffer.from(html), 'a.xls', [
      finding('nominee-turned-down', 'error', null, 'B2'),
    ]);
    const rows = struck.after.sheets.at(-1)!.rows;
    expect(rows.map((row) => row.struckColumns ?? row.struck)).toEqual([undefined, [1], true]);
    const flat =
      '<office:document xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Calon"><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>batal</text:p></office:annotation><text:p>5171</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>';
    const noted = await give(Buffer.from(flat), 'a.fods', [
      finding('nominee-turned-down', 'error', 'Calon', 'A1'),
    ]);
    expect(noted.after.sheets.at(-1)!.comments).toEqual([{ row: 1, column: 0, text: 'batal' }]);
  });

  it('writes the table anew where the package is of an unusual form', async () => {
    const parts = unzipSync(await village());
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace(/<c r="[A-Z]+\d+"/g, '<c').replace(/<row r="\d+"/g, '<row'),
    );
    const { after } = await give(zipSync(parts), 'odd.xlsx', [
      finding('nik-stored-as-number', 'error', 'Calon', 'A4'),
    ]);
    expect(after.sheets.map((one) => one.name)).toEqual(['PERIKSA DULU', 'Calon', 'Rekap']);
  });

  it('says so when nothing has to be mended', async () => {
    const { book } = await give(await village(), 'calon.xlsx', []);
    expect(String(book.worksheets[0]!.getCell('A1').value)).toBe(
      'Tidak ada yang wajib diperbaiki. Terima kasih!',
    );
  });
});

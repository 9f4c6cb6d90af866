import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';
import { type Entry, ods, open, read, told, xlsx, xlsxEntries, zip } from './kit.ts';

const ONE = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
const sound = () => xlsxEntries({ rows: ONE });
const SHEET = 'xl/worksheets/sheet1.xml';

/** The sound workbook with one part changed. */
function bent(name: string, change: Partial<Entry>): Buffer {
  return zip(sound().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

describe('a container is refused as a whole', () => {
  it('and the sound one is read', async () =>
    expect(read(await open(zip(sound())))).toEqual(['1 | a']));

  it.each<[string, () => Buffer, string]>([
    ['nothing in it', () => Buffer.alloc(0), 'file-unreadable empty'],
    ['broken off', () => zip(sound()).subarray(0, 900), 'file-unreadable cut'],
    ['end missing', () => zip(sound()).subarray(0, -22), 'file-unreadable cut'],
    ['something behind the end', () => zip(sound(), { tail: 'x' }), 'file-unreadable cut'],
    ['end that counts too few', () => zip(sound(), { count: 3 }), 'file-unsafe contradiction'],
    ['end that counts too many', () => zip(sound(), { count: 9 }), 'file-unreadable zip'],
    ['wrong checksum', () => bent(SHEET, { crc: 1 }), 'file-unreadable checksum'],
    [
      'wrong checksum of a part not read',
      () => zip([...sound(), { name: 'xl/theme.xml', data: 'x', crc: 7 }]),
      'file-unreadable checksum',
    ],
    ['more bytes than it says', () => bent(SHEET, { size: 10 }), 'file-unreadable damaged'],
    ['fewer bytes than it says', () => bent(SHEET, { size: 5000 }), 'file-unreadable damaged'],
    ['two sizes', () => bent(SHEET, { localSize: 7 }), 'file-unsafe contradiction'],
    [
      'two names',
      () => bent(SHEET, { localName: 'xl/worksheets/sheet2.xml' }),
      'file-unsafe contradiction',
    ],
    [
      'one name twice',
      () => zip([...sound(), { name: 'XL/workbook.xml', data: 'x' }]),
      'file-unsafe contradiction',
    ],
    ['password on a part', () => bent(SHEET, { flags: 0x801 }), 'file-encrypted'],
    ['AES password', () => bent(SHEET, { method: 99 }), 'file-encrypted'],
    ['unknown packing', () => bent(SHEET, { method: 12 }), 'file-unreadable zip-method'],
    ['path upwards', () => zip([...sound(), { name: '../x', data: 'x' }]), 'file-unsafe path'],
    [
      'path upwards with backslashes',
      () => zip([...sound(), { name: 'a\\..\\..\\x', data: 'x' }]),
      'file-unsafe path',
    ],
    [
      'path from the root',
      () => zip([...sound(), { name: '/etc/x', data: 'x' }]),
      'file-unsafe path',
    ],
    [
      'path with a drive',
      () => zip([...sound(), { name: 'C:\\x', data: 'x' }]),
      'file-unsafe path',
    ],
    [
      'too many parts',
      () =>
        zip([
          ...sound(),
          ...Array.from({ length: 2000 }, (_, i) => ({ name: `m/${i}`, data: '' })),
        ]),
      'file-too-large entries',
    ],
    [
      'part that swells',
      () => zip([...sound(), { name: 'x.xml', data: Buffer.alloc(2 ** 21) }]),
      'file-too-large ratio',
    ],
    [
      'no workbook part',
      () => zip(sound().filter(({ name }) => name !== 'xl/workbook.xml')),
      'file-unreadable part-missing',
    ],
    [
      'no sheet part',
      () => zip(sound().filter(({ name }) => name !== SHEET)),
      'file-unreadable part-missing',
    ],
    ['no sheets', () => xlsx({ sheets: '' }), 'file-unreadable no-sheets'],
    [
      'DOCTYPE in the sheet',
      () => xlsx({ sheet: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
      'file-unsafe doctype',
    ],
    [
      'DOCTYPE in small letters behind a comment',
      () => xlsx({ sheet: '<?xml version="1.0"?><!-- --><!doctype x><worksheet/>' }),
      'file-unsafe doctype',
    ],
    [
      'DOCTYPE in UTF-16',
      () => xlsx({ sheet: Buffer.from('\ufeff<!DOCTYPE x><worksheet/>', 'utf16le') }),
      'file-unsafe doctype',
    ],
    [
      'DOCTYPE in the strings',
      () => zip([...sound(), { name: 'xl/sharedStrings.xml', data: '<!DOCTYPE sst><sst/>' }]),
      'file-unsafe doctype',
    ],
    [
      'sheet that ends midway',
      () => xlsx({ sheet: `<worksheet><sheetData>${ONE}` }),
      'file-unreadable cut',
    ],
    [
      'sheet that is no UTF-8',
      () => xlsx({ sheet: Buffer.from('<worksheet>\xff</worksheet>', 'latin1') }),
      'file-unreadable damaged',
    ],
    ['nested without end', () => xlsx({ sheet: '<a>'.repeat(100_000) }), 'file-unreadable damaged'],
    [
      'password of OpenDocument',
      () => ods('<table:table/>', { manifest: '<manifest:encryption-data/>' }),
      'file-encrypted',
    ],
    [
      'Word document',
      () =>
        zip([
          { name: '[Content_Types].xml', data: '<Types/>' },
          { name: 'word/document.xml', data: '<d/>' },
        ]),
      'file-type-unsupported docx',
    ],
  ])('%s', async (_, bytes, fact) => {
    const workbook = await open(bytes());
    expect(workbook.sheets).toEqual([]);
    expect(told(workbook)).toEqual([fact]);
  });
});

describe('limits of a sheet', () => {
  const limits = { ...DEFAULT_LIMITS, rows: 10, columns: 5, mergedCells: 20 };
  const rowAt = (row: number, value = '<v>1</v>') =>
    `<row r="${row}"><c r="A${row}">${value}</c></row>`;

  it.each([
    ['the last row allowed', rowAt(10), undefined],
    ['one row too many', rowAt(11), 'file-too-large rows'],
    ['an empty cell far below', rowAt(3) + rowAt(1_048_576, ''), undefined],
    ['the last column allowed', '<row r="1"><c r="E1"><v>1</v></c></row>', undefined],
    ['one column too many', '<row r="1"><c r="F1"><v>1</v></c></row>', 'file-too-large columns'],
    [
      'an empty cell far to the right',
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="str"><v> </v></c></row>',
      undefined,
    ],
  ])('%s', async (_, rows, fact) => {
    const workbook = await open(xlsx({ rows }), 'a.xlsx', limits);
    expect(told(workbook)).toEqual(fact === undefined ? [] : [fact]);
    expect(workbook.sheets.length).toBe(fact === undefined ? 1 : 0);
  });

  it('counts the rows of all sheets together', async () => {
    const workbook = await open(
      xlsx({
        rows: rowAt(6),
        sheets: '<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>',
      }),
      'a.xlsx',
      limits,
    );
    expect(told(workbook)).toEqual(['file-too-large rows']);
  });

  it('counts the cells under merged areas', async () => {
    const rows = '<row r="1"><c r="E1"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>';
    const merged = (ref: string) =>
      open(xlsx({ rows, tail: `<mergeCell ref="${ref}"/>` }), 'a.xlsx', limits);
    expect(told(await merged('A1:E4'))).toEqual([]);
    expect(told(await merged('A1:E5'))).toEqual(['file-too-large mergedCells']);
  });

  it('refuses a file of too many bytes before looking at it', async () =>
    expect(told(await open(Buffer.alloc(2000), 'a.xlsx', { ...limits, bytes: 1999 }))).toEqual([
      'file-too-large bytes',
    ]));

  it('adds up what all parts inflate to', async () => {
    const small = { ...DEFAULT_LIMITS, inflated: 3000 };
    expect(told(await open(zip(sound()), 'a.xlsx', small))).toEqual([]);
    const more = zip([...sound(), { name: 'xl/media/a', data: 'x'.repeat(3000) }]);
    expect(told(await open(more, 'a.xlsx', small))).toEqual(['file-too-large inflated']);
  });
});

describe('a zip of lists', () => {
  const csv = 'NIK,Nama\n5171030101909001,Siti\n';

  it('gives one workbook for each list, in the order of their names', async () => {
    const archive = zip([
      { name: 'b/daftar.csv', data: csv },
      { name: 'b/', data: '', method: 0 },
      { name: 'a.xlsx', data: zip(sound()) },
      { name: 'surat.pdf', data: '%PDF-1.4' },
      { name: 'b/.DS_Store', data: 'x' },
      { name: '__MACOSX/a.xlsx', data: 'x' },
      { name: '~$a.xlsx', data: 'x' },
      { name: 'c.xlsx', data: 'rusak' },
    ]);
    const workbooks = await openWorkbooks('kiriman.zip', archive);
    expect(workbooks.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      'kiriman.zip/a.xlsx xlsx',
      'kiriman.zip/b/daftar.csv csv',
      'kiriman.zip/c.xlsx csv',
      'kiriman.zip/surat.pdf undefined',
    ]);
    expect(workbooks.flatMap(told)).toContain('file-type-unsupported pdf');
    expect(new Set(workbooks.map(({ sha256 }) => sha256)).size).toBe(4);
  });

  it('with a damaged list tells it and reads the others', async () => {
    const archive = zip([
      { name: 'a.csv', data: csv, crc: 1 },
      { name: 'b.csv', data: csv },
    ]);
    const [a, b] = await openWorkbooks('x.zip', archive);
    expect([a && told(a), b?.sheets.length]).toEqual([['file-unreadable checksum'], 1]);
  });

  it('without a list says so', async () => {
    expect(told(await open(zip([{ name: 'Thumbs.db', data: 'x' }]), 'x.zip'))).toEqual([
      'no-list-found',
    ]);
    expect(told(await open(zip([]), 'x.zip'))).toEqual(['no-list-found']);
  });

  it('shares the limits of one file among all its lists', async () => {
    const limits = { ...DEFAULT_LIMITS, rows: 5 };
    const archive = zip(['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, data: csv })));
    const workbooks = await openWorkbooks('x.zip', archive, limits);
    expect(workbooks.map(told)).toEqual([[], [], ['file-too-large rows']]);
  });

  it('is opened twice deep and no deeper', async () => {
    const inner = zip([{ name: 'a.csv', data: csv }]);
    const twice = zip([{ name: 'b.zip', data: inner }]);
    const thrice = zip([{ name: 'c.zip', data: twice }]);
    expect((await openWorkbooks('x.zip', twice)).map(({ file }) => file)).toEqual([
      'x.zip/b.zip/a.csv',
    ]);
    expect(told(await open(thrice, 'x.zip'))).toEqual(['file-type-unsupported zip']);
  });
});

describe('kinds are told by content', () => {
  it.each([
    ['%PDF-1.7\n', 'daftar.xlsx', 'file-type-unsupported pdf'],
    ['\x89PNG\r\n\x1a\n', 'foto.xlsx', 'file-type-unsupported image'],
    ['\xff\xd8\xff\xe0', 'foto.jpg', 'file-type-unsupported image'],
    ['Rar!\x1a\x07\x00', 'kiriman.rar', 'file-type-unsupported rar'],
    ["7z\xbc\xaf'\x1c", 'kiriman.7z', 'file-type-unsupported 7z'],
    ['{\\rtf1 x}', 'surat.doc', 'file-type-unsupported rtf'],
    ['ID;PWXL;N;E\nC;Y1;X1;K"NIK"\n', 'daftar.slk', 'file-type-unsupported sylk'],
    ['TABLE\r\n0,1\r\n"EXCEL"\r\n', 'daftar.dif', 'file-type-unsupported dif'],
    ['<?xml version="1.0"?><svg/>', 'a.xml', 'file-type-unsupported xml'],
    ['<html><body>Maaf, sesi habis</body></html>', 'a.xls', 'file-unreadable no-table'],
  ])('%j as %s', async (content, file, fact) => {
    const workbook = await open(Buffer.from(content, 'latin1'), file);
    expect([workbook.sheets.length, ...told(workbook)]).toEqual([0, fact]);
  });

  it('takes noise for no list', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 2_654_435_761) % 251));
    expect(told(await open(noise, 'a.csv'))).toEqual(['file-type-unsupported unknown']);
  });

  it.each([
    ['a.csv', []],
    ['a.CSV', []],
    ['a.txt', []],
    ['a', []],
    ['-', []],
    ['a.xlsx', ['file-type-differs-from-name csv']],
    ['folder.csv/a.xls', ['file-type-differs-from-name csv']],
  ])('a CSV called %s', async (file, facts) =>
    expect(told(await open('NIK,Nama\n1,Siti\n', file))).toEqual(facts),
  );

  it.each(['a.xlsx', 'a.XLSM', 'a.xltx'])('a workbook called %s', async (file) =>
    expect(told(await open(zip(sound()), file))).toEqual([]),
  );

  it('notes macros', async () => {
    const bytes = zip([...sound(), { name: 'xl/vbaProject.bin', data: 'x' }]);
    expect(told(await open(bytes, 'a.xlsm'))).toEqual(['file-has-macros']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf, scanCsv } from '../../src/sheets/csv.ts';
import { DEFAULT_LIMITS } from '../../src/sheets/limits.ts';
import { secondsOfWork } from '../support/work.ts';
import { open, read, told } from './kit.ts';

function scan(text: string, delimiter = ','): string[][] | number {
  const records: string[][] = [];
  const unclosed = scanCsv(text, delimiter, (fields) => records.push(fields) > 0);
  return unclosed?.line ?? records;
}

describe('records of a CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['all three line ends', 'a\r\nb\nc\rd\r\n', [['a'], ['b'], ['c'], ['d']]],
    ['blank lines', 'a\n\n\nb', [['a'], [''], [''], ['b']]],
    [
      'empty fields',
      ',,\n,',
      [
        ['', '', ''],
        ['', ''],
      ],
    ],
    [
      'quotes',
      '"a","b,c"\n"d ""e""",f\n',
      [
        ['a', 'b,c'],
        ['d "e"', 'f'],
      ],
    ],
    [
      'line end in quotes',
      'a,"b\r\nc"\nd,e',
      [
        ['a', 'b\r\nc'],
        ['d', 'e'],
      ],
    ],
    ['quote inside a field', '5" pipa,a"b\n', [['5" pipa', 'a"b']]],
    ['text behind a quote', '"a"b,c\n', [['ab', 'c']]],
    ['empty quotes', '"",""\n', [['', '']]],
    ['quoted last field', 'a,"b"', [['a', 'b']]],
    ['nothing', '', []],
  ])('%s', (_, text, records) => expect(scan(text)).toEqual(records));

  it.each([
    ['never closed', 'a,b\nc,"d\ne,f\n', 2],
    ['never closed, after line ends in quotes', '"a\nb\nc"\nd,"e\n', 4],
    ['closed by the quote of another person', '1,"Br. Satu\n2,Siti\n3,"Br. Tiga"\n', 1],
    [
      'swallowing whole people',
      'no,nik,nama,alamat,hp\n1,51,A,"Br. Satu,08\n2,51,B,Br. Dua,08\n3,51,C,"Br. Tiga",08\n',
      2,
    ],
  ])('a quote %s is told with its line', (_, text, line) => expect(scan(text)).toBe(line));

  it('reads back whatever is written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ' ', ';', '\t', '0', '=') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, delimiter, eol) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join(eol);
          expect(scan(text, delimiter)).toEqual(table);
        },
      ),
    );
  });

  it('takes time in proportion to the text, whatever stands in it', async () => {
    const worst = [
      '"'.repeat(400_000),
      '"a"'.repeat(200_000),
      'a"b,'.repeat(200_000),
      '\r'.repeat(400_000),
      '"a\n'.repeat(200_000),
      `${'x'.repeat(500_000)}"`,
    ];
    for (const text of worst) {
      expect(await secondsOfWork(() => scan(text))).toBeLessThan(10);
    }
  });
});

describe('the delimiter', () => {
  it.each([
    [';', 'no;nik;nama;alamat\n1;5171;A;Br. Satu, Gang 2\n2;5171;B;Br. Dua, Gang 3\n'],
    [',', 'no,nik,nama\n1,5171,A\n2,5171,"B;C;D;E"\n'],
    ['\t', 'no\tnik\tnama\n1\t5171\tA, B\n'],
    ['|', 'no|nik|nama\n1|5171|A\n'],
    ['^', 'no^nik^nama\n1^5171^A\n'],
    [';', 'DESA CONTOH;;;\n;;;\nno;nik;nama;ttl\n1;5171;A;Denpasar, 1-1-1980\n'],
    [',', 'Nama\nSiti\n'],
    [',', ''],
  ])('is %j', (delimiter, text) => expect(delimiterOf(text)).toBe(delimiter));
});

describe('a CSV as a sheet', () => {
  it('counts records, gives the line where it differs, leaves blank rows out', async () => {
    const text = 'no,nik,alamat\n1,5171,"Br. A\nGang 2"\n\n , ,\n2,5172,Br. B\n';
    expect(read(await open(text, 'a.csv'))).toEqual([
      '1 | no | nik | alamat',
      '2 | 1 | 5171 | Br. A\nGang 2',
      '5@6 | 2 | 5172 | Br. B',
    ]);
  });

  it('skips a separator line, which Excel does not show', async () => {
    const workbook = await open('sep=;\r\nno;nama\r\n1;A, B\r\n', 'a.csv');
    expect(read(workbook)).toEqual(['1@2 | no | nama', '2@3 | 1 | A, B']);
  });

  it('unwraps what was protected from Excel, and nothing else', async () => {
    const text = 'nik,nama,alamat\n="5171030101909001","=""5171030101909001""",=1+1\n';
    expect(read(await open(text, 'a.csv'))[1]).toBe(
      '2 | 5171030101909001 | 5171030101909001 | =1+1',
    );
  });

  it('keeps control characters for a rule to see', async () =>
    expect(read(await open('nik,nama\n1,Si\0ti\n', 'a.csv'))[1]).toBe('2 | 1 | Si\0ti'));

  it('does not carry a long value', async () => {
    const workbook = await open(`a,b\n1,${'x'.repeat(DEFAULT_LIMITS.characters + 1)}\n`, 'a.csv');
    expect(read(workbook)[1]).toBe('2 | 1 | !#TOO-LONG');
    expect(told(workbook)).toEqual(['cell-too-long']);
  });

  it.each([
    ['too long', 'no,nik,nama\n1,51,A\n2,51,B,C\n', ['1', '2', '3r']],
    ['too short', 'no,nik,nama\n1,51\n2,51,B\n', ['1', '2r', '3']],
    ['empty fields beyond the heading', 'no,nik,nama\n1,51,A,,\n', ['1', '2']],
    ['heading with empty columns', 'no,nik,nama,,\n1,51,A\n2,51,B,x\n', ['1', '2', '3']],
    [
      'every address with a comma',
      'no,nik,nama\n1,51,A,x\n2,51,B,x\n3,51,C,x\n',
      ['1', '2r', '3r', '4r'],
    ],
    ['letterhead above', 'DESA CONTOH\nno,nik,nama\n1,51,A\n', ['1r', '2', '3']],
    ['one column', 'nama\nSiti\nAni\n', ['1', '2', '3']],
  ])('marks rows that do not fit the heading: %s', async (_, text, rows) =>
    expect(read(await open(text, 'a.csv')).map((row) => row.split(' ')[0])).toEqual(rows),
  );

  it('stops at the limit of rows and then reads nothing', async () => {
    const limits = { ...DEFAULT_LIMITS, rows: 3 };
    expect(read(await open('a,b\n1,2\n3,4\n', 'a.csv', limits))).toHaveLength(3);
    expect(read(await open('a,b\n1,2\n3,4\n5,6\n', 'a.csv', limits))).toEqual([
      'file-too-large rows',
    ]);
    expect(read(await open('a,b\n1,2\n3,4\n\n\n\n', 'a.csv', limits))).toHaveLength(3);
  });
});

describe('letters of a text', () => {
  const text = 'no,nama\r\n1,André “Ñ” Sutama\r\n';
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  it.each<[string, Buffer, string[]]>([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), []],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), []],
    ['UTF-16 the other way round', swapped(Buffer.from(`\ufeff${text}`, 'utf16le')), []],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), ['encoding-guessed']],
    [
      'UTF-16 the other way round, no mark',
      swapped(Buffer.from(text, 'utf16le')),
      ['encoding-guessed'],
    ],
    [
      'Windows-1252',
      Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
      ['encoding-guessed'],
    ],
  ])('%s', async (_, bytes, facts) => {
    const workbook = await open(bytes, 'a.csv');
    expect(read(workbook)).toEqual(['1 | no | nama', '2 | 1 | André “Ñ” Sutama']);
    expect(told(workbook)).toEqual(facts);
  });
});

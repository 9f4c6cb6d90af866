import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { open, read, strikesIn, told } from './kit.ts';

/** A record of BIFF8: number, length, content. */
function record(type: number, ...content: readonly (number | Buffer)[]): Buffer {
  const data = Buffer.concat(
    content.map((part) =>
      typeof part === 'number' ? Buffer.from([part & 0xff, part >> 8]) : part,
    ),
  );
  return Buffer.concat([
    Buffer.from([type & 0xff, type >> 8, data.length & 0xff, data.length >> 8]),
    data,
  ]);
}

const bytes = (...values: readonly number[]) => Buffer.from(values);
const double = (value: number) => {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value);
  return buffer;
};
const rk = (value: number) => {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(value);
  return buffer;
};
/** A text with its length in two bytes. */
const text = (value: string, wide = false) =>
  Buffer.concat([
    bytes(value.length, value.length >> 8, wide ? 1 : 0),
    Buffer.from(value, wide ? 'utf16le' : 'latin1'),
  ]);

const begin = (type: number) => record(0x0809, 0x0600, type, 0, 0, Buffer.alloc(8));
const END = record(0x000a);

interface Parts {
  readonly globals?: readonly Buffer[];
  readonly records?: readonly Buffer[];
  readonly sheetType?: number;
  readonly state?: number;
}

/** A Workbook stream with one sheet called Data. */
function stream({ globals = [], records = [], sheetType = 0, state = 0 }: Parts): Buffer {
  const before = Buffer.concat([begin(5), ...globals]);
  const name = Buffer.concat([bytes(4, 0), Buffer.from('Data')]);
  const position = before.length + 4 + 6 + name.length + END.length;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(position);
  return Buffer.concat([
    before,
    record(0x0085, place, bytes(state, sheetType), name),
    END,
    begin(0x10),
    ...records,
    END,
  ]);
}

/** The compound file around streams. */
function ole(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    XLSX.CFB.utils.cfb_add(container, name, content);
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }));
}

const xls = (parts: Parts) => open(ole({ Workbook: stream(parts) }), 'a.xls');

describe('records of an xls', () => {
  const styles = [
    record(0x00e0, 0, 0),
    record(0x00e0, 0, 14),
    record(0x041e, 164, text('dd/mm/yyyy')),
    record(0x00e0, 0, 164),
  ];
  const shared = record(0x00fc, rk(3), rk(3), text('satu'), text('漢é', true), text('  '));
  const formula = (...result: readonly number[]) =>
    record(0x0006, 0, 0, 0, bytes(...result), 0, 0, 0);

  it.each<[string, readonly Buffer[], string[]]>([
    [
      'shared text',
      [record(0x00fd, 0, 0, 0, rk(0)), record(0x00fd, 0, 2, 0, rk(1))],
      ['1 | satu |  | 漢é'],
    ],
    ['blank shared text', [record(0x00fd, 0, 0, 0, rk(2))], []],
    ['own text', [record(0x0204, 4, 1, 0, text('Siti'))], ['5 |  | Siti']],
    ['text with runs', [record(0x00d6, 0, 0, 0, text('Siti'), 1, 0, 0)], ['1 | Siti']],
    ['number', [record(0x0203, 0, 0, 0, double(5171030101909001))], ['1 | `5171030101909001`']],
    ['day', [record(0x0203, 0, 0, 1, double(29450.5))], ['1 | 1980-08-17']],
    ['day in an own format', [record(0x027e, 0, 0, 2, rk((29450 << 2) | 2))], ['1 | 1980-08-17']],
    ['short number', [record(0x027e, 0, 0, 0, rk((-7 << 2) | 2))], ['1 | `-7`']],
    ['short number, hundredfold', [record(0x027e, 0, 0, 0, rk((1250 << 2) | 3))], ['1 | `12.5`']],
    ['short double', [record(0x027e, 0, 0, 0, rk(0x3ff80000))], ['1 | `1.5`']],
    [
      'numbers side by side',
      [record(0x00bd, 0, 1, 0, rk((1 << 2) | 2), 1, rk((29450 << 2) | 2), 2)],
      ['1 |  | `1` | 1980-08-17'],
    ],
    ['truth', [record(0x0205, 0, 0, 0, bytes(1, 0))], ['1 | TRUE?']],
    ['error', [record(0x0205, 0, 0, 0, bytes(0x2a, 1))], ['1 | !#N/A']],
    ['formula: number', [record(0x0006, 0, 0, 0, double(7), 0, 0, 0)], ['1 | `7` ƒ']],
    [
      'formula: text',
      [formula(0, 0, 0, 0, 0, 0, 0xff, 0xff), record(0x04bc), record(0x0207, text('Siti'))],
      ['1 | Siti ƒ'],
    ],
    ['formula: empty text', [formula(3, 0, 0, 0, 0, 0, 0xff, 0xff)], []],
    ['formula: truth', [formula(1, 0, 0, 0, 0, 0, 0xff, 0xff)], ['1 | FALSE? ƒ']],
    ['formula: error', [formula(2, 0, 0x17, 0, 0, 0, 0xff, 0xff)], ['1 | !#REF! ƒ']],
    [
      'rows out of order',
      [record(0x0204, 2, 0, 0, text('c')), record(0x0204, 0, 0, 0, text('a'))],
      ['1 | a', '3 | c'],
    ],
    [
      'hidden row',
      [
        record(0x0208, 0, 0, 1, 255, 0, 0, bytes(0x20, 1, 0, 0)),
        record(0x0204, 0, 0, 0, text('a')),
      ],
      ['1h | a'],
    ],
    [
      'chart inside the sheet',
      [begin(0x20), record(0x0204, 0, 0, 0, text('x')), END, record(0x0204, 0, 0, 0, text('a'))],
      ['1 | a'],
    ],
  ])('%s', async (_, records, expected) => {
    const workbook = await xls({ globals: [...styles, shared], records });
    expect(told(workbook)).toEqual([]);
    expect(read(workbook)).toEqual(expected);
  });

  it('days of 1904', async () => {
    const globals = [record(0x0022, 1), ...styles];
    expect(read(await xls({ globals, records: [record(0x0203, 0, 0, 1, double(27988))] }))).toEqual(
      ['1 | 1980-08-17'],
    );
  });

  it('notes on cells: which cell in one record, the text behind its box', async () => {
    const box = (id: number) =>
      record(0x005d, bytes(0x15, 0, 0x12, 0, 0x19, 0), id, Buffer.alloc(14));
    const said = (words: string) => [
      record(0x01b6, Buffer.alloc(10), words.length, Buffer.alloc(6)),
      record(0x003c, bytes(0), Buffer.from(words, 'latin1')),
    ];
    const workbook = await xls({
      records: [
        record(0x0204, 0, 0, 0, text('Siti')),
        ...[box(7), ...said('batal'), box(8), ...said('cek')],
        ...[record(0x001c, 0, 0, 0, 7, bytes(0, 0, 0)), record(0x001c, 1, 2, 0, 8, bytes(0, 0, 0))],
      ],
    });
    expect(workbook.sheets[0]?.comments).toEqual([
      { row: 1, column: 0, text: 'batal' },
      { row: 2, column: 2, text: 'cek' },
    ]);
  });

  it('rows and cells that are struck out', async () => {
    const font = (looks: number) => record(0x0031, 200, looks, Buffer.alloc(10));
    // Fonts are numbered 0, 1, 2, 3, 5: there is no font 4.
    const fonts = [font(0), font(0), font(0), font(0x0002), font(0x000a)];
    const style = (number: number) => record(0x00e0, number, 0, Buffer.alloc(16));
    const row = (at: number, ...looks: readonly number[]) =>
      looks.map((look, column) => record(0x0204, at, column, look, text('a')));
    const numbers = record(0x00bd, 3, 0, bytes(1, 0), rk(6), bytes(1, 0), rk(6), 1);
    const workbook = await xls({
      globals: [...fonts, style(3), style(5)],
      records: [...row(0, 0, 1, 1), ...row(1, 0, 1, 0), ...row(2, 0, 0, 0), numbers],
    });
    expect(strikesIn(workbook)).toBe('1 struck, 2 struck 1, 4 struck');
  });

  it('merged areas, hidden columns and sheets', async () => {
    const workbook = await xls({
      state: 2,
      records: [
        record(0x007d, 1, 2, 0, 0, 1),
        record(0x0204, 1, 3, 0, text('a')),
        record(0x00e5, 1, 0, 1, 0, 2),
      ],
    });
    expect(workbook.sheets[0]).toMatchObject({
      hidden: true,
      hiddenColumns: [2, 3],
      merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
    });
  });

  it.each<[string, Parts, string]>([
    ['password', { globals: [record(0x002f, 1)] }, 'file-encrypted'],
    [
      'shared text that is not there',
      { records: [record(0x00fd, 0, 0, 0, rk(0))] },
      'file-unreadable shared-strings',
    ],
    [
      'shared texts that break off',
      { globals: [record(0x00fc, rk(2), rk(2), text('satu'))] },
      'file-unreadable damaged',
    ],
    [
      'text longer than its record',
      { records: [record(0x0204, 0, 0, 0, bytes(9, 0, 0, 65))] },
      'file-unreadable damaged',
    ],
    ['record too short', { records: [record(0x0203, 0, 0)] }, 'file-unreadable damaged'],
    [
      'the same cell twice',
      { records: [record(0x0204, 0, 0, 0, text('a')), record(0x0204, 0, 0, 0, text('b'))] },
      'file-unreadable cell-address',
    ],
    ['sheet that does not end', { records: [begin(0x20)] }, 'file-unreadable cut'],
    ['only a chart', { sheetType: 2 }, 'file-unreadable no-sheets'],
    [
      'value beyond the last column',
      { records: [record(0x0204, 0, 600, 0, text('a'))] },
      'file-too-large columns',
    ],
  ])('%s refuses the file', async (_, parts, fact) => {
    const workbook = await xls(parts);
    expect([workbook.sheets.length, ...told(workbook)]).toEqual([0, fact]);
  });
});

describe('compound files', () => {
  const sound = () => ole({ Workbook: stream({ records: [record(0x0204, 0, 0, 0, text('a'))] }) });

  it('are read in small and in large sectors', async () => {
    expect(read(await open(sound(), 'a.xls'))).toEqual(['1 | a']);
    const long = Array.from({ length: 900 }, (_, i) => record(0x0204, i, 0, 0, text(`baris ${i}`)));
    expect(read(await xls({ records: long }))).toHaveLength(900);
  });

  it('note macros', async () => {
    const workbook = await open(
      ole({
        Workbook: stream({ records: [record(0x0204, 0, 0, 0, text('a'))] }),
        _VBA_PROJECT: Buffer.alloc(9),
      }),
      'a.xls',
    );
    expect(told(workbook)).toEqual(['file-has-macros']);
  });

  it.each<[string, () => Buffer, string]>([
    [
      'a password on a new workbook',
      () => ole({ EncryptedPackage: Buffer.alloc(5000) }),
      'file-encrypted',
    ],
    ['a letter', () => ole({ WordDocument: Buffer.alloc(5000) }), 'file-type-unsupported doc'],
    ['something else', () => ole({ x: Buffer.alloc(5000) }), 'file-type-unsupported ole'],
    ['a copy that broke off', () => sound().subarray(0, 1400), 'file-unreadable cut'],
    ['a chain in a circle', () => inCircle(sound()), 'file-unreadable cut'],
  ])('%s', async (_, content, fact) => {
    const workbook = await open(content(), 'a.xls');
    expect([workbook.sheets.length, ...told(workbook)]).toEqual([0, fact]);
  });
});

/** Lets every sector of the file lead back to the first. */
function inCircle(file: Buffer): Buffer {
  const bent = Buffer.from(file);
  const table = (bent.readUInt32LE(76) + 1) * 512;
  for (let at = 0; at < 512; at += 4) bent.writeUInt32LE(0, table + at);
  return bent;
}

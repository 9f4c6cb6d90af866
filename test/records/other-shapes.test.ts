import { describe, expect, test } from 'vitest';
import type { SheetReading } from '../../src/records/reading.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { sheetOf } from '../support/sheet-of.ts';
import { factsOf, readFile, readSheet, statesOf, valuesOf } from './read-sheet.ts';

const NAMES = 'I Made A · Ni Made B';
const NIKS = '5171031708709001 · 5171034101759002';
const DAYS = '1970-08-17 · 1975-01-01';

/** Two people with some rows between them, the second with this number. */
const wrapped = (between: string, next: number | string = 2): string => `
  | No | Nama | NIK | Tgl Lahir | Pekerjaan |
  | ${next === '' ? '' : 1} | I Made A | 5171031708709001 | 17-08-1970 | Petani |
  ${between}
  | ${next} | Ni Made B | 5171034101759002 | 01-01-1975 | Pedagang |`;

/** Lists that are no table of one row a person; always the same two people. */
const SHAPES: Readonly<Record<string, string>> = {
  'name above, NIK below, in one column': `
    | DAFTAR PEKERJA RENTAN |
    | No | Nama / NIK | Tempat, Tgl Lahir | L/P | Pekerjaan |
    | 1 | I Made A | Denpasar | L | Petani |
    | | 5171031708709001 | 17-08-1970 | | |
    | 2 | Ni Made B | Tabanan | P | Pedagang |
    | | 5171034101759002 | 01-01-1975 | | |`,
  'name above, NIK below, without numbers': `
    | Nama / NIK | Tempat, Tgl Lahir | L/P |
    | I Made A | Denpasar | L |
    | 5171031708709001 | 17-08-1970 | |
    | Ni Made B | Tabanan | P |
    | 5171034101759002 | 01-01-1975 | |`,
  'a CSV that was not taken apart': `
    | DAFTAR CALON PESERTA |
    | No;Nama;NIK;Tgl Lahir;L/P;Alamat |
    | 1;I Made A;5171031708709001;17-08-1970;L;"Jl. Batur; 4" |
    | 2;"Ni Made B";5171034101759002;01-01-1975;P; |`,
  'NIK and name, with a word between in the heading': `
    | No | NIK dan Nama | Tgl Lahir | L/P |
    | 1 | 5171031708709001 - I Made A | 17-08-1970 | L |
    | 2 | 5171034101759002 - Ni Made B | 01-01-1975 | P |`,
  'NIK in brackets behind the name': `
    | No | Nama (NIK) | Tgl Lahir | L/P |
    | 1 | I Made A (5171031708709001) | 17-08-1970 | L |
    | 2 | Ni Made B (5171034101759002) | 01-01-1975 | P |`,
  'NIK with its label behind the name': `
    | No | Nama / NIK | Tgl Lahir | L/P |
    | 1 | I Made A / NIK. 5171031708709001 | 17-08-1970 | L |
    | 2 | Ni Made B / NIK: 5171034101759002 | 01-01-1975 | P |`,
  'NIK and name with a dash between': `
    | No | NIK - NAMA | Tgl Lahir | L/P |
    | 1 | 5171031708709001 - I Made A | 17-08-1970 | L |
    | 2 | 5171034101759002 - Ni Made B | 01-01-1975 | P |`,
  'a heading for each of the two lines': `
    | No | Nama | Tempat Lahir | L/P | Pekerjaan |
    | | NIK | Tgl Lahir | | Banjar |
    | 1 | I Made A | Denpasar | L | Petani |
    | | 5171031708709001 | 17-08-1970 | | Buagan |
    | 2 | Ni Made B | Tabanan | P | Pedagang |
    | | 5171034101759002 | 01-01-1975 | | Buagan |`,
  'one heading, NIK and date a line lower': `
    | No | Nama | NIK | Tgl Lahir | L/P |
    | 1 | I Made A | | | L |
    | | | 5171031708709001 | 17-08-1970 | |
    | 2 | Ni Made B | | | P |
    | | | 5171034101759002 | 01-01-1975 | |
    | JUMLAH | 2 |`,
  'the birth place above the date': `
    | No | Nama | NIK | Tempat, Tgl Lahir | L/P |
    | 1 | I Made A | 5171031708709001 | Denpasar | L |
    | | | | 17-08-1970 | |
    | 2 | Ni Made B | 5171034101759002 | Tabanan, | P |
    | | | | 01-01-1975 | |`,
  'NIK with its label below the name': `
    | No | Nama | Tgl Lahir | L/P | Alamat |
    | 1 | I Made A | 17-08-1970 | L | Jl. A |
    | | NIK. 5171031708709001 | | | |
    | 2 | Ni Made B | 01-01-1975 | P | Jl. B |
    | | NIK. 5171034101759002 | | | |`,
  'a form a person': `
    | FORMULIR CALON PESERTA |
    | Nama | : | I Made A |
    | NIK | : | 5171031708709001 |
    | No. KK | : | 5171031708109009 |
    | Tempat, Tgl Lahir | : | Denpasar, 17-08-1970 |
    | Jenis Kelamin | : | Laki-laki |
    | DATA AHLI WARIS |
    | Nama | : | Ni Waris |
    | NIK | : | 5171034101809007 |
    | FORMULIR CALON PESERTA |
    | Nama | : | Ni Made B |
    | NIK | : | 5171034101759002 |
    | No. KK | : | 5171031708109008 |
    | Tempat, Tgl Lahir | : | Tabanan, 01-01-1975 |
    | Jenis Kelamin | : | Perempuan |`,
  'a form in one column': `
    | Nama : I Made A |
    | NIK : 5171031708709001 |
    | Tanggal Lahir : 17 Agustus 1970 |
    | Jenis Kelamin : L |
    | Nama : Ni Made B |
    | NIK : 5171034101759002 |
    | Tanggal Lahir : 1 Januari 1975 |
    | Jenis Kelamin : P |`,
  'cards two abreast, the heir of the second on his right': `
    | 1. | Nama | : | I Made A | | 2. | Nama | : | Ni Made B |
    | | NIK | : | 5171031708709001 | | | NIK | : | 5171034101759002 |
    | | Tgl Lahir | : | 17-08-1970 | | | Tgl Lahir | : | 01-01-1975 |
    | | Jenis Kelamin | : | L | | | Jenis Kelamin | : | P |
    | | | | | | | AHLI WARIS | | |
    | | Pekerjaan | : | Petani | | | Nama | : | I Waris |
    | | | | | | | NIK | : | 5171031708709007 |`,
  'people across': `
    | Nama | I Made A | Ni Made B |
    | NIK | 5171031708709001 | 5171034101759002 |
    | Tanggal Lahir | 17-08-1970 | 01-01-1975 |
    | L/P | L | P |`,
  'a box for each digit': `
    | No | Nama | NIK | | | | | | | | | | | | | | | | Tgl Lahir | L/P |
    | 1 | I Made A | \`5\` | \`1\` | \`7\` | \`1\` | \`0\` | \`3\` | \`1\` | \`7\` | \`0\` | \`8\` | \`7\` | \`0\` | \`9\` | \`0\` | \`0\` | \`1\` | 17-08-1970 | L |
    | 2 | Ni Made B | 5 | 1 | 7 | 1 | 0 | 3 | 4 | 1 | 0 | 1 | 7 | 5 | 9 | 0 | 0 | 2 | 01-01-1975 | P |`,
  'day, month and year in three columns': `
    | No | Nama | NIK | Tanggal Lahir | | | L/P |
    | | | | Tgl | Bln | Thn | |
    | 1 | I Made A | 5171031708709001 | \`17\` | Agustus | \`1970\` | L |
    | 2 | Ni Made B | 5171034101759002 | 1 | 1 | 1975 | P |`,
  'lists beside each other, begun in other rows': `
    | BANJAR A | | | | | |
    | No | Nama | NIK | Tgl Lahir | L/P | | | | | | |
    | 1 | I Made A | 5171031708709001 | 17-08-1970 | L | | BANJAR B | | | | |
    | | | | | | | No | Nama | NIK | Tgl Lahir | L/P |
    | | | | | | | 1 | Ni Made B | 5171034101759002 | 01-01-1975 | P |`,
};

describe('lists of another shape than one row a person', () => {
  test.each(Object.entries(SHAPES))('%s', (_, table) => {
    const sheet = readSheet(table);
    expect(valuesOf(sheet, 'nama')).toBe(NAMES);
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
    expect(valuesOf(sheet, 'tanggalLahir')).toBe(DAYS);
    expect(valuesOf(sheet, 'jenisKelamin')).toBe('L · P');
  });

  test('cards two abreast, a pair below a pair: nobody gets the name of another', () => {
    const sheet = readSheet(`
      | Nama | : | I Made A | | Nama | : | I Putu B |
      | NIK | : | 5171031708709001 | | NIK | : | 5171031708709002 |
      | Pekerjaan | : | | | Pekerjaan | : | Sopir |
      | | | | | | | |
      | Nama | : | I Made C | | Nama | : | |
      | NIK | : | 5171031708709003 | | NIK | : | 5171031708709004 |
      | Pekerjaan | : | Petani | | Pekerjaan | : | Nelayan |`);
    expect(valuesOf(sheet, 'nama')).toBe('I Made A · I Putu B · I Made C · -');
    expect(valuesOf(sheet, 'nik').replaceAll('517103170870', '')).toBe('9001 · 9002 · 9003 · 9004');
    expect(valuesOf(sheet, 'pekerjaan')).toBe('- · Sopir · Petani · Nelayan');
  });

  test('a second name in the row that is no card of its own: nobody is mixed', () => {
    const sheet = readSheet(`
      | Nama | : | I Made A | Nama | : | Ni Istri |
      | NIK | : | 5171031708709001 | Tgl Nikah | : | 01-01-2001 |
      | Tgl Lahir | : | 17-08-1970 | | | |
      | Nama | : | I Putu B | Nama | : | Ni Kawan |
      | NIK | : | 5171031708709002 | Tgl Nikah | : | 01-01-2001 |
      | Tgl Lahir | : | 17-08-1970 | | | |`);
    expect(valuesOf(sheet, 'nama')).not.toMatch(/I Putu B|Ni Istri|Ni Kawan/);
  });

  test('NIK and name in one cell, as the heading says', () => {
    const rows: Cell[][] = [
      ['No', 'Nama/NIK', 'Tgl Lahir', 'L/P'],
      ['1', 'I Made A\n5171031708709001', '17-08-1970', 'L'],
      ['2', 'Ni Made B\n5171034101759002', '01-01-1975', 'P'],
    ];
    const sheet = readFile([sheetOf(rows)]).sheets[0] as SheetReading;
    expect(valuesOf(sheet, 'nama')).toBe(NAMES);
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
  });

  test.each([
    ['Nama / Umur', 'I Made A / 55 th', 'Ni Made B / 50 th', 'umur', '55 · 50'],
    ['Nama / Pekerjaan', 'I Made A / Petani', 'Ni Made B / Petani', 'pekerjaan', 'Petani · Petani'],
    ['Nama dan Alamat', 'I Made A\nJl. A / 4', 'Ni Made B\nJl. B', 'alamat', 'Jl. A / 4 · Jl. B'],
    [
      'Nama / TTL',
      'I Made A\nBadung, 17/08/1970',
      'Ni Made B\nBadung, 01-01-1975',
      'tempatLahir',
      'Badung · Badung',
    ],
    ['Nama / Alamat', 'I Made A', 'Ni Made B', 'alamat', '(none) · (none)'],
  ] as const)('%s in one cell', (heading, first, second, field, values) => {
    const rows: Cell[][] = [
      ['No', 'NIK', heading, 'L/P'],
      ['1', '5171031708709001', first, 'L'],
      ['2', '5171034101759002', second, 'P'],
    ];
    const sheet = readFile([sheetOf(rows)]).sheets[0] as SheetReading;
    expect(valuesOf(sheet, 'nama')).toBe(NAMES);
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
    expect(valuesOf(sheet, field)).toBe(values);
  });

  test('a box for each digit right behind the row number', () => {
    const boxes = (nik: string): string[] => [...nik];
    const rows: Cell[][] = [
      ['No', 'NIK', ...Array.from({ length: 15 }, () => undefined), 'Nama', 'Tgl Lahir'],
      ['1', ...boxes('5171031708709001'), 'I Made A', '17-08-1970'],
      ['2', ...boxes('5171034101759002'), 'Ni Made B', '01-01-1975'],
    ];
    const sheet = readFile([sheetOf(rows)]).sheets[0] as SheetReading;
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
    expect(valuesOf(sheet, 'nama')).toBe(NAMES);
  });

  test('the family card below the NIK, as the two lines of the heading say', () => {
    const rows: Cell[][] = [
      ['No', 'NIK\nNo KK', 'Nama', 'Tgl Lahir'],
      ['1', '5171031708709001', 'I Made A', '17-08-1970'],
      [undefined, '5171031010109009'],
      ['2', '5171034101759002', 'Ni Made B', '01-01-1975'],
      [undefined, '5171031010109008'],
    ];
    const sheet = readFile([sheetOf(rows)]).sheets[0] as SheetReading;
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
    expect(valuesOf(sheet, 'nomorKk')).toBe('5171031010109009 · 5171031010109008');
  });

  test('a NIK without a name below a person is no family card where no heading says so', () => {
    const sheet = readSheet(`
      | No | NIK | Nama | Tgl Lahir |
      | 1 | 5171031708709001 | I Made A | 17-08-1970 |
      | | 5171031708709003 | | |
      | 2 | 5171034101759002 | Ni Made B | 01-01-1975 |
      | | 5171034101759004 | | |`);
    expect(sheet.nominees.length).toBe(4);
  });

  test('everything is told at its own cell, and every row is counted', () => {
    const sheet = readSheet(SHAPES['name above, NIK below, in one column'] ?? '');
    expect(statesOf(sheet)).toBe('title, heading, person, note, person, note');
    const [first] = sheet.nominees;
    expect(
      [first?.readings.nama, first?.readings.nik].map((one) => `${one?.column}${one?.row}`),
    ).toEqual(['B3', 'B4']);
    expect(sheet.columns.map(({ column, field }) => `${column} ${field}`)).toContain('B nik');
    expect(sheet.rows).toBe(6);
  });

  test('an address that goes on below makes no second person, and no other shape', () => {
    const sheet = readSheet(`
      | No | Nama | NIK | Tgl Lahir | Alamat |
      | 1 | I Made A | 5171031708709001 | 17-08-1970 | Jl. Batur |
      | | | | | Banjar Buagan |
      | 2 | Ni Made B | 5171034101759002 | 01-01-1975 | Jl. Agung |
      | | | | | Banjar Buagan |`);
    expect(sheet.nominees.map(({ row }) => row)).toEqual([2, 4]);
    expect(sheet.nominees[0]?.readings.alamat?.value).toBe('Jl. Batur');
  });

  test.each([
    [
      'a name that goes on in the next row',
      '| | Putra | | | tebu |',
      'I Made A Putra, Petani tebu',
    ],
    ['its name alone', '| | Putra | | | |', 'I Made A Putra, Petani'],
    ['over two rows', '| | Agung | | | |\n| | Putra | | | |', 'I Made A Agung Putra, Petani'],
  ])('%s', (_, more, person) => {
    const sheet = readSheet(wrapped(more));
    const [first] = sheet.nominees;
    const { nama, pekerjaan } = first?.readings ?? {};
    expect(`${nama?.value}, ${pekerjaan?.text}`).toBe(person);
    expect(valuesOf(sheet, 'nik')).toBe(NIKS);
    expect(factsOf(sheet)).toContain('rows-joined');
  });

  test.each([
    ['somebody without number at the end', '', '| | Ketut C | | | Buruh |'],
    ['somebody with a birth date', '| | Ketut C | | 01-01-1980 | |', ''],
    ['somebody whose number is skipped', '| | Ketut C | | | |', '', 3],
    ['a group that heads those below', '| | Subak Sembung | | | |', ''],
    ['a work that heads those below', '| | Pedagang keliling | | | |', ''],
    ['a word in capitals below one without', '| | SEMBUNG | | | |', ''],
    [
      'a word that had room above',
      '| | Ari | | | |',
      '| 3 | Ni Made Sekar Ayu | 5171034101759003 | 01-01-1976 | |',
    ],
    ['somebody where nobody has a number', '| | Ketut C | | | |', '', ''],
  ])('%s is a person', (_, more, end, next = 2) => {
    const sheet = readSheet(`${wrapped(more, next)}\n${end}`);
    expect(sheet.nominees.length).toBe(end.includes('Sekar') ? 4 : 3);
    expect(factsOf(sheet)).not.toContain('rows-joined');
  });

  test('a birth that an unquoted comma parted is put together again, row by row', () => {
    const table = `
      | No | NIK | Nama | TTL | L/P | Alamat |
      | 1 | 5171031708709001 | I Made Sudarma | Denpasar | 17-08-1970 | L | Jl. Batur 1 |
      | 2 | 5171034101759002 | Ni Made Sriani | Gianyar, 01-01-1975 | P | Jl. Batur 2 |
      | 3 | 5171030203809003 | I Ketut Wibawa | Badung | 02-03-1980 | L | Jl. Batur 3 |`;
    const sheet = readSheet(table, { raggedRows: [2, 4] });
    expect(valuesOf(sheet, 'tempatLahir')).toBe('Denpasar · Gianyar · Badung');
    expect(valuesOf(sheet, 'tanggalLahir')).toBe('1970-08-17 · 1975-01-01 · 1980-03-02');
    expect(valuesOf(sheet, 'alamat')).toBe('Jl. Batur 1 · Jl. Batur 2 · Jl. Batur 3');
    expect(sheet.nominees.some(({ ragged }) => ragged)).toBe(false);
  });

  test('a comma elsewhere stays told', () => {
    const table = `
      | No | NIK | Nama | TTL | Alamat |
      | 1 | 5171031708709001 | I Made Sudarma | Denpasar, 17-08-1970 | Jl. Batur | Br. Sari |
      | 2 | 5171034101759002 | Ni Made Sriani | Gianyar, 01-01-1975 | Jl. Batur 2 |`;
    const sheet = readSheet(table, { raggedRows: [2] });
    expect(sheet.nominees.map(({ ragged }) => ragged ?? false)).toEqual([true, false]);
  });

  test.each([
    ['a word that had room above', '| | Ari | | | |', '3 Ari'],
    ['a group', '| | Subak Sembung | | | |', undefined],
    ['a work', '| | Pedagang | | | |', undefined],
    ['somebody with a work', '| | Ketut C | | | Buruh |', undefined],
    ['nobody', '', undefined],
  ])('whose name may go on in the next row: %s', (_, more, below) => {
    const sheet = readSheet(`${wrapped(more)}
      | 3 | Ni Made Sekar Ayu | 5171034101759003 | 01-01-1976 | |`);
    const [above, ...others] = sheet.nominees;
    expect(above?.below && `${above.below.row} ${above.below.text}`).toBe(below);
    expect(others.every((nominee) => nominee.below === undefined)).toBe(true);
  });

  test('settings that name the columns are obeyed', () => {
    const hint = { columns: { B: 'nama' } };
    const sheet = readSheet(SHAPES['name above, NIK below, in one column'] ?? '', { hint });
    expect(sheet.nominees.length).not.toBe(2);
  });

  test('a NIK that is nobody’s is told', () => {
    const sheet = readSheet(`
      | No | Nama | NIK | Tgl Lahir |
      | 1 | I Made A | 5171031708709001 | 17-08-1970 |
      | Catatan: I Made C 5171031708709003 menyusul |`);
    expect(factsOf(sheet)).toBe('nik-outside-list {"rows":1,"list":"3"}');
  });
});

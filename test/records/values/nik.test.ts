import { describe, expect, it } from 'vitest';
import { nikColumn, readNik, SINGLE_NIK } from '../../../src/records/values/nik.ts';
import type { Cell, TypedCell } from '../../../src/sheets/sheet.ts';

const number = (text: string): TypedCell => ({ kind: 'number', text });
const fullWidth = (text: string) =>
  [...text].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

describe('a NIK that is taken', () => {
  it.each<[string, Cell, string, string[]]>([
    ['plain text', '5171034101909001', '5171034101909001', []],
    [
      'the result of a formula',
      { kind: 'text', text: '5171034101909001', formula: true },
      '5171034101909001',
      [],
    ],
    ['an apostrophe in front', "'5171034101909001", '5171034101909001', ['separators-removed']],
    ['a curly apostrophe', '’5171034101909001', '5171034101909001', ['separators-removed']],
    ['blanks around', ' 5171034101909001  ', '5171034101909001', ['blanks-collapsed']],
    ['groups of four', '5171 0341 0190 9001', '5171034101909001', ['separators-removed']],
    ['dots', '517103.410190.9001', '5171034101909001', ['separators-removed']],
    ['dashes', '517103-410190-9001', '5171034101909001', ['separators-removed']],
    [
      'a blank that does not break',
      '\u00a05171034101909001\u00a0',
      '5171034101909001',
      ['invisible-characters', 'blanks-collapsed'],
    ],
    [
      'a mark of no width inside',
      '517103\u200b4101909001',
      '5171034101909001',
      ['invisible-characters'],
    ],
    ['a byte order mark', '\ufeff5171034101909001', '5171034101909001', ['invisible-characters']],
    ['the wrap of a CSV', '="5171034101909001"', '5171034101909001', ['formula-text-unwrapped']],
    ['a label', 'NIK: 5171034101909001', '5171034101909001', ['label-removed']],
    ['a comma behind', '5171034101909001,', '5171034101909001', ['separators-removed']],
    ['a star behind', '5171034101909001 *', '5171034101909001', ['remark-removed']],
    [
      'words in brackets behind',
      '5171034101909001 (KTP lama)',
      '5171034101909001',
      ['remark-removed'],
    ],
    ['Papua, above 2^53', '9171011708459001', '9171011708459001', []],
    ['Papua, odd and even', '9171011708459003', '9171011708459003', []],
    ['an unknown region is no fault of form', '4503062908899001', '4503062908899001', []],
    ['born on 29 February', '5171032902009001', '5171032902009001', []],
  ])('%s', (_, cell, nik, steps) => {
    expect(readNik(cell, SINGLE_NIK)).toEqual({ value: nik, steps });
  });
});

describe('a NIK that is missing', () => {
  it.each<[string, Cell]>([
    ['no cell', undefined],
    ['nothing', ''],
    ['blanks', '   '],
    ['a blank that does not break', '\u00a0'],
    ['a dash', '-'],
    ['OpenSID for none yet', '0'],
    ['the same as a number', number('0')],
    ['zeros', '0000'],
    ['words', 'belum ada'],
    ['words in capitals', 'BELUM ADA'],
    ['a line to be filled in', '.....................'],
  ])('%s', (_, cell) => {
    expect(readNik(cell, SINGLE_NIK)).toMatchObject({
      value: undefined,
      fault: { code: 'nik-missing' },
    });
  });
});

describe('a NIK that was a number', () => {
  it.each<[string, Cell, Record<string, unknown>]>([
    ['Excel: 15 digits and a zero', number('5171034101909000'), { digits: 15 }],
    ['Excel in powers of ten', number('5.17103410190900E+15'), { digits: 15 }],
    [
      'another program: all 16 digits',
      number('5171034101909001'),
      { digits: 16, candidate: '5171034101909001' },
    ],
    [
      'all 16 in powers of ten',
      number('5.171034101909001E15'),
      { digits: 16, candidate: '5171034101909001' },
    ],
    [
      'above 2^53 an odd digit was really there',
      number('9171011708459001'),
      { digits: 16, candidate: '9171011708459001' },
    ],
    ['above 2^53 an even one may be rounding', number('9171011708459002'), { digits: 15 }],
    ['16 digits that are no NIK', number('5171039901909001'), { digits: 15 }],
    ['a digit short', number('517103410190900'), { digits: 15 }],
    ['text with a comma', '5,17103E+15', { digits: 6 }],
    ['text with a point', '5.17103410190E+15', { digits: 12 }],
    ['text with four digits', '5,171E15', { digits: 4 }],
    ['text with 15 digits', '5.17103410190900E+15', { digits: 15 }],
    ['text with decimals', '5171034101909001.0', { digits: 16, candidate: '5171034101909001' }],
    ['text with decimals that lost a digit', '5171034101909000.00', { digits: 15 }],
    ['text with thousands', '5.171.034.101.909.000', { digits: 15 }],
    [
      'text with thousands, whole',
      '5,171,034,101,909,001',
      { digits: 16, candidate: '5171034101909001' },
    ],
  ])('%s', (_, cell, data) => {
    const read = readNik(cell, SINGLE_NIK);
    expect(read.value).toBeUndefined();
    expect(read.fault?.code).toBe('nik-stored-as-number');
    expect(read.fault?.data).toEqual(data);
  });
});

describe('a NIK that is masked', () => {
  it.each([
    '51710301XXXXXXXXX',
    '51710301xxxxxxxx',
    '517103**********',
    '517103••••••••••',
    '517103..........',
    '517103----------',
    '517103__________',
    '5171 03XX XXXX XXXX',
    '517103410190X001',
    'XXXXXXXXXXXXXXXX',
    '5171034101909###',
  ])('%s', (text) => {
    expect(readNik(text, SINGLE_NIK).fault).toEqual({ code: 'nik-masked' });
  });
});

describe('a NIK that is malformed', () => {
  it.each<[string, Cell, Record<string, unknown>]>([
    ['15 digits', '517103410190900', { why: 'length', digits: 15, looksLike: 'digit-missing' }],
    ['17 digits', '51710341019090011', { why: 'length', digits: 17, looksLike: 'digit-extra' }],
    ['an NIP', '198001172006041003', { why: 'length', digits: 18, looksLike: 'nip' }],
    [
      'an NIP with blanks',
      '19800117 200604 1 003',
      { why: 'length', digits: 18, looksLike: 'nip' },
    ],
    ['a KPJ', '12012345678', { why: 'length', digits: 11, looksLike: 'kpj' }],
    [
      'a BPJS Kesehatan card',
      '0001234567890',
      { why: 'length', digits: 13, looksLike: 'bpjs-kesehatan' },
    ],
    ['a phone', '081234500001', { why: 'length', digits: 12, looksLike: 'handphone' }],
    ['a phone with +62', '6281234500001', { why: 'length', digits: 13, looksLike: 'handphone' }],
    ['a tax number', '12.345.678.9-012.000', { why: 'length', digits: 15, looksLike: 'npwp' }],
    ['a date', '17-08-1980', { why: 'length', digits: 8, looksLike: 'date' }],
    ['a row number', '12', { why: 'length', digits: 2, looksLike: 'row-number' }],
    [
      'two of them',
      '5171034101909001 5171034101909002',
      { why: 'length', digits: 32, looksLike: 'two-numbers' },
    ],
    ['two with a slash', '5171034101909001/5171034101909002', { why: 'two-numbers' }],
    ['all digits equal', '1111111111111111', { why: 'repeated-digit', digits: 16 }],
    ['all zeros', '0000000000000000', { why: 'repeated-digit', digits: 16 }],
    ['counting', '1234567890123456', { why: 'counting', digits: 16 }],
    ['temporary number of OpenSID', '0517103200800001', { why: 'temporary', digits: 16 }],
    ['another leading zero', '0900001708809001', { why: 'leading-zero', digits: 16 }],
    ['day 00', '5171030001909001', { why: 'birth-day', digits: 16 }],
    ['day 32', '5171033201909001', { why: 'birth-day', digits: 16 }],
    ['day 40', '5171034001909001', { why: 'birth-day', digits: 16 }],
    ['day 72', '5171037201909001', { why: 'birth-day', digits: 16 }],
    ['day 81: no remainder makes it 1', '5171038101909001', { why: 'birth-day', digits: 16 }],
    ['month 13', '5171030113909001', { why: 'birth-month', digits: 16 }],
    ['31 April', '5171033104909001', { why: 'no-such-day', digits: 16 }],
    ['29 February 1999', '5171032902999001', { why: 'no-such-day', digits: 16 }],
    ['a woman on 31 June', '5171037106909001', { why: 'no-such-day', digits: 16 }],
    ['serial 0000', '5171034101900000', { why: 'serial-zero', digits: 16 }],
    ['O for 0', '5171O34101909001', { why: 'letters', digits: 15, candidate: '5171034101909001' }],
    [
      'o, l, I, S and B',
      'S17lo34I0190900I',
      { why: 'letters', digits: 11, candidate: '5171034101909001' },
    ],
    ['B for 8', '5171034101B09001', { why: 'letters', digits: 15, candidate: '5171034101809001' }],
    [
      'full-width digits',
      fullWidth('5171034101909001'),
      { why: 'letters', digits: 16, candidate: '5171034101909001' },
    ],
    ['letters that give no possible NIK', '5171O39901909001', { why: 'letters', digits: 15 }],
    ['letters that give an unknown region', '4501O14101909001', { why: 'letters', digits: 15 }],
    [
      'a word behind',
      '5171034101909001 lama',
      { why: 'letters', digits: 16, candidate: '5171034101909001' },
    ],
    [
      'another sign inside',
      '517103_4101909001',
      { why: 'symbols', digits: 16, candidate: '5171034101909001' },
    ],
    ['words', 'masih diurus', { why: 'words', digits: 0 }],
    ['ditto', '"', { why: 'ditto' }],
    ['a date cell', { kind: 'date', text: '29450', iso: '1980-08-17' }, { why: 'date' }],
    ['a boolean', { kind: 'boolean', text: 'TRUE' }, { why: 'boolean' }],
  ])('%s', (_, cell, data) => {
    expect(readNik(cell, SINGLE_NIK)).toMatchObject({
      value: undefined,
      fault: { code: 'nik-malformed' },
    });
    expect(readNik(cell, SINGLE_NIK).fault?.data).toEqual(data);
  });
});

describe('cells that hold no value', () => {
  it.each<[string, Cell, string]>([
    ['an error cell', { kind: 'error', text: '#N/A' }, 'cell-error-value'],
    ['an error as text', '#REF!', 'cell-error-value'],
    ['a column too narrow', '################', 'cell-error-value'],
    ['too long', '5'.repeat(1001), 'cell-too-long'],
    ['a right-to-left override', '5171034101909001\u202e', 'control-characters'],
    ['a control character', '5171034101\u0007909001', 'control-characters'],
  ])('%s', (_, cell, code) => {
    expect(readNik(cell, SINGLE_NIK)).toMatchObject({ value: undefined, fault: { code } });
  });
});

describe('a column of NIK texts that all end in 0', () => {
  const noNik = (count: number) =>
    Array.from({ length: count }, (_, index) => `5171039901${80 + index}9010`);
  const ending0 = (count: number) =>
    Array.from({ length: count }, (_, index) => `5171034101${String(80 + index)}9010`);

  it.each<[string, Cell[], string]>([
    ['nobody', [], 'sound'],
    ['two', ending0(2), 'sound'],
    ['three', ending0(3), 'doubtful'],
    ['four', ending0(4), 'doubtful'],
    ['five', ending0(5), 'lost'],
    ['five and one that does not', [...ending0(5), '5171034101909001'], 'sound'],
    ['eight and two retyped', [...ending0(8), '5171034101909001', '5171034101909002'], 'lost'],
    [
      'eight and three others',
      [...ending0(8), '5171034101909001', '5171034101909002', '5171034101909003'],
      'sound',
    ],
    [
      'one NIK five times is one person',
      Array.from({ length: 5 }, () => '5171034101909010'),
      'sound',
    ],
    ['number cells tell for themselves', ending0(5).map(number), 'sound'],
    ['dots do not hide it', ending0(5).map((nik) => nik.replace(/^(.{6})/, '$1.')), 'lost'],
    ['what is no NIK does not count', noNik(9), 'sound'],
  ])('%s', (_, cells, verdict) => {
    expect(nikColumn(cells).lastDigits).toBe(verdict);
  });

  it('takes none of them when the column is lost, but those that were retyped', () => {
    const judged = nikColumn([...ending0(8), '5171034101909001']);
    expect(readNik('5171034101809010', judged)).toEqual({
      value: undefined,
      steps: [],
      fault: { code: 'nik-stored-as-number', data: { digits: 15, column: 9 } },
    });
    expect(readNik('5171034101909001', judged).value).toBe('5171034101909001');
  });

  it('takes them with a remark when three or four people prove little', () => {
    const read = readNik('5171034101809010', nikColumn(ending0(3)));
    expect(read).toEqual({ value: '5171034101809010', steps: ['last-digit-doubtful'] });
  });
});

import { describe, expect, it } from 'vitest';
import { readCount } from '../../../src/records/values/count.ts';
import { isDitto, isEmptyMark } from '../../../src/records/values/marks.ts';
import { STEPS } from '../../../src/records/values/steps.ts';
import { readText } from '../../../src/records/values/text.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

describe('words for nothing', () => {
  it.each([
    '',
    '-',
    '--',
    '.',
    'x',
    'X',
    'n/a',
    'N/A',
    'null',
    'NULL',
    'nihil',
    'tidak ada',
    'Tidak Ada',
    'tdk ada',
    'belum ada',
    'kosong',
    '…',
    '_____',
    '-----',
  ])('%j', (text) => expect(isEmptyMark(text)).toBe(true));
  it.each(['0', 'a', 'xx', 'ada', 'Nihilis', '-1', '1', 'tidak ada lagi yang tahu'])(
    '%j is a value',
    (text) => expect(isEmptyMark(text)).toBe(false),
  );
});

describe('ditto', () => {
  it.each(['"', "''", 'sda', 'SDA', 's.d.a', 's d a', 'idem', 'Idem', '-"-', '〃', '”'])(
    '%s',
    (text) => expect(isDitto(text)).toBe(true),
  );
  it.each(['', '-', 'sdah', 'Sudana', '"Tegal"', 'i'])('%j is none', (text) =>
    expect(isDitto(text)).toBe(false),
  );
});

describe('plain words', () => {
  it.each<[Cell, string | undefined, string[]]>([
    ['Br. Tegal', 'Br. Tegal', []],
    [' Br.  Tegal ', 'Br. Tegal', ['blanks-collapsed']],
    ['Jl. Noja\nNo. 1', 'Jl. Noja No. 1', ['blanks-collapsed']],
    ['-', undefined, []],
    [undefined, undefined, []],
    [{ kind: 'number', text: '80111' }, '80111', []],
    ["=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1", ['formula-like']],
    ['@SUM(1+1)', '@SUM(1+1)', ['formula-like']],
    ['-2+3', '-2+3', ['formula-like']],
    ['+62+cmd', '+62+cmd', ['formula-like']],
    ['+62 812', '+62 812', []],
    ['-5', '-5', []],
    ['\t=1+1', '=1+1', ['blanks-collapsed', 'formula-like']],
  ])('%j', (cell, value, steps) => {
    expect(readText(cell)).toEqual({ value, steps });
  });

  it.each<[string, Cell, string]>([
    ['a NUL', 'Singa\u0000raja', 'control-characters'],
    ['an error cell', { kind: 'error', text: '#REF!' }, 'cell-error-value'],
    [
      'an error cell in another language',
      { kind: 'error', text: '#REFERENSI!' },
      'cell-error-value',
    ],
    ['ten million letters', 'x'.repeat(10_000_000), 'cell-too-long'],
    ['one letter too many', 'x'.repeat(1001), 'cell-too-long'],
  ])('%s', (_, cell, code) => {
    expect(readText(cell)).toMatchObject({ value: undefined, fault: { code } });
  });

  it('a thousand letters still fit', () => {
    expect(readText('x'.repeat(1000)).value).toHaveLength(1000);
  });
});

describe('counts', () => {
  it.each<[Cell, number | undefined]>([
    ['1', 1],
    ['1.', 1],
    [{ kind: 'number', text: '54' }, 54],
    [{ kind: 'number', text: '54.0' }, 54],
    ['54 th', 54],
    ['54 Tahun', 54],
    ['Desil 1', 1],
    ['007', 7],
    ['-', undefined],
    ['', undefined],
  ])('%j', (cell, value) => {
    expect(readCount(cell).value).toBe(value);
    expect(readCount(cell).fault).toBeUndefined();
  });

  it.each<[Cell]>([
    ['1-4'],
    ['satu'],
    ['1,5'],
    ['-3'],
    ['1234567'],
    [{ kind: 'number', text: '2.5' }],
  ])('%j is none', (cell) => expect(readCount(cell).fault?.code).toBe('count-unreadable'));
});

it('every step has its sentence in both languages', () => {
  for (const { id, en } of Object.values(STEPS))
    expect(Math.min(id.length, en.length)).toBeGreaterThan(5);
});

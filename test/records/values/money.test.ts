import { describe, expect, it } from 'vitest';
import { parseRupiahSetting, readMoney } from '../../../src/records/values/money.ts';
import type { Cell, TypedCell } from '../../../src/sheets/sheet.ts';

const number = (text: string): TypedCell => ({ kind: 'number', text });

describe('an income in rupiah a month', () => {
  it.each<[Cell, number]>([
    ['1000000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['Rp 1.000.000,-', 1_000_000],
    ['Rp. 1.500.000', 1_500_000],
    ['Rp1.500.000,00', 1_500_000],
    ['1,500,000.00', 1_500_000],
    ['1500000,00', 1_500_000],
    ['1.500.000.-', 1_500_000],
    ['1 juta', 1_000_000],
    ['1jt', 1_000_000],
    ['1 JT', 1_000_000],
    ['1,5 jt', 1_500_000],
    ['1.5 juta', 1_500_000],
    ['1,25jt', 1_250_000],
    ['500rb', 500_000],
    ['500 ribu', 500_000],
    ['1.500 ribu', 1_500_000],
    ['1500rb', 1_500_000],
    ['750k', 750_000],
    ['1 juta 250 ribu', 1_250_000],
    ['Rp 800.000/bulan', 800_000],
    ['Rp 800.000 per bulan', 800_000],
    ['800rb/bln', 800_000],
    ['Rp. 1.000.000 rupiah', 1_000_000],
    [number('1500000'), 1_500_000],
    [number('1.5E6'), 1_500_000],
    [number('1500000.0'), 1_500_000],
    ['0', 0],
  ])('%j', (cell, amount) => {
    expect(readMoney(cell)).toMatchObject({ value: amount });
  });

  it.each<[Cell]>([[undefined], [''], ['-'], ['tidak ada'], ['nihil']])(
    '%j is no income',
    (cell) => {
      expect(readMoney(cell)).toEqual({ value: undefined, steps: [] });
    },
  );

  it.each<[Cell, string]>([
    ['50.000/hari', 'not-monthly'],
    ['Rp 100.000 per hari', 'not-monthly'],
    ['350rb/minggu', 'not-monthly'],
    ['12 juta/tahun', 'not-monthly'],
    ['500rb-1jt', 'range'],
    ['1.000.000 - 2.000.000', 'range'],
    ['< 1 juta', 'range'],
    ['kurang dari 1 juta', 'range'],
    ['± 1.000.000', 'range'],
    ['sekitar 1 juta', 'range'],
    ['500 s/d 1 juta', 'range'],
    ['tidak menentu', 'words'],
    ['tidak tetap', 'words'],
    ['1,5', 'notation'],
    ['1.500 juta', 'notation'],
    ['1.00.000', 'notation'],
    ['-1000000', 'notation'],
    ['1.500.000,50', 'notation'],
    ['1.5e9', 'notation'],
    ['1500', 'too-small'],
    ['1.500', 'too-small'],
    ['15.000.000.000', 'too-large'],
    [number('1500000.5'), 'notation'],
  ])('%j is not converted by a guess: %s', (cell, why) => {
    expect(readMoney(cell)).toMatchObject({
      value: undefined,
      fault: { code: 'penghasilan-unreadable', data: { why } },
    });
  });
});

describe('an amount in settings', () => {
  it.each([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['20.160.000', 20_160_000],
    ['0', 0],
    [' 1500000 ', 1_500_000],
  ])('%j', (text, amount) => expect(parseRupiahSetting(text)).toBe(amount));

  it.each([
    '',
    '-1',
    '1,500,000',
    '1.5e9',
    '1.5',
    '1.50.000',
    'Rp 1.500.000',
    '1500000.00',
    '1_000',
    '0x10',
    '1 juta',
    '1234567890123456',
    '١٢٣',
  ])('%j is refused', (text) => expect(parseRupiahSetting(text)).toBeUndefined());
});

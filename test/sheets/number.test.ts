import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDigits } from '../../src/sheets/number.ts';
import { dayOfSerial } from '../../src/sheets/serial.ts';
import { isDateFormat } from '../../src/sheets/xlsx-styles.ts';

describe('digits of a number are moved about as text', () => {
  it.each([
    ['5171030101909001', '5171030101909001'],
    ['5.171030101909001E15', '5171030101909001'],
    ['5.171030101909E+15', '5171030101909000'],
    ['9.171011708459001E15', '9171011708459001'],
    ['9171011708459001.0', '9171011708459001'],
    ['1E3', '1000'],
    ['45000.0', '45000'],
    ['0812', '812'],
    ['+7', '7'],
    ['-0.50', '-0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['1.5e-3', '0.0015'],
    ['0.1', '0.1'],
    ['1e-7', '0.0000001'],
  ])('%s is %s', (lexeme, digits) => expect(plainDigits(lexeme)).toBe(digits));

  it.each(['', '.', 'abc', '1,5', '1e', '0x10', 'NaN', '1 2', '--1', 'Infinity', '1e99999'])(
    '%j is no number',
    (lexeme) => expect(plainDigits(lexeme)).toBeUndefined(),
  );

  it('says the same as arithmetic where arithmetic is exact', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (value, shift) => {
        expect(plainDigits(`${value}E${shift}`)).toBe(String(BigInt(value) * 10n ** BigInt(shift)));
      }),
    );
  });
});

describe('serial days', () => {
  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, undefined],
    ['61', false, '1900-03-01'],
    ['29450', false, '1980-08-17'],
    ['29450.75', false, '1980-08-17'],
    ['27988', true, '1980-08-17'],
    ['0', true, '1904-01-01'],
    ['0', false, undefined],
    ['-5', false, undefined],
    ['2958465', false, '9999-12-31'],
    ['2958466', false, undefined],
    ['2957003', true, '9999-12-31'],
  ])('%s (1904: %s) is %s', (serial, date1904, day) =>
    expect(dayOfSerial(serial, date1904)).toBe(day),
  );
});

describe('format codes that show a day', () => {
  it.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    '[$-421]dd mmmm yyyy;@',
    'yyyy\\-mm\\-dd',
    'mmm-yy',
    'd/m/yyyy h:mm',
    'mmmm',
    '"tgl "dd-mm-yyyy',
    'dd/mm/yyyy hh:mm:ss.000',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(true));
  it.each([
    'General',
    '0',
    '@',
    '#,##0',
    '[$Rp-421]#,##0',
    '"Rp"#,##0',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss',
    '0.00E+00',
    'General" orang"',
    '0" tahun dd"',
    '',
    '0000000000000000',
  ])('not %s', (code) => expect(isDateFormat(code)).toBe(false));
});

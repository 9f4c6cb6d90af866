import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../src/records/values/email.ts';
import { phoneBehind, readPhone } from '../../../src/records/values/phone.ts';
import type { Cell, TypedCell } from '../../../src/sheets/sheet.ts';

const number = (text: string): TypedCell => ({ kind: 'number', text });

describe('a phone behind an address', () => {
  it.each<[string, string | undefined, string?]>([
    ['Jl. Batur 4, 081234567001', 'Jl. Batur 4', '081234567001'],
    ['Br. Buagan / HP. 0812-3456-7001', 'Br. Buagan', '0812-3456-7001'],
    ['Br. Buagan (WA 6281234567001)', 'Br. Buagan', '6281234567001'],
    ['081234567001', '', '081234567001'],
    ['Jl. Batur No 081', undefined],
    ['Jl. Batur 80119', undefined],
    ['Jl. 0812 3456 7001 Batur', undefined],
  ])('%s', (text, rest, phone) =>
    expect(phoneBehind(text)).toEqual(rest === undefined ? undefined : { rest, phone }),
  );
});

describe('a phone that is taken', () => {
  it.each<[Cell, string, string[]]>([
    ['084012345671', '084012345671', []],
    ['084000001', '084000001', []],
    ['08401234567890', '08401234567890', []],
    ['0840-1234-5671', '084012345671', ['separators-removed']],
    ['0840 1234 5671', '084012345671', ['separators-removed']],
    ['0840.1234.5671', '084012345671', ['separators-removed']],
    ['(0840) 12345671', '084012345671', ['separators-removed']],
    ["'084012345671", '084012345671', ['separators-removed']],
    ['+62 840-1234-5671', '084012345671', ['separators-removed', 'country-code']],
    ['6284012345671', '084012345671', ['country-code']],
    ['006284012345671', '084012345671', ['country-code']],
    ['+62 (0)840 1234 5671', '084012345671', ['separators-removed', 'country-code']],
    [number('84012345671'), '084012345671', ['zero-restored']],
    [number('8.4012345671E10'), '084012345671', ['zero-restored']],
    ['84012345671', '084012345671', ['zero-restored']],
    [number('6284012345671'), '084012345671', ['country-code']],
    ['081200100004 / 081200100005', '081200100004', ['separators-removed', 'first-of-several']],
    ['081200100004, 081200100005', '081200100004', ['first-of-several']],
    ['081200100004 081200100005', '081200100004', ['first-of-several']],
    ['0361234567 / 081200100005', '081200100005', ['separators-removed', 'first-of-several']],
    ['084012345671.0', '084012345671', ['separators-removed']],
    ['84012345671.0', '084012345671', ['zero-restored', 'separators-removed']],
    ['WA 084012345671', '084012345671', ['remark-removed']],
    ['HP: 084012345671', '084012345671', ['remark-removed']],
    ['084012345671 (anak)', '084012345671', ['remark-removed']],
    ['\u202a084012345671\u202c', '084012345671', ['invisible-characters']],
    ['084012345671\u00a0', '084012345671', ['invisible-characters', 'blanks-collapsed']],
  ])('%j', (cell, phone, steps) => {
    expect(readPhone(cell)).toEqual({ value: phone, steps });
  });
});

describe('no phone', () => {
  it.each<[Cell]>([
    [undefined],
    [''],
    ['-'],
    ['0'],
    ['00'],
    [number('0')],
    ['tidak ada'],
    ['belum punya'],
    ['x'],
  ])('%j', (cell) => expect(readPhone(cell)).toEqual({ value: undefined, steps: [] }));
});

describe('a phone that cannot be used', () => {
  it.each<[Cell, string]>([
    ['12', 'not-a-phone'],
    ['0361234567', 'landline'],
    ['(0361) 234567', 'landline'],
    ['021-5551234', 'landline'],
    ['08123', 'length'],
    ['084012345678901', 'length'],
    ['081234567890', 'placeholder'],
    ['08123456789', 'placeholder'],
    ['08888888888', 'placeholder'],
    ['08xxxxxxxxxx', 'masked'],
    ['0812****5671', 'masked'],
    ['08401234567O', 'letters'],
    ['hilang', 'letters'],
    ['5171034101909001', 'not-a-phone'],
  ])('%j: %s', (cell, why) => {
    expect(readPhone(cell)).toMatchObject({
      value: undefined,
      fault: { code: 'handphone-malformed', data: { why } },
    });
  });

  it('an order of reading other than left to right is refused', () => {
    expect(readPhone('\u202e084012345671').fault?.code).toBe('control-characters');
  });
});

describe('e-mail', () => {
  it.each<[Cell, string | undefined, string | undefined]>([
    ['sari@contoh.invalid', 'sari@contoh.invalid', undefined],
    ['Made.Sari@Contoh.INVALID', 'made.sari@contoh.invalid', undefined],
    ['sari @contoh.invalid', 'sari@contoh.invalid', undefined],
    ['-', undefined, undefined],
    ['', undefined, undefined],
    ['tidak ada', undefined, undefined],
    ['sari', undefined, 'email-malformed'],
    ['sari@', undefined, 'email-malformed'],
    ['@contoh.invalid', undefined, 'email-malformed'],
    ['sari@contoh', undefined, 'email-malformed'],
    ['sari@@contoh.invalid', undefined, 'email-malformed'],
    ['sari@contoh..invalid', undefined, 'email-malformed'],
    ['a@contoh.invalid, b@contoh.invalid', undefined, 'email-malformed'],
    ['sari@contoh.invalid\u0000', undefined, 'control-characters'],
  ])('%j', (cell, value, code) => {
    expect(readEmail(cell).value).toBe(value);
    expect(readEmail(cell).fault?.code).toBe(code);
  });
});

import { describe, expect, it } from 'vitest';
import { readNomorKk } from '../../../src/records/values/nomor-kk.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

describe('nomor KK', () => {
  it.each<[string, Cell, string | undefined, string | undefined]>([
    ['16 digits', '5171031708089001', '5171031708089001', undefined],
    ['no day of birth inside', '5171039999089001', '5171039999089001', undefined],
    ['blanks and an apostrophe', "'5171 0317 0808 9001", '5171031708089001', undefined],
    ['none', '-', undefined, undefined],
    ['OpenSID for none', '0', undefined, undefined],
    ['a number cell', { kind: 'number', text: '5171031708089000' }, undefined, 'stored-as-number'],
    ['powers of ten', '5,17103E+15', undefined, 'stored-as-number'],
    ['masked', '51710317XXXXXXXXX', undefined, 'masked'],
    ['15 digits', '517103170808900', undefined, 'length'],
    ['letters', '517103170808900O', undefined, 'letters'],
    ['all digits equal', '1111111111111111', undefined, 'repeated-digit'],
  ])('%s', (_, cell, value, why) => {
    const read = readNomorKk(cell);
    expect(read.value).toBe(value);
    expect(read.fault?.data?.['why']).toBe(why);
  });
});

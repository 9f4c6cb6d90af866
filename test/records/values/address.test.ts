import { describe, expect, it } from 'vitest';
import { addressParts, dusunName } from '../../../src/records/values/address.ts';
import { readRt, readRtRw } from '../../../src/records/values/rt-rw.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

describe('what an address names', () => {
  it.each<[string, Partial<ReturnType<typeof addressParts>>]>([
    ['Jl. Pulau Moyo No. 177', {}],
    ['Br. Tegal', { dusun: 'Tegal' }],
    ['Br Tegal Gede, Desa Tegal Harum', { dusun: 'Tegal Gede', desa: 'Tegal Harum' }],
    ['Jl. Noja No. 84, Br. Dinas Kertasari', { dusun: 'Kertasari' }],
    ['BANJAR DINAS TENGAH RT.01/RW.02', { dusun: 'TENGAH', rt: '01', rw: '02' }],
    ['Dsn Kerta RT 003 RW 001', { dusun: 'Kerta', rt: '003', rw: '001' }],
    ['DUSUN. KERTA, RT:001, RW:001, Kodepos:80111,-', { dusun: 'KERTA', rt: '001', rw: '001' }],
    [
      'Link. Sari Kel. Sesetan Kec. Denpasar Selatan',
      { dusun: 'Sari', desa: 'Sesetan', kecamatan: 'Denpasar Selatan' },
    ],
    ['Lingkungan Sari, RT/RW 003/001', { dusun: 'Sari', rt: '003', rw: '001' }],
    ['Ds. Sidakarya', { desa: 'Sidakarya' }],
    ['Gg. Kenari No. 12 RT 0 RW 0', {}],
    ['Banjar', {}],
    ['Jl. Banjarmasin No 1', {}],
    ['', {}],
  ])('%s', (alamat, parts) => {
    const none = {
      dusun: undefined,
      rt: undefined,
      rw: undefined,
      desa: undefined,
      kecamatan: undefined,
    };
    expect(addressParts(alamat)).toEqual({ ...none, ...parts });
  });

  it.each([
    ['Br. Tegal', 'Tegal'],
    ['BANJAR DINAS TEGAL', 'TEGAL'],
    ['DUSUN TEGAL', 'TEGAL'],
    ['Lingk. Tegal', 'Tegal'],
    ['Tegal', 'Tegal'],
    ['Banjar Adat Tegal', 'Tegal'],
    ['Banjaran', 'Banjaran'],
    ['Banjar', 'Banjar'],
  ])('the name of banjar %s', (text, name) => {
    expect(dusunName(text)).toBe(name);
  });
});

describe('RT and RW keep their zeros', () => {
  it.each<[Cell, string | undefined]>([
    ['001', '001'],
    ["'001", '001'],
    ['RT. 003', '003'],
    [{ kind: 'number', text: '1' }, '1'],
    ['-', undefined],
    ['000', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j', (cell, value) => expect(readRt(cell).value).toBe(value));

  it.each<[Cell, string | undefined, string | undefined]>([
    ['001/003', '001', '003'],
    ['001 / 003', '001', '003'],
    ['01-02', '01', '02'],
    ['RT.01/RW.02', '01', '02'],
    ['RT 01 RW 02', '01', '02'],
    ['RW 02 / RT 01', '01', '02'],
    ['RT/RW 003/001', '003', '001'],
    ['005', '005', undefined],
    ['005/-', '005', undefined],
    ['-', undefined, undefined],
    ['000/000', undefined, undefined],
  ])('%j', (cell, rt, rw) => {
    const { value } = readRtRw(cell);
    expect([value?.rt, value?.rw]).toEqual([rt, rw]);
  });

  it('a pair that Excel turned into a day is not guessed', () => {
    expect(readRtRw({ kind: 'date', text: '45690', iso: '2025-02-03' })).toEqual({
      value: undefined,
      steps: ['made-a-date'],
    });
  });
});

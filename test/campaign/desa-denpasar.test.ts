import { expect, test } from 'vitest';
import { DESA_DENPASAR } from '../../src/campaign/desa-denpasar.ts';

test('Kota Denpasar has 27 desa and 16 kelurahan, each kode and each spelling once', () => {
  expect(DESA_DENPASAR.filter((one) => one.jenis === 'desa')).toHaveLength(27);
  expect(DESA_DENPASAR.filter((one) => one.jenis === 'kelurahan')).toHaveLength(16);
  expect(new Set(DESA_DENPASAR.map((one) => one.kode)).size).toBe(43);
  const spellings = DESA_DENPASAR.flatMap((one) => [one.nama, ...one.aliases]);
  expect(new Set(spellings.map((name) => name.toLowerCase())).size).toBe(spellings.length);
});

test('each kecamatan has its number of desa: Selatan 4, Timur 7, Barat 8, Utara 8', () => {
  const count = (kecamatan: string) =>
    DESA_DENPASAR.filter((one) => one.jenis === 'desa' && one.kecamatan === kecamatan).length;
  expect(['Selatan', 'Timur', 'Barat', 'Utara'].map((side) => count(`Denpasar ${side}`))).toEqual([
    4, 7, 8, 8,
  ]);
  expect(DESA_DENPASAR.find((one) => one.kode === '51.71.03.2008')?.nama).toBe('Tegal Harum');
});

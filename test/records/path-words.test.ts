import { describe, expect, test } from 'vitest';
import { parseKodeDesa } from '../../src/domain/wilayah.ts';
import { doubtfulNames, pathSays, yearOfFileName } from '../../src/records/path-words.ts';

const knownDesa = [
  { kode: parseKodeDesa('51.71.03.2008')!, nama: 'Tegal Harum', aliases: ['Tegalharum'] },
];

describe('what the names of files and folders say of the people in them', () => {
  test.each([
    ['Tegal Harum - batal.xlsx', 'tidak'],
    ['Tegal Harum yang sudah meninggal.xlsx', 'tidak'],
    ['Sukamaju yang sudah meninggal.xlsx', 'tidak'],
    ['Data Kematian Desa Tegal Harum.xlsx', 'tidak'],
    ['JANGAN DIPAKAI tegal harum.xlsx', 'tidak'],
    ['tegal harum (SALAH).xlsx', 'tidak'],
    ['tidak layak/tegal harum.xlsx', 'tidak'],
    ['arsip/batal/tegal harum.xlsx', 'tidak'],
    ['Peserta BPJS TK aktif Tegal Harum.xlsx', 'terdaftar'],
    ['Tegal Harum (cadangan).xlsx', 'ragu'],
    ['arsip/tegal harum.xlsx', 'ragu'],
    ['_arsip/tegal harum.xlsx', 'ragu'],
    ['OLD/tegal harum.xlsx', 'ragu'],
    ['tegal harum_lama.xlsx', 'ragu'],
    ['Arsip desa Tegal Harum.xlsx', 'ragu'],
    ['draft tegal harum.xlsx', 'ragu'],
    ['contoh pengisian tegal harum.xlsx', 'ragu'],
    ['perangkat desa Tegal Harum.xlsx', 'ragu'],
    ['kiriman.zip/backup/tegal harum.csv', 'ragu'],
  ])('%s: %s', (name, says) => {
    expect(pathSays(`nominasi/${name}`, { knownDesa })?.says).toBe(says);
  });

  test.each([
    'Tegal Harum.xlsx',
    'Usulan Tegal Harum 2026 FINAL revisi 2.xlsx',
    'Copy of tegal harum (1).xlsx',
    'Desa Lama.xlsx',
    'Kampung Baru.xlsx',
    'Pedagang Pasar Lama Tegal Harum.xlsx',
    'Banjar Salahin.xlsx',
    'Br Salah Tegal Harum.xlsx',
    'Pengganti yang meninggal Tegal Harum.xlsx',
    'Tegal Harum tanpa yang batal.xlsx',
    'Tegal Harum (yang meninggal sudah dihapus).xlsx',
    'Tegal Harum yang pindah dikeluarkan.xlsx',
    'Revisi Tegal Harum (batal 3 orang).xlsx',
    'Lampiran Surat Keluar 12/Tegal Harum.xlsx',
    'Calon peserta jaminan kematian Tegal Harum.xlsx',
    'JKK JKM meninggal dunia Tegal Harum.xlsx',
    'Peserta BPJS Ketenagakerjaan Tegal Harum.xlsx',
    'Calon peserta baru BPJS TK Tegal Harum.xlsx',
    'TEMPLATE_PENDAFTARAN_BPU_TK_BARU.xlsx',
    'usulan-tegal-harum.xlsx',
    'Data keluarga Tegal Harum.xlsx',
    'Kecamatan Denpasar Barat/Tegal Harum/daftar.xlsx',
  ])('%s: nothing', (name) => {
    expect(pathSays(`nominasi/${name}`, { knownDesa })).toBeUndefined();
    expect(doubtfulNames(`nominasi/${name}`, undefined)).toEqual([]);
  });

  test('only names from nominasi/ on, and no reference list', () => {
    expect(pathSays('/home/arsip/batal/tegal harum.xlsx', { knownDesa })).toBeUndefined();
    expect(pathSays('referensi/peserta lama.xlsx', { knownDesa })).toBeUndefined();
  });

  test('a folder of nothing but its year is left to the rule, which knows the year of the campaign', () => {
    expect(doubtfulNames('nominasi/Tahun 2025/a.xlsx', undefined)).toEqual([
      { code: 'file-name-in-doubt', data: { says: 'Tahun 2025', year: 2025 } },
    ]);
  });

  test.each([
    ['Tegal Harum 2025.xlsx', 2025],
    ['Peserta_2024_Tegal Harum.xlsx', 2024],
    ['Tegal Harum 12-11-2025.xlsx', undefined],
    ['Tegal Harum 12 November 2025.xlsx', undefined],
    ['Tegal Harum Nov 2025.xlsx', undefined],
    ['Tegal Harum 20251112.xlsx', undefined],
    ['Tegal Harum 2025-11-12.xlsx', undefined],
    ['Tegal Harum.xlsx', undefined],
  ])('the year of %s: %s', (name, year) => {
    expect(yearOfFileName(`nominasi/${name}`)).toBe(year);
  });
});

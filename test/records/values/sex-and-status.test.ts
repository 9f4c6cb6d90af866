import { describe, expect, it } from 'vitest';
import { readSex } from '../../../src/records/values/sex.ts';
import {
  readStatusDasar,
  readStatusKawin,
  remarkStatus,
  statusMeaning,
} from '../../../src/records/values/status.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

describe('jenis kelamin', () => {
  it.each<[string, Cell[]]>([
    [
      'L',
      [
        '1',
        'L',
        'l',
        'LK',
        'Lk.',
        'LKI',
        'LAKI',
        'LAKI2',
        'LAKI-LAKI',
        'Laki - Laki',
        'laki laki',
        'LAKI–LAKI',
        'PRIA',
        'M',
        'MALE',
        ' L ',
        'Lelaki',
        'LAKI-LAKI (L)',
        'L / 56',
        '56 th / L',
        { kind: 'number', text: '1' },
      ],
    ],
    [
      'P',
      [
        '2',
        'P',
        'p',
        'Wnt',
        'Perempuan (P)',
        'P (51 thn)',
        'PR',
        'Pr.',
        'PRP',
        'PEREMPUAN',
        'WANITA',
        'W',
        'F',
        'FEMALE',
        { kind: 'number', text: '2' },
      ],
    ],
  ])('%s', (sex, cells) => {
    for (const cell of cells)
      expect(readSex(cell), JSON.stringify(cell)).toMatchObject({ value: sex });
  });

  it.each<[Cell]>([[undefined], [''], ['-'], [' ']])('%j says nothing', (cell) => {
    expect(readSex(cell)).toEqual({ value: undefined, steps: [] });
  });

  it.each<[Cell]>([
    ['3'],
    ['LP'],
    ['L/P'],
    ['Lelaki?'],
    ['pri'],
    ['L / 17-08-1970'],
    ['56'],
    ['0'],
    ['v'],
  ])('%j is unreadable', (cell) => {
    expect(readSex(cell)).toMatchObject({
      value: undefined,
      fault: { code: 'jenis-kelamin-unreadable' },
    });
  });
});

describe('life status', () => {
  it.each<[string, string[]]>([
    ['hidup', ['1', 'HIDUP', 'Hidup', 'H']],
    [
      'mati',
      [
        '2',
        'MATI',
        'MD',
        'Meninggal',
        'MENINGGAL DUNIA',
        'wafat',
        'ALM',
        'Alm.',
        'ALMARHUM',
        'almarhumah',
        '(MD)',
      ],
    ],
    ['pindah', ['3', 'PINDAH', 'PD', 'PINDAH DALAM NEGERI', 'Pindah Luar Negeri']],
    ['hilang', ['4', 'HILANG']],
    ['pergi', ['6', 'PERGI']],
    ['tidak-valid', ['9', 'TIDAK VALID', 'Tidak Valid']],
  ])('%s', (status, texts) => {
    for (const text of texts) expect(readStatusDasar(text), text).toMatchObject({ value: status });
    for (const text of texts) expect(readStatusDasar(text).fault).toBeUndefined();
  });

  it('the broken export leaves it unknown; behind TIDAK TETAP stands MATI', () => {
    expect(readStatusDasar('TETAP')).toEqual({ value: 'unknown', steps: [] });
    expect(readStatusDasar('PENDATANG')).toEqual({ value: 'unknown', steps: [] });
    expect(readStatusDasar('TIDAK TETAP')).toEqual({
      value: 'unknown',
      steps: [],
      fault: { code: 'status-dasar-unreadable' },
    });
    expect(readStatusDasar('5').fault?.code).toBe('status-dasar-unreadable');
  });
});

describe('status kawin', () => {
  it.each<[string, string[]]>([
    [
      'BELUM KAWIN',
      [
        '1',
        'BK',
        'B',
        'TK',
        'Belum Kawin',
        'TIDAK KAWIN',
        'belum nikah',
        'BELUM MENIKAH',
        'Lajang',
      ],
    ],
    [
      'KAWIN',
      [
        '2',
        'K',
        'KAWIN',
        'Nikah',
        'MENIKAH',
        'sudah kawin',
        'KAWIN TERCATAT',
        'KAWIN BELUM TERCATAT',
      ],
    ],
    ['CERAI HIDUP', ['3', 'CH', 'CERAI HIDUP', 'Cerai-Hidup']],
    ['CERAI MATI', ['4', 'CM', 'Cerai Mati']],
    ['CERAI', ['CERAI', 'Janda', 'DUDA']],
  ])('%s', (status, texts) => {
    for (const text of texts) expect(readStatusKawin(text), text).toMatchObject({ value: status });
  });

  it('anything else is unreadable', () => {
    expect(readStatusKawin('Y').fault?.code).toBe('status-kawin-unreadable');
  });
});

describe('what a column headed Status or Ket holds', () => {
  it.each<[string, string[]]>([
    ['statusDasar', ['Hidup', 'Hidup', 'Mati', 'Pindah Dalam Negeri', '']],
    ['statusDasar', ['HIDUP', 'TIDAK VALID']],
    ['statusDasar', ['MD', 'PD']],
    ['statusKawin', ['K', 'BK', 'CH', 'CM', 'K']],
    ['statusKawin', ['Kawin', 'Belum Kawin', '-']],
    ['residence', ['Tetap', 'Tetap', 'Pendatang']],
    ['bpjs-answer', ['Y', 'Y', 'T']],
    ['remark', ['KTP baru', 'usulan baru', '']],
    ['remark', ['lanjutan 2025', 'meninggal dunia', 'usulan baru', 'KTP baru']],
    ['remark', ['1', '2', '1']],
    ['remark', []],
    ['remark', ['', '-']],
  ])('%s: %j', (meaning, texts) => {
    expect(statusMeaning(texts)).toBe(meaning);
  });

  it.each<[string, string | undefined]>([
    ['meninggal dunia', 'mati'],
    ['Meninggal', 'mati'],
    ['MD', 'mati'],
    ['sudah meninggal 12-03-2025', 'mati'],
    ['Pindah', 'pindah'],
    ['pindah ke Badung', 'pindah'],
    ['suami meninggal', undefined],
    ['KTP baru', undefined],
    ['H', undefined],
    ['', undefined],
  ])('a remark "%s": %s', (text, status) => {
    expect(remarkStatus(text)).toBe(status);
  });
});

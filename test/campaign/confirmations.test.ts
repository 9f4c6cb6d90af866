import { describe, expect, test } from 'vitest';
import { parseConfirmations } from '../../src/campaign/confirmations.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { csv, workbook } from './sheets.ts';

const HEAD = 'nik,kode,oleh,tanggal';
const read = (rows: string) => parseConfirmations([csv('konfirmasi.csv', `${HEAD}\n${rows}`)]);

test('who checked what of whom, and when', () => {
  expect(read('5171031708809001,nik-birth-date-mismatch,Ni Luh Sari,2026-01-31')).toEqual([
    {
      nik: '5171031708809001',
      code: 'nik-birth-date-mismatch',
      by: 'Ni Luh Sari',
      when: '2026-01-31',
      file: 'konfirmasi.csv',
      row: 2,
    },
  ]);
});

test('only a heading, or no file, is no confirmation', () => {
  expect(read('')).toEqual([]);
  expect(parseConfirmations([])).toEqual([]);
});

describe('days and numbers as people write them', () => {
  for (const day of ['2026-01-31', '31-01-2026', '31/1/2026', '31.01.2026'])
    test(day, () => {
      expect(read(`5171031708809001,a-b,Sari,${day}`)[0]?.when).toBe('2026-01-31');
    });
  test('a date cell', () => {
    const cell = { kind: 'date', text: '46053', iso: '2026-01-31' } as const;
    const book = workbook('konfirmasi.xlsx', [
      HEAD.split(','),
      ["'5171 0317 0880 9001", 'a-b', 'Sari', cell],
    ]);
    expect(parseConfirmations([book])[0]).toMatchObject({
      nik: '5171031708809001',
      when: '2026-01-31',
    });
  });
});

describe('refused, with its line', () => {
  const table: Readonly<Record<string, readonly [string, string, string]>> = {
    'without a name': ['5171031708809001,a-b,,2026-01-31', 'confirmation-without-name', 'oleh'],
    'a name of one letter': [
      '5171031708809001,a-b,x,2026-01-31',
      'confirmation-without-name',
      'oleh',
    ],
    'without a day': ['5171031708809001,a-b,Sari,', 'confirmation-day', 'tanggal kosong'],
    'a day that is not': ['5171031708809001,a-b,Sari,31-02-2026', 'confirmation-day', '31-02-2026'],
    'without a code': ['5171031708809001,,Sari,2026-01-31', 'confirmation-code', 'kode kosong'],
    'words for a code': [
      '5171031708809001,sudah benar,Sari,2026-01-31',
      'confirmation-code',
      'sudah benar',
    ],
    'without a NIK': [',a-b,Sari,2026-01-31', 'confirmation-nik', 'nik kosong'],
    'a NIK of 15 digits': ['517103170880900,a-b,Sari,2026-01-31', 'confirmation-nik', '517103•'],
    'a NIK that Excel rounded': ['5.17103E+15,a-b,Sari,2026-01-31', 'confirmation-nik', 'angka'],
  };
  for (const [name, [row, code, part]] of Object.entries(table))
    test(name, () => {
      const error = (() => {
        try {
          return read(`5171031708809002,a-b,Made,2026-01-30\n${row}`);
        } catch (thrown) {
          return thrown;
        }
      })();
      expect(error).toBeInstanceOf(Refusal);
      const { code: given, sentence } = error as Refusal;
      expect(given).toBe(code);
      expect(sentence.id).toContain('konfirmasi.csv baris 3');
      expect(sentence.id).toContain(part);
      expect(sentence.id).not.toMatch(/\d{13}/);
    });

  test('a number cell for a NIK', () => {
    const book = workbook('k.xlsx', [
      HEAD.split(','),
      [{ kind: 'number', text: '5171031708809001' }, 'a-b', 'Sari', '2026-01-31'],
    ]);
    expect(() => parseConfirmations([book])).toThrow(/stored as a number/);
  });

  test('a code that no rule has, when the rules are given', () => {
    const book = csv('k.csv', `${HEAD}\n5171031708809001,nik-birthdate-mismatch,Sari,2026-01-31`);
    expect(() => parseConfirmations([book], ['nik-missing', 'nik-birth-date-mismatch'])).toThrow(
      /such as nik-birth-date-mismatch/,
    );
  });
});

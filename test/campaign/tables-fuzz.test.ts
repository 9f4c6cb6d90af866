import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfirmations } from '../../src/campaign/confirmations.ts';
import { parseDesaTable } from '../../src/campaign/desa-list.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { workbook } from './sheets.ts';

const word = fc.constantFrom(
  '51.71.03.2008',
  '5171032001',
  '51.71.03.1005',
  'DDS',
  'ADD',
  'BHPR',
  '100',
  '0',
  '-1',
  '1.500.000',
  '1,5',
  '1e9',
  'NaN',
  '2026-01',
  'Jan-26',
  '2026-13',
  'jkk-jkm',
  '__proto__',
  'constructor',
  '',
  '5171031708809001',
  'nik-sex-mismatch',
  'Sari',
  '31-01-2026',
  '=1+1',
  '../..',
  '\u202Ex',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  word,
  fc.constant(undefined),
  fc.record({ kind: fc.constantFrom('number', 'date', 'boolean', 'error', 'text'), text: word }),
);
const heading = fc.constantFrom(
  'kode',
  'nama',
  'kuota',
  'sumber',
  'pagu',
  'alokasi',
  'bulan_mulai',
  'bulan',
  'program',
  'nik',
  'oleh',
  'tanggal',
  'nama_perbekel',
  '__proto__',
  'constructor',
  '',
);
const rows = fc.tuple(
  fc.uniqueArray(heading, { minLength: 1, maxLength: 10 }),
  fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 5 }),
);

test('no table whatever makes anything but villages, confirmations or a refusal', () => {
  fc.assert(
    fc.property(rows, ([head, body]) => {
      const book = workbook('tabel.xlsx', [head, ...body]);
      for (const parse of [parseDesaTable, (one: typeof book) => parseConfirmations([one])])
        try {
          parse(book);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.sentence.id).not.toMatch(/undefined/);
        }
    }),
    { numRuns: 3000, seed: 4 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

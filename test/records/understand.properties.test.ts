import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Nominee, SheetReading } from '../../src/records/reading.ts';
import type { Cell } from '../../src/sheets/sheet.ts';
import { sheetOf } from '../support/sheet-of.ts';
import { readFile } from './read-sheet.ts';

/** Anything that stands in village sheets, and some things that do not. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    ...[
      undefined,
      'NIK',
      'Nama',
      'No',
      'Tgl Lahir',
      'L/P',
      'Alamat',
      'Pekerjaan',
      'No. KK',
      'L',
      'P',
      'v',
    ],
    ...[
      '5171031708709001',
      '51710317XXXXXXXXX',
      '5,17E+15',
      '-',
      '0',
      '1',
      '17-08-1970',
      '084012345678',
    ],
    ...[
      'I Made Sudarma',
      'Denpasar, 17-08-1970',
      'BANJAR GADUH',
      'DESA PEMOGAN',
      'JUMLAH',
      'Mengetahui,',
    ],
    ...[
      'No. KK : 5171010102039001',
      'NO.KK',
      'NAMA.KK',
      '###',
      '*) catatan',
      'PEMERINTAH KOTA',
      'DAFTAR',
    ],
    ...[
      'Denpasar, 5 Januari 2026',
      'NIP. 19761336 200313 1 034',
      '(-1)',
      '(-2)',
      '__proto__',
      '=1+1',
    ],
    { kind: 'number', text: '5171031708709001' },
    { kind: 'date', text: '17/08/1970', iso: '1970-08-17' },
    { kind: 'error', text: '#N/A' },
  ),
  fc.string({ maxLength: 12 }),
);
const table = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 });

const readTable = (
  rows: readonly (readonly Cell[])[],
  merges: readonly string[] = [],
): SheetReading => {
  const [sheet] = readFile([sheetOf(rows, { merges })]).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('whatever stands in a sheet', () => {
  test('every row is one person or more, or ignored for one reason', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.constantFrom('A1:C1', 'B2:B5', 'A3:A4', 'D2:F2'), { maxLength: 3 }),
        (rows, merges) => {
          const sheet = readTable(rows, merges);
          const ignored = sheet.ignored.flatMap((one) => [...one.rows]);
          expect(new Set(ignored).size).toBe(ignored.length);
          expect(sheet.nominees.length + ignored.length).toBe(sheet.rows);
          for (const { row } of sheet.nominees) expect(ignored).not.toContain(row);
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });
});

interface Person {
  readonly nik: string;
  readonly nama: string;
  readonly tanggal: string;
  readonly sex: 'L' | 'P';
  readonly banjar: string;
  readonly work: string;
  readonly hp: string;
}

const person: fc.Arbitrary<Person> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 1962, max: 2005 }),
    sex: fc.constantFrom('L' as const, 'P' as const),
    serial: fc.integer({ min: 9001, max: 9999 }),
    name: fc.constantFrom('Sudarma', 'Sriani', 'Wijana', 'Rasmini', 'Astawa'),
    banjar: fc.constantFrom('Gaduh', 'Binoh', 'Kerta Sari'),
    work: fc.constantFrom('petani', 'dagang canang', 'tukang jahit', 'Buruh harian lepas'),
  })
  .map(({ day, month, year, sex, serial, name, banjar, work }): Person => {
    const two = (number: number) => String(number).padStart(2, '0');
    return {
      nik: `517103${two(sex === 'P' ? day + 40 : day)}${two(month)}${two(year % 100)}${serial}`,
      nama: `${sex === 'P' ? 'Ni' : 'I'} Made ${name}`,
      tanggal: `${two(day)}-${two(month)}-${year}`,
      sex,
      banjar: `Br. ${banjar}`,
      work,
      hp: `0840${serial}${serial}`,
    };
  });

const COLUMNS: readonly (readonly [string, keyof Person])[] = [
  ['NIK', 'nik'],
  ['Nama Lengkap', 'nama'],
  ['Tgl. Lahir', 'tanggal'],
  ['L/P', 'sex'],
  ['Banjar', 'banjar'],
  ['Pekerjaan', 'work'],
  ['No. HP', 'hp'],
];

const valuesOf = ({ readings }: Nominee): Record<string, unknown> =>
  Object.fromEntries(Object.entries(readings).map(([field, reading]) => [field, reading?.value]));

describe('the order of columns and what stands around', () => {
  test('change nothing in what is read', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 12 }),
        fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        (people, order, indent, numbered) => {
          const rows = (columns: typeof COLUMNS) => [
            columns.map(([heading]) => heading),
            ...people.map((one) => columns.map(([, key]) => one[key])),
          ];
          const plain = readTable(rows(COLUMNS));
          const pad = Array.from({ length: indent }, () => undefined);
          const [heading = [], ...body] = rows(order).map((cells) => [...pad, ...cells]);
          const printed = readTable([
            [...pad, 'PEMERINTAH KOTA DENPASAR'],
            [...pad, 'DAFTAR PEKERJA RENTAN'],
            [],
            heading,
            ...(numbered ? [[...pad, ...order.map((_, at) => `(${at + 1})`)]] : []),
            ...body.flatMap((cells, at) => (at === 1 ? [[], heading, cells] : [cells])),
            [...pad, 'Jumlah', String(people.length)],
            [],
            [...pad, undefined, 'Denpasar, 5 Januari 2026'],
            [...pad, undefined, 'Perbekel'],
          ]);
          expect(printed.nominees.map(valuesOf)).toEqual(plain.nominees.map(valuesOf));
          expect(plain.nominees.map(({ readings }) => readings.nik?.value)).toEqual(
            people.map(({ nik }) => nik),
          );
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});

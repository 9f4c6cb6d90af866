import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  fromDayNumber,
  type LocalDate,
  parseLocalDate,
  partsOf,
} from '../../../src/domain/local-date.ts';
import { parseNik } from '../../../src/domain/nik.ts';
import { addressParts, dusunName } from '../../../src/records/values/address.ts';
import { readCount } from '../../../src/records/values/count.ts';
import { dateColumn, readDate, SINGLE_DATE } from '../../../src/records/values/date.ts';
import { readEmail } from '../../../src/records/values/email.ts';
import { readMoney } from '../../../src/records/values/money.ts';
import { readNama } from '../../../src/records/values/nama.ts';
import { foldName, nameKey, sexHint } from '../../../src/records/values/name-folding.ts';
import { nikColumn, readNik, SINGLE_NIK } from '../../../src/records/values/nik.ts';
import { readNomorKk } from '../../../src/records/values/nomor-kk.ts';
import { readOccupation } from '../../../src/records/values/occupation.ts';
import { readPhone } from '../../../src/records/values/phone.ts';
import { splitPlaceAndDate } from '../../../src/records/values/place-and-date.ts';
import { readRt, readRtRw } from '../../../src/records/values/rt-rw.ts';
import { readSex } from '../../../src/records/values/sex.ts';
import {
  readStatusDasar,
  readStatusKawin,
  remarkStatus,
  statusMeaning,
} from '../../../src/records/values/status.ts';
import { STEPS } from '../../../src/records/values/steps.ts';
import { readText } from '../../../src/records/values/text.ts';
import type { Cell } from '../../../src/sheets/sheet.ts';

const on = parseLocalDate('2026-11-22') as LocalDate;
const READERS: Readonly<
  Record<string, (cell: Cell) => { value: unknown; steps: readonly string[]; fault?: unknown }>
> = {
  readNik: (cell) => readNik(cell, SINGLE_NIK),
  readNomorKk,
  readNama,
  readDate: (cell) => readDate(cell, SINGLE_DATE, { on }),
  readSex,
  readStatusDasar,
  readStatusKawin,
  readPhone,
  readEmail,
  readMoney,
  readOccupation,
  readRt,
  readRtRw,
  readText,
  readCount,
};

/** Strings that look like what cells hold, and strings that look like nothing. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789XxOolISB.-,/ \'’"\u00a0\u200bE+=()'),
    maxLength: 40,
  }),
  fc.string({
    unit: fc.constantFrom(
      '17',
      '08',
      '1980',
      '80',
      '-',
      '/',
      ' ',
      ', ',
      'Agustus',
      'VIII',
      'Denpasar',
      'th',
    ),
    maxLength: 9,
  }),
  fc.string({
    unit: fc.constantFrom(
      'petani',
      'tukang',
      'dagang',
      ' ',
      '/',
      'PNS',
      ',',
      'Rp',
      '1.000.000',
      'jt',
      'RT',
      'Br.',
      '(',
    ),
    maxLength: 9,
  }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.record({ kind: fc.constantFrom('text', 'number', 'date', 'boolean', 'error'), text }),
  fc.record({ kind: fc.constant('date'), text: fc.constant('1'), iso: text }),
);

describe('no reader', () => {
  it.each(Object.entries(READERS))(
    '%s throws, forgets why, or makes a step that has no sentence',
    (_, read) => {
      fc.assert(
        fc.property(cell, (value) => {
          const result = read(value);
          for (const step of result.steps) expect(STEPS).toHaveProperty([step]);
          if (result.value !== undefined && result.fault !== undefined)
            expect(result.value).toBe('unknown');
        }),
        { numRuns: 400 },
      );
    },
  );

  it('none of the text helpers throws', () => {
    fc.assert(
      fc.property(text, fc.array(cell, { maxLength: 6 }), (value, column) => {
        for (const take of [
          foldName,
          nameKey,
          sexHint,
          splitPlaceAndDate,
          addressParts,
          dusunName,
          remarkStatus,
        ])
          take(value);
        statusMeaning([value]);
        nikColumn(column);
        dateColumn(column);
      }),
      { numRuns: 400 },
    );
  });
});

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
/** Possible NIKs of invented people: serial 9000 to 9999. */
const possibleNik = fc
  .tuple(
    digits(6),
    fc.boolean(),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(2),
    digits(3),
  )
  .map(([region, isWoman, month, day, year, serial]) =>
    [
      region,
      String(isWoman ? day + 40 : day).padStart(2, '0'),
      String(month).padStart(2, '0'),
      year,
      '9',
      serial,
    ].join(''),
  )
  .filter((nik) => parseNik(nik) !== undefined);
const noise = fc.constantFrom('', '', '', ' ', '.', '-', "'", '\u00a0', '\u200b', '  ');

describe('NIK', () => {
  it('is never another than the 16 digits of the text in their order', () => {
    const nearly = fc.oneof(
      text,
      fc
        .tuple(
          possibleNik,
          fc.nat(16),
          fc.constantFrom('O', 'l', 'X', '*', ' ', '5', '', '_', '０'),
        )
        .map(([nik, at, sign]) => nik.slice(0, at) + sign + nik.slice(at + 1)),
      fc.tuple(possibleNik, text).map(([nik, rest]) => nik + rest),
    );
    fc.assert(
      fc.property(nearly, fc.constantFrom('text', 'number'), (value, kind) => {
        const { value: nik } = readNik({ kind, text: value }, SINGLE_NIK);
        if (nik === undefined) return;
        expect(kind).toBe('text');
        expect(value.replace(/[^0-9]/g, '')).toBe(nik);
      }),
      { numRuns: 3000 },
    );
  });

  it('comes whole through every way of grouping it', () => {
    fc.assert(
      fc.property(
        possibleNik,
        fc.array(noise, { minLength: 17, maxLength: 17 }),
        (nik, between) => {
          const written =
            [...nik].map((digit, index) => between[index] + digit).join('') + between[16];
          const read = readNik(written, SINGLE_NIK);
          // Three dots or dashes in a row may hide digits, and a dot every three digits is a number's.
          if (read.fault === undefined) expect(read.value).toBe(nik);
          else expect(['nik-masked', 'nik-stored-as-number']).toContain(read.fault.code);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('changed by one letter is never taken', () => {
    fc.assert(
      fc.property(possibleNik, fc.nat(15), fc.constantFrom(...'OolISBxX*?'), (nik, at, letter) => {
        expect(
          readNik(nik.slice(0, at) + letter + nik.slice(at + 1), SINGLE_NIK).value,
        ).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('with a digit too few or too many is never taken', () => {
    fc.assert(
      fc.property(possibleNik, fc.nat(15), digits(1), (nik, at, digit) => {
        expect(readNik(nik.slice(0, at) + nik.slice(at + 1), SINGLE_NIK).value).toBeUndefined();
        expect(readNik(nik.slice(0, at) + digit + nik.slice(at), SINGLE_NIK).value).toBeUndefined();
      }),
    );
  });

  it('as a number is never taken, whatever its digits', () => {
    fc.assert(
      fc.property(possibleNik, (nik) => {
        const read = readNik({ kind: 'number', text: nik }, SINGLE_NIK);
        expect(read.value).toBeUndefined();
        expect(read.fault?.code).toBe('nik-stored-as-number');
        const rounded = readNik({ kind: 'number', text: `${nik.slice(0, 15)}0` }, SINGLE_NIK);
        expect(rounded.fault?.data).toEqual({ digits: 15 });
      }),
    );
  });
});

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
type Print = (parts: { day: number; month: number; year: number }) => string;
const two = (number: number) => String(number).padStart(2, '0');
const PRINTS: Readonly<Record<string, Print>> = {
  'dd-mm-yyyy': ({ day, month, year }) => `${two(day)}-${two(month)}-${year}`,
  'd/m/yyyy': ({ day, month, year }) => `${day}/${month}/${year}`,
  'dd.mm.yyyy': ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  'dd mm yyyy': ({ day, month, year }) => `${two(day)} ${two(month)} ${year}`,
  ddmmyyyy: ({ day, month, year }) => `${two(day)}${two(month)}${year}`,
  'd.m.yy': ({ day, month, year }) => `${day}.${month}.${two(year % 100)}`,
  'yyyy-mm-dd': ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  yyyymmdd: ({ day, month, year }) => `${year}${two(month)}${two(day)}`,
  'd Bulan yyyy': ({ day, month, year }) => `${day} ${MONTHS[month - 1]} ${year}`,
  'd-Bul-yy': ({ day, month, year }) =>
    `${day}-${MONTHS[month - 1]?.slice(0, 3)}-${two(year % 100)}`,
  'Bulan d, yyyy': ({ day, month, year }) => `${MONTHS[month - 1]} ${day}, ${year}`,
  'd-ROMAN-yyyy': ({ day, month, year }) => `${day}-${ROMAN[month - 1]}-${year}`,
  'Denpasar, d Bulan yyyy': ({ day, month, year }) =>
    `Denpasar, ${day} ${MONTHS[month - 1]} ${year}`,
};
const birthDay = fc
  .integer({ min: -15000, max: 20779 })
  .map((number) => fromDayNumber(number) as LocalDate);

describe('dates', () => {
  it.each(Object.entries(PRINTS))('%s is read back as it was printed', (_, print) => {
    fc.assert(
      fc.property(birthDay, (date) => {
        expect(readDate(print(partsOf(date)), SINGLE_DATE, { on }).value).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it('a date that is read exists and is not after the day of the run', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const { value: date } = readDate(value, SINGLE_DATE, { on });
        if (date === undefined) return;
        const { year, month, day } = partsOf(date);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
        expect(date <= on).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('place and date are put together again from what splitting gave', () => {
    fc.assert(
      fc.property(
        birthDay,
        fc.constantFrom('Denpasar', 'Br. Tegal, Denpasar', 'Dps Barat', 'Kuta II'),
        fc.constantFrom(...Object.keys(PRINTS)),
        fc.constantFrom(', ', ' ', ' / ', ','),
        (date, place, name, mark) => {
          const dateText = PRINTS[name]?.(partsOf(date)) ?? '';
          if (dateText.startsWith('Denpasar')) return;
          expect(splitPlaceAndDate(place + mark + dateText)).toEqual({ place, dateText });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('names', () => {
  it('folding is settled after one time', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('I', 'Ni', 'Md', 'Wayan', 'Gst', ' ', '.', 'Sari', 'é', "'", 'Drs'),
          maxLength: 12,
        }),
        (name) => {
          // What is left of a title without its name is not a title any more.
          const folded = foldName(`${name} Sudana`);
          expect(foldName(folded).length).toBeLessThanOrEqual(folded.length);
          expect(nameKey(folded).split(' ').sort()).toEqual(nameKey(folded).split(' '));
        },
      ),
    );
  });
});

describe('time', () => {
  const HOSTILE = [
    ...[
      '1',
      '0',
      'a',
      ' ',
      '.',
      '-',
      ',',
      '(',
      ')',
      '/',
      '1 ',
      '1-',
      '1.',
      'a ',
      'a.',
      'I ',
      '1,',
      '(a',
      'rt ',
      'rt/rw ',
      '08',
      '08 ',
      '62',
      ' dan ',
      '@',
      'a@',
      '1.000.',
      '1 juta ',
      'Br. ',
      'X',
      'é',
      '\u200b',
      '\u00a0',
      '１',
      '= ',
      "'",
      '"',
      'petani/',
      'tukang ',
      'Alm ',
      'S. ',
      '17-08-',
      '17 Agustus ',
      ', ',
      '00:00 ',
      '_x0007_',
    ].map((unit) => unit.repeat(1000).slice(0, 1000)),
    ...['1', ' ', ',', '.', '-', ')', "'"].map((unit) => `${unit.repeat(999)}x`),
    ...['1', ' ', ',', '.', '-', '(', "'"].map((unit) => `x${unit.repeat(999)}`),
  ];

  // A pattern that does not run in linear time would never come back from these: the runner's own limit ends it.
  it.each(Object.entries(READERS))('%s comes back from every cell made to cost time', (_, read) => {
    for (const hostile of HOSTILE) {
      expect(() => read(hostile), hostile.slice(0, 12)).not.toThrow();
    }
  });

  it('and so do the text helpers', () => {
    for (const take of [
      foldName,
      nameKey,
      sexHint,
      splitPlaceAndDate,
      addressParts,
      dusunName,
      remarkStatus,
    ]) {
      for (const hostile of HOSTILE) {
        expect(() => take(hostile), `${take.name} ${hostile.slice(0, 12)}`).not.toThrow();
      }
    }
  });
});

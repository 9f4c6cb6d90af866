import { describe, expect, it } from 'vitest';
import { type LocalDate, parseLocalDate } from '../../../src/domain/local-date.ts';
import { type Nik, parseNik } from '../../../src/domain/nik.ts';
import { dateColumn, readDate, SINGLE_DATE } from '../../../src/records/values/date.ts';
import type { Cell, TypedCell } from '../../../src/sheets/sheet.ts';

const day = (text: string): LocalDate => parseLocalDate(text)!;
const nik = (text: string): Nik => parseNik(text)!;
const on = day('2026-11-22');
const number = (text: string): TypedCell => ({ kind: 'number', text });
const dateCell = (iso: string): TypedCell => ({ kind: 'date', text: '1', iso });
/** Somebody born on 17 August 1985, and on 5 June 1980. */
const AUGUST_17 = nik('5171031708859001');
const JUNE_5 = nik('5171030506809001');

describe('one birthday in many notations', () => {
  it.each<[Cell, string[]]>([
    ['17-08-1985', []],
    ['17/08/1985', []],
    ['17.08.1985', []],
    ['17 08 1985', []],
    ['17081985', []],
    ['17/8/1985', []],
    ['17-8-85', ['two-digit-year']],
    ['17.8.85', ['two-digit-year']],
    ["17-08-'85", ['two-digit-year']],
    ['1985-08-17', []],
    ['1985/08/17', []],
    ['1985-8-17', []],
    ['19850817', []],
    ['1985-08-17 00:00:00', []],
    ['1985-08-17T00:00:00.000Z', []],
    ['17/08/1985 0:00', []],
    ['17.08.1985 00.00.00', []],
    ['17 Agustus 1985', ['month-in-words']],
    ['17 AGUSTUS 1985', ['month-in-words']],
    ['17-Agt-85', ['two-digit-year', 'month-in-words']],
    ['17-Ags-85', ['two-digit-year', 'month-in-words']],
    ['17 Aug 1985', ['month-in-words']],
    ['17 Agt. 1985', ['month-in-words']],
    ['17Agustus1985', ['month-in-words']],
    ['Agustus 17, 1985', ['month-in-words']],
    ['August 17, 1985', ['month-in-words']],
    ['17-VIII-1985', ['month-in-words']],
    ['17 viii 1985', ['month-in-words']],
    ['1985 Agustus 17', ['month-in-words']],
    ['Sabtu, 17 Agustus 1985', ['month-in-words']],
    ['tgl 17 Agustus 1985', ['month-in-words']],
    ['17 Agustus 1985 (41 th)', ['age-removed', 'month-in-words']],
    ['17-08-1985 / 41', ['age-removed']],
    ['17/8/1985 - usia 41 tahun', ['age-removed']],
    ['08/17/1985', ['month-first']],
    ['8/17/85', ['two-digit-year', 'month-first']],
    [dateCell('1985-08-17'), []],
    [number('31276'), ['serial-number']],
    [number('31276.5'), ['serial-number']],
    ['31276', ['serial-number']],
    [number('17081985'), []],
    ['Denpasar, 17-08-1985', ['place-removed']],
    ['Denpasar 17 Agustus 1985', ['place-removed', 'month-in-words']],
    ['17-08-1985 Denpasar', ['place-removed']],
    ["'17-08-1985", []],
    ['１７-０８-１９８５', []],
    ['17\u00a0Agustus\u00a01985', ['invisible-characters', 'month-in-words']],
  ])('%j', (cell, steps) => {
    expect(readDate(cell, SINGLE_DATE, { on })).toEqual({ value: '1985-08-17', steps });
  });

  it.each([
    ['1 Januari 1990', '1990-01-01'],
    ['2 Pebruari 1990', '1990-02-02'],
    ['2 Febuari 1990', '1990-02-02'],
    ['3 Mrt 1990', '1990-03-03'],
    ['4 April 1990', '1990-04-04'],
    ['5 Mei 1990', '1990-05-05'],
    ['5 May 1990', '1990-05-05'],
    ['6 Juni 1990', '1990-06-06'],
    ['7 Juli 1990', '1990-07-07'],
    ['8 Agst 1990', '1990-08-08'],
    ['9 Sept 1990', '1990-09-09'],
    ['10 Okt 1990', '1990-10-10'],
    ['10 Oct 1990', '1990-10-10'],
    ['11 Nopember 1990', '1990-11-11'],
    ['12 Des 1990', '1990-12-12'],
    ['12-XII-1990', '1990-12-12'],
    ['4-IV-1990', '1990-04-04'],
    ['9-IX-1990', '1990-09-09'],
  ])('months: %s', (text, date) => {
    expect(readDate(text, SINGLE_DATE, { on }).value).toBe(date);
  });
});

describe('two-digit years', () => {
  it.each([
    ['22-11-26', '2026-11-22'],
    ['23-11-26', '1926-11-23'],
    ['01-01-00', '2000-01-01'],
    ['29-02-00', '2000-02-29'],
    ['01-01-99', '1999-01-01'],
    ['01-01-30', '1930-01-01'],
  ])('%s is the one under which the person is 0 to 99 years old', (text, date) => {
    expect(readDate(text, SINGLE_DATE, { on }).value).toBe(date);
  });
});

describe('a birth date that is missing', () => {
  it.each<[Cell]>([
    [undefined],
    [''],
    [' '],
    ['-'],
    ['0'],
    ['00-00-0000'],
    ['0000-00-00'],
    ['belum ada'],
  ])('%j', (cell) => {
    expect(readDate(cell, SINGLE_DATE, { on })).toEqual({ value: undefined, steps: [] });
  });
});

describe('a birth date that cannot be read', () => {
  it.each<[Cell, string]>([
    ['31-06-1980', 'no-such-day'],
    ['29-02-1981', 'no-such-day'],
    ['00-00-1960', 'no-such-day'],
    ['00/08/1960', 'no-such-day'],
    ['32-01-1980', 'no-such-day'],
    ['1980-17-08', 'no-such-day'],
    ['30 Februari 1980', 'no-such-day'],
    ['1960', 'year-only'],
    [number('1960'), 'year-only'],
    ['Denpasar, 1960', 'incomplete'],
    ['umur 54', 'age'],
    ['54 th', 'age'],
    ['lupa', 'words'],
    ['tidak tahu', 'words'],
    ['07-Jul', 'incomplete'],
    ['Agustus 1980', 'incomplete'],
    ['17-08', 'incomplete'],
    ['17-08-980', 'notation'],
    ['17-08-19805', 'notation'],
    ['17 Xyz 1980', 'notation'],
    ['17-08-1980 / 18-08-1980', 'notation'],
    ['l7-O8-1980', 'notation'],
    ['170885', 'notation'],
    ['7081985', 'notation'],
    ['17 Agutsus 1985', 'notation'],
    [number('1985.08'), 'number'],
    [number('9999'), 'year-only'],
    [number('60001'), 'number'],
    ['23-11-2026', 'future'],
    [dateCell('2068-08-17'), 'future'],
    ['17-08-1880', 'year'],
    ['"', 'ditto'],
    ['sda', 'ditto'],
    [dateCell('1980-02-30'), 'no-such-day'],
  ])('%j: %s', (cell, why) => {
    expect(readDate(cell, SINGLE_DATE, { on })).toMatchObject({
      value: undefined,
      fault: { code: 'tanggal-lahir-unreadable', data: { why } },
    });
  });

  it('offers the date of the NIK beside it and does not take it', () => {
    expect(readDate('lupa', SINGLE_DATE, { on, nik: AUGUST_17 })).toEqual({
      value: undefined,
      steps: [],
      fault: { code: 'tanggal-lahir-unreadable', data: { why: 'words', nikDate: '1985-08-17' } },
    });
  });

  it.each<[string, Cell, string]>([
    ['an error cell', { kind: 'error', text: '#REF!' }, 'cell-error-value'],
    ['a column too narrow', '#####', 'cell-error-value'],
    ['too long', `17-08-1985${' '.repeat(1000)}`, 'cell-too-long'],
    ['a control character', '17-08-\u00011985', 'control-characters'],
  ])('%s', (_, cell, code) => {
    expect(readDate(cell, SINGLE_DATE, { on })).toMatchObject({
      value: undefined,
      fault: { code },
    });
  });
});

describe('what only the NIK can settle', () => {
  it.each<[Cell, string]>([
    ['170885', '1985-08-17'],
    ['17 Agutsus 1985', '1985-08-17'],
    ['17 Agusuts 1985', '1985-08-17'],
  ])('%j is taken when the NIK says the same', (text, date) => {
    expect(readDate(text, SINGLE_DATE, { on, nik: AUGUST_17 }).value).toBe(date);
    expect(readDate(text, SINGLE_DATE, { on, nik: JUNE_5 }).value).toBeUndefined();
  });

  it('a day without its leading zero', () => {
    expect(readDate(number('5061980'), SINGLE_DATE, { on }).value).toBe('1980-06-05');
    expect(readDate('5061980', SINGLE_DATE, { on }).value).toBeUndefined();
    expect(readDate('5061980', SINGLE_DATE, { on, nik: JUNE_5 }).value).toBe('1980-06-05');
  });

  it('a serial number of the 1904 system', () => {
    expect(readDate(number('29814'), SINGLE_DATE, { on, nik: AUGUST_17 })).toEqual({
      value: '1985-08-17',
      steps: ['serial-number', 'settled-by-nik'],
    });
    expect(readDate(number('29814'), SINGLE_DATE, { on }).value).toBe('1981-08-16');
  });

  it('a moment in world time, which may be the evening before', () => {
    expect(readDate('1985-08-16T16:00:00.000Z', SINGLE_DATE, { on, nik: AUGUST_17 }).value).toBe(
      '1985-08-17',
    );
    expect(readDate('1985-08-16T16:00:00.000Z', SINGLE_DATE, { on }).fault).toEqual({
      code: 'tanggal-lahir-ambiguous',
      data: { a: '1985-08-16', b: '1985-08-17' },
    });
  });
});

describe('a column in which someone wrote the month first', () => {
  const column = dateColumn(['05/06/1980', '08/17/1985', '1/2/1990']);

  it('is noticed by a day above 12 in the second place', () => {
    expect(column).toMatchObject({ monthFirst: 1, textsOpen: true });
    expect(dateColumn(['05/06/1980', '17/08/1985']).textsOpen).toBe(false);
    expect(dateColumn(['Denpasar, 08/17/1985']).textsOpen).toBe(true);
  });

  it.each<[string, string]>([
    ['05/06/1980', 'slashes'],
    ['05-06-1980', 'dashes'],
    ['5.6.80', 'short'],
  ])('%s is ambiguous', (text) => {
    expect(readDate(text, column, { on }).fault).toEqual({
      code: 'tanggal-lahir-ambiguous',
      data: { a: '1980-06-05', b: '1980-05-06' },
    });
    expect(readDate(text, column, { on, nik: AUGUST_17 }).fault?.code).toBe(
      'tanggal-lahir-ambiguous',
    );
  });

  it('the NIK decides when it equals one reading', () => {
    expect(readDate('05/06/1980', column, { on, nik: JUNE_5 })).toEqual({
      value: '1980-06-05',
      steps: ['settled-by-nik'],
    });
    expect(readDate('06/05/1980', column, { on, nik: JUNE_5 })).toEqual({
      value: '1980-06-05',
      steps: ['settled-by-nik'],
    });
  });

  it.each([
    ['17/08/1985', '1985-08-17'],
    ['08/17/1985', '1985-08-17'],
    ['07/07/1985', '1985-07-07'],
    ['5 Juni 1980', '1980-06-05'],
    ['1980-06-05', '1980-06-05'],
  ])('%s stays certain', (text, date) => {
    expect(readDate(text, column, { on }).value).toBe(date);
  });
});

describe('date cells among texts that Excel did not take for dates', () => {
  const mixed = dateColumn([
    dateCell('1980-06-05'),
    dateCell('1990-01-03'),
    '17/08/1985',
    '25/12/1990',
  ]);

  it('are open up to day 12, because Excel may have read the month first', () => {
    expect(mixed.cellsOpen).toBe(true);
    expect(readDate(dateCell('1980-06-05'), mixed, { on }).fault).toEqual({
      code: 'tanggal-lahir-ambiguous',
      data: { a: '1980-06-05', b: '1980-05-06' },
    });
    expect(readDate(dateCell('1980-05-06'), mixed, { on, nik: JUNE_5 }).value).toBe('1980-06-05');
    expect(readDate('17/08/1985', mixed, { on }).value).toBe('1985-08-17');
    expect(readDate('05/06/1980', mixed, { on }).value).toBe('1980-06-05');
  });

  it('are certain when a date cell has a day above 12, or when no text has one', () => {
    expect(
      dateColumn([dateCell('1980-06-05'), dateCell('1990-01-23'), '17/08/1985']).cellsOpen,
    ).toBe(false);
    expect(dateColumn([dateCell('1980-06-05'), '05/06/1985']).cellsOpen).toBe(false);
  });
});

describe('date cells whose century Excel chose', () => {
  it('a hundred years off the NIK', () => {
    const child = nik('5171031708259001');
    expect(readDate(dateCell('1925-08-17'), SINGLE_DATE, { on, nik: child }).fault?.data).toEqual({
      why: 'century',
      nikDate: '2025-08-17',
      date: '1925-08-17',
    });
  });
});

it('an age that differs is noted and decides nothing', () => {
  expect(readDate('17-08-1985', SINGLE_DATE, { on, umur: 41 }).steps).toEqual([]);
  expect(readDate('17-08-1985', SINGLE_DATE, { on, umur: 40 }).steps).toEqual([]);
  expect(readDate('17-08-1985', SINGLE_DATE, { on, umur: 51 })).toEqual({
    value: '1985-08-17',
    steps: ['umur-differs'],
  });
});

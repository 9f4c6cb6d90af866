import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate, parseLocalDate } from '../../src/domain/local-date.ts';
import {
  maskNik,
  maskNumbers,
  type Nik,
  nikBirthDate,
  nikFault,
  nikFitsBirthDate,
  nikParts,
  parseNik,
} from '../../src/domain/nik.ts';

const nik = (text: string): Nik => parseNik(text)!;
const day = (text: string): LocalDate => parseLocalDate(text)!;

describe('the form of a NIK', () => {
  it.each([
    ['5171030101809001', undefined],
    ['5171033112809001', undefined],
    ['5171034101809001', undefined],
    ['5171037112809001', undefined],
    ['9171011708459001', undefined],
    ['5171032902009001', undefined],
    ['5171036902969001', undefined],
    ['5171030001809001', 'birth-day'],
    ['5171033201809001', 'birth-day'],
    ['5171034001809001', 'birth-day'],
    ['5171037201809001', 'birth-day'],
    ['5171038101809001', 'birth-day'],
    ['5171039901809001', 'birth-day'],
    ['5171030100809001', 'birth-month'],
    ['5171030113809001', 'birth-month'],
    ['5171033104809001', 'no-such-day'],
    ['5171032902999001', 'no-such-day'],
    ['5171033002009001', 'no-such-day'],
    ['5171030101800000', 'serial-zero'],
    ['1111111111111111', 'repeated-digit'],
    ['0000000000000000', 'repeated-digit'],
    ['1234567890123456', 'counting'],
    ['0517103200800001', 'temporary'],
    ['0950011708809001', 'leading-zero'],
    ['0010011708809001', 'leading-zero'],
    ['517103010180900', 'length'],
    ['51710301018090011', 'length'],
    ['517103010180900O', 'length'],
    ['', 'length'],
  ])('%s: %s', (digits, fault) => {
    expect(nikFault(digits)).toBe(fault);
    expect(parseNik(digits)).toBe(fault === undefined ? digits : undefined);
  });

  it('agrees with the calendar on every day of either century', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (dd, mm, yy) => {
          const two = (number: number) => String(number).padStart(2, '0');
          const birth = dd > 40 ? dd - 40 : dd;
          const exists = [1900 + yy, 2000 + yy].some(
            (year) => localDate(year, mm, birth) !== undefined,
          );
          expect(nikFault(`517103${two(dd)}${two(mm)}${two(yy)}9001`) === undefined).toBe(exists);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('what a NIK tells', () => {
  it("a woman's day is stored with 40 added", () => {
    expect(nikParts(nik('5171034112809001'))).toMatchObject({
      day: 1,
      month: 12,
      sex: 'P',
    });
    expect(nikParts(nik('5171033112809001'))).toEqual({
      region: '517103',
      day: 31,
      month: 12,
      year2: 80,
      sex: 'L',
      serial: '9001',
    });
  });

  it.each([
    ['5171031708059001', '2026-11-22', '2005-08-17'],
    ['5171031708809001', '2026-11-22', '1980-08-17'],
    ['5171032211269001', '2026-11-22', '2026-11-22'],
    ['5171032311269001', '2026-11-22', '1926-11-23'],
    ['5171032902009001', '2026-11-22', '2000-02-29'],
    ['5171032902049001', '2003-01-01', '1904-02-29'],
  ])('%s on %s was born %s: 0 to 99 years old', (digits, on, birth) => {
    expect(nikBirthDate(nik(digits), day(on))).toBe(birth);
  });

  it('fits a birth date of either century', () => {
    expect(nikFitsBirthDate(nik('5171035708059001'), day('2005-08-17'))).toBe(true);
    expect(nikFitsBirthDate(nik('5171035708059001'), day('1905-08-17'))).toBe(true);
    expect(nikFitsBirthDate(nik('5171035708059001'), day('2005-08-18'))).toBe(false);
  });
});

describe('a NIK that people see', () => {
  it('shows its first six digits, never the last four', () => {
    expect(maskNik('5171034101809001')).toBe('517103••••••••••');
    expect(maskNik('5171')).toBe('5171');
    expect(maskNumbers('NIK 5171034101809001 dan 0812')).toBe('NIK 517103•••••••••• dan 0812');
  });
});

import { describe, expect, it } from 'vitest';
import { monthsFrom } from '../../src/domain/month.ts';
import { rupiah } from '../../src/domain/rupiah.ts';
import { lapseAfter, lapseCost, nearAgeLimit, rotation } from '../../src/iuran/lapse.ts';
import { dueDay, lastWorkingDay, paymentPlan } from '../../src/iuran/payment-plan.ts';
import { lawOn } from '../../src/law/law.ts';
import { bulan, hari, persons } from './build.ts';

const law = lawOn(hari('2026-01-05'));

function months(start: string, count: number) {
  return monthsFrom(bulan(start), count).map((month) => ({ month, total: rupiah(1_680_000) }));
}

describe('payments', () => {
  it.each([
    ['2026-01', 12, undefined, [12]],
    ['2026-05', 8, undefined, [6, 1, 1]],
    ['2026-06', 7, undefined, [6, 1]],
    ['2026-01', 12, 6, [6, 6]],
    ['2026-01', 12, 3, [3, 3, 3, 3]],
    ['2026-01', 5, undefined, [3, 1, 1]],
    ['2026-03', 1, undefined, [1]],
    // never beyond a budget year: October to September is 3 + 6 + 3
    ['2026-10', 12, undefined, [3, 6, 3]],
    ['2026-01', 0, undefined, []],
  ] as const)('from %s, %i months, longest %s: %j', (start, count, longest, expected) => {
    const plan = paymentPlan(months(start, count), law.payment, longest);
    expect(plan.payments.map((payment) => payment.months.length)).toEqual(expected);
    expect(plan.payments.reduce((sum, { total }) => sum + total, 0)).toBe(1_680_000 * count);
    expect(plan.byYear.reduce((sum, { total }) => sum + total, 0)).toBe(1_680_000 * count);
  });

  it('what falls into which budget year', () => {
    const { byYear, payments } = paymentPlan(months('2026-10', 12), law.payment);
    expect(byYear).toEqual([
      { year: 2026, months: 3, total: 5_040_000 },
      { year: 2027, months: 9, total: 15_120_000 },
    ]);
    expect(payments[0]).toMatchObject({
      advised: '2026-09-30',
      due: '2026-11-16',
      budgetYear: 2026,
    });
  });

  it.each([
    // 15 February 2026 is a Sunday, 15 August a Saturday, 15 April a Wednesday
    ['2026-01', '2026-02-16'],
    ['2026-07', '2026-08-17'],
    ['2026-03', '2026-04-15'],
    // the December iuran is paid in December: 31 December 2026 is a Thursday
    ['2026-12', '2026-12-31'],
  ])('%s is due on %s', (month, due) => {
    expect(dueDay(bulan(month), 2026, law.payment)).toBe(due);
  });

  it.each([
    [2022, '2022-12-30'],
    [2023, '2023-12-29'],
    [2026, '2026-12-31'],
  ])('last weekday of %i: %s', (year, day) => {
    expect(lastWorkingDay(year)).toBe(day);
  });
});

describe('lapse', () => {
  it('the end of the third unpaid month is the last day to pay', () => {
    expect(lapseAfter(bulan('2027-01'), law.payment)).toEqual({
      firstUnpaid: '2027-01',
      lastDayToPay: '2027-03-31',
      endedFrom: '2027-04',
    });
  });

  it('costs 32 million of the death benefit for three months, and the scholarship', () => {
    expect(lapseCost(hari('2026-01-01'))).toMatchObject({
      months: 3,
      full: 42_000_000,
      firstMonths: 10_000_000,
      scholarshipMonths: 36,
    });
  });

  it('rotation of 100 places over 12 months, as the law note counts it', () => {
    expect(rotation(100, 12, [1, 2, 4], { months: 3 })).toEqual([
      { lists: 1, firstMonths: 300, full: 900 },
      { lists: 2, firstMonths: 600, full: 600 },
      { lists: 4, firstMonths: 1_200, full: 0 },
    ]);
  });
});

describe('who turns 65', () => {
  const list = persons([
    { lahir: '1961-01-01' }, // 65 on the first day: too old already
    { lahir: '1961-01-02' },
    { lahir: '1961-12-31' },
    { lahir: '1962-01-01' },
    { lahir: '1962-12-31' },
    { lahir: '1963-01-01' },
    { lahir: '1990-05-05' },
    {},
  ]);
  const found = nearAgeLimit(list, monthsFrom(bulan('2026-01'), 12), law);

  it('within the paid months or the year after, the soonest first', () => {
    expect(found.map(({ reaches, when }) => [reaches, when])).toEqual([
      ['2026-01-02', 'paid-months'],
      ['2026-12-31', 'paid-months'],
      ['2027-01-01', 'year-after'],
      ['2027-12-31', 'year-after'],
    ]);
  });

  it('with the last day to enrol and the last day to pay on', () => {
    expect(found[0]).toMatchObject({ lastDayToEnrol: '2026-01-01', lastDayToPay: '2027-03-31' });
  });

  it('born on 29 February: on 1 March of a common year', () => {
    const [leap] = nearAgeLimit(
      persons([{ lahir: '1964-02-29' }]),
      monthsFrom(bulan('2028-06'), 12),
      law,
    );
    expect(leap?.reaches).toBe('2029-03-01');
  });
});

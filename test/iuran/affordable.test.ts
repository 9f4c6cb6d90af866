import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../../src/domain/rupiah.ts';
import { affordableCity } from '../../src/iuran/affordable.ts';
import { type CostGroup, frontier, mostMonths, mostPeople } from '../../src/iuran/buy.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { secondsOfWork } from '../support/work.ts';
import { bulan, desa, letter, line, people, persons } from './build.ts';

/** Small villages in small coins, so that every subset of people can be tried. */
const groupsOf = fc.array(
  fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    monthly: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function costGroups(raw: readonly { count: number; monthly: readonly number[] }[]): CostGroup[] {
  return raw.map(({ count, monthly }) => {
    const upTo = [0];
    for (const cost of monthly) upTo.push(upTo.at(-1)! + cost);
    return { count, upTo };
  });
}

/** Tries every subset of the people: the largest that the money pays for. */
function bruteForce(groups: readonly CostGroup[], months: number, money: number): number {
  const costs = groups.flatMap(({ count, upTo }) =>
    Array.from({ length: count }, () => upTo[Math.min(months, upTo.length - 1)]!),
  );
  let most = 0;
  for (let subset = 0; subset < 2 ** costs.length; subset += 1) {
    const chosen = costs.filter((_, at) => Math.floor(subset / 2 ** at) % 2 === 1);
    if (chosen.reduce((sum, cost) => sum + cost, 0) <= money) most = Math.max(most, chosen.length);
  }
  return most;
}

describe('against every possible choice', () => {
  it('most people for a number of months', () => {
    fc.assert(
      fc.property(groupsOf, fc.integer({ min: 0, max: 4 }), fc.nat(120), (raw, months, money) => {
        const groups = costGroups(raw);
        const found = mostPeople(groups, months, money);
        expect(found.people).toBe(bruteForce(groups, months, money));
        expect(found.total).toBeLessThanOrEqual(money);
      }),
      { numRuns: 300 },
    );
  });

  it('most months for everyone', () => {
    fc.assert(
      fc.property(groupsOf, fc.nat(120), (raw, money) => {
        const groups = costGroups(raw);
        const everyone = groups.reduce((sum, { count }) => sum + count, 0);
        const longest = Math.max(...groups.map(({ upTo }) => upTo.length - 1));
        let months = 0;
        for (let m = 0; m <= longest; m += 1)
          if (bruteForce(groups, m, money) === everyone) months = m;
        expect(mostMonths(groups, money).months).toBe(months);
      }),
      { numRuns: 300 },
    );
  });

  it('the frontier holds the best number of people for every number of months', () => {
    fc.assert(
      fc.property(groupsOf, fc.nat(120), (raw, money) => {
        const groups = costGroups(raw);
        const longest = Math.max(...groups.map(({ upTo }) => upTo.length - 1));
        const kept = frontier(groups, money);
        for (let months = 1; months <= longest; months += 1) {
          const best = bruteForce(groups, months, money);
          const reached = Math.max(
            0,
            ...kept.filter((k) => k.months >= months).map((k) => k.people),
          );
          expect(reached).toBe(best);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('more money never buys less', () => {
    fc.assert(
      fc.property(groupsOf, fc.nat(120), fc.nat(30), (raw, money, more) => {
        const groups = costGroups(raw);
        for (const months of [1, 2, 3, 4])
          expect(mostPeople(groups, months, money + more).people).toBeGreaterThanOrEqual(
            mostPeople(groups, months, money).people,
          );
        expect(mostMonths(groups, money + more).months).toBeGreaterThanOrEqual(
          mostMonths(groups, money).months,
        );
      }),
    );
  });
});

describe('a village', () => {
  const bought = (money: number, count = 100) =>
    computeDesaIuran(desa({ funding: [line('DDS', money)] }), people(count)).affordable!;

  it('Rp18,500,000 for 100 people: 91 for 12 months, 100 for 11, 41 with JHT', () => {
    const found = bought(18_500_000);
    expect(found).toMatchObject({ people: 91, months: 11 });
    expect(found.options).toEqual([
      { people: 91, months: 12, programs: ['jkk', 'jkm'], total: 18_345_600 },
      { people: 100, months: 11, programs: ['jkk', 'jkm'], total: 18_480_000 },
      { people: 41, months: 12, programs: ['jkk', 'jkm', 'jht'], total: 18_105_600 },
    ]);
  });

  it.each([
    [20_160_000, 100, 12],
    [20_159_999, 99, 11],
    [44_160_000, 100, 12],
    [16_800, 0, 0],
    [0, 0, 0],
  ])('Rp%i: %i people for all months, %i months for all', (money, count, months) => {
    expect(bought(money)).toMatchObject({ people: count, months });
  });

  it('money for nobody for the whole year still shows what it buys', () => {
    expect(bought(16_800 * 7, 1).options[0]).toMatchObject({ people: 1, months: 7 });
    expect(bought(16_800 * 7, 100).options[0]).toMatchObject({ people: 1, months: 7 });
  });

  it('no allocation known: no verdict', () => {
    expect(
      computeDesaIuran(desa({ funding: [line('DDS')] }), people(5)).affordable,
    ).toBeUndefined();
  });

  it('nobody selected yet: the places of the quota are counted', () => {
    const found = computeDesaIuran(desa({ funding: [line('DDS', 18_500_000)] }), []).affordable!;
    expect(found).toMatchObject({ people: 91, months: 11, byQuota: true });
  });

  it('each month by its own law: the half rate of 2026 begins in April', () => {
    const half = desa({ pp50: letter, funding: [line('DDS', 126_000 * 3)], months: 12 });
    expect(computeDesaIuran(half, people(4)).affordable).toMatchObject({ people: 3, months: 8 });
  });

  it('people who cost differently: the most, and how many when the order of the list is kept', () => {
    const funding = [line('DDS', 30_000)];
    const ranked = persons([{ penghasilan: 2_000_000 }, {}, {}]);
    const village = desa({ base: 'by-income', months: 1, funding });
    const found = computeDesaIuran(village, ranked).affordable!;
    expect(found.options[0]).toMatchObject({ people: 1, months: 1 });
    const dear = computeDesaIuran(
      desa({ base: 'by-income', months: 1, funding: [line('DDS', 35_000)] }),
      ranked,
    );
    expect(dear.affordable!.options[0]).toMatchObject({ people: 2, inOrder: 1 });
  });
});

describe('a city with one purse', () => {
  const village = (count: number, money: number, changes = {}) => ({
    desa: desa({ funding: [line('PBK', money)], ...changes }),
    selected: people(count),
  });

  it('pools what is left in one village for another that is short', () => {
    const city = [village(10, 201_600 * 15), village(10, 201_600 * 2)];
    expect(affordableCity(city)).toMatchObject({ people: 17, money: 201_600 * 17 });
  });

  it('the order of villages changes nothing', () => {
    const city = [
      village(7, 900_000),
      village(5, 400_000, { programs: ['jkk', 'jkm', 'jht'] }),
      village(9, 300_000, { pp50: letter, startMonth: bulan('2026-04'), months: 9 }),
    ];
    expect(affordableCity(city.toReversed())).toEqual(affordableCity(city));
  });

  it('more money never buys less', () => {
    const city = [village(7, 900_000), village(5, 1, { months: 5 })];
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(500_000), (money, more) => {
        const less = affordableCity(city, rupiah(money));
        const rich = affordableCity(city, rupiah(money + more));
        expect(rich.people).toBeGreaterThanOrEqual(less.people);
        expect(rich.months).toBeGreaterThanOrEqual(less.months);
      }),
      { numRuns: 60 },
    );
  });

  it('636 villages of 100 people are answered at once', async () => {
    const city = Array.from({ length: 636 }, (_, at) => village(100, 10_000_000 + at * 10_000));
    const seconds = await secondsOfWork(() =>
      expect(affordableCity(city).people).toBeGreaterThan(0),
    );
    expect(seconds).toBeLessThan(5);
  });
});

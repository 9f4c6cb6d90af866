import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desa } from '../../src/campaign/campaign.ts';
import { month } from '../../src/domain/month.ts';
import { mergeAssumptions } from '../../src/iuran/assumptions.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { followLaw } from '../../src/iuran/follow-law.ts';
import { publishedLaw } from '../../src/law/law.ts';
import { lawTry } from '../../src/law/try.ts';
import { resultOf } from '../outputs/premium-build.ts';
import { desa, letter, line, type Person, people, persons } from './build.ts';

const person: fc.Arbitrary<Person> = fc.record(
  {
    pekerjaan: fc.constantFrom('Petani', 'Ojek', 'Kurir', 'Nelayan', 'Pedagang'),
    penghasilan: fc.integer({ min: 0, max: 25_000_000 }),
  },
  { requiredKeys: [] },
);

const village: fc.Arbitrary<Desa> = fc
  .record({
    year: fc.integer({ min: 2015, max: 2029 }),
    from: fc.integer({ min: 7, max: 12 }),
    months: fc.integer({ min: 0, max: 24 }),
    jht: fc.boolean(),
    base: fc.constantFrom('default' as const, 'by-income' as const),
    half: fc.boolean(),
    sources: fc.array(
      fc.tuple(
        fc.constantFrom('DDS' as const, 'ADD' as const, 'CSR' as const),
        fc.option(fc.nat(30_000_000), { nil: undefined }),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ year, from, months, jht, base, half, sources }) =>
    desa({
      startMonth: month(year, from)!,
      months,
      base,
      programs: jht ? ['jkk', 'jkm', 'jht'] : ['jkk', 'jkm'],
      pp50: half ? letter : { reading: 'full' },
      funding: sources.map(([source, amount]) => line(source, amount, 373_456_000)),
    }),
  );

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);

describe('any village', () => {
  it('the parts add up to the total: programmes, months, people, funding lines', () => {
    fc.assert(
      fc.property(village, fc.array(person, { maxLength: 12 }), (own, list) => {
        const found = computeDesaIuran(own, persons(list));
        expect(found.workers.size).toBe(list.length);
        expect(sum(Object.values(found.byProgram))).toBe(found.total);
        expect(sum(found.byMonth.map(({ total }) => total))).toBe(found.total);
        expect(sum([...found.workers.values()].map(({ total }) => total))).toBe(found.total);
        for (const worker of found.workers.values()) {
          expect(sum(Object.values(worker.byProgram))).toBe(worker.total);
          expect(sum(worker.months.map(({ total }) => total))).toBe(worker.total);
          for (const { amounts, total } of worker.months)
            expect(sum(amounts.map((amount) => amount.rupiah))).toBe(total);
        }
        if (found.funding.length > 0)
          expect(sum(found.funding.map(({ need }) => need))).toBe(found.total);
        for (const { line: of, need, left } of found.funding)
          if (left !== undefined) expect(left).toBe(of.allocated! - need);
      }),
      { numRuns: 150 },
    );
  });

  it('the order of the list changes no sum', () => {
    fc.assert(
      fc.property(village, fc.array(person, { maxLength: 8 }), (own, list) => {
        const { total, byProgram, byMonth } = computeDesaIuran(own, persons(list));
        expect(computeDesaIuran(own, persons(list.toReversed()))).toMatchObject({
          total,
          byProgram,
          byMonth,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('more money never buys less', () => {
    fc.assert(
      fc.property(
        village,
        fc.array(person, { minLength: 1, maxLength: 8 }),
        fc.nat(9_000_000),
        fc.nat(900_000),
        (own, list, money, more) => {
          const bought = (amount: number) =>
            computeDesaIuran({ ...own, funding: [line('DDS', amount)] }, persons(list)).affordable!;
          const [less, rich] = [bought(money), bought(money + more)];
          expect(rich.people).toBeGreaterThanOrEqual(less.people);
          expect(rich.months).toBeGreaterThanOrEqual(less.months);
          for (const option of less.options) expect(option.total).toBeLessThanOrEqual(money);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('the half reading never costs more than the full one, and says what hangs on it', () => {
    fc.assert(
      fc.property(village, fc.array(person, { maxLength: 8 }), (own, list) => {
        const funding = [line('DDS')];
        const full = computeDesaIuran(
          { ...own, funding, pp50: { reading: 'full' } },
          persons(list),
        );
        const half = computeDesaIuran({ ...own, funding, pp50: letter }, persons(list));
        expect(full.total - half.total).toBe(full.atStake ?? 0);
        expect(half.byProgram.jht).toBe(full.byProgram.jht);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the open questions of many villages', () => {
  it('each once; rupiah and people are added up', () => {
    const own = desa({ funding: [line('DDS')], base: 'default' });
    const villages = [3, 5].map((count) =>
      computeDesaIuran(own, people(count, { penghasilan: 5_000_000 })),
    );
    const merged = mergeAssumptions(villages);
    expect(new Set(merged.map(({ code }) => code)).size).toBe(merged.length);
    const told = (code: string) => merged.find((one) => one.code === code)?.message.id;
    expect(told('apbdes-discount-open')).toContain('Rp604.800');
    expect(told('base-lowest-row')).toContain('8 orang');
  });

  it('nothing is assumed about nobody', () => {
    expect(computeDesaIuran(desa({ funding: [line('DDS')] }), []).assumptions).toEqual([]);
  });

  it.each([
    [
      'by default',
      desa({ funding: [line('DDS', 1, 2)] }),
      [
        'apbdes-discount-open',
        'law-not-confirmed',
        'law-not-text',
        'dana-desa-basis-musdes',
        'pagu-net-or-gross',
      ],
    ],
    [
      'donor money',
      desa({ funding: [line('CSR')] }),
      [
        'csr-discount-inferred',
        'transport-classification-inferred',
        'law-not-confirmed',
        'law-not-text',
      ],
    ],
    ['2023', desa({ startMonth: month(2023, 1)! }), ['law-not-text']],
    [
      'the relief of 2020',
      desa({ startMonth: month(2020, 12)!, months: 2 }),
      ['pp49-2020-unproven', 'law-not-text'],
    ],
    [
      'beyond the budget year',
      desa({ startMonth: month(2025, 6)!, funding: [line('DDS')] }),
      ['apbdes-discount-open', 'law-not-text', 'dana-desa-basis-musdes', 'budget-year-months'],
    ],
  ])('%s', (_, own, codes) => {
    expect(computeDesaIuran(own, people(1)).assumptions.map(({ code }) => code)).toEqual(codes);
  });
});

it('a campaign follows a proposed age and quota where it had followed the law, and nowhere else', () => {
  const book = lawTry({
    title: 'x',
    values: {
      'age-max-exclusive': [{ from: '2026-01-01', value: 60 }],
      'quota-desa': [{ from: '2026-01', value: 50 }],
    },
  });
  const { campaign } = resultOf([]);
  const own = { ...desa({ quota: 80 }), policy: { ...desa().policy, maxAge: 55 } };
  const followed = followLaw({ ...campaign, desa: new Map([[own.kode, own]]) }, publishedLaw, book);
  expect(followed.defaults).toMatchObject({ quota: 50, policy: { minAge: 18, maxAge: 59 } });
  expect(followed.desa.get(own.kode)).toMatchObject({ quota: 80, policy: { maxAge: 55 } });
});

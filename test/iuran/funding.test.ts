import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../../src/domain/rupiah.ts';
import { moneyOf, sharePpm, splitNeed } from '../../src/iuran/funding.ts';
import { line } from './build.ts';

describe('need over several lines', () => {
  it.each([
    // need, allocations, expected needs, expected left
    [20_160_000, [20_160_000], [20_160_000], [0]],
    [20_160_000, [18_500_000], [20_160_000], [-1_660_000]],
    [20_160_000, [10_000_000, 15_000_000], [10_000_000, 10_160_000], [0, 4_840_000]],
    [20_160_000, [10_000_000, 5_000_000], [10_000_000, 10_160_000], [0, -5_160_000]],
    [5_000_000, [10_000_000, 5_000_000], [5_000_000, 0], [5_000_000, 5_000_000]],
    [20_160_000, [undefined, 5_000_000], [15_160_000, 5_000_000], [undefined, 0]],
    [20_160_000, [undefined], [20_160_000], [undefined]],
    [0, [1_000], [0], [1_000]],
  ] as const)('need %i over %j', (need, allocations, needs, left) => {
    const found = splitNeed(
      rupiah(need),
      allocations.map((amount) => line('DDS', amount)),
    );
    expect(found.map((result) => result.need)).toEqual(needs);
    expect(found.map((result) => result.left)).toEqual(left);
  });

  it('the needs of the lines add up to the need; what is left adds up to money minus need', () => {
    const allocations = fc.array(fc.option(fc.nat(9_000_000), { nil: undefined }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.nat(30_000_000), allocations, (need, amounts) => {
        const lines = amounts.map((amount) => line('ADD', amount));
        const found = splitNeed(rupiah(need), lines);
        expect(found.reduce((sum, { need: part }) => sum + part, 0)).toBe(need);
        if (amounts.includes(undefined)) return;
        const left = found.reduce((sum, part) => sum + part.left!, 0);
        expect(left).toBe(moneyOf(lines)! - need);
      }),
    );
  });
});

it.each([
  [20_160_000, 373_456_000, 53_982],
  [20_160_000, 310_877_000, 64_849],
  [20_160_000, 1_223_848_296, 16_473],
  [20_160_000, 6_592_185_079, 3_058],
  [0, 5, 0],
  [5, 0, undefined],
  [9_007_199_254_740_991, 9_007_199_254_740_991, 1_000_000],
])('%i of a pagu of %i: %s parts per million', (need, pagu, expected) => {
  expect(sharePpm(need, pagu)).toBe(expected);
});

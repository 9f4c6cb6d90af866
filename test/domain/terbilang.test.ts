import fc from 'fast-check';
import { expect, it } from 'vitest';
import { terbilang, terbilangRupiah } from '../../src/domain/terbilang.ts';

it.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [200, 'dua ratus'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1_000, 'seribu'],
  [1_001, 'seribu satu'],
  [1_100, 'seribu seratus'],
  [2_000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [16_800, 'enam belas ribu delapan ratus'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [201_600, 'dua ratus satu ribu enam ratus'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [20_160_000, 'dua puluh juta seratus enam puluh ribu'],
  [1_000_000_000, 'satu miliar'],
  [2_100_000_000, 'dua miliar seratus juta'],
  [1_000_000_000_000, 'satu triliun'],
  [1_000_000_000_000_000, 'seribu triliun'],
  [-5, 'minus lima'],
])('%i: %s', (amount, words) => {
  expect(terbilang(amount)).toBe(words);
});

it('carries the currency', () => {
  expect(terbilangRupiah(20_160_000)).toBe('dua puluh juta seratus enam puluh ribu rupiah');
});

it('refuses what is not a whole amount', () => {
  expect(() => terbilang(0.5)).toThrow(RangeError);
  expect(() => terbilang(2 ** 53)).toThrow(RangeError);
});

/** Reads the words back, by another way than they were written. */
function readBack(words: string): number {
  const scales = { triliun: 1e12, miliar: 1e9, juta: 1e6, ribu: 1e3 } as const;
  const digits = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.replace(/\bse(puluh|belas|ratus|ribu)/g, 'satu $1').split(' ')) {
    if (digits.includes(word)) digit = digits.indexOf(word);
    else if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (word === 'puluh') [group, digit] = [group + digit * 10, 0];
    else if (word === 'ratus') [group, digit] = [group + digit * 100, 0];
    else {
      const scale = scales[word as keyof typeof scales];
      if (word === 'triliun') [total, group, digit] = [(total + group + digit) * scale, 0, 0];
      else [total, group, digit] = [total + (group + digit) * scale, 0, 0];
    }
  }
  return total + group + digit;
}

it('the words read back to the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
      expect(readBack(terbilang(amount))).toBe(amount);
    }),
    { numRuns: 2000 },
  );
});

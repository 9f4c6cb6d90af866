import { describe, expect, it } from 'vitest';
import { compare, compareCity } from '../../src/iuran/compare.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { restBuys } from '../../src/iuran/rest.ts';
import { affordableSentence, restSentence } from '../../src/iuran/sentences.ts';
import { bulan, desa, line, people } from './build.ts';

const now = { label: { id: 'Sekarang', en: 'Now' } };
const label = { id: 'lain', en: 'other' };

describe('what if', () => {
  const village = { desa: desa({ funding: [line('DDS', 18_500_000)] }), selected: people(100) };

  it.each([
    ['with JHT', { programs: ['jkk', 'jkm', 'jht'] as const }, 44_160_000, 100],
    ['11 months', { months: 11 }, 18_480_000, 100],
    ['from April', { startMonth: bulan('2026-04'), months: 9 }, 15_120_000, 100],
    ['90 people', { people: 90 }, 18_144_000, 90],
    ['110 people, ten not in the list yet', { people: 110 }, 22_176_000, 110],
    ['half, if a letter comes', { reading: 'half' as const }, 12_600_000, 100],
    ['by income', { base: 'by-income' as const }, 20_160_000, 100],
  ])('%s', (_, change, total, count) => {
    const [first, second] = compare(village, [now, { label, ...change }]);
    expect(first).toMatchObject({
      total: 20_160_000,
      difference: 0,
      left: -1_660_000,
      people: 100,
    });
    expect(second).toMatchObject({
      total,
      people: count,
      difference: total - 20_160_000,
      left: 18_500_000 - total,
    });
  });

  it('the first scenario is what the village itself computes', () => {
    const [first] = compare(village, [now]);
    const own = computeDesaIuran(village.desa, village.selected);
    expect(first).toMatchObject({
      total: own.total,
      perMonth: own.perMonth,
      affordable: own.affordable,
    });
  });

  it('many villages are added up', () => {
    const other = { desa: desa({ months: 6 }), selected: people(10) };
    const rows = compareCity([village, other], [now, { label, reading: 'half' }]);
    expect(rows[0]).toMatchObject({
      people: 110,
      months: 12,
      total: 20_160_000 + 1_008_000,
      left: -1_660_000,
    });
    expect(rows[1]!.difference).toBe(-7_560_000 - 3 * 8_400 * 10);
  });
});

describe('the sentence for the perbekel', () => {
  const sentence = (money: number, count = 100, changes = {}) => {
    const village = desa({ funding: [line('DDS', money)], ...changes });
    const found = computeDesaIuran(village, people(count));
    return affordableSentence(found.affordable!, found.programs);
  };

  it.each([
    [
      18_500_000,
      100,
      'Rp18.500.000: 91 orang 12 bulan, atau 100 orang 11 bulan, atau 41 orang dengan JHT',
    ],
    [20_160_000, 100, 'Rp20.160.000: 100 orang 12 bulan, atau 45 orang dengan JHT'],
    [50_400, 100, 'Rp50.400: 1 orang 3 bulan'],
    [10_000, 100, 'Rp10.000: belum cukup untuk satu orang selama satu bulan'],
    [1_000_000_000, 3, 'Rp1.000.000.000: 3 orang 12 bulan, atau 3 orang dengan JHT'],
  ])('Rp%i for %i people: %s', (money, count, expected) => {
    expect(sentence(money, count).id).toBe(expected);
  });

  it('a village that pays JHT sees what it buys without', () => {
    expect(sentence(18_500_000, 100, { programs: ['jkk', 'jkm', 'jht'] }).id).toBe(
      'Rp18.500.000: 41 orang 12 bulan, atau 100 orang 5 bulan, atau 91 orang tanpa JHT',
    );
  });
});

describe('what the rest buys', () => {
  const rest = (money: number, count: number, changes = {}) =>
    restBuys({
      desa: desa({ funding: [line('DDS', money)], ...changes }),
      selected: people(count),
    });

  it('months first, up to the end of the budget year, then people up to the quota', () => {
    const found = rest(16_800 * 100 * 12, 90, { months: 6 })!;
    expect(found).toEqual({ left: 20_160_000 - 9_072_000, months: 6, people: 10, stillLeft: 0 });
    expect(restSentence(found)?.id).toBe(
      'Sisa Rp11.088.000 masih cukup untuk 6 bulan lagi untuk semua, lalu 10 orang lagi sampai kuota.',
    );
  });
  it('never beyond the budget year', () => {
    expect(rest(1_000_000_000, 100)).toMatchObject({ months: 0, people: 0 });
  });
  it('nothing to say when money is short or not known', () => {
    expect(rest(1, 100)).toBeUndefined();
    expect(restBuys({ desa: desa(), selected: people(3) })).toBeUndefined();
  });
});

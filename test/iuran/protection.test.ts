import { expect, it } from 'vitest';
import { protectionOf, protectionSentence } from '../../src/iuran/protection.ts';
import { hari } from './build.ts';

const on = hari('2026-06-01');
const amounts = (base: number, programs: readonly ('jkk' | 'jkm' | 'jht')[], day = on) =>
  Object.fromEntries(
    protectionOf(base, programs, day).map((line) => [line.parameter, line.rupiah]),
  );

it('at the lowest base', () => {
  expect(amounts(1_000_000, ['jkk', 'jkm'])).toEqual({
    'benefit-jkm': 42_000_000,
    'benefit-jkm-first-months': 10_000_000,
    'benefit-scholarship': 174_000_000,
    'benefit-jkk-medical': undefined,
    'benefit-jkk-wage': undefined,
    'benefit-jkk-death': 70_000_000,
    'benefit-jkk-total-disability': 56_000_000,
    'benefit-jkk-partial-disability': undefined,
    'benefit-jkk-home-care': 20_000_000,
    'benefit-jkk-transport': undefined,
    'benefit-jkk-aids': undefined,
  });
});

it('a higher base raises the cash of JKK and leaves JKM untouched', () => {
  const higher = amounts(2_000_000, ['jkk', 'jkm']);
  expect(higher['benefit-jkk-death']).toBe(118_000_000);
  expect(higher['benefit-jkm']).toBe(42_000_000);
});

it('before PP 82/2019 only the old death benefit is known', () => {
  expect(amounts(1_000_000, ['jkk', 'jkm'], hari('2019-12-01'))).toEqual({
    'benefit-jkm': 24_000_000,
  });
});

it('the sum for death by accident is marked indicative, the table of disabilities shows no amount', () => {
  const lines = protectionOf(1_000_000, ['jkk'], on);
  expect(lines.find((line) => line.parameter === 'benefit-jkk-death')?.caution?.id).toContain(
    'indikatif',
  );
  expect(
    lines.find((line) => line.parameter === 'benefit-jkk-partial-disability')?.shown.id,
  ).not.toContain('Rp');
});

it('the line for the village', () => {
  expect(protectionSentence(16_800, on)?.id).toBe(
    'Rp16.800 per bulan melindungi keluarga dengan santunan kematian paling banyak Rp42.000.000 ' +
      '(Rp10.000.000 bila meninggal dalam tiga bulan pertama).',
  );
});

import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { valueOn } from '../../src/law/entries.ts';
import { publishedLaw } from '../../src/law/law.ts';
import { lawTry } from '../../src/law/try.ts';
import { bulan, desa, letter, people } from '../iuran/build.ts';

const jkm = (entries: unknown) => ({ title: 'Rancangan', values: { 'jkm-amount': entries } });

describe('a proposed change of the law', () => {
  it('holds from its first month on, and changes nothing before', () => {
    const book = lawTry(jkm([{ from: '2026-07', value: '7500' }]));
    expect(valueOn(book.parameters['jkm-amount'], '2026-06')).toBe(6800);
    expect(valueOn(book.parameters['jkm-amount'], '2026-07')).toBe(7500);
    expect(computeDesaIuran(desa(), people(100), book).total).toBe(20_160_000 + 6 * 700 * 100);
    expect(computeDesaIuran(desa(), people(100)).total).toBe(20_160_000);
  });

  it('with an end, the old value comes back after it', () => {
    const book = lawTry(jkm([{ from: '2026-03', to: '2026-04', value: 0 }]));
    const months = ['2026-02', '2026-03', '2026-04', '2026-05'];
    expect(months.map((m) => valueOn(book.parameters['jkm-amount'], m))).toEqual([
      6800, 0, 0, 6800,
    ]);
  });

  it('every figure says that it rests on a proposal, by its title', () => {
    const found = computeDesaIuran(
      desa(),
      people(1),
      lawTry(jkm([{ from: '2026-01', value: 7000 }])),
    );
    expect(found.assumptions[0]).toMatchObject({ code: 'law-proposed' });
    expect(found.assumptions[0]!.message.id).toContain('Rancangan');
  });

  it('a window that is made longer: the half rate goes on', () => {
    const longer = {
      title: 'Perpanjangan',
      values: {
        'pp50-2025-window-other': [{ from: '2027-01', to: '2027-06', value: 'true' }],
        'pp50-2025-jkk': [{ from: '2027-04', to: '2027-06', value: 5000 }],
        'pp50-2025-jkm': [{ from: '2027-04', to: '2027-06', value: 5000 }],
        'pp50-2025-jht': [{ from: '2027-04', to: '2027-06', value: 10000 }],
      },
    };
    const village = desa({ pp50: letter, startMonth: bulan('2027-05'), months: 3 });
    expect(computeDesaIuran(village, people(1), lawTry(longer)).total).toBe(8_400 * 2 + 16_800);
    expect(computeDesaIuran(village, people(1)).total).toBe(16_800 * 3);
  });

  it('a window without its share is refused, never computed at the full rate in silence', () => {
    const longer = {
      title: 'Perpanjangan',
      values: { 'pp50-2025-window-other': [{ from: '2027-04', value: true }] },
    };
    const village = desa({ startMonth: bulan('2027-05'), months: 1 });
    expect(() => computeDesaIuran(village, people(1), lawTry(longer))).toThrow(/pp50-2025-jkk/);
  });

  it('a base that would not be a whole rupiah is refused', () => {
    const odd = {
      title: 'x',
      values: {
        'jkk-rate': [{ from: '2026-01', value: 33 }],
        'base-default': [{ from: '2026-01', value: 1_000_050 }],
      },
    };
    expect(() => computeDesaIuran(desa(), people(1), lawTry(odd))).toThrow(/not a whole rupiah/);
  });

  it('a new annex in mid-year: each month by its own rows', () => {
    const rows = [
      { row: 1, incomeFrom: 0, incomeToPrinted: 1_999_000, base: 1_500_000 },
      { row: 2, incomeFrom: 2_000_000, base: 2_500_000 },
    ];
    const book = lawTry({
      title: 'x',
      values: { 'income-brackets': [{ from: '2026-02', value: rows }] },
    });
    const village = desa({ base: 'by-income', months: 2 });
    const found = computeDesaIuran(village, people(1, { penghasilan: 2_200_000 }), book);
    expect(found.byMonth.map(({ total }) => total)).toEqual([28_800, 31_800]);
  });

  it('the published law stays as it was', () => {
    lawTry(jkm([{ from: '2015-07', value: 1 }]));
    expect(valueOn(publishedLaw.parameters['jkm-amount'], '2026-01')).toBe(6800);
  });

  it.each([
    [
      'a misspelt name',
      { title: 'x', values: { 'jkm-amout': [{ from: '2026-01', value: 1 }] } },
      'law-name-unknown',
    ],
    ['no title', { values: {} }, 'law-patch-shape'],
    ['an unknown key', { title: 'x', value: {} }, 'law-patch-shape'],
    ['a negative amount', jkm([{ from: '2026-01', value: -5 }]), 'law-patch-value'],
    ['a fraction', jkm([{ from: '2026-01', value: '7,5' }]), 'law-patch-value'],
    ['a day for a month', jkm([{ from: '2026-01-01', value: 7000 }]), 'law-patch-date'],
    [
      'an end before the start',
      jkm([{ from: '2026-05', to: '2026-04', value: 7000 }]),
      'law-patch-date',
    ],
    [
      'what changes no rupiah',
      { title: 'x', values: { identity: [{ from: '2026-01-01', value: 'x' }] } },
      'law-not-tryable',
    ],
    ['nothing at all', undefined, 'law-patch-shape'],
  ])('%s is refused', (_, patch, code) => {
    expect(() => lawTry(patch)).toThrow(Refusal);
    try {
      lawTry(patch);
    } catch (error) {
      expect((error as Refusal).code).toBe(code);
    }
  });
});

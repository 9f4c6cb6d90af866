import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { computeDesaIuran } from '../../src/iuran/desa.ts';
import { bulan, desa, letter, line, people } from './build.ts';

describe('iuran of a village', () => {
  it.each([
    // people, programmes, months, expected rupiah
    [100, ['jkk', 'jkm'], 12, 20_160_000],
    [100, ['jkk', 'jkm', 'jht'], 12, 44_160_000],
    [1, ['jkk', 'jkm'], 12, 201_600],
    [100, ['jkk', 'jkm'], 1, 1_680_000],
    [0, ['jkk', 'jkm'], 12, 0],
  ] as const)('%i people, %j, %i months: %i', (count, programs, months, expected) => {
    const found = computeDesaIuran(desa({ programs, months }), people(count));
    expect(found.total).toBe(expected);
    expect(found.workers.size).toBe(count);
  });

  it('2026, not transport, half reading with a document number: 126,000 a person', () => {
    const found = computeDesaIuran(desa({ pp50: letter, funding: [line('DDS')] }), people(1));
    expect(found.total).toBe(126_000);
    expect(found.assumptions.map(({ code }) => code)).toContain('apbdes-discount-by-document');
  });

  it('half reading without a document number is refused', () => {
    const pp50 = {
      reading: 'half',
      document: {
        number: ' ',
        date: letter.reading === 'half' ? letter.document.date : '',
        issuer: 'Kantor Cabang',
      },
    } as never;
    expect(() => computeDesaIuran(desa({ pp50 }), people(1))).toThrow(Refusal);
  });

  it('a month before all law is refused by the name of the parameter', () => {
    expect(() =>
      computeDesaIuran(desa({ startMonth: bulan('2015-06'), months: 1 }), people(1)),
    ).toThrow(/income-brackets.*2015-07/);
  });
});

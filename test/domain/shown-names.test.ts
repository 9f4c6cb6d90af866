import { describe, expect, it } from 'vitest';
import { maskedText, shownNames } from '../../src/domain/shown-names.ts';

describe('names of files as reports show them', () => {
  it.each([
    [['nominasi/Tegal Harum.xlsx'], ['nominasi/Tegal Harum.xlsx']],
    [['KTP 5171031708859001.xlsx'], ['KTP 517103••••••••••.xlsx']],
    [
      ['a/5171031708859001.csv', 'a/5171031708859002.csv', 'b/5171031708859003'],
      ['a/517103••••••••••.csv', 'a/517103•••••••••• (2).csv', 'b/517103••••••••••'],
    ],
    [
      ['20260131.csv', '12345678901234567.csv'],
      ['20260131.csv', '12345678901234567.csv'],
    ],
  ])('%j are shown as %j', (names, shown) => expect(shownNames(names)).toEqual(shown));
});

describe('text for a screen', () => {
  it('masks a number of a person and leaves a hash', () => {
    const hash = `12345678901234567${'ab'.repeat(23)}c`.slice(0, 64);
    expect(maskedText(`"5171031708859001" ${hash} 1500000000000`)).toBe(
      `"517103••••••••••" ${hash} 1500000000000`,
    );
  });
});

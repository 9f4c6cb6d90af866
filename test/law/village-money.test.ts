import { describe, expect, it } from 'vitest';
import { accountAdvice, accountCodes } from '../../src/law/account-codes.ts';
import { budgetRules, sourceOf } from '../../src/law/budget-year.ts';

describe('rules of Dana Desa by year', () => {
  it.each([
    [2022, undefined, undefined, undefined, false],
    [2023, 'Permendes PDTT 8/2022', 2500, 2000, false],
    [2024, 'Permendes PDTT 7/2023', 2500, 2000, false],
    [2025, 'Permendes PDT 2/2024', 1500, 2000, false],
    [2026, 'Permendes PDT 16/2025', undefined, undefined, true],
  ])('%i: %s', (year, use, bltMax, panganMin, bans) => {
    const rules = budgetRules(year);
    expect(rules.use?.id).toBe(use);
    expect(rules).toMatchObject({ bltMax, panganMin, noOfficials: bans, noEarlierYears: bans });
  });

  it('a ban names the page its wording is known from', () => {
    expect(sourceOf('dana-desa-no-earlier-years', '2026')?.id).toContain('nomor 7 dari 8');
    expect(sourceOf('dana-desa-no-earlier-years', '2025')).toBeUndefined();
  });
});

describe('account codes', () => {
  it('the whole list', () => {
    expect(accountCodes).toHaveLength(25);
  });

  it.each([
    ['5.2.7.90', 'best'],
    ['5.2.7.94', 'best'],
    ['5.2.7.99', 'best'],
    ['5.2.7', 'best'],
    ['04.04.93 / 5.2.7.90', 'best'],
    ['04.04.99', 'possible'],
    ['5.4.1.01', 'weak'],
    ['05.03.00', 'weak'],
    ['01.04.02', 'other-cost'],
    ['5.1.3.04', 'never'],
    ['5.1.3.09', 'never'],
    ['01.01.03', 'never'],
    ['04.04.93 / 5.1.3.03', 'never'],
    ['9.9.9', 'unknown'],
    ['belum ada', 'unknown'],
  ])('%s: %s', (written, verdict) => {
    expect(accountAdvice(written).verdict).toBe(verdict);
  });
});

import { describe, expect, it } from 'vitest';
import { isKnownRegion, regionName } from '../../src/domain/region.ts';

describe('region codes of a NIK', () => {
  it.each(['517103', '510801', '350102', '327501', '917101', '930101', '960101', '650101'])(
    '%s is a kecamatan of today',
    (code) => expect(isKnownRegion(code)).toBe(true),
  );

  it.each([
    '910101',
    '910401',
    '912801',
    '920101',
    '927101',
    '640401',
    '647301',
    '731901',
    '732501',
  ])('%s was one: cards keep their first region', (code) => expect(isKnownRegion(code)).toBe(true));

  it.each([
    '450101',
    '990203',
    '250105',
    '480306',
    '000000',
    '517199',
    '5171',
    '51710',
    '51710a',
    '',
    '910100',
  ])('%s never was', (code) => expect(isKnownRegion(code)).toBe(false));

  it('names the kabupaten or kota', () => {
    expect(regionName('517103')).toBe('KOTA DENPASAR');
    expect(regionName('5108')).toBe('KABUPATEN BULELENG');
    expect(regionName('4501')).toBeUndefined();
  });
});

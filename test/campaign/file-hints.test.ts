import { describe, expect, test } from 'vitest';
import { hintFor, unmatchedFiles } from '../../src/campaign/file-hints.ts';
import { secondsOfWork } from '../support/work.ts';

describe('which file a pattern of the settings means', () => {
  // pattern, file, does it fit
  const table: readonly (readonly [string, string, boolean])[] = [
    ['nominasi/a.xlsx', 'nominasi/a.xlsx', true],
    ['nominasi/a.xlsx', '/kampanye/nominasi/a.xlsx', true],
    ['nominasi/a.xlsx', 'nominasi/b.xlsx', false],
    ['a.xlsx', 'nominasi/a.xlsx', true],
    ['a.xlsx', 'nominasi/aa.xlsx', false],
    ['nominasi/*.csv', 'nominasi/a b.csv', true],
    ['nominasi/*.csv', 'nominasi/barat/a.csv', false],
    ['nominasi/**/*.csv', 'nominasi/barat/utara/a.csv', true],
    ['nominasi/**/*.csv', 'nominasi/a.csv', true],
    ['nominasi/**', 'nominasi/barat/a.csv', true],
    ['SIKS?NG *', 'nominasi/SIKS-NG Dangin Puri.xlsx', true],
    ['data (1).xlsx', 'nominasi/data (1).xlsx', true],
    ['*.xls', 'nominasi/a.xlsx', false],
    ['nominasi\\a.xlsx', 'nominasi/a.xlsx', true],
    ['./nominasi/a.xlsx', 'nominasi/a.xlsx', true],
    ['caf\u00E9.csv', 'nominasi/cafe\u0301.csv', true],
    ['', 'nominasi/a.xlsx', false],
  ];
  for (const [pattern, file, fits] of table)
    test(`${pattern || '(empty)'} ${fits ? 'fits' : 'does not fit'} ${file}`, () => {
      expect(hintFor({ [pattern]: { headerRow: 3 } }, file) !== undefined).toBe(fits);
    });

  test('an exact path goes before a pattern, else the longest pattern', () => {
    const files = {
      '*.csv': { headerRow: 1 },
      'n/a.csv': { headerRow: 2 },
      'a.*': { headerRow: 3 },
    };
    expect(hintFor(files, 'n/a.csv')?.headerRow).toBe(2);
    expect(hintFor(files, 'm/a.csv')?.headerRow).toBe(1);
    expect(
      hintFor({ 'b.*': { headerRow: 5 }, 'm/b.*': { headerRow: 6 } }, 'm/b.csv')?.headerRow,
    ).toBe(6);
  });

  test('no pattern costs much, and none reaches a prototype', async () => {
    const seconds = await secondsOfWork(() => {
      expect(hintFor({ [`${'*a'.repeat(200)}b`]: {} }, `${'a'.repeat(5000)}`)).toBeUndefined();
      expect(hintFor({ [`${'**/'.repeat(200)}b`]: {} }, 'a/'.repeat(2000))).toBeUndefined();
    });
    expect(seconds).toBeLessThan(10);
    expect(hintFor({}, 'constructor')).toBeUndefined();
    expect(hintFor({}, '__proto__')).toBeUndefined();
  });
});

describe('settings of files that are not there', () => {
  // pattern, files, what is said of it
  const table: readonly (readonly [string, readonly string[], string])[] = [
    ['nominasi/a.xlsx', ['nominasi/a.xlsx'], ''],
    ['a.xlsx', ['nominasi/a.xlsx'], ''],
    ['nominasi/*.csv', ['nominasi/a.csv', 'nominasi/b.csv'], ''],
    ['nominasi/usulann.xlsx', ['nominasi/usulan.xlsx'], 'slip of nominasi/usulan.xlsx'],
    ['nominasi/lama.xlsx', ['nominasi/usulan.xlsx'], 'like nominasi/usulan.xlsx'],
    ['nominasi/lama.xlsx', [], 'like nothing'],
    ['nominasi/b.xlsx', ['nominasi/a.zip'], ''],
  ];
  for (const [pattern, files, said] of table)
    test(`${pattern} among ${files.join(', ') || 'no files'}: ${said || 'nothing'}`, () => {
      const found = unmatchedFiles({ [pattern]: { headerRow: 3 } }, files, 'desa-enroll.yaml');
      const shown = found.map(({ near, isSlip }) =>
        [isSlip ? 'slip of' : 'like', near ?? 'nothing'].join(' '),
      );
      expect(shown.join()).toBe(said);
    });
});

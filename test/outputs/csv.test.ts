import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvTable } from '../../src/outputs/csv.ts';

const shown = (
  heading: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
) => Buffer.from(csvTable(heading, rows)).toString('utf8');

describe('a table as CSV', () => {
  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a text that begins like one', '-', "'-"],
    ['a wide sign', '\uff1dHYPERLINK', "'\uff1dHYPERLINK"],
    ['a formula with a comma', '=A(1,2)', '"\'=A(1,2)"'],
    ['a negative amount', -5, '-5'],
    ['a comma', 'Ni Made, S.Pd', '"Ni Made, S.Pd"'],
    ['a quote', 'dikenal "Dek"', '"dikenal ""Dek"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['nothing', null, ''],
  ])('%s', (_, value, written) => {
    expect(shown(['nama', 'x'], [[value, 1]])).toBe(`\ufeffnama,x\r\n${written},1\r\n`);
  });

  // A line break by itself is left out here: we put it between quotes, the package does not.
  it('is what the usual package writes', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.constant(null),
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'a,"\t=+-@\'\uff0b ') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 5 }), (rows) => {
        const options = { record_delimiter: '\r\n' };
        expect(shown(['a', 'b', 'c'], rows)).toBe(
          stringify([['a', 'b', 'c'], ...rows], { ...options, bom: true, escape_formulas: true }),
        );
        expect(rows.map((row) => csvLine(row)).join('')).toBe(stringify(rows, options));
      }),
    );
  });

  it('a table of several pieces is whole', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [
      at,
      'I Wayan Contoh, dari banjar lain',
    ]);
    const text = shown(['no', 'nama'], rows);
    expect(text.trimEnd().split('\r\n')).toHaveLength(30_001);
    expect(text.startsWith('\ufeffno,nama\r\n0,')).toBe(true);
  });
});

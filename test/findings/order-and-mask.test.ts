import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import { maskNikCell, maskPhone, quote } from '../../src/findings/mask.ts';
import { countBySeverity, orderFindings } from '../../src/findings/order.ts';

const finding = (
  file: string,
  sheet: string,
  cell: string,
  code: string,
  severity: Severity = 'error',
): Finding => {
  const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(cell) ?? [];
  const place = { ...(row ? { row: Number(row) } : {}), ...(column ? { column } : {}) };
  return {
    code,
    severity,
    where: { file, ...(sheet ? { sheet } : {}), ...place },
    also: [],
    message: { id: code, en: code },
    fix: { id: '', en: '' },
    data: {},
  };
};
const shown = ({ where, code }: Finding): string =>
  `${where.file} ${where.sheet ?? '-'} ${where.column ?? ''}${where.row ?? ''} ${code}`;

describe('the order of findings: file, sheet, row, column, code', () => {
  const ordered = [
    finding('a.xlsx', '', '', 'file-has-macros'),
    finding('a.xlsx', 'Data', '', 'sheet-hidden'),
    finding('a.xlsx', 'Data', '2', 'handphone-missing'),
    finding('a.xlsx', 'Data', 'B2', 'nik-malformed'),
    finding('a.xlsx', 'Data', 'B2', 'nik-missing'),
    finding('a.xlsx', 'Data', 'Z2', 'nama-missing'),
    finding('a.xlsx', 'Data', 'AA2', 'nama-missing'),
    finding('a.xlsx', 'Data', 'A10', 'nama-missing'),
    finding('a.xlsx', 'Lain', 'A1', 'nama-missing'),
    finding('b.xlsx', 'Data', 'A1', 'nama-missing'),
  ];

  it('is the same from whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(orderFindings(shuffled).map(shown)).toEqual(ordered.map(shown));
      }),
    );
  });

  it('counts by severity', () => {
    const counts = countBySeverity([
      finding('a', '', '', 'x'),
      finding('a', '', '', 'x', 'warning'),
      finding('a', '', '', 'x', 'note'),
      finding('a', '', '', 'x', 'note'),
    ]);
    expect(counts).toEqual({ error: 1, warning: 1, note: 2 });
  });
});

describe('masking', () => {
  it.each([
    ['5171031708809001', '517103••••••••••'],
    ['5171 0317 0880 9001', '5171 03•• •••• ••••'],
    ["'517103.170880.9001", "'517103.••••••.••••"],
    ['51710317XXXXXXXXX', '517103••XXXXXXXXX'],
    ['5,17103E+15', '5,17103E+••'],
    ['５１７１０３１７', '５１７１０３••'],
  ])('a NIK cell %s', (text, masked) => {
    expect(maskNikCell(text)).toBe(masked);
  });

  it.each([
    ['081234567001', '0812••••••••'],
    ['+62 812-3456-7001', '6281•••••••••'],
    ['', ''],
  ])('a phone %s', (text, masked) => {
    expect(maskPhone(text)).toBe(masked);
  });

  it.each([
    ['31-06-1980', '31-06-1980'],
    ['pemilik toko', 'pemilik toko'],
    ['NIK 5171031708809001 salah', 'NIK 517103•••••••••• salah'],
    ['5171 0317 0880 9001', '517103••••••••••'],
    ['hub. 081234567001', 'hub. 0812••••••••'],
    ['Br.\nContoh\u200b  2', 'Br. Contoh 2'],
    ['1985-08-17 00:00:00', '1985-08-17 00:00:00'],
  ])('a quotation of "%s"', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('a quotation never holds the last four digits of a NIK or a phone, wherever they stand', () => {
    const words = fc.string({ maxLength: 20 });
    const separator = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(words, separator, words, (before, mark, after) => {
        const nik = ['517103', '170880', '9876'].join(mark);
        expect(
          quote(`${before.replace(/\d/g, '')} ${nik} ${after.replace(/\d/g, '')}`),
        ).not.toContain('9876');
      }),
    );
  });

  it('a long text is cut', () => {
    expect([...quote('x'.repeat(500))].length).toBeLessThanOrEqual(61);
  });
});

import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbooks } from '../../src/sheets/open.ts';
import { secondsOfWork } from '../support/work.ts';
import { ods, xlsxEntries, zip } from './kit.ts';

const ROWS = [
  ['NIK', 'Nama', 'Lahir'],
  ['5171030101909001', 'I Wayan Contoh', 29_450],
  ['9171011708459002', 'Siti & "Ani" é漢', '17-8-1980'],
];

function book(bookType: 'xlsx' | 'biff8' | 'xlml'): Buffer {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(ROWS), 'Data');
  return XLSX.write(workbook, { type: 'buffer', bookType, bookSST: true });
}

const xmlRows = () =>
  ROWS.map(
    (row) =>
      `<row>${row.map((v) => `<c t="str"><v>${String(v).replaceAll('&', '&amp;')}</v></c>`).join('')}</row>`,
  ).join('');

/** Files of every kind. */
const FILES: Readonly<Record<string, Buffer>> = {
  'a.xlsx': book('xlsx'),
  'a.xls': book('biff8'),
  'a.xml': book('xlml'),
  'a.ods': ods(
    '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>Siti</text:p></table:table-cell></table:table-row></table:table>',
  ),
  'a.html': Buffer.from(
    `<table>${ROWS.map((r) => `<tr>${r.map((v) => `<td>${v}</td>`).join('')}</tr>`).join('')}</table>`,
  ),
  'a.csv': Buffer.from(
    ROWS.map((row) => row.map((v) => `"${String(v).replaceAll('"', '""')}"`).join(';')).join(
      '\r\n',
    ),
  ),
};

/** Where, how much, and what is done there. */
const blow = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 64 }),
  how: fc.constantFrom('flip', 'zero', 'delete', 'double', 'cut'),
});

function damage(file: Buffer, blows: readonly { at: number; size: number; how: string }[]): Buffer {
  let bytes = Buffer.from(file);
  for (const { at, size, how } of blows) {
    const from = Math.floor(at * bytes.length);
    const to = Math.min(from + size, bytes.length);
    if (how === 'flip' && from < bytes.length) bytes[from] = (bytes[from] ?? 0) ^ (1 << (size % 8));
    else if (how === 'zero') bytes.fill(0, from, to);
    else if (how === 'delete') bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    else if (how === 'double')
      bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
    else bytes = bytes.subarray(0, from);
  }
  return bytes;
}

/** A file is read, or it says why not; never both, never neither. */
async function expectVerdict(file: string, bytes: Buffer): Promise<void> {
  const seconds = await secondsOfWork(() => verdictOn(file, bytes));
  expect(seconds).toBeLessThan(20);
}

async function verdictOn(file: string, bytes: Buffer): Promise<void> {
  for (const { sheets, facts } of await openWorkbooks(file, bytes)) {
    const refusing = facts.filter(({ code }) =>
      /^(file-(unreadable|encrypted|too-large|unsafe|type-unsupported)|csv-quote-unclosed|no-list-found)$/.test(
        code,
      ),
    );
    expect(refusing.length).toBe(sheets.length === 0 ? 1 : 0);
  }
}

describe('a damaged file gets a verdict', () => {
  it.each(Object.keys(FILES))('%s', async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 6 }), async (blows) => {
        await expectVerdict(file, damage(FILES[file]!, blows));
      }),
      { numRuns: 250 },
    );
  });

  it('also when its parts are damaged and packed anew', async () => {
    const sheet = Buffer.from(`<worksheet><sheetData>${xmlRows()}</sheetData></worksheet>`);
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 4 }), async (blows) => {
        await expectVerdict('a.xlsx', zip(xlsxEntries({ sheet: damage(sheet, blows) })));
      }),
      { numRuns: 250 },
    );
  });

  it('and a flipped bit in a packed workbook never gives another value', async () => {
    const file = FILES['a.xlsx']!;
    const sound = JSON.stringify((await openWorkbooks('a.xlsx', file))[0]?.sheets);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(file);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const [workbook] = await openWorkbooks('a.xlsx', bytes);
        if (workbook !== undefined && workbook.sheets.length > 0)
          expect(JSON.stringify(workbook.sheets)).toBe(sound);
      }),
      { numRuns: 400 },
    );
  });
});

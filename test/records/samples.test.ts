import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DESA_DENPASAR } from '../../src/campaign/desa-denpasar.ts';
import type { SheetReading } from '../../src/records/reading.ts';
import { understand } from '../../src/records/understand.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';
import { ON } from './read-sheet.ts';

const SAMPLES = new URL('../../../shared/samples/denpasar-9/', import.meta.url);
const TRUTH = new URL('truth.json', SAMPLES);

interface TrueSheet {
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly nominees: boolean;
  readonly rows: number;
  readonly ignoredByReason: Readonly<Record<string, number>>;
  readonly headerRows?: readonly number[];
  readonly columns?: readonly {
    readonly column: string;
    readonly heading: string;
    readonly field: string | null;
  }[];
  readonly people?: readonly { readonly row: number; readonly kodeDesa: string }[];
}
interface TrueFile {
  readonly file: string;
  readonly sheets: readonly TrueSheet[];
}

const files: readonly TrueFile[] = existsSync(TRUTH)
  ? (JSON.parse(readFileSync(TRUTH, 'utf8')) as { files: TrueFile[] }).files
  : [];
const knownDesa = DESA_DENPASAR.map(({ kode, nama, aliases }) => ({ kode, nama, aliases }));

function asTruth(sheet: SheetReading): Omit<TrueSheet, 'hidden'> {
  return {
    sheet: sheet.sheet,
    nominees: sheet.used,
    rows: sheet.rows,
    ignoredByReason: Object.fromEntries(
      sheet.ignored
        .map(({ reason, rows }) => [reason, rows.length] as const)
        .filter(([reason]) => reason !== 'sheet-not-used')
        .sort(),
    ),
    ...(sheet.used
      ? {
          headerRows: sheet.headerRows,
          columns: sheet.columns.map(({ column, heading, field }) => ({ column, heading, field })),
          people: sheet.nominees.map(({ row, kodeDesa }) => ({
            row,
            kodeDesa: kodeDesa ?? sheet.desa?.kode ?? '',
          })),
        }
      : {}),
  };
}

/** The invented campaign with known truth; where it is not at hand the other tests stand alone. */
describe.skipIf(files.length === 0)('denpasar-9: columns, ledger, villages', () => {
  test.each(files.map((file) => [file.file, file] as const))('%s', async (name, { sheets }) => {
    const [workbook] = await openWorkbooks(name, readFileSync(new URL(name, SAMPLES)));
    if (workbook === undefined) throw new Error('not opened');
    const reading = understand(workbook, { on: ON, hint: undefined, knownDesa });
    expect(reading.sheets.map(asTruth)).toEqual(
      sheets.map(({ sheet, nominees, rows, ignoredByReason, headerRows, columns, people }) => ({
        ...{ sheet, nominees, rows, ignoredByReason },
        ...(nominees
          ? { headerRows, columns, people: people?.map(({ row, kodeDesa }) => ({ row, kodeDesa })) }
          : {}),
      })),
    );
  });
});

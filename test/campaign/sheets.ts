import type { FieldName, Reading } from '../../src/records/field.ts';
import type { FileReading, Nominee, SheetReading } from '../../src/records/reading.ts';
import type { Cell, Workbook } from '../../src/sheets/sheet.ts';

/** A workbook of one sheet; row 1 is the first. */
export function workbook(file: string, rows: readonly (readonly Cell[])[]): Workbook {
  return {
    file,
    kind: 'csv',
    sha256: '',
    size: 0,
    facts: [],
    sheets: [
      {
        name: null,
        hidden: false,
        rows: rows.map((cells, index) => ({ row: index + 1, cells })),
        merges: [],
        hiddenColumns: [],
        lastRow: rows.length,
      },
    ],
  };
}

/** A CSV as people type it, one row a line. */
export function csv(file: string, text: string): Workbook {
  const lines = text.trim().split('\n');
  return workbook(
    file,
    lines.map((line) => line.split(',').map((cell) => cell.trim() || undefined)),
  );
}

type Values = { readonly [F in FieldName]?: string | number };

export function nominee(file: string, row: number, values: Values, faults: Values = {}): Nominee {
  const read = (value: unknown, fault?: string): Reading<unknown> => ({
    value: fault === undefined ? value : undefined,
    text: String(value),
    row,
    column: 'B',
    kind: 'text',
    ...(fault === undefined ? {} : { fault: { code: fault } }),
  });
  const entries = [
    ...Object.entries(values).map(([field, value]) => [field, read(value)]),
    ...Object.entries(faults).map(([field, code]) => [field, read('?', String(code))]),
  ];
  return { file, sheet: null, row, kodeDesa: undefined, readings: Object.fromEntries(entries) };
}

export function list(
  file: string,
  people: readonly Nominee[],
  more: Partial<SheetReading> & {
    readonly headings?: Readonly<Record<string, string | null>>;
  } = {},
): FileReading {
  const { headings = { NIK: 'nik', Nama: 'nama' }, ...sheet } = more;
  return {
    file,
    sha256: '',
    size: 0,
    kind: 'xlsx',
    facts: [],
    sheets: [
      {
        sheet: null,
        hidden: false,
        used: true,
        layout: 'hand-made',
        headerRows: [1],
        columns: Object.entries(headings).map(([heading, field], index) => ({
          column: String.fromCharCode(65 + index),
          heading,
          field: field as FieldName | null,
          confidence: 1,
          by: 'heading',
        })),
        rows: people.length + 1,
        nominees: people,
        ignored: [],
        facts: [],
        desa: undefined,
        ...sheet,
      },
    ],
  };
}

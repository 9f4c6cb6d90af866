import type { BiffRecord } from './biff-records.ts';
import { serialOf } from './biff8.ts';
import type { TemplatePlace } from './fill.ts';
import type { Cells } from './layout-table.ts';
import type { CellValue } from './table.ts';

const TYPE = {
  dimensions: 0x0200,
  columns: 0x007d,
  row: 0x0208,
  blank: 0x0201,
  blanks: 0x00be,
  rowIndex: 0x020b,
  rowBlock: 0x00d7,
} as const;

/** Where texts and looks are kept for the whole workbook. */
export interface SharedParts {
  /** Place of a text in the table of all texts. */
  readonly string: (text: string) => number;
  /** The same look with the number format that a kind of value needs. */
  readonly like: (xf: number, kind: CellValue['kind']) => number;
}

/** Records of a cell, or of several; FORMULA is followed by its text, ARRAY or SHRFMLA. */
const CELLS: ReadonlySet<number> = new Set([
  0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00d6, 0x00fd,
]);
const BEHIND_FORMULA: ReadonlySet<number> = new Set([0x0207, 0x0221, 0x04bc, 0x0236]);

interface RowCells {
  head: BiffRecord | undefined;
  readonly cells: { readonly column: number; readonly records: BiffRecord[] }[];
  /** Formats of empty cells, by column. */
  readonly given: Map<number, number>;
}

/** The sheet with people in its rows. Undefined when it has not the usual records. */
export function filledSheet(
  old: readonly BiffRecord[],
  people: readonly Cells[],
  { firstDataRow, columns }: TemplatePlace,
  globals: SharedParts,
): readonly BiffRecord[] | undefined {
  const table = readTable(old);
  const xfOfColumn = columnFormats(old);
  for (const [index, person] of people.entries()) {
    const at = firstDataRow - 1 + index;
    const row = table.get(at) ?? { head: undefined, cells: [], given: new Map<number, number>() };
    table.set(at, row);
    for (const [field, column] of columns.entries()) {
      const value = person[field];
      if (value === undefined || column < 0) continue;
      const xf = row.given.get(column) ?? xfOfColumn(column);
      row.given.delete(column);
      const record = cellRecord(at, column, globals.like(xf, value.kind), value, globals);
      row.cells.push({ column, records: [record] });
    }
  }
  return withTable(old, table, Math.max(...columns) + 1);
}

function readTable(old: readonly BiffRecord[]): Map<number, RowCells> {
  const table = new Map<number, RowCells>();
  const rowAt = (row: number): RowCells => {
    const known = table.get(row) ?? {
      head: undefined,
      cells: [],
      given: new Map<number, number>(),
    };
    table.set(row, known);
    return known;
  };
  let last: BiffRecord[] | undefined;
  for (const record of old) {
    const { type, data, inside } = record;
    if (inside) continue;
    if (type === TYPE.row) rowAt(data.readUInt16LE(0)).head = record;
    else if (type === TYPE.blank)
      rowAt(data.readUInt16LE(0)).given.set(data.readUInt16LE(2), data.readUInt16LE(4));
    else if (type === TYPE.blanks) readBlanks(data, rowAt(data.readUInt16LE(0)).given);
    else if (CELLS.has(type)) {
      last = [record];
      rowAt(data.readUInt16LE(0)).cells.push({ column: data.readUInt16LE(2), records: last });
    } else if (BEHIND_FORMULA.has(type)) last?.push(record);
  }
  return table;
}

function readBlanks(data: Buffer, given: Map<number, number>): void {
  const first = data.readUInt16LE(2);
  for (let at = 4, column = first; at < data.length - 2; at += 2, column += 1)
    given.set(column, data.readUInt16LE(at));
}

/** Format that empty cells of a column have. */
function columnFormats(old: readonly BiffRecord[]): (column: number) => number {
  const ranges = old
    .filter(({ type }) => type === TYPE.columns)
    .map(({ data }) => ({
      from: data.readUInt16LE(0),
      to: data.readUInt16LE(2),
      xf: data.readUInt16LE(6),
    }));
  return (column) => ranges.find(({ from, to }) => column >= from && column <= to)?.xf ?? 15;
}

function cellRecord(
  row: number,
  column: number,
  xf: number,
  value: CellValue,
  globals: SharedParts,
): BiffRecord {
  const isText = value.kind === 'text' || value.kind === 'heading';
  const data = Buffer.alloc(isText ? 10 : 14);
  data.writeUInt16LE(row, 0);
  data.writeUInt16LE(column, 2);
  data.writeUInt16LE(xf, 4);
  if (isText) data.writeUInt32LE(globals.string(value.text), 6);
  else data.writeDoubleLE(value.kind === 'date' ? serialOf(value.date) : value.number, 6);
  return { type: isText ? 0x00fd : 0x0203, data };
}

const isTable = ({ type, inside }: BiffRecord): boolean =>
  !inside &&
  (type === TYPE.row || CELLS.has(type) || BEHIND_FORMULA.has(type) || type === TYPE.rowBlock);

/** The sheet with its table of cells written anew; the two indexes of places in the file are left out, as they may be. */
function withTable(
  old: readonly BiffRecord[],
  table: ReadonlyMap<number, RowCells>,
  columns: number,
): readonly BiffRecord[] | undefined {
  const sizes = old.findIndex(({ type }) => type === TYPE.dimensions);
  if (sizes < 0) return undefined;
  const rows = [...table].sort(([a], [b]) => a - b);
  const lastRow = (rows.at(-1)?.[0] ?? 0) + 1;
  const written: BiffRecord[] = [];
  for (const [index, record] of old.entries()) {
    if (record.type === TYPE.rowIndex || isTable(record)) continue;
    written.push(index === sizes ? sized(record, lastRow, columns) : record);
    if (index === sizes) written.push(...tableRecords(rows, columns));
  }
  return written;
}

function sized(record: BiffRecord, rows: number, columns: number): BiffRecord {
  const data = Buffer.from(record.data);
  data.writeUInt32LE(Math.max(data.readUInt32LE(4), rows), 4);
  data.writeUInt16LE(Math.max(data.readUInt16LE(10), columns), 10);
  return { ...record, data };
}

const BLOCK = 32;

function tableRecords(
  rows: readonly (readonly [number, RowCells])[],
  columns: number,
): readonly BiffRecord[] {
  const written: BiffRecord[] = [];
  const blocks = new Map<number, (readonly [number, RowCells])[]>();
  for (const entry of rows) {
    const block = Math.floor(entry[0] / BLOCK);
    blocks.set(block, [...(blocks.get(block) ?? []), entry]);
  }
  for (const block of blocks.values()) {
    for (const [row, { head }] of block) written.push(rowRecord(row, head, columns));
    for (const [row, { cells, given }] of block)
      for (const { records } of [...cells, ...blankCells(row, given)].sort(
        (a, b) => a.column - b.column,
      ))
        written.push(...records);
  }
  return written;
}

function rowRecord(row: number, head: BiffRecord | undefined, columns: number): BiffRecord {
  const data = Buffer.from(head?.data ?? [0, 0, 0, 0, 0, 0, 0xff, 0, 0, 0, 0, 0, 0, 1, 0x0f, 0]);
  data.writeUInt16LE(row, 0);
  data.writeUInt16LE(Math.max(data.readUInt16LE(4), columns), 4);
  return { type: TYPE.row, data };
}

function blankCells(row: number, given: ReadonlyMap<number, number>) {
  return [...given].map(([column, xf]) => {
    const data = Buffer.alloc(6);
    data.writeUInt16LE(row, 0);
    data.writeUInt16LE(column, 2);
    data.writeUInt16LE(xf, 4);
    return { column, records: [{ type: TYPE.blank, data }] };
  });
}

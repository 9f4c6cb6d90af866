import { Refusal } from '../../domain/refusal.ts';
import { openOle } from '../../sheets/ole.ts';
import { type BiffRecord, recordsOf, streamOf } from './biff-records.ts';
import { characters, serialOf, textRecords } from './biff8.ts';
import { compoundFile } from './compound-file.ts';
import type { Filler, TemplatePlace } from './fill.ts';
import type { Cells } from './layout-table.ts';
import { type CellValue, DATE_FORMAT } from './table.ts';

const TYPE = {
  boundSheet: 0x0085,
  sharedStrings: 0x00fc,
  carriedOn: 0x003c,
  stringIndex: 0x00ff,
  format: 0x041e,
  xf: 0x00e0,
  dimensions: 0x0200,
  columns: 0x007d,
  row: 0x0208,
  blank: 0x0201,
  blanks: 0x00be,
  rowIndex: 0x020b,
  rowBlock: 0x00d7,
  end: 0x000a,
  locked: 0x002f,
  macros: 0x00d3,
} as const;

/**
 * Fills an .xls inside its own records: fonts, colours, widths, lists to choose from, other sheets and everything else
 * in the workbook stream stay. What lies outside it (macros, properties) is not carried over.
 */
export function xlsFiller(template: Uint8Array, place: TemplatePlace): Filler {
  const parts = openTemplateStream(template);
  return (people) => {
    const globals = newGlobals(parts.globals);
    const sheets = parts.sheets.map((sheet) =>
      sheet.name === place.sheet
        ? filledSheet(sheet.records, people, place, globals)
        : sheet.records,
    );
    return compoundFile('Workbook', joined(globals.records(), sheets));
  };
}

interface TemplateParts {
  readonly globals: readonly BiffRecord[];
  readonly sheets: readonly { readonly name: string; readonly records: readonly BiffRecord[] }[];
}

function openTemplateStream(template: Uint8Array): TemplateParts {
  const ole = openOle(Buffer.from(template));
  const stream = 'code' in ole ? undefined : ole.read('Workbook');
  if (stream === undefined || 'code' in stream) throw unusual();
  const globals = recordsOf(stream, 0);
  if (globals.some(({ type }) => type === TYPE.locked)) throw unusual();
  const sheets = globals
    .filter(({ type }) => type === TYPE.boundSheet)
    .map(({ data }) => ({
      name: sheetName(data),
      records: recordsOf(stream, data.readUInt32LE(0)),
    }));
  return { globals, sheets };
}

function unusual(): Refusal {
  return new Refusal('template-unfit', {
    id: 'Susunan dalam templat .xls ini tidak biasa atau terkunci. Buka di Excel, simpan ulang sebagai .xls, lalu jalankan lagi.',
    en: 'The inside of this .xls template is unusual or locked. Open it in Excel, save it anew as .xls, then run again.',
  });
}

function sheetName(data: Buffer): string {
  const length = data[6] ?? 0;
  return data[7] === 0
    ? data.toString('latin1', 8, 8 + length)
    : data.toString('utf16le', 8, 8 + length * 2);
}

/** Sheets behind the globals in the order of their names; each place is written anew. */
function joined(
  globals: readonly BiffRecord[],
  sheets: readonly (readonly BiffRecord[])[],
): Buffer {
  const bodies = sheets.map(streamOf);
  let at = streamOf(globals).length;
  let sheet = 0;
  const placed = globals.map((record) => {
    if (record.type !== TYPE.boundSheet) return record;
    const data = Buffer.from(record.data);
    data.writeUInt32LE(at, 0);
    at += bodies[sheet]?.length ?? 0;
    sheet += 1;
    return { ...record, data };
  });
  return Buffer.concat([streamOf(placed), ...bodies]);
}

interface Globals {
  readonly string: (text: string) => number;
  /** The same look with the number format that a kind of value needs. */
  readonly like: (xf: number, kind: CellValue['kind']) => number;
  readonly records: () => readonly BiffRecord[];
}

const TEXT_FORMAT = 0x31;
const WHOLE_FORMAT = 0x01;

/** Shared strings and cell formats, to which more may be added. */
function newGlobals(old: readonly BiffRecord[]): Globals {
  const xfs = old.filter(({ type }) => type === TYPE.xf);
  const formats = old
    .filter(({ type }) => type === TYPE.format)
    .map(({ data }) => data.readUInt16LE(0));
  const dateId = Math.max(163, ...formats) + 1;
  const head = old.find(({ type }) => type === TYPE.sharedStrings);
  const before = head?.data.readUInt32LE(4) ?? 0;
  const strings = new Map<string, number>();
  const added: BiffRecord[] = [];
  const known = new Map<string, number>();
  const wanted = { text: TEXT_FORMAT, heading: TEXT_FORMAT, number: WHOLE_FORMAT, date: dateId };
  let uses = 0;
  return {
    string: (text) => {
      uses += 1;
      const index = strings.get(text) ?? before + strings.size;
      strings.set(text, index);
      return index;
    },
    like: (xf, kind) => {
      const key = `${xf} ${wanted[kind]}`;
      const index = known.get(key) ?? xfs.length + added.length;
      if (!known.has(key)) {
        known.set(key, index);
        added.push({
          type: TYPE.xf,
          data: withFormat(xfs[xf]?.data ?? xfs[15]?.data, wanted[kind]),
        });
      }
      return index;
    },
    records: () => mergedGlobals(old, { strings, uses, added, dateId }),
  };
}

function withFormat(xf: Buffer | undefined, format: number): Buffer {
  if (xf === undefined) throw unusual();
  const data = Buffer.from(xf);
  data.writeUInt16LE(format, 2);
  data[9] = (data[9] ?? 0) | 0x04;
  return data;
}

interface Added {
  readonly strings: ReadonlyMap<string, number>;
  readonly uses: number;
  readonly added: readonly BiffRecord[];
  readonly dateId: number;
}

/** New formats after the last of their kind, new texts in records of their own behind the old ones. */
function mergedGlobals(
  old: readonly BiffRecord[],
  { strings, uses, added, dateId }: Added,
): readonly BiffRecord[] {
  const id = Buffer.alloc(4);
  id.writeUInt16LE(dateId, 0);
  id.writeUInt16LE(DATE_FORMAT.length, 2);
  const format = { type: TYPE.format, data: Buffer.concat([id, characters(DATE_FORMAT)]) };
  const lastXf = old.findLastIndex(({ type }) => type === TYPE.xf);
  const firstXf = old.findIndex(({ type }) => type === TYPE.xf);
  const table = old.findIndex(({ type }) => type === TYPE.sharedStrings);
  let tableEnd = table;
  while (table >= 0 && old[tableEnd + 1]?.type === TYPE.carriedOn) tableEnd += 1;
  const texts = textRecords(strings.keys()).map((data) => ({ type: TYPE.carriedOn, data }));
  const merged: BiffRecord[] = [];
  for (const [index, record] of old.entries()) {
    if (record.type === TYPE.stringIndex || record.type === TYPE.macros) continue;
    if (index === firstXf) merged.push(format);
    if (table < 0 && record.type === TYPE.end) merged.push(newTable(strings, uses), ...texts);
    merged.push(index === table ? counted(record, strings.size, uses) : record);
    if (index === lastXf) merged.push(...added);
    if (index === tableEnd && table >= 0) merged.push(...texts);
  }
  return merged;
}

function counted(record: BiffRecord, strings: number, uses: number): BiffRecord {
  const data = Buffer.from(record.data);
  data.writeUInt32LE(data.readUInt32LE(0) + uses, 0);
  data.writeUInt32LE(data.readUInt32LE(4) + strings, 4);
  return { ...record, data };
}

function newTable(strings: ReadonlyMap<string, number>, uses: number): BiffRecord {
  return counted({ type: TYPE.sharedStrings, data: Buffer.alloc(8) }, strings.size, uses);
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

function filledSheet(
  old: readonly BiffRecord[],
  people: readonly Cells[],
  { firstDataRow, columns }: TemplatePlace,
  globals: Globals,
): readonly BiffRecord[] {
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
  globals: Globals,
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
): readonly BiffRecord[] {
  const sizes = old.findIndex(({ type }) => type === TYPE.dimensions);
  if (sizes < 0) throw unusual();
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

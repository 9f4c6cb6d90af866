import { dayNumber, type LocalDate } from '../../domain/local-date.ts';
import { compoundFile } from './compound-file.ts';
import { type CellValue, DATE_FORMAT, type TableSheet } from './table.ts';

/** Rows that the format has room for, headings included. */
export const XLS_ROWS = 65_536;

/** Data of one record; what is longer goes on in CONTINUE records. */
const MOST = 8224;

/** Places of our formats in the list of cell formats, after the 15 of the styles and the ordinary one. */
const XF = { general: 15, text: 16, date: 17, whole: 18, heading: 19 } as const;
const TEXT_FORMAT = 0x31;
const WHOLE_FORMAT = 0x01;
const OWN_FORMAT = 164;
const BOLD = 5;

/**
 * A workbook in the format of Excel 97-2003. SheetJS takes 9 ms for a village of 100 and 15 s for 10,000 rows; a
 * country has 75,000 villages, and the few records needed are these. Equal tables give equal bytes.
 */
export function writeXls(sheets: readonly TableSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet, index) => sheetStream(sheet, strings, index === 0));
  const globals = (starts: readonly number[]) => globalStream(sheets, starts, strings);
  const length = globals(sheets.map(() => 0)).length;
  let at = length;
  const starts = bodies.map((body) => {
    const start = at;
    at += body.length;
    return start;
  });
  return compoundFile('Workbook', Buffer.concat([globals(starts), ...bodies]));
}

/** Serial number of a day in the 1900 system, with the 29 February that Excel believes in. */
export function serialOf(date: LocalDate): number {
  const serial = dayNumber(date) + 25_569;
  return serial > 60 ? serial : serial - 1;
}

interface Records {
  readonly record: (type: number, length: number) => { readonly at: number; readonly to: Buffer };
  readonly raw: (type: number, data: Uint8Array) => void;
  readonly done: () => Buffer;
}

/** Grows as records come; a record is filled in place. */
function records(size: number): Records {
  let buffer = Buffer.alloc(size);
  let length = 0;
  const record = (type: number, bytes: number) => {
    while (length + 4 + bytes > buffer.length)
      buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
    buffer.writeUInt16LE(type, length);
    buffer.writeUInt16LE(bytes, length + 2);
    const at = length + 4;
    length = at + bytes;
    return { at, to: buffer };
  };
  return {
    record,
    raw: (type, data) => {
      const { at, to } = record(type, data.length);
      to.set(data, at);
    },
    done: () => buffer.subarray(0, length),
  };
}

const words = (...values: readonly number[]): Buffer => {
  const data = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) data.writeUInt16LE(value, index * 2);
  return data;
};

const GLOBALS = 0x0005;
const SHEET = 0x0010;

function beginning(out: Records, of: number): void {
  out.raw(0x0809, words(0x0600, of, 0x0dbb, 0x07cc, 0x00c1, 0, 0x0006, 0));
}

function globalStream(
  sheets: readonly TableSheet[],
  starts: readonly number[],
  strings: ReadonlyMap<string, number>,
): Buffer {
  const out = records(16_384);
  beginning(out, GLOBALS);
  out.raw(0x0042, words(0x04b0));
  out.raw(0x003d, words(0, 0, 0x3a5c, 0x23be, 0x0038, 0, 0, 1, 0x0258));
  out.raw(0x0022, words(0));
  for (let font = 0; font < 5; font += 1) out.raw(0x0031, fontData(font === 4));
  out.raw(0x041e, Buffer.concat([words(OWN_FORMAT), longText(DATE_FORMAT)]));
  for (let style = 0; style < XF.general; style += 1) out.raw(0x00e0, format(0, 0, true));
  out.raw(0x00e0, format(0, 0, false));
  out.raw(0x00e0, format(0, TEXT_FORMAT, false));
  out.raw(0x00e0, format(0, OWN_FORMAT, false));
  out.raw(0x00e0, format(0, WHOLE_FORMAT, false));
  out.raw(0x00e0, format(BOLD, TEXT_FORMAT, false));
  out.raw(0x0293, Uint8Array.of(0x00, 0x80, 0x00, 0xff));
  for (const [index, sheet] of sheets.entries()) {
    const place = Buffer.alloc(6);
    place.writeUInt32LE(starts[index] ?? 0);
    out.raw(0x0085, Buffer.concat([place, shortText(sheet.name)]));
  }
  sharedStrings(out, strings);
  out.raw(0x000a, new Uint8Array());
  return out.done();
}

function fontData(bold: boolean): Buffer {
  const name = 'Arial';
  const data = Buffer.alloc(16 + name.length);
  data.writeUInt16LE(200, 0);
  data.writeUInt16LE(0x7fff, 4);
  data.writeUInt16LE(bold ? 700 : 400, 6);
  data[14] = name.length;
  data.write(name, 16, 'latin1');
  return data;
}

function format(font: number, number: number, style: boolean): Buffer {
  const data = Buffer.alloc(20);
  data.writeUInt16LE(font, 0);
  data.writeUInt16LE(number, 2);
  data.writeUInt16LE(style ? 0xfff5 : 0x0001, 4);
  data[6] = 0x20;
  data[9] = style ? 0xf4 : font === 0 && number === 0 ? 0 : 0x0c;
  data.writeUInt16LE(0x20c0, 18);
  return data;
}

const isNarrow = (value: string): boolean => !/[^\u0000-\u00ff]/.test(value);

/** Characters with their width in front, as Latin-1 where that is enough. */
export function characters(value: string): Buffer {
  return isNarrow(value)
    ? Buffer.from(`\u0000${value}`, 'latin1')
    : Buffer.concat([Uint8Array.of(1), Buffer.from(value, 'utf16le')]);
}

function shortText(value: string): Buffer {
  return Buffer.concat([Uint8Array.of(value.length), characters(value)]);
}

function longText(value: string): Buffer {
  return Buffer.concat([words(value.length), characters(value)]);
}

/** The table of all texts. */
function sharedStrings(out: Records, strings: ReadonlyMap<string, number>): void {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(strings.size, 0);
  head.writeUInt32LE(strings.size, 4);
  out.raw(0x00fc, head);
  for (const data of textRecords(strings.keys())) out.raw(0x003c, data);
}

/** Texts in pieces that fit into a record; a piece that is full ends before a text, never inside one. */
export function textRecords(strings: Iterable<string>): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let parts: Buffer[] = [];
  let length = 0;
  for (const value of strings) {
    const data = longText(value);
    if (data.length > MOST)
      throw new Error('a text is longer than a cell of an upload file may be');
    if (length + data.length > MOST) {
      pieces.push(Buffer.concat(parts));
      [parts, length] = [[], 0];
    }
    parts.push(data);
    length += data.length;
  }
  return length > 0 ? [...pieces, Buffer.concat(parts)] : pieces;
}

/** Rows in blocks, each row's own record before the cells of its block, as Excel writes them. */
const BLOCK = 32;

function sheetStream(sheet: TableSheet, strings: Map<string, number>, first: boolean): Buffer {
  const { rows, columns } = sheet;
  if (rows.length > XLS_ROWS) throw new Error('more rows than an .xls has room for');
  const out = records(Math.max(rows.length * columns.length * 15, 4096));
  beginning(out, SHEET);
  for (const [index, { width, text }] of columns.entries())
    out.raw(0x007d, words(index, index, width * 256, text ? XF.text : XF.general, 2, 0));
  const size = Buffer.alloc(14);
  size.writeUInt32LE(rows.length, 4);
  size.writeUInt16LE(columns.length, 10);
  out.raw(0x0200, size);
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    for (const [index, row] of block.entries())
      out.raw(0x0208, words(from + index, 0, row.length, 0x00ff, 0, 0, 0x0100, 0x000f));
    for (const [index, row] of block.entries())
      for (let column = 0; column < row.length; column += 1) {
        const cell = row[column];
        if (cell !== undefined) writeCell(out, from + index, column, cell, strings);
      }
  }
  out.raw(0x023e, words(first ? 0x06b6 : 0x00b6, 0, 0, 0x0040, 0, 0, 0, 0, 0));
  out.raw(0x000a, new Uint8Array());
  return out.done();
}

function writeCell(
  out: Records,
  row: number,
  column: number,
  cell: CellValue,
  strings: Map<string, number>,
): void {
  const isText = cell.kind === 'text' || cell.kind === 'heading';
  const { at, to } = out.record(isText ? 0x00fd : 0x0203, isText ? 10 : 14);
  to.writeUInt16LE(row, at);
  to.writeUInt16LE(column, at + 2);
  to.writeUInt16LE(formatOf(cell), at + 4);
  if (!isText) {
    to.writeDoubleLE(cell.kind === 'date' ? serialOf(cell.date) : cell.number, at + 6);
    return;
  }
  const known = strings.get(cell.text);
  if (known === undefined) strings.set(cell.text, strings.size);
  to.writeUInt32LE(known ?? strings.size - 1, at + 6);
}

function formatOf(cell: CellValue): number {
  switch (cell.kind) {
    case 'text':
      return XF.text;
    case 'heading':
      return XF.heading;
    case 'date':
      return XF.date;
    case 'number':
      return XF.whole;
  }
}

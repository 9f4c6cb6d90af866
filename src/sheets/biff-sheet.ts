import type { BiffRecord, Globals } from './biff.ts';
import { readBiffText } from './biff-strings.ts';
import { NO_RESULT, TOO_LONG, unreadable } from './limits.ts';
import { plainDigits } from './number.ts';
import { dayOfSerial } from './serial.ts';
import type { Cell, FileFact, TypedCell } from './sheet.ts';
import { addRow, noteComment, type SheetBuilder, setCell } from './sheet-builder.ts';
import { isStruckText, marksOf, newStrikes, noteStruck, type Strikes } from './strikes.ts';
import { textCell } from './text.ts';
import { isBuiltInDate } from './xlsx-styles.ts';

/** What is gathered while the records of one sheet go by. */
interface Reading {
  readonly globals: Globals;
  readonly builder: SheetBuilder;
  /** By 0-based row. */
  readonly rows: Map<number, Cell[]>;
  readonly hidden: Set<number>;
  /** By 0-based row. */
  readonly strikes: Map<number, Strikes>;
  /** Cell of a formula whose text follows in a record of its own. */
  pending: Address | undefined;
  fault: FileFact | undefined;
}

/** Fills the builder from the records of one sheet; gives the fact that refuses the file, if there is one. */
export function readBiffSheet(
  records: readonly BiffRecord[],
  globals: Globals,
  builder: SheetBuilder,
): FileFact | undefined {
  const reading: Reading = {
    globals,
    builder,
    rows: new Map(),
    hidden: new Set(),
    strikes: new Map(),
    pending: undefined,
    fault: undefined,
  };
  for (const { type, data } of records) {
    TAKE.get(type)?.(reading, data);
    if (reading.fault !== undefined) return reading.fault;
  }
  takeNotes(records, builder);
  for (const [row, cells] of [...reading.rows].sort(([a], [b]) => a - b)) {
    const strikes = reading.strikes.get(row);
    addRow(builder, {
      row: row + 1,
      cells,
      ...(reading.hidden.has(row) ? { hidden: true as const } : {}),
      ...(strikes ? marksOf(strikes, cells) : {}),
    });
  }
  return builder.fault;
}

const OBJ = 0x005d;
const TXO = 0x01b6;
const CONTINUE = 0x003c;
const NOTE = 0x001c;

/** Notes on cells: which cell a note hangs on stands in one record, its text behind the object of its box. */
function takeNotes(records: readonly BiffRecord[], builder: SheetBuilder): void {
  if (!records.some(({ type }) => type === NOTE)) return;
  const texts = new Map<number, string>();
  let box = 0;
  for (const [index, { type, data }] of records.entries()) {
    if (type === OBJ && data.length >= 8) box = data.readUInt16LE(6);
    else if (type === TXO && data.length >= 12) texts.set(box, boxText(records, index));
  }
  // Boxes stand before or behind the notes.
  for (const { type, data } of records)
    if (type === NOTE && data.length >= 8)
      noteComment(
        builder,
        data.readUInt16LE(0) + 1,
        data.readUInt16LE(2),
        texts.get(data.readUInt16LE(6)) ?? '',
      );
}

/** Letters of a box, in the record that continues it: one byte says how wide they are. */
function boxText(records: readonly BiffRecord[], index: number): string {
  const count = records[index]?.data.readUInt16LE(10) ?? 0;
  const next = records[index + 1];
  if (next?.type !== CONTINUE || next.data.length < 1) return '';
  const isWide = (next.data.readUInt8(0) & 1) === 1;
  return isWide
    ? next.data.toString('utf16le', 1, 1 + count * 2)
    : next.data.toString('latin1', 1, 1 + count);
}

/** How each record of a value or a mark is taken; all others are passed over. */
const TAKE: ReadonlyMap<number, (reading: Reading, data: Buffer) => void> = new Map([
  [0x0208, noteRow],
  [0x007d, noteColumns],
  [0x00e5, noteMerges],
  [0x00fd, putShared],
  // Text of its own: LABEL, and RSTRING with runs of formatting.
  [0x0204, putText],
  [0x00d6, putText],
  [0x0203, putNumber],
  [0x027e, putRk],
  [0x00bd, putRkRow],
  [0x0205, putTruthOrError],
  [0x0006, putFormula],
  [0x0207, putFormulaText],
]);

function noteRow({ hidden }: Reading, data: Buffer): void {
  if ((data.readUInt8(12) & 0x20) !== 0) hidden.add(data.readUInt16LE(0));
}

function noteColumns({ builder }: Reading, data: Buffer): void {
  if ((data.readUInt8(8) & 1) === 0) return;
  const last = Math.min(data.readUInt16LE(2) + 1, builder.limits.columns);
  for (let column = data.readUInt16LE(0) + 1; column <= last; column++)
    builder.hiddenColumns.add(column);
}

function noteMerges({ builder }: Reading, data: Buffer): void {
  for (let at = 2; at + 8 <= data.length; at += 8)
    builder.merges.push({
      top: data.readUInt16LE(at) + 1,
      bottom: data.readUInt16LE(at + 2) + 1,
      left: data.readUInt16LE(at + 4) + 1,
      right: data.readUInt16LE(at + 6) + 1,
    });
}

function putText(reading: Reading, data: Buffer): void {
  const text = readBiffText(data, 6, false);
  if (text === undefined) reading.fault ??= unreadable('damaged');
  else put(reading, data, textCell(text.text, reading.builder.limits));
}

function putNumber(reading: Reading, data: Buffer): void {
  put(reading, data, number(reading, data.readUInt16LE(4), data.readDoubleLE(6)));
}

function putRk(reading: Reading, data: Buffer): void {
  put(reading, data, number(reading, data.readUInt16LE(4), readRk(data, 6)));
}

/** Numbers side by side: row, first column, then style and number of each, at last the last column. */
function putRkRow(reading: Reading, data: Buffer): void {
  let column = data.readUInt16LE(2);
  for (let at = 4; at + 8 <= data.length; at += 6, column++) {
    const style = data.readUInt16LE(at);
    putAt(
      reading,
      { row: data.readUInt16LE(0), column, style },
      number(reading, style, readRk(data, at + 2)),
    );
  }
}

function putTruthOrError(reading: Reading, data: Buffer): void {
  put(reading, data, truthOrError(data.readUInt8(6), data.readUInt8(7) === 1));
}

function put(reading: Reading, data: Buffer, cell: Cell): void {
  putAt(reading, addressOf(data), cell);
}

interface Address {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Every record of one cell begins with its row, its column and its style. */
function addressOf(data: Buffer): Address {
  return { row: data.readUInt16LE(0), column: data.readUInt16LE(2), style: data.readUInt16LE(4) };
}

function putAt(reading: Reading, { row, column, style }: Address, read: Cell): void {
  if (read === undefined) return;
  const cell = withoutStrikes(reading, { row, column, style }, read);
  let cells = reading.rows.get(row);
  if (cells === undefined) {
    cells = [];
    reading.rows.set(row, cells);
  }
  // Two values at one address: which of them counts is not for us to say.
  if (cells[column] !== undefined) reading.fault ??= unreadable('cell-address');
  else if (column < 16_384) setCell(cells, column, cell);
}

/** The cell as plain text, what is struck out in it noted. */
function withoutStrikes(reading: Reading, { row, column, style }: Address, cell: Cell): Cell {
  const isOut = reading.globals.styles[style]?.struck === true;
  if (!isOut && !isStruckText(cell)) return cell;
  const strikes = reading.strikes.get(row) ?? newStrikes();
  reading.strikes.set(row, strikes);
  if (!isOut) return noteStruck(strikes, column, cell);
  strikes.whole.push(column);
  return isStruckText(cell) ? cell.text : cell;
}

function putShared(reading: Reading, data: Buffer): void {
  const { strings } = reading.globals;
  const index = data.readUInt32LE(6);
  if (index >= strings.length) reading.fault ??= unreadable('shared-strings');
  else put(reading, data, strings[index]);
}

/** A number in four bytes: the high half of a double or 30 bits of an integer, perhaps a hundredfold. */
function readRk(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    const double = Buffer.alloc(8);
    double.writeInt32LE(bits & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return (bits & 1) === 0 ? value : value / 100;
}

/** The shortest digits that stand for the stored double: all 16 of a NIK up to 2^53. */
function number({ globals }: Reading, style: number, value: number): TypedCell {
  const text = plainDigits(String(value)) ?? String(value);
  const format = globals.styles[style]?.format ?? 0;
  const isDate = globals.formats.get(format) ?? isBuiltInDate(format);
  const iso = isDate ? dayOfSerial(text, globals.date1904) : undefined;
  return iso === undefined ? { kind: 'number', text } : { kind: 'date', text, iso };
}

export const BIFF_ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function truthOrError(value: number, isError: boolean): TypedCell {
  return isError
    ? { kind: 'error', text: BIFF_ERRORS.get(value) ?? '#VALUE!' }
    : { kind: 'boolean', text: value === 0 ? 'FALSE' : 'TRUE' };
}

/** Eight bytes of result: a double, or, where its last two are FF, what the first byte says. */
function putFormula(reading: Reading, data: Buffer): void {
  const at = addressOf(data);
  reading.pending = undefined;
  if (data.readUInt16LE(12) !== 0xffff) {
    const cell = number(reading, at.style, data.readDoubleLE(6));
    putAt(reading, at, { ...cell, formula: true });
    return;
  }
  const kind = data.readUInt8(6);
  if (kind === 0) reading.pending = at;
  else if (kind === 1 || kind === 2)
    putAt(reading, at, { ...truthOrError(data.readUInt8(8), kind === 2), formula: true });
  else if (kind !== 3) putAt(reading, at, NO_RESULT);
}

function putFormulaText(reading: Reading, data: Buffer): void {
  const { pending } = reading;
  reading.pending = undefined;
  if (pending === undefined) return;
  const text = readBiffText(data, 0, false);
  // A text that goes on in further records is longer than any value may be.
  const cell = text ? textCell(text.text, reading.builder.limits) : TOO_LONG;
  if (cell === undefined) return;
  putAt(
    reading,
    pending,
    typeof cell === 'string' ? { kind: 'text', text: cell, formula: true } : cell,
  );
}

import { NO_RESULT, TOO_LONG, unreadable } from './limits.ts';
import { plainDigits } from './number.ts';
import { dayOfSerial } from './serial.ts';
import type { Cell, FileFact, TypedCell } from './sheet.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { Strikes } from './strikes.ts';
import { isBlank, textCell, unescapeOoxml } from './text.ts';
import { readRichText } from './xlsx-strings.ts';
import type { CellStyles } from './xlsx-styles.ts';
import { CLOSE, END, isLocal, nextTag, OPEN, skipElement, stop, type XmlCursor } from './xml.ts';
import { textBefore, textBetween } from './xml-text.ts';

/** What the cells of a sheet refer to. */
export interface WorkbookContext {
  readonly strings: readonly Cell[];
  readonly styles: CellStyles;
  readonly date1904: boolean;
}

/** Attributes of the `<c>` last read; one object for the whole sheet, since there are millions of cells. */
export interface CellTag {
  /** 1-based; 0 where the address is not given. */
  row: number;
  column: number;
  style: number;
  type: string;
  /** False when the address is no address. */
  sound: boolean;
}

export interface SheetReader {
  readonly cursor: XmlCursor;
  readonly builder: SheetBuilder;
  readonly context: WorkbookContext;
  readonly tag: CellTag;
  /** What is struck out in the row at hand. */
  strikes: Strikes;
  fault: FileFact | undefined;
}

/** Stops reading the sheet; the first fact given is the one told. */
export function refuse(reader: SheetReader, fact: FileFact | undefined): void {
  reader.fault ??= fact;
  stop(reader.cursor);
}

/** Takes `r`, `s` and `t` of a `<c>`; all other attributes are passed over. */
export function readCellTag(cursor: XmlCursor, tag: CellTag): void {
  const { bytes, attributesEnd } = cursor;
  tag.row = 0;
  tag.column = 0;
  tag.style = 0;
  tag.type = '';
  tag.sound = true;
  let at = cursor.nameEnd;
  while (at < attributesEnd) {
    while (at < attributesEnd && (bytes[at] ?? 0) <= 0x20) at++;
    const name = at;
    while (at < attributesEnd && bytes[at] !== 0x3d) at++;
    const single = at === name + 1;
    at++;
    while (at < attributesEnd && (bytes[at] ?? 0) <= 0x20) at++;
    const quote = bytes[at];
    const start = ++at;
    while (at < attributesEnd && bytes[at] !== quote) at++;
    if (single) {
      const letter = bytes[name];
      if (letter === 0x72) readAddress(bytes, start, at, tag);
      else if (letter === 0x73) tag.style = digits(bytes, start, at);
      else if (letter === 0x74) tag.type = textBetween(cursor, start, at);
    }
    at++;
  }
}

/** `B12` as column 2 and row 12; not `sound` when it is no address. */
export function readAddress(bytes: Buffer, start: number, end: number, tag: CellTag): void {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  const row = digits(bytes, at, end);
  tag.sound = column > 0 && column <= 16_384 && row > 0 && row <= 1_048_576;
  tag.column = column;
  tag.row = row;
}

/** A plain number in the bytes, or -1. */
function digits(bytes: Buffer, start: number, end: number): number {
  if (start >= end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Value of the cell just opened; leaves the cursor at its end tag. */
export function readCell(reader: SheetReader): Cell {
  const { cursor } = reader;
  const { type, style } = reader.tag;
  const depth = cursor.depth;
  let value: Cell;
  let formula = false;
  let stored = false;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
    } else if (isLocal(cursor, 'v')) {
      if (cursor.kind === OPEN) {
        nextTag(cursor);
        stored = cursor.textEnd > cursor.textStart || type === 'str';
        if (stored) value = readValue(reader, type, style);
      } else stored = type === 'str';
    } else if (isLocal(cursor, 'f')) {
      formula = true;
      skipElement(cursor);
    } else if (isLocal(cursor, 'is')) {
      if (cursor.kind === OPEN) value = readRichText(cursor, reader.builder.limits);
      stored = true;
    } else skipElement(cursor);
  }
  if (!formula) return value;
  if (!stored) return NO_RESULT;
  if (value === undefined || value === TOO_LONG) return value;
  return typeof value === 'string'
    ? { kind: 'text', text: value, formula: true }
    : { ...value, formula: true };
}

/** Value of a `<v>` whose end tag was just read. */
function readValue(reader: SheetReader, type: string, style: number): Cell {
  const { cursor, context, builder } = reader;
  if (type === 's') {
    let index = digits(cursor.bytes, cursor.textStart, cursor.textEnd);
    if (index < 0) index = Number(textBefore(cursor).trim() || Number.NaN);
    if (!(index < context.strings.length)) refuse(reader, unreadable('shared-strings'));
    return context.strings[index];
  }
  if (type === '' || type === 'n') return readNumber(reader, style);
  if (cursor.textEnd - cursor.textStart > builder.limits.characters * 10) return TOO_LONG;
  const text = textBefore(cursor);
  if (type === 'str' || type === 'inlineStr') return textCell(unescapeOoxml(text), builder.limits);
  if (type === 'b') return { kind: 'boolean', text: /^\s*(1|true)/i.test(text) ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { kind: 'error', text };
  if (type === 'd') return isoCell(text);
  refuse(reader, unreadable('damaged'));
  return undefined;
}

function readNumber(reader: SheetReader, style: number): Cell {
  const { cursor, context } = reader;
  const { textStart, textEnd } = cursor;
  if (textEnd - textStart > 500) return TOO_LONG;
  const lexeme = textBefore(cursor);
  if (isBlank(lexeme)) return undefined;
  const plain = /^\d+$/.test(lexeme) ? lexeme : plainDigits(lexeme);
  if (plain === undefined) return { kind: 'error', text: lexeme.trim() };
  if (context.styles.dates[style] !== 1) return { kind: 'number', text: plain };
  const iso = dayOfSerial(plain, context.date1904);
  return iso === undefined ? { kind: 'number', text: plain } : { kind: 'date', text: plain, iso };
}

/** A day written as ISO 8601, with or without a time. */
export function isoCell(text: string): TypedCell {
  const match = /^\s*(\d{4}-\d{2}-\d{2})(?:T|\s|$)/.exec(text);
  return match?.[1] === undefined
    ? { kind: 'text', text }
    : { kind: 'date', text: text.trim(), iso: match[1] };
}

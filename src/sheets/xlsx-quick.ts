import type { Limits } from './limits.ts';
import type { Cell } from './sheet.ts';
import { setCell } from './sheet-builder.ts';
import { isStruckText } from './strikes.ts';
import { textCell, unescapeOoxml } from './text.ts';
import type { SheetReader } from './xlsx-cell.ts';
import { EMPTY, passElement, startsWith, type XmlCursor } from './xml.ts';
import { textBetween } from './xml-text.ts';

/**
 * The two elements of which a list nearly wholly consists, read in one go where they stand as spreadsheet
 * programs write them: `<c r="B2" s="1" t="s"><v>20</v></c>` and `<si><t>I Made</t></si>`. Whatever looks
 * different in any way is left where it is, for the readers that know every form.
 */

const ROWS = 1_048_576;

/** Offset behind the digits at `at`. */
function afterDigits(bytes: Buffer, at: number): number {
  let end = at;
  while (isDigit(bytes[end])) end++;
  return end;
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** At most nine digits as a number. */
function numberIn(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + (bytes[at] ?? 0) - 0x30;
  return value;
}

const LONGEST_INDEX = 9;
/** Digits of any number that a list may hold. */
const LONGEST_NUMBER = 20;

/**
 * Takes the next cell of a row and gives its column; 0 when it is not of the plain form, and then nothing
 * has been touched.
 */
export function takePlainCell(reader: SheetReader, cells: Cell[], row: number): number {
  const { cursor, context, builder } = reader;
  const { bytes } = cursor;
  let at = cursor.position;
  // Where anything is struck out, each cell is looked at.
  if (context.styles.struck !== undefined) return 0;
  if (cursor.kind === EMPTY || row > ROWS || !startsWith(bytes, at, '<c r="')) return 0;
  at += 6;
  let column = 0;
  for (let letter = bytes[at] ?? 0; letter >= 0x41 && letter <= 0x5a; letter = bytes[++at] ?? 0)
    column = column * 26 + letter - 0x40;
  let end = afterDigits(bytes, at);
  if (column === 0 || column > builder.limits.columns || cells.length >= column) return 0;
  if (end - at > LONGEST_INDEX || numberIn(bytes, at, end) !== row || bytes[end] !== 0x22) return 0;
  at = end + 1;
  let style = 0;
  if (startsWith(bytes, at, ' s="')) {
    end = afterDigits(bytes, at + 4);
    if (end === at + 4 || end - at > 4 + LONGEST_INDEX || bytes[end] !== 0x22) return 0;
    style = numberIn(bytes, at + 4, end);
    at = end + 1;
  }
  const isShared = startsWith(bytes, at, ' t="s"');
  if (isShared) at += 6;
  if (!startsWith(bytes, at, '><v>')) return 0;
  at += 4;
  end = afterDigits(bytes, at);
  if (end === at || !startsWith(bytes, end, '</v></c>')) return 0;
  if (isShared) {
    const index = end - at > LONGEST_INDEX ? Number.POSITIVE_INFINITY : numberIn(bytes, at, end);
    const cell = context.strings[index];
    if (typeof cell === 'object' && isStruckText(cell)) return 0;
    if (index >= context.strings.length || !passElement(cursor, end + 8)) return 0;
    if (cell !== undefined) setCell(cells, column - 1, cell);
    return column;
  }
  if (end - at > LONGEST_NUMBER || context.styles.dates[style] === 1) return 0;
  if (!passElement(cursor, end + 8)) return 0;
  setCell(cells, column - 1, { kind: 'number', text: textBetween(cursor, at, end) });
  return column;
}

/** Takes the next shared string; false when it is not of the plain form, and then nothing has been touched. */
export function takePlainString(cursor: XmlCursor, into: Cell[], limits: Limits): boolean {
  const { bytes, position } = cursor;
  if (cursor.kind === EMPTY || !startsWith(bytes, position, '<si><t>')) return false;
  const start = position + 7;
  let end = start;
  while (end < bytes.length && bytes[end] !== 0x3c) end++;
  if (end - start > limits.characters || !startsWith(bytes, end, '</t></si>')) return false;
  if (!passElement(cursor, end + 9)) return false;
  into.push(textCell(unescapeOoxml(textBetween(cursor, start, end)), limits));
  return true;
}

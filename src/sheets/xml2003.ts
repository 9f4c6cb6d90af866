import { type Budget, type Limits, NO_RESULT, TOO_LONG, tooLarge, unreadable } from './limits.ts';
import { plainDigits } from './number.ts';
import { dayOfSerial } from './serial.ts';
import { type Cell, type FileFact, type Sheet, textOf } from './sheet.ts';
import {
  addRow,
  finishSheet,
  newSheet,
  noteComment,
  type ReadSheets,
  refused,
  type SheetBuilder,
  setCell,
} from './sheet-builder.ts';
import { marksOf, newStrikes, type Strikes } from './strikes.ts';
import { textCell } from './text.ts';
import { isoCell } from './xlsx-cell.ts';
import { factOfXml } from './xlsx-parts.ts';
import { isDateFormat } from './xlsx-styles.ts';
import {
  CLOSE,
  END,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  skipElement,
  stop,
  type XmlCursor,
} from './xml.ts';
import { localAttribute, textBefore } from './xml-text.ts';

/** Reads SpreadsheetML 2003: one XML file, as some web exports write it. */
export function readXml2003(bytes: Buffer, limits: Limits, budget: Budget): ReadSheets {
  const cursor = openXml(bytes);
  const builders: SheetBuilder[] = [];
  const days: Days = { styles: new Set(), struck: new Set(), date1904: false };
  let style = '';
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    if (isLocal(cursor, 'Style')) style = localAttribute(cursor, 'ID') ?? '';
    else if (isLocal(cursor, 'NumberFormat')) {
      if (isDayFormat(localAttribute(cursor, 'Format') ?? '')) days.styles.add(style);
    } else if (isLocal(cursor, 'Font')) {
      if (localAttribute(cursor, 'StrikeThrough') === '1') days.struck.add(style);
    } else if (isLocal(cursor, 'Date1904')) days.date1904 = true;
    if (!isLocal(cursor, 'Worksheet')) continue;
    const builder = newSheet(localAttribute(cursor, 'Name') ?? '', false, limits);
    if (cursor.kind === OPEN) readSheet(cursor, builder, days);
    builders.push(builder);
    if (builder.fault !== undefined) return refused(builder.fault);
  }
  if (cursor.fault !== undefined) return refused(factOfXml(cursor.fault));
  const sheets: Sheet[] = [];
  const facts: FileFact[] = [];
  for (const builder of builders) {
    const sheet = finishSheet(builder, budget);
    if ('code' in sheet) return refused(sheet);
    sheets.push(sheet);
    facts.push(...builder.facts);
  }
  return sheets.length === 0 ? refused(unreadable('no-sheets')) : { sheets, facts };
}

/** What tells that a number is a day: the styles that show one, and the date system; and styles that strike out. */
interface Days {
  readonly styles: Set<string>;
  readonly struck: Set<string>;
  date1904: boolean;
}

function isDayFormat(format: string): boolean {
  return /^(General|Long|Medium|Short) Date$/.test(format) || isDateFormat(format);
}

/** Calls `each` for every child of the element just opened; `each` must leave the cursor at its end. */
function eachChild(cursor: XmlCursor, each: () => void): void {
  const depth = cursor.depth;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return;
    } else each();
  }
}

function readSheet(cursor: XmlCursor, builder: SheetBuilder, days: Days): void {
  eachChild(cursor, () => {
    if (isLocal(cursor, 'Table') && cursor.kind === OPEN) readTable(cursor, builder, days);
    else if (isLocal(cursor, 'WorksheetOptions') && cursor.kind === OPEN)
      eachChild(cursor, () => {
        const isVisible = isLocal(cursor, 'Visible') && cursor.kind === OPEN;
        if (!isVisible) return skipElement(cursor);
        nextTag(cursor);
        if (/hidden/i.test(textBefore(cursor))) builder.hidden = true;
      });
    else skipElement(cursor);
  });
}

function index(cursor: XmlCursor, name: string): number | undefined {
  const value = Number(localAttribute(cursor, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

function readTable(cursor: XmlCursor, builder: SheetBuilder, days: Days): void {
  let row = 0;
  let column = 0;
  eachChild(cursor, () => {
    const hidden = localAttribute(cursor, 'Hidden') === '1';
    const span = index(cursor, 'Span') ?? 0;
    if (isLocal(cursor, 'Row')) {
      const given = index(cursor, 'Index') ?? row + 1;
      if (given <= row) builder.fault ??= unreadable('row-order');
      row = given;
      const cells: Cell[] = [];
      const strikes = newStrikes();
      if (cursor.kind === OPEN) readRow(cursor, builder, { row, cells, strikes }, days);
      const marks = marksOf(strikes, cells);
      if (cells.length > 0)
        addRow(builder, { row, cells, ...(hidden ? { hidden } : {}), ...marks });
      row += span;
      if (builder.fault !== undefined) stop(cursor);
    } else if (isLocal(cursor, 'Column')) {
      column = index(cursor, 'Index') ?? column + 1;
      const last = Math.min(column + span, builder.limits.columns);
      if (hidden) for (let c = column; c <= last; c++) builder.hiddenColumns.add(c);
      column += span;
      skipElement(cursor);
    } else skipElement(cursor);
  });
}

function readRow(
  cursor: XmlCursor,
  builder: SheetBuilder,
  {
    row,
    cells,
    strikes,
  }: { readonly row: number; readonly cells: Cell[]; readonly strikes: Strikes },
  days: Days,
): void {
  let column = 0;
  eachChild(cursor, () => {
    if (!isLocal(cursor, 'Cell')) return skipElement(cursor);
    column = index(cursor, 'Index') ?? column + 1;
    const across = index(cursor, 'MergeAcross') ?? 0;
    const down = index(cursor, 'MergeDown') ?? 0;
    if (across > 0 || down > 0)
      builder.merges.push({ top: row, left: column, bottom: row + down, right: column + across });
    const formula = localAttribute(cursor, 'Formula') !== undefined;
    const style = localAttribute(cursor, 'StyleID') ?? '';
    const isDay = days.styles.has(style);
    let cell: Cell;
    let note: Cell;
    if (cursor.kind === OPEN)
      eachChild(cursor, () => {
        if (isLocal(cursor, 'Data') && cursor.kind === OPEN)
          cell = readData(cursor, builder.limits);
        else if (isLocal(cursor, 'Comment') && cursor.kind === OPEN)
          note = readData(cursor, builder.limits);
        else skipElement(cursor);
      });
    noteComment(builder, row, column - 1, textOf(note));
    if (cell !== undefined && days.struck.has(style)) strikes.whole.push(column - 1);
    if (isDay && typeof cell === 'object' && cell.kind === 'number') {
      const iso = dayOfSerial(cell.text, days.date1904);
      if (iso !== undefined) cell = { kind: 'date', text: cell.text, iso };
    }
    if (formula) cell = withFormula(cell);
    if (cell !== undefined && column > builder.limits.columns) {
      builder.fault ??= tooLarge('columns', builder.limits.columns);
      stop(cursor);
    } else if (cell !== undefined && column > 0) setCell(cells, column - 1, cell);
    column += across;
  });
}

function withFormula(cell: Cell): Cell {
  if (cell === undefined) return NO_RESULT;
  if (cell === TOO_LONG) return cell;
  return typeof cell === 'string'
    ? { kind: 'text', text: cell, formula: true }
    : { ...cell, formula: true };
}

/** Rich text is marked up with HTML tags inside; only its letters count. */
function readData(cursor: XmlCursor, limits: Limits): Cell {
  const type = localAttribute(cursor, 'Type') ?? 'String';
  const depth = cursor.depth;
  let text = '';
  while (nextTag(cursor) !== END) {
    if (cursor.textEnd - cursor.textStart > limits.characters * 10)
      text = ' '.repeat(limits.characters).concat('…');
    else if (text.length <= limits.characters) text += textBefore(cursor);
    if (cursor.kind === CLOSE && cursor.depth < depth) break;
  }
  if (type === 'Number') {
    const digits = plainDigits(text);
    if (digits !== undefined) return { kind: 'number', text: digits };
  }
  if (type === 'DateTime') return isoCell(text);
  if (type === 'Boolean') return { kind: 'boolean', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'Error') return { kind: 'error', text };
  return textCell(text, limits);
}

import { tooLarge, unreadable } from './limits.ts';
import type { Cell, FileFact, SheetRow } from './sheet.ts';
import { addRow, type SheetBuilder, setCell } from './sheet-builder.ts';
import { isStruckText, marksOf, newStrikes, noteStruck } from './strikes.ts';
import {
  type CellTag,
  readAddress,
  readCell,
  readCellTag,
  refuse,
  type SheetReader,
  type WorkbookContext,
} from './xlsx-cell.ts';
import { factOfXml } from './xlsx-parts.ts';
import { takePlainCell } from './xlsx-quick.ts';
import {
  CLOSE,
  EMPTY,
  END,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  skipElement,
  type XmlCursor,
} from './xml.ts';
import { attribute } from './xml-text.ts';

/** Fills the builder from a worksheet part; gives the fact that refuses the file, if there is one. */
export function readWorksheet(
  bytes: Buffer,
  context: WorkbookContext,
  builder: SheetBuilder,
): FileFact | undefined {
  const cursor = openXml(bytes);
  const tag: CellTag = { row: 0, column: 0, style: 0, type: '', sound: true };
  const strikes = newStrikes();
  const reader: SheetReader = { cursor, builder, context, tag, strikes, fault: undefined };
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    if (isLocal(cursor, 'sheetData')) {
      if (cursor.kind === OPEN) readRows(reader);
    } else if (isLocal(cursor, 'col')) noteHiddenColumns(cursor, builder);
    else if (isLocal(cursor, 'mergeCell')) noteMerge(cursor, builder);
    else if (isLocal(cursor, 'extLst')) skipElement(cursor);
  }
  return reader.fault ?? builder.fault ?? (cursor.fault && factOfXml(cursor.fault));
}

function readRows(reader: SheetReader): void {
  const { cursor, builder } = reader;
  const depth = cursor.depth;
  let last = 0;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return;
    } else if (isLocal(cursor, 'row')) {
      const given = attribute(cursor, 'r');
      const hidden = /^(1|true)$/.test(attribute(cursor, 'hidden') ?? '');
      const cells: Cell[] = [];
      const own = given === undefined ? 0 : rowNumber(given);
      const { strikes } = reader;
      if (strikes.whole.length + strikes.part.length > 0) reader.strikes = newStrikes();
      const addressed = cursor.kind === OPEN ? readCells(reader, cells, own) : own;
      const row = addressed === 0 ? last + 1 : addressed;
      if (!(row > last)) refuse(reader, unreadable('row-order'));
      last = row;
      if (cells.length === 0) continue;
      const plain: SheetRow = hidden ? { row, cells, hidden } : { row, cells };
      const { whole, part } = reader.strikes;
      const isPlain = whole.length + part.length === 0;
      const kept = isPlain ? plain : { ...plain, ...marksOf(reader.strikes, cells) };
      if (!addRow(builder, kept)) refuse(reader, builder.fault);
    } else skipElement(cursor);
  }
}

function rowNumber(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** Reads the cells of the row just opened; gives its number as the row or its cells state it, 0 if none do. */
function readCells(reader: SheetReader, cells: Cell[], ownRow: number): number {
  const { cursor, builder, tag } = reader;
  const depth = cursor.depth;
  let row = ownRow;
  let column = 0;
  for (;;) {
    const plain = row === 0 ? 0 : takePlainCell(reader, cells, row);
    if (plain > 0) {
      column = plain;
      continue;
    }
    if (nextTag(cursor) === END) return row;
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return row;
      continue;
    }
    if (!isLocal(cursor, 'c')) {
      skipElement(cursor);
      continue;
    }
    readCellTag(cursor, tag);
    if (row === 0) row = tag.row;
    if (!tag.sound || (tag.row !== 0 && tag.row !== row)) {
      refuse(reader, unreadable('cell-address'));
      return row;
    }
    column = tag.column === 0 ? column + 1 : tag.column;
    if (cursor.kind === EMPTY) continue;
    const read = readCell(reader);
    if (read === undefined) continue;
    const isOut = reader.context.styles.struck?.[tag.style] === 1;
    if (isOut) reader.strikes.whole.push(column - 1);
    const cell =
      isOut && isStruckText(read) ? read.text : noteStruck(reader.strikes, column - 1, read);
    if (column > builder.limits.columns)
      refuse(reader, tooLarge('columns', builder.limits.columns));
    else if (cells[column - 1] !== undefined) refuse(reader, unreadable('cell-address'));
    else setCell(cells, column - 1, cell);
  }
}

function noteHiddenColumns(cursor: XmlCursor, builder: SheetBuilder): void {
  if (!/^(1|true)$/.test(attribute(cursor, 'hidden') ?? '')) return;
  const last = Math.min(Number(attribute(cursor, 'max')), builder.limits.columns);
  for (let column = Math.max(Number(attribute(cursor, 'min')), 1); column <= last; column++)
    builder.hiddenColumns.add(column);
}

function noteMerge(cursor: XmlCursor, builder: SheetBuilder): void {
  const [from = '', to = from] = (attribute(cursor, 'ref') ?? '').split(':');
  const start = { row: 0, column: 0, style: 0, type: '', sound: false };
  const end = { ...start };
  readAddress(Buffer.from(from), 0, from.length, start);
  readAddress(Buffer.from(to), 0, to.length, end);
  if (start.sound && end.sound && start.row <= end.row && start.column <= end.column)
    builder.merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column });
}

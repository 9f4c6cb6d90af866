import {
  type Budget,
  ENCRYPTED,
  type Limits,
  NO_RESULT,
  TOO_LONG,
  tooLarge,
  unreadable,
} from './limits.ts';
import { plainDigits } from './number.ts';
import type { Cell, FileFact, Sheet } from './sheet.ts';
import { addRow, finishSheet, newSheet, type SheetBuilder, setCell } from './sheet-builder.ts';
import { textCell } from './text.ts';
import { type ReadSheets, refused } from './xlsx.ts';
import { factOfXml, part } from './xlsx-parts.ts';
import { isoCell } from './xlsx-sheet.ts';
import {
  attribute,
  CLOSE,
  EMPTY,
  END,
  fullName,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  skipElement,
  stop,
  textBefore,
  type XmlCursor,
} from './xml.ts';
import type { Zip } from './zip.ts';

/** Reads an OpenDocument spreadsheet out of its zip. */
export function readOds(zip: Zip, limits: Limits, budget: Budget): ReadSheets {
  const manifest = part(zip, 'META-INF/manifest.xml', budget);
  if (manifest !== undefined) {
    if ('code' in manifest) return refused(manifest);
    const fact = encryptedOrDamaged(manifest);
    if (fact) return refused(fact);
  }
  const content = part(zip, 'content.xml', budget);
  if (content === undefined) return refused(unreadable('part-missing'));
  if ('code' in content) return refused(content);
  const read = readOpenDocument(content, limits, budget);
  const macros = [...zip.entries.keys()].some((name) => /^basic\/.+\/.+\.xml$/.test(name));
  return macros && read.sheets.length > 0
    ? { ...read, facts: [{ code: 'file-has-macros', data: {} }, ...read.facts] }
    : read;
}

function encryptedOrDamaged(manifest: Buffer): FileFact | undefined {
  const cursor = openXml(manifest);
  while (nextTag(cursor) !== END) if (isLocal(cursor, 'encryption-data')) return ENCRYPTED;
  return cursor.fault && factOfXml(cursor.fault);
}

/** Reads `content.xml`, or the whole document where it is one XML file (`.fods`). */
export function readOpenDocument(content: Buffer, limits: Limits, budget: Budget): ReadSheets {
  const cursor = openXml(content);
  const hiddenStyles = new Set<string>();
  const sheets: Sheet[] = [];
  const facts: FileFact[] = [];
  let style = '';
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    const name = fullName(cursor);
    if (name === 'style:style') style = attribute(cursor, 'style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attribute(cursor, 'table:display') === 'false') hiddenStyles.add(style);
    } else if (name === 'table:tracked-changes') skipElement(cursor);
    else if (name === 'table:table' && cursor.kind === OPEN) {
      const hidden = hiddenStyles.has(attribute(cursor, 'table:style-name') ?? '');
      const builder = newSheet(attribute(cursor, 'table:name') ?? '', hidden, limits);
      readTable(cursor, builder);
      if (builder.fault !== undefined) return refused(builder.fault);
      if (cursor.fault !== undefined) break;
      const sheet = finishSheet(builder, budget);
      if ('code' in sheet) return refused(sheet);
      sheets.push(sheet);
      facts.push(...builder.facts);
    }
  }
  if (cursor.fault !== undefined) return refused(factOfXml(cursor.fault));
  return sheets.length === 0 ? refused(unreadable('no-sheets')) : { sheets, facts };
}

function isHidden(cursor: XmlCursor): boolean {
  return /^(collapse|filter)$/.test(attribute(cursor, 'table:visibility') ?? '');
}

function repeats(cursor: XmlCursor, name: string): number {
  const count = Number(attribute(cursor, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Rows may stand in groups, header rows and bodies; all of them are rows of the sheet. */
function readTable(cursor: XmlCursor, builder: SheetBuilder): void {
  const depth = cursor.depth;
  let row = 0;
  let column = 0;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return;
      continue;
    }
    const name = fullName(cursor);
    if (name === 'table:table-row') {
      const count = repeats(cursor, 'table:number-rows-repeated');
      const hidden = isHidden(cursor);
      const cells: Cell[] = [];
      if (cursor.kind === OPEN) readRow(cursor, builder, cells, row + 1);
      if (cells.length > 0) addRows(cursor, builder, cells, row, count, hidden);
      row += count;
    } else if (name === 'table:table-column') {
      const count = repeats(cursor, 'table:number-columns-repeated');
      const last = Math.min(column + count, builder.limits.columns);
      if (isHidden(cursor)) for (let c = column + 1; c <= last; c++) builder.hiddenColumns.add(c);
      column += count;
    } else if (
      !/^table:table-(rows|header-rows|row-group|columns|header-columns|column-group)$/.test(name)
    )
      skipElement(cursor);
  }
}

function addRows(
  cursor: XmlCursor,
  builder: SheetBuilder,
  cells: readonly Cell[],
  before: number,
  count: number,
  hidden: boolean,
): void {
  if (before + count > builder.limits.rows) builder.fault ??= tooLarge('rows', builder.limits.rows);
  for (let row = before + 1; row <= before + count && builder.fault === undefined; row++)
    addRow(builder, hidden ? { row, cells, hidden } : { row, cells });
  if (builder.fault !== undefined) stop(cursor);
}

function readRow(cursor: XmlCursor, builder: SheetBuilder, cells: Cell[], row: number): void {
  const depth = cursor.depth;
  let column = 0;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return;
      continue;
    }
    const name = fullName(cursor);
    if (name !== 'table:table-cell' && name !== 'table:covered-table-cell') {
      skipElement(cursor);
      continue;
    }
    const count = repeats(cursor, 'table:number-columns-repeated');
    noteSpan(cursor, builder, row, column + 1);
    const cell = name === 'table:table-cell' ? readCell(cursor, builder) : skipCell(cursor);
    if (cell !== undefined) {
      const last = column + count;
      if (last > builder.limits.columns) {
        builder.fault ??= tooLarge('columns', builder.limits.columns);
        stop(cursor);
        return;
      }
      for (let index = column; index < last; index++) setCell(cells, index, cell);
    }
    column += count;
  }
}

/** What a merged area covers keeps its old value in the file, but nobody sees it. */
function skipCell(cursor: XmlCursor): undefined {
  skipElement(cursor);
  return undefined;
}

function noteSpan(cursor: XmlCursor, builder: SheetBuilder, row: number, column: number): void {
  const across = repeats(cursor, 'table:number-columns-spanned');
  const down = repeats(cursor, 'table:number-rows-spanned');
  if (across > 1 || down > 1)
    builder.merges.push({
      top: row,
      left: column,
      bottom: row + down - 1,
      right: column + across - 1,
    });
}

function readCell(cursor: XmlCursor, builder: SheetBuilder): Cell {
  const type = attribute(cursor, 'office:value-type') ?? '';
  const formula = attribute(cursor, 'table:formula') !== undefined;
  const failed = attribute(cursor, 'calcext:value-type') === 'error';
  const stored =
    attribute(cursor, 'office:value') ??
    attribute(cursor, 'office:date-value') ??
    attribute(cursor, 'office:boolean-value') ??
    attribute(cursor, 'office:string-value');
  const shown = cursor.kind === EMPTY ? '' : readParagraphs(cursor, builder.limits);
  const cell = plainValue(type, failed, stored, shown, builder.limits);
  if (!formula || cell === TOO_LONG) return cell;
  if (cell === undefined) return type === '' && shown === '' ? NO_RESULT : undefined;
  return typeof cell === 'string'
    ? { kind: 'text', text: cell, formula: true }
    : { ...cell, formula: true };
}

function plainValue(
  type: string,
  failed: boolean,
  stored: string | undefined,
  shown: string,
  limits: Limits,
): Cell {
  if (failed) return { kind: 'error', text: shown === '' ? '#VALUE!' : shown };
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const text = stored === undefined ? undefined : plainDigits(stored);
    return text === undefined ? textCell(shown, limits) : { kind: 'number', text };
  }
  if (type === 'date' && stored !== undefined) return isoCell(stored);
  if (type === 'boolean' && stored !== undefined)
    return { kind: 'boolean', text: stored === 'true' ? 'TRUE' : 'FALSE' };
  return textCell(shown === '' && type === 'string' ? (stored ?? '') : shown, limits);
}

/** Text of the paragraphs of a cell, one a line; notes and drawings in it are no value. */
function readParagraphs(cursor: XmlCursor, limits: Limits): string {
  const depth = cursor.depth;
  const paragraphs: string[] = [];
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
    } else if (fullName(cursor) === 'text:p') {
      if (paragraphs.length > limits.characters) skipElement(cursor);
      else paragraphs.push(cursor.kind === OPEN ? readParagraph(cursor, limits) : '');
    } else skipElement(cursor);
  }
  return paragraphs.join('\n');
}

function readParagraph(cursor: XmlCursor, limits: Limits): string {
  const depth = cursor.depth;
  let text = '';
  while (nextTag(cursor) !== END) {
    const room = text.length <= limits.characters;
    // Ten bytes a character at most: far longer text is too long whatever it says.
    if (room && cursor.textEnd - cursor.textStart > limits.characters * 10)
      text += ' '.repeat(limits.characters).concat('…');
    else if (room) text += textBefore(cursor).replace(/[\t\n ]+/g, ' ');
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
      continue;
    }
    const name = fullName(cursor);
    if (name === 'text:s') {
      const count = Number(attribute(cursor, 'text:c') ?? 1);
      if (room) text += ' '.repeat(Math.min(count > 0 ? count : 1, limits.characters));
    } else if (name === 'text:tab') text += '\t';
    else if (name === 'text:line-break') text += '\n';
    else if (!/^text:(span|a|ruby|ruby-base)$/.test(name)) skipElement(cursor);
  }
  return text;
}

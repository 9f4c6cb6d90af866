import { type Budget, ENCRYPTED, type Limits, tooLarge, unreadable } from './limits.ts';
import { readOdsCell, type Spans } from './ods-cell.ts';
import type { Cell, FileFact, Sheet, SheetRow } from './sheet.ts';
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
import { isStruckText, marksOf, newStrikes, noteStruck, type Strikes } from './strikes.ts';
import { factOfXml, part } from './xlsx-parts.ts';
import {
  CLOSE,
  END,
  isFull,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  skipElement,
  stop,
  type XmlCursor,
} from './xml.ts';
import { attribute, fullName, readAttributes } from './xml-text.ts';
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
  const struckStyles = new Set<string>();
  const sheets: Sheet[] = [];
  const facts: FileFact[] = [];
  let style = '';
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    const name = fullName(cursor);
    if (name === 'style:style') style = attribute(cursor, 'style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attribute(cursor, 'table:display') === 'false') hiddenStyles.add(style);
    } else if (name === 'style:text-properties') {
      if (strikesOut(cursor)) struckStyles.add(style);
    } else if (name === 'table:tracked-changes') skipElement(cursor);
    else if (name === 'table:table' && cursor.kind === OPEN) {
      const hidden = hiddenStyles.has(attribute(cursor, 'table:style-name') ?? '');
      const builder = newSheet(attribute(cursor, 'table:name') ?? '', hidden, limits);
      readTable(cursor, builder, struckStyles);
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

/** Either of two attributes strikes a text out; both may say that nothing does. */
function strikesOut(cursor: XmlCursor): boolean {
  return ['style:text-line-through-style', 'style:text-line-through-type'].some(
    (name) => (attribute(cursor, name) ?? 'none') !== 'none',
  );
}

function isHidden(cursor: XmlCursor): boolean {
  return /^(collapse|filter)$/.test(attribute(cursor, 'table:visibility') ?? '');
}

/** How often something is repeated or how far it reaches: once, where nothing or no number is said. */
function number(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Rows may stand in groups, header rows and bodies; all of them are rows of the sheet. */
function readTable(
  cursor: XmlCursor,
  builder: SheetBuilder,
  struckStyles: ReadonlySet<string>,
): void {
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
      const count = number(attribute(cursor, 'table:number-rows-repeated'));
      const hidden = isHidden(cursor);
      const own: OdsRow = { row: row + 1, cells: [], struckStyles, strikes: newStrikes() };
      if (cursor.kind === OPEN) readRow(cursor, builder, own);
      const { cells } = own;
      const marks = {
        ...(hidden ? { hidden } : {}),
        ...marksOf(own.strikes, cells),
      };
      if (cells.length > 0) addRows(cursor, builder, { ...marks, row: row + 1, cells }, count);
      row += count;
    } else if (name === 'table:table-column') {
      const count = number(attribute(cursor, 'table:number-columns-repeated'));
      const last = Math.min(column + count, builder.limits.columns);
      if (isHidden(cursor)) for (let c = column + 1; c <= last; c++) builder.hiddenColumns.add(c);
      column += count;
    } else if (
      !/^table:table-(rows|header-rows|row-group|columns|header-columns|column-group)$/.test(name)
    )
      skipElement(cursor);
  }
}

function addRows(cursor: XmlCursor, builder: SheetBuilder, first: SheetRow, count: number): void {
  const last = first.row + count - 1;
  if (last > builder.limits.rows) builder.fault ??= tooLarge('rows', builder.limits.rows);
  for (let { row } = first; row <= last && builder.fault === undefined; row++)
    addRow(builder, { ...first, row });
  if (builder.fault !== undefined) stop(cursor);
}

/** A row while its cells are read. */
interface OdsRow {
  readonly row: number;
  readonly cells: Cell[];
  readonly struckStyles: ReadonlySet<string>;
  readonly strikes: Strikes;
}

function readRow(cursor: XmlCursor, builder: SheetBuilder, reading: OdsRow): void {
  const { row, cells, struckStyles, strikes } = reading;
  const depth = cursor.depth;
  const attributes = new Map<string, string>();
  let column = 0;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) return;
      continue;
    }
    const covered = isFull(cursor, 'table:covered-table-cell');
    if (!covered && !isFull(cursor, 'table:table-cell')) {
      skipElement(cursor);
      continue;
    }
    readAttributes(cursor, attributes);
    const count = number(attributes.get('table:number-columns-repeated'));
    noteSpan(attributes, builder, row, column + 1);
    // What a merged area covers keeps its old value in the file, but nobody sees it.
    const spans: Spans = { struckStyles, gone: '', note: '' };
    const read = covered ? undefined : readOdsCell(cursor, attributes, builder.limits, spans);
    if (spans.note !== '') noteComment(builder, row, column, spans.note);
    if (covered) skipElement(cursor);
    if (read !== undefined) {
      const isOut = struckStyles.has(attributes.get('table:style-name') ?? '');
      const cell = isStruckText(read) ? read.text : read;
      const last = column + count;
      if (last > builder.limits.columns) {
        builder.fault ??= tooLarge('columns', builder.limits.columns);
        stop(cursor);
        return;
      }
      for (let index = column; index < last; index++) {
        setCell(cells, index, cell);
        if (isOut) strikes.whole.push(index);
        else noteStruck(strikes, index, read);
      }
    }
    column += count;
  }
}

function noteSpan(
  attributes: ReadonlyMap<string, string>,
  builder: SheetBuilder,
  row: number,
  column: number,
): void {
  const across = number(attributes.get('table:number-columns-spanned'));
  const down = number(attributes.get('table:number-rows-spanned'));
  if (across > 1 || down > 1)
    builder.merges.push({
      top: row,
      left: column,
      bottom: row + down - 1,
      right: column + across - 1,
    });
}

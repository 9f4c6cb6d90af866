import { htmlAttribute, scanHtml } from './html-tokens.ts';
import { type Budget, type Limits, tooLarge, unreadable } from './limits.ts';
import type { Cell } from './sheet.ts';
import {
  addRow,
  finishSheet,
  newSheet,
  type ReadSheets,
  refused,
  type SheetBuilder,
  setCell,
} from './sheet-builder.ts';
import { textCell } from './text.ts';

interface OpenCell {
  text: string;
  readonly column: number;
  readonly colspan: number;
}

interface OpenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Cell[];
  /** 0-based column where the next cell may stand. */
  column: number;
}

/** One `<table>`; tables may stand inside cells of others. */
interface OpenTable {
  /** Rows still covered by a rowspan from above, by 0-based column. */
  readonly covered: number[];
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
}

interface Page {
  readonly builder: SheetBuilder;
  readonly limits: Limits;
  /** Innermost last. */
  readonly tables: OpenTable[];
  /** Rows of nested tables end before the row around them, so rows are put in order at the end. */
  readonly done: OpenRow[];
  rows: number;
  seen: boolean;
}

/** Ends a word, a line or nothing in the text of a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr']);

/** Reads every table of a page as one sheet: row numbers are those of the `<tr>` from the top of the page. */
export function readHtml(text: string, limits: Limits, budget: Budget): ReadSheets {
  const builder = newSheet(null, false, limits);
  const page: Page = { builder, limits, tables: [], done: [], rows: 0, seen: false };
  scanHtml(text, {
    open: (name, attributes) => openElement(page, name, attributes),
    close: (name) => closeElement(page, name),
    text: (part) => addText(page, part),
  });
  while (page.tables.length > 0) closeTable(page);
  if (!page.seen) return refused(unreadable('no-table'));
  page.done.sort((a, b) => a.row - b.row);
  for (const { row, hidden, cells } of page.done)
    if (!addRow(builder, hidden ? { row, cells, hidden } : { row, cells })) break;
  const sheet = finishSheet(builder, budget);
  return 'code' in sheet ? refused(sheet) : { sheets: [sheet], facts: builder.facts };
}

function openElement(page: Page, name: string, attributes: string): void {
  if (name === 'table') {
    page.seen = true;
    page.tables.push({ covered: [], row: undefined, cell: undefined });
    return;
  }
  const table = page.tables.at(-1);
  if (table === undefined) return;
  if (name === 'tr') {
    closeRow(page, table);
    table.row = openRow(page, attributes);
  } else if (name === 'td' || name === 'th') {
    closeCell(page, table);
    // A cell without a row around it begins one, as in a browser.
    table.row ??= openRow(page, '');
    openCell(page, table, table.row, attributes);
  } else if (BREAKS.has(name) && table.cell) table.cell.text += name === 'br' ? '\n' : ' ';
}

function closeElement(page: Page, name: string): void {
  const table = page.tables.at(-1);
  if (table === undefined) return;
  if (name === 'table') closeTable(page);
  else if (name === 'tr') closeRow(page, table);
  else if (name === 'td' || name === 'th') closeCell(page, table);
  else if (BREAKS.has(name) && table.cell) table.cell.text += ' ';
}

function openRow(page: Page, attributes: string): OpenRow {
  page.rows++;
  if (page.rows > page.limits.rows) page.builder.fault ??= tooLarge('rows', page.limits.rows);
  const hidden = /display\s*:\s*none/i.test(htmlAttribute(attributes, 'style') ?? '');
  return { row: page.rows, hidden, cells: [], column: 0 };
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number.parseInt(htmlAttribute(attributes, name) ?? '1', 10);
  return span > 1 ? Math.min(span, most) : 1;
}

function openCell(page: Page, table: OpenTable, row: OpenRow, attributes: string): void {
  while ((table.covered[row.column] ?? 0) > 0) row.column++;
  const column = row.column;
  const most = page.limits.columns;
  const colspan = spanOf(attributes, 'colspan', most);
  const rowspan = spanOf(attributes, 'rowspan', page.limits.rows);
  row.column += colspan;
  table.cell = { text: '', column, colspan };
  // A column beyond the limit is told when it holds a value; blank ones do no harm.
  if (column >= most) return;
  for (let index = column; index < Math.min(column + colspan, most); index++)
    table.covered[index] = rowspan;
  if (colspan > 1 || rowspan > 1)
    page.builder.merges.push({
      top: row.row,
      left: column + 1,
      bottom: row.row + rowspan - 1,
      right: column + colspan,
    });
}

function addText(page: Page, text: string): void {
  const cell = page.tables.at(-1)?.cell;
  // Text far beyond the limit of a value is not gathered: the cell is too long already.
  if (cell && cell.text.length <= page.limits.characters * 4)
    cell.text += text.replace(/[\t\r\n\f ]+/g, ' ');
}

function closeCell(page: Page, table: OpenTable): void {
  const { cell, row } = table;
  table.cell = undefined;
  if (cell === undefined || row === undefined) return;
  const text = cell.text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
  const value = textCell(text, page.limits);
  if (value === undefined) return;
  if (cell.column >= page.limits.columns)
    page.builder.fault ??= tooLarge('columns', page.limits.columns);
  else setCell(row.cells, cell.column, value);
}

function closeRow(page: Page, table: OpenTable): void {
  closeCell(page, table);
  const { row } = table;
  if (row === undefined) return;
  table.row = undefined;
  for (let index = 0; index < table.covered.length; index++)
    if ((table.covered[index] ?? 0) > 0) table.covered[index] = (table.covered[index] ?? 0) - 1;
  if (row.cells.length > 0) page.done.push(row);
}

function closeTable(page: Page): void {
  const table = page.tables.at(-1);
  if (table !== undefined) closeRow(page, table);
  page.tables.pop();
}

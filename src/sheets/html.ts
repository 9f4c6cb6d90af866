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
import { marksOf, newStrikes, noteStruck, type Strikes, struckText } from './strikes.ts';

interface OpenCell {
  text: string;
  /** What is struck out in it. */
  gone: string;
  /** All of it is. */
  readonly isOut: boolean;
  readonly column: number;
  readonly colspan: number;
}

interface OpenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Cell[];
  readonly strikes: Strikes;
  /** All of it is struck out. */
  readonly isOut: boolean;
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
  /** Text beside the tables, up to the next line: letterhead, title, who signs. */
  beside: string;
  /** Past `</html>`: the rest of a page that was saved with its parts (MHT) is none of its text. */
  over: boolean;
  /** The element that strikes out what follows, and how many of its name are open. */
  striking: { readonly name: string; open: number } | undefined;
}

const STRIKING = new Set(['del', 's', 'strike']);

const strikesOut = (name: string, attributes: string): boolean =>
  STRIKING.has(name) || /line-through/i.test(htmlAttribute(attributes, 'style') ?? '');

/** Ends a word, a line or nothing in the text of a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr']);

/** Reads every table of a page as one sheet: row numbers are those of the `<tr>` from the top of the page. */
export function readHtml(text: string, limits: Limits, budget: Budget): ReadSheets {
  const builder = newSheet(null, false, limits);
  const page: Page = {
    ...{ builder, limits, tables: [], done: [], rows: 0, seen: false },
    ...{ beside: '', over: false, striking: undefined },
  };
  scanHtml(text, {
    open: (name, attributes) => openElement(page, name, attributes),
    close: (name) => closeElement(page, name),
    text: (part) => addText(page, part),
  });
  while (page.tables.length > 0) closeTable(page);
  closeLine(page);
  if (!page.seen) return refused(unreadable('no-table'));
  page.done.sort((a, b) => a.row - b.row);
  for (const { row, hidden, cells, strikes } of page.done) {
    const marks = marksOf(strikes, cells);
    if (!addRow(builder, { row, cells, ...(hidden ? { hidden } : {}), ...marks })) break;
  }
  const sheet = finishSheet(builder, budget);
  return 'code' in sheet ? refused(sheet) : { sheets: [sheet], facts: builder.facts };
}

function openElement(page: Page, name: string, attributes: string): void {
  if (name === 'table') {
    if (page.tables.length === 0) closeLine(page);
    page.seen = true;
    page.tables.push({ covered: [], row: undefined, cell: undefined });
    return;
  }
  const table = page.tables.at(-1);
  if (table === undefined) {
    if (name === 'html') Object.assign(page, { beside: '', over: false });
    if (LINES.has(name)) closeLine(page);
    return;
  }
  if (name === 'tr') {
    closeRow(page, table);
    table.row = openRow(page, attributes);
  } else if (name === 'td' || name === 'th') {
    closeCell(page, table);
    // A cell without a row around it begins one, as in a browser.
    table.row ??= openRow(page, '');
    openCell(page, table, table.row, attributes);
  } else {
    if (BREAKS.has(name)) addText(page, name === 'br' ? '\n' : ' ', true);
    if (table.cell) openStrike(page, name, attributes);
  }
}

/** Ends with its own end tag, or with the cell. */
function openStrike(page: Page, name: string, attributes: string): void {
  const { striking } = page;
  if (striking === undefined) {
    if (name !== 'br' && strikesOut(name, attributes)) page.striking = { name, open: 1 };
  } else if (striking.name === name) striking.open++;
}

function closeStrike(page: Page, name: string): void {
  const { striking } = page;
  if (striking?.name === name && --striking.open === 0) page.striking = undefined;
}

function closeElement(page: Page, name: string): void {
  const table = page.tables.at(-1);
  if (table === undefined) {
    if (LINES.has(name) || name === 'html') closeLine(page);
    if (name === 'html') page.over = true;
    return;
  }
  if (name === 'table') closeTable(page);
  else if (name === 'tr') closeRow(page, table);
  else if (name === 'td' || name === 'th') closeCell(page, table);
  else {
    closeStrike(page, name);
    if (BREAKS.has(name)) addText(page, ' ');
  }
}

function openRow(page: Page, attributes: string): OpenRow {
  page.rows++;
  if (page.rows > page.limits.rows) page.builder.fault ??= tooLarge('rows', page.limits.rows);
  const hidden = /display\s*:\s*none/i.test(htmlAttribute(attributes, 'style') ?? '');
  const isOut = strikesOut('tr', attributes);
  return { row: page.rows, hidden, cells: [], strikes: newStrikes(), isOut, column: 0 };
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
  const isOut = row.isOut || strikesOut('td', attributes);
  table.cell = { text: '', gone: '', isOut, column, colspan };
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

/** What stands beside the tables begins a line with these, as a spreadsheet program lays a page out. */
const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'center', 'br', 'li']);

/** A line beside the tables is a row of one cell. */
function closeLine(page: Page): void {
  const line = tidied(page.beside);
  page.beside = '';
  if (line === '') return;
  const row = openRow(page, '');
  const read = struckText(line, '', page.limits);
  if (read === undefined) return;
  setCell(row.cells, 0, noteStruck(row.strikes, 0, read));
  page.done.push(row);
}

function addText(page: Page, text: string, isBreak = false): void {
  if (page.tables.length === 0) {
    if (!page.over && page.beside.length <= page.limits.characters * 4)
      page.beside += text.replace(/[\t\r\n\f ]+/g, ' ');
    return;
  }
  const cell = page.tables.at(-1)?.cell;
  // Text far beyond the limit of a value is not gathered: the cell is too long already.
  if (!cell || cell.text.length + cell.gone.length > page.limits.characters * 4) return;
  const part = isBreak ? text : text.replace(/[\t\r\n\f ]+/g, ' ');
  if (page.striking !== undefined && !isBreak) cell.gone += part;
  else cell.text += part;
}

/** Blanks and lines as a browser shows them. */
const tidied = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

function closeCell(page: Page, table: OpenTable): void {
  const { cell, row } = table;
  table.cell = undefined;
  page.striking = undefined;
  if (cell === undefined || row === undefined) return;
  const [kept, gone] = [tidied(cell.text), tidied(cell.gone)];
  const read = cell.isOut
    ? struckText('', `${kept} ${gone}`.trim(), page.limits)
    : struckText(kept, gone, page.limits);
  if (read === undefined) return;
  const value = noteStruck(row.strikes, cell.column, read);
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

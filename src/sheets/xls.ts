import type { CellObject, WorkSheet } from '@e965/xlsx';
import { isBiff8, readBiff8 } from './biff.ts';
import { BIFF_ERRORS } from './biff-sheet.ts';
import {
  type Budget,
  ENCRYPTED,
  type Limits,
  tooLarge,
  unreadable,
  unsupported,
} from './limits.ts';
import { plainDigits } from './number.ts';
import { openOle } from './ole.ts';
import { dayOfSerial } from './serial.ts';
import type { Cell, FileFact, Sheet, TypedCell } from './sheet.ts';
import {
  addRow,
  finishSheet,
  newSheet,
  type ReadSheets,
  refused,
  setCell,
} from './sheet-builder.ts';
import { textCell } from './text.ts';
import { isDateFormat } from './xlsx-styles.ts';

/** Reads a compound file: an xls, a workbook locked with a password, or something else in that shape. */
export async function readOle(bytes: Buffer, limits: Limits, budget: Budget): Promise<ReadSheets> {
  const ole = openOle(bytes);
  if ('code' in ole) return refused(ole);
  const has = (name: string) => ole.names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return refused(ENCRYPTED);
  const name = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'].find(has);
  if (name === undefined) return refused(unsupported(has('WordDocument') ? 'doc' : 'ole'));
  const stream = ole.read(name);
  if (stream === undefined || 'code' in stream)
    return refused(stream ?? unreadable('part-missing'));
  const read = isBiff8(stream)
    ? readBiff8(stream, limits, budget)
    : await readBiff(stream, bytes, limits, budget);
  return has('_VBA_PROJECT') && read.sheets.length > 0
    ? { ...read, facts: [{ code: 'file-has-macros', data: {} }, ...read.facts] }
    : read;
}

/** Record numbers of BIFF: beginning of a part, password, cells with a value. */
const BOF = new Set([0x0809, 0x0409, 0x0209, 0x0009]);
const EOF = 0x000a;
const FILEPASS = 0x002f;

/** Looks over the records before any reader does: cut, locked or too large files go no further. */
function checkRecords(stream: Buffer, limits: Limits): FileFact | undefined {
  let depth = 0;
  let parts = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (parts > 0 && depth === 0 && !BOF.has(type)) break;
    if (parts === 0 && !BOF.has(type)) return unreadable('damaged');
    if (at + 4 + length > stream.length) return unreadable('cut');
    if (BOF.has(type)) {
      depth++;
      parts++;
    } else if (type === EOF) depth--;
    else if (type === FILEPASS) return ENCRYPTED;
    else if (isCell(type) && length >= 4) {
      if (stream.readUInt16LE(at + 6) >= limits.columns) return tooLarge('columns', limits.columns);
    }
    at += 4 + length;
  }
  return depth === 0 ? undefined : unreadable('cut');
}

/** Records of a cell with a value: number, label, boolean or error, formula, in each generation. */
function isCell(type: number): boolean {
  const base = type & 0xff;
  return type <= 0x0406 && (base === 0x03 || base === 0x04 || base === 0x05 || base === 0x06);
}

/** Reads an xls of the years before Excel 97 through SheetJS; nothing is converted on the way. */
export async function readBiff(
  stream: Buffer,
  file: Buffer,
  limits: Limits,
  budget: Budget,
): Promise<ReadSheets> {
  const fault = checkRecords(stream, limits);
  if (fault !== undefined) return refused(fault);
  const { read } = await import('@e965/xlsx');
  const workbook = read(file, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
    cellDates: false,
  });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const facts: FileFact[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet'))
      continue;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const builder = newSheet(name, hidden, limits);
    fill(builder, sheet, date1904);
    const finished = finishSheet(builder, budget);
    if ('code' in finished) return refused(finished);
    sheets.push(finished);
    facts.push(...builder.facts);
  }
  return sheets.length === 0 ? refused(unreadable('no-sheets')) : { sheets, facts };
}

function fill(builder: ReturnType<typeof newSheet>, sheet: WorkSheet, date1904: boolean): void {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  for (let index = 0; index < data.length; index++) {
    const row = data[index];
    const cells: Cell[] = [];
    row?.forEach((cell, column) => {
      const value = cell && cellOf(cell, date1904, builder.limits);
      if (value !== undefined) setCell(cells, column, value);
    });
    if (cells.length === 0) continue;
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    if (!addRow(builder, hidden ? { row: index + 1, cells, hidden } : { row: index + 1, cells }))
      break;
  }
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden === true) builder.hiddenColumns.add(index + 1);
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    builder.merges.push({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
}

function cellOf(cell: CellObject, date1904: boolean, limits: Limits): Cell {
  const value = plainValue(cell, date1904, limits);
  if (cell.f === undefined || value === undefined) return value;
  return typeof value === 'string'
    ? { kind: 'text', text: value, formula: true }
    : { ...value, formula: true };
}

function plainValue(cell: CellObject, date1904: boolean, limits: Limits): Cell {
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return undefined;
  if (cell.t === 'b') return { kind: 'boolean', text: cell.v === true ? 'TRUE' : 'FALSE' };
  if (cell.t === 'e') return { kind: 'error', text: BIFF_ERRORS.get(Number(cell.v)) ?? '#VALUE!' };
  if (cell.t === 'n') return numberCell(cell, date1904);
  return textCell(String(cell.v), limits);
}

function numberCell(cell: CellObject, date1904: boolean): TypedCell {
  const text = plainDigits(String(cell.v)) ?? String(cell.v);
  const iso = isDateFormat(String(cell.z ?? '')) ? dayOfSerial(text, date1904) : undefined;
  return iso === undefined ? { kind: 'number', text } : { kind: 'date', text, iso };
}

import { readBiffSheet } from './biff-sheet.ts';
import { readBiffStrings, readBiffText } from './biff-strings.ts';
import { type Budget, ENCRYPTED, type Limits, unreadable } from './limits.ts';
import type { Cell, FileFact, Sheet } from './sheet.ts';
import { finishSheet, newSheet, type ReadSheets, refused } from './sheet-builder.ts';
import { isDateFormat } from './xlsx-styles.ts';

/** Numbers of the records of BIFF8 that are looked at ([MS-XLS] 2.3). */
const BOF = 0x0809;
const EOF = 0x000a;
const FILEPASS = 0x002f;
const DATE1904 = 0x0022;
const FORMAT = 0x041e;
const FONT = 0x0031;
const XF = 0x00e0;
const BOUNDSHEET = 0x0085;
const SST = 0x00fc;
const CONTINUE = 0x003c;

/** Among the marks of a font ([MS-XLS] 2.4.122). */
const STRUCK = 0x0008;

/** Version that a workbook of Excel 97 and later begins with. */
const BIFF8 = 0x0600;

export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

interface SheetPlace {
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
  /** 0 worksheet, 1 macros of Excel 4, 2 chart, 6 module. */
  readonly type: number;
}

/** What the sheets of a workbook refer to. */
export interface Globals {
  readonly sheets: SheetPlace[];
  strings: readonly Cell[];
  readonly formats: Map<number, boolean>;
  /** Number format of each cell style, and whether its text is struck out. */
  readonly styles: { readonly format: number; readonly struck: boolean }[];
  date1904: boolean;
}

export function isBiff8(stream: Buffer): boolean {
  return stream.length >= 8 && stream.readUInt16LE(0) === BOF && stream.readUInt16LE(4) === BIFF8;
}

/**
 * Records of one part, from its BOF to its EOF, parts inside it (charts) left out; the fact when it does
 * not end or does not begin.
 */
function partAt(stream: Buffer, position: number): readonly BiffRecord[] | FileFact {
  const records: BiffRecord[] = [];
  let depth = 0;
  let at = position;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (depth === 0 && type !== BOF) return unreadable('damaged');
    if (end > stream.length) return unreadable('cut');
    if (type === BOF) depth++;
    else if (type === EOF) {
      depth--;
      if (depth === 0) return records;
    } else if (depth === 1) records.push({ type, data: stream.subarray(at + 4, end) });
    at = end;
  }
  return unreadable('cut');
}

/** Reads the Workbook stream of an xls of Excel 97 or later. Reading past a record refuses the file. */
export function readBiff8(stream: Buffer, limits: Limits, budget: Budget): ReadSheets {
  const records = partAt(stream, 0);
  if ('code' in records) return refused(records);
  if (records.some(({ type }) => type === FILEPASS)) return refused(ENCRYPTED);
  const globals = readGlobals(records, limits);
  if (globals === undefined) return refused(unreadable('damaged'));
  const sheets: Sheet[] = [];
  const facts: FileFact[] = [];
  if (globals.sheets.some(({ type }) => type === 1))
    facts.push({ code: 'file-has-macros', data: {} });
  for (const { name, position, hidden, type } of globals.sheets) {
    if (type !== 0) continue;
    const part = partAt(stream, position);
    if ('code' in part) return refused(part);
    const builder = newSheet(name, hidden, limits);
    const sheet = readBiffSheet(part, globals, builder) ?? finishSheet(builder, budget);
    if ('code' in sheet) return refused(sheet);
    sheets.push(sheet);
    facts.push(...builder.facts);
  }
  return sheets.length === 0 ? refused(unreadable('no-sheets')) : { sheets, facts };
}

function readGlobals(records: readonly BiffRecord[], limits: Limits): Globals | undefined {
  const globals: Globals = {
    sheets: [],
    strings: [],
    formats: new Map(),
    styles: [],
    date1904: false,
  };
  const struckFonts: boolean[] = [];
  for (const [index, { type, data }] of records.entries()) {
    if (type === DATE1904) globals.date1904 = data.readUInt16LE(0) === 1;
    else if (type === FONT) {
      struckFonts.push((data.readUInt16LE(2) & STRUCK) !== 0);
      // There is no font 4 ([MS-XLS] 2.5.129).
      if (struckFonts.length === 4) struckFonts.push(false);
    } else if (type === XF)
      globals.styles.push({
        format: data.readUInt16LE(2),
        struck: struckFonts[data.readUInt16LE(0)] === true,
      });
    else if (type === FORMAT) {
      const code = readBiffText(data, 2, false);
      if (code) globals.formats.set(data.readUInt16LE(0), isDateFormat(code.text));
    } else if (type === BOUNDSHEET) {
      const name = readBiffText(data, 6, true);
      if (name === undefined) return undefined;
      const hidden = (data.readUInt8(4) & 3) !== 0;
      const position = data.readUInt32LE(0);
      globals.sheets.push({ name: name.text, position, hidden, type: data.readUInt8(5) });
    } else if (type === SST) {
      const strings = readBiffStrings(withContinued(records, index), limits, struckFonts);
      if (strings === undefined) return undefined;
      globals.strings = strings;
    }
  }
  return globals;
}

function withContinued(records: readonly BiffRecord[], index: number): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = index; at === index || records[at]?.type === CONTINUE; at++) {
    const record = records[at];
    if (record === undefined) break;
    parts.push(record.data);
  }
  return parts;
}

import { Refusal } from '../../domain/refusal.ts';
import { openOle } from '../../sheets/ole.ts';
import { type BiffRecord, recordsOf, streamOf } from './biff-records.ts';
import { characters, textRecords } from './biff8.ts';
import { compoundFile } from './compound-file.ts';
import type { Filler, TemplatePlace } from './fill.ts';
import { DATE_FORMAT } from './table.ts';
import { filledSheet, type SharedParts } from './xls-cells.ts';

const TYPE = {
  boundSheet: 0x0085,
  sharedStrings: 0x00fc,
  carriedOn: 0x003c,
  stringIndex: 0x00ff,
  format: 0x041e,
  xf: 0x00e0,
  end: 0x000a,
  locked: 0x002f,
  macros: 0x00d3,
} as const;

/**
 * Fills an .xls inside its own records: fonts, colours, widths, lists to choose from, other sheets and everything else
 * in the workbook stream stay. What lies outside it (macros, properties) is not carried over.
 */
export function xlsFiller(template: Uint8Array, place: TemplatePlace): Filler {
  const parts = openTemplateStream(template);
  return (people) => {
    const globals = newGlobals(parts.globals);
    const sheets = parts.sheets.map(({ name, records }) => {
      if (name !== place.sheet) return records;
      const filled = filledSheet(records, people, place, globals);
      if (filled === undefined) throw unusual();
      return filled;
    });
    return compoundFile('Workbook', joined(globals.records(), sheets));
  };
}

interface TemplateParts {
  readonly globals: readonly BiffRecord[];
  readonly sheets: readonly { readonly name: string; readonly records: readonly BiffRecord[] }[];
}

function openTemplateStream(template: Uint8Array): TemplateParts {
  const ole = openOle(Buffer.from(template));
  const stream = 'code' in ole ? undefined : ole.read('Workbook');
  if (stream === undefined || 'code' in stream) throw unusual();
  const globals = recordsOf(stream, 0);
  if (globals.some(({ type }) => type === TYPE.locked)) throw unusual();
  const sheets = globals
    .filter(({ type }) => type === TYPE.boundSheet)
    .map(({ data }) => ({
      name: sheetName(data),
      records: recordsOf(stream, data.readUInt32LE(0)),
    }));
  return { globals, sheets };
}

function unusual(): Refusal {
  return new Refusal('template-unfit', {
    id: 'Susunan dalam templat .xls ini tidak biasa atau terkunci. Buka di Excel, simpan ulang sebagai .xls, lalu jalankan lagi.',
    en: 'The inside of this .xls template is unusual or locked. Open it in Excel, save it anew as .xls, then run again.',
  });
}

function sheetName(data: Buffer): string {
  const length = data[6] ?? 0;
  return data[7] === 0
    ? data.toString('latin1', 8, 8 + length)
    : data.toString('utf16le', 8, 8 + length * 2);
}

/** Sheets behind the globals in the order of their names; each place is written anew. */
function joined(
  globals: readonly BiffRecord[],
  sheets: readonly (readonly BiffRecord[])[],
): Buffer {
  const bodies = sheets.map(streamOf);
  let at = streamOf(globals).length;
  let sheet = 0;
  const placed = globals.map((record) => {
    if (record.type !== TYPE.boundSheet) return record;
    const data = Buffer.from(record.data);
    data.writeUInt32LE(at, 0);
    at += bodies[sheet]?.length ?? 0;
    sheet += 1;
    return { ...record, data };
  });
  return Buffer.concat([streamOf(placed), ...bodies]);
}

interface Globals extends SharedParts {
  readonly records: () => readonly BiffRecord[];
}

const TEXT_FORMAT = 0x31;
const WHOLE_FORMAT = 0x01;

/** Shared strings and cell formats, to which more may be added. */
function newGlobals(old: readonly BiffRecord[]): Globals {
  const xfs = old.filter(({ type }) => type === TYPE.xf);
  const formats = old
    .filter(({ type }) => type === TYPE.format)
    .map(({ data }) => data.readUInt16LE(0));
  const dateId = Math.max(163, ...formats) + 1;
  const head = old.find(({ type }) => type === TYPE.sharedStrings);
  const before = head?.data.readUInt32LE(4) ?? 0;
  const strings = new Map<string, number>();
  const added: BiffRecord[] = [];
  const known = new Map<string, number>();
  const wanted = { text: TEXT_FORMAT, heading: TEXT_FORMAT, number: WHOLE_FORMAT, date: dateId };
  let uses = 0;
  return {
    string: (text) => {
      uses += 1;
      const index = strings.get(text) ?? before + strings.size;
      strings.set(text, index);
      return index;
    },
    like: (xf, kind) => {
      const key = `${xf} ${wanted[kind]}`;
      const index = known.get(key) ?? xfs.length + added.length;
      if (!known.has(key)) {
        known.set(key, index);
        added.push({
          type: TYPE.xf,
          data: withFormat(xfs[xf]?.data ?? xfs[15]?.data, wanted[kind]),
        });
      }
      return index;
    },
    records: () => mergedGlobals(old, { strings, uses, added, dateId }),
  };
}

function withFormat(xf: Buffer | undefined, format: number): Buffer {
  if (xf === undefined) throw unusual();
  const data = Buffer.from(xf);
  data.writeUInt16LE(format, 2);
  data[9] = (data[9] ?? 0) | 0x04;
  return data;
}

interface Added {
  readonly strings: ReadonlyMap<string, number>;
  readonly uses: number;
  readonly added: readonly BiffRecord[];
  readonly dateId: number;
}

/** New formats after the last of their kind, new texts in records of their own behind the old ones. */
function mergedGlobals(
  old: readonly BiffRecord[],
  { strings, uses, added, dateId }: Added,
): readonly BiffRecord[] {
  const id = Buffer.alloc(4);
  id.writeUInt16LE(dateId, 0);
  id.writeUInt16LE(DATE_FORMAT.length, 2);
  const format = { type: TYPE.format, data: Buffer.concat([id, characters(DATE_FORMAT)]) };
  const lastXf = old.findLastIndex(({ type }) => type === TYPE.xf);
  const firstXf = old.findIndex(({ type }) => type === TYPE.xf);
  const table = old.findIndex(({ type }) => type === TYPE.sharedStrings);
  let tableEnd = table;
  while (table >= 0 && old[tableEnd + 1]?.type === TYPE.carriedOn) tableEnd += 1;
  const texts = textRecords(strings.keys()).map((data) => ({ type: TYPE.carriedOn, data }));
  const merged: BiffRecord[] = [];
  for (const [index, record] of old.entries()) {
    if (record.type === TYPE.stringIndex || record.type === TYPE.macros) continue;
    if (index === firstXf) merged.push(format);
    if (table < 0 && record.type === TYPE.end) merged.push(newTable(strings, uses), ...texts);
    merged.push(index === table ? counted(record, strings.size, uses) : record);
    if (index === lastXf) merged.push(...added);
    if (index === tableEnd && table >= 0) merged.push(...texts);
  }
  return merged;
}

function counted(record: BiffRecord, strings: number, uses: number): BiffRecord {
  const data = Buffer.from(record.data);
  data.writeUInt32LE(data.readUInt32LE(0) + uses, 0);
  data.writeUInt32LE(data.readUInt32LE(4) + strings, 4);
  return { ...record, data };
}

function newTable(strings: ReadonlyMap<string, number>, uses: number): BiffRecord {
  return counted({ type: TYPE.sharedStrings, data: Buffer.alloc(8) }, strings.size, uses);
}

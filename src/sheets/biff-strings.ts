import type { Limits } from './limits.ts';
import type { Cell } from './sheet.ts';
import { struckText } from './strikes.ts';
import { textCell } from './text.ts';

/** A text of BIFF8: how many bytes it took, or undefined when it runs out of its record. */
export interface BiffText {
  readonly text: string;
  readonly end: number;
}

/** Letters at `at`: one byte each (the low half of UTF-16) or two. */
function letters(record: Buffer, at: number, count: number, wide: boolean): string {
  return wide
    ? record.toString('utf16le', at, at + count * 2)
    : record.toString('latin1', at, at + count);
}

/** A text with its length in one byte (`short`) or two, as in sheet names and cells. */
export function readBiffText(record: Buffer, at: number, short: boolean): BiffText | undefined {
  const head = at + (short ? 2 : 3);
  if (head > record.length) return undefined;
  const count = short ? record.readUInt8(at) : record.readUInt16LE(at);
  const flags = record.readUInt8(head - 1);
  const wide = (flags & 1) === 1;
  // Formatting runs and phonetic marks state their number before the letters and stand behind them.
  const start = head + ((flags & 8) === 0 ? 0 : 2) + ((flags & 4) === 0 ? 0 : 4);
  const end = start + count * (wide ? 2 : 1);
  return end > record.length ? undefined : { text: letters(record, start, count, wide), end };
}

/** A place in a table of strings that goes on over several records. */
interface Place {
  readonly records: readonly Buffer[];
  record: number;
  at: number;
}

/** The record the place is in; goes to the next one at the end of a record. Undefined at the very end. */
function current(place: Place): Buffer | undefined {
  let record = place.records[place.record];
  while (record !== undefined && place.at >= record.length) {
    place.at -= record.length;
    place.record++;
    record = place.records[place.record];
  }
  return record;
}

function readNumber(place: Place, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) {
    const record = current(place);
    if (record === undefined) return Number.NaN;
    value += (record[place.at] ?? 0) * 2 ** (8 * index);
    place.at++;
  }
  return value;
}

/** Letters that may go on in the next record, which then says anew how wide they are. */
function readLetters(place: Place, count: number, width: boolean): string | undefined {
  let text = '';
  let left = count;
  let wide = width;
  while (left > 0) {
    const record = place.records[place.record];
    if (record === undefined) return undefined;
    const room = Math.floor((record.length - place.at) / (wide ? 2 : 1));
    const taken = Math.min(room, left);
    text += letters(record, place.at, taken, wide);
    place.at += taken * (wide ? 2 : 1);
    left -= taken;
    if (left === 0) break;
    place.record++;
    place.at = 1;
    const flags = place.records[place.record]?.[0];
    if (flags === undefined) return undefined;
    wide = (flags & 1) === 1;
  }
  return text;
}

/** Where the font changes within a text, and to which. */
interface Run {
  readonly from: number;
  readonly font: number;
}

function readRuns(place: Place, count: number): readonly Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < count; index++)
    runs.push({ from: readNumber(place, 2), font: readNumber(place, 2) });
  return runs;
}

/** The text without what is struck out in it. */
function withoutRuns(
  text: string,
  runs: readonly Run[],
  struckFonts: readonly boolean[],
  limits: Limits,
): Cell {
  if (!runs.some(({ font }) => struckFonts[font])) return textCell(text, limits);
  let [kept, gone] = [text.slice(0, runs[0]?.from), ''];
  for (const [index, { from, font }] of runs.entries()) {
    const part = text.slice(from, runs[index + 1]?.from);
    if (struckFonts[font]) gone += part;
    else kept += part;
  }
  return struckText(kept, gone, limits);
}

/** The shared strings of an xls: record SST and those that continue it. Undefined when it is damaged. */
export function readBiffStrings(
  records: readonly Buffer[],
  limits: Limits,
  struckFonts: readonly boolean[],
): readonly Cell[] | undefined {
  const place: Place = { records, record: 0, at: 4 };
  const count = readNumber(place, 4);
  const strings: Cell[] = [];
  for (let index = 0; index < count; index++) {
    const length = readNumber(place, 2);
    const flags = readNumber(place, 1);
    const runs = (flags & 8) === 0 ? 0 : readNumber(place, 2);
    const extra = (flags & 4) === 0 ? 0 : readNumber(place, 4);
    if (Number.isNaN(length + flags + runs + extra)) return undefined;
    const text = length === 0 ? '' : readLetters(place, length, (flags & 1) === 1);
    if (text === undefined) return undefined;
    strings.push(withoutRuns(text, readRuns(place, runs), struckFonts, limits));
    place.at += extra;
    current(place);
  }
  return strings;
}

import {
  CLOSE,
  END,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  type XmlCursor,
  type XmlFault,
} from './xml.ts';
import { attribute } from './xml-text.ts';

/** Built-in formats that show a day: 14 to 17, 22 and the East Asian 27 to 36, 50 to 58 (ECMA-376, 18.8.30). */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Does a format code show a day? `[h]:mm` and `mm:ss` are times, `"dd"` is a quoted text. */
export function isDateFormat(code: string): boolean {
  const first = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (first === undefined || /general|[0#?]/.test(first.replace(/\.0+/g, ''))) return false;
  return /[dy]/.test(first) || (first.includes('m') && !/[hs]/.test(first));
}

/** What is told by the look of a cell alone. */
export interface CellStyles {
  /** For each cell style, 1 where its numbers are days. */
  readonly dates: Uint8Array;
  /** For each cell style, 1 where its text is struck out; undefined where none is. */
  readonly struck: Uint8Array | undefined;
}

export function readStyles(part: Buffer): CellStyles | XmlFault {
  const cursor = openXml(part);
  const custom = new Map<number, boolean>();
  const dates: number[] = [];
  const fonts: boolean[] = [];
  const struck: number[] = [];
  let inCellXfs = false;
  let inFonts = false;
  while (nextTag(cursor) !== END) {
    if (isLocal(cursor, 'cellXfs')) inCellXfs = cursor.kind === OPEN;
    else if (isLocal(cursor, 'fonts')) inFonts = cursor.kind === OPEN;
    else if (cursor.kind === CLOSE) continue;
    else if (isLocal(cursor, 'numFmt'))
      custom.set(
        Number(attribute(cursor, 'numFmtId')),
        isDateFormat(attribute(cursor, 'formatCode') ?? ''),
      );
    else if (inFonts && isLocal(cursor, 'font')) fonts.push(false);
    else if (inFonts && isLocal(cursor, 'strike')) fonts[fonts.length - 1] = isOn(cursor);
    else if (inCellXfs && isLocal(cursor, 'xf')) {
      const id = Number(attribute(cursor, 'numFmtId') ?? 0);
      dates.push((custom.get(id) ?? isBuiltInDate(id)) ? 1 : 0);
      struck.push(fonts[Number(attribute(cursor, 'fontId') ?? 0)] ? 1 : 0);
    }
  }
  if (cursor.fault !== undefined) return cursor.fault;
  const isAnyStruck = struck.includes(1);
  return {
    dates: Uint8Array.from(dates),
    struck: isAnyStruck ? Uint8Array.from(struck) : undefined,
  };
}

/** `<strike/>` strikes out, `<strike val="0"/>` does not. */
export function isOn(cursor: XmlCursor): boolean {
  return !/^(?:0|false)$/.test(attribute(cursor, 'val') ?? '');
}

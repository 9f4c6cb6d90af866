import type { Limits } from './limits.ts';
import { TOO_LONG } from './limits.ts';
import type { Cell } from './sheet.ts';
import { struckText } from './strikes.ts';
import { unescapeOoxml } from './text.ts';
import { takePlainString } from './xlsx-quick.ts';
import { isOn } from './xlsx-styles.ts';
import {
  CLOSE,
  END,
  isLocal,
  nextTag,
  OPEN,
  openXml,
  skipElement,
  type XmlCursor,
  type XmlFault,
} from './xml.ts';
import { textBefore } from './xml-text.ts';

/** A character takes at most this many bytes in XML (`&#x10FFFF;`), so longer text need not be decoded. */
const BYTES_A_CHARACTER = 10;

/**
 * Text of the element just opened (`si` or `is`): all `t` of its runs joined, the phonetic reading left out, what is
 * struck out kept apart.
 * Leaves the cursor at its end tag.
 */
export function readRichText(cursor: XmlCursor, limits: Limits): Cell {
  const depth = cursor.depth;
  let text = '';
  let gone = '';
  let isOut = false;
  let long = false;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
    } else if (isLocal(cursor, 'rPh')) skipElement(cursor);
    else if (isLocal(cursor, 'r')) isOut = false;
    else if (isLocal(cursor, 'strike')) isOut = isOn(cursor);
    else if (cursor.kind === OPEN && isLocal(cursor, 't')) {
      nextTag(cursor);
      const bytes = cursor.textEnd - cursor.textStart;
      if (bytes > limits.characters * BYTES_A_CHARACTER || text.length > limits.characters)
        long = true;
      else if (isOut) gone += textBefore(cursor);
      else text += textBefore(cursor);
    }
  }
  if (long) return TOO_LONG;
  return struckText(unescapeOoxml(text), unescapeOoxml(gone), limits);
}

/** The shared strings of a workbook, in their order. */
export function readSharedStrings(part: Buffer, limits: Limits): readonly Cell[] | XmlFault {
  const cursor = openXml(part);
  const strings: Cell[] = [];
  for (;;) {
    if (takePlainString(cursor, strings, limits)) continue;
    if (nextTag(cursor) === END) break;
    if (!isLocal(cursor, 'si') || cursor.kind === CLOSE) continue;
    strings.push(cursor.kind === OPEN ? readRichText(cursor, limits) : undefined);
  }
  return cursor.fault ?? strings;
}

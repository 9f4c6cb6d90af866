import { isAscii } from 'node:buffer';
import { fail, startsWith, type XmlCursor } from './xml.ts';

/** Bytes turned into a string at a time. */
const WINDOW = 65_536;

/** Bytes as one Latin-1 character each; a window is turned into a string at a time, not the whole part. */
function slice(cursor: XmlCursor, start: number, end: number): string {
  if (start < cursor.windowStart || end > cursor.windowEnd) {
    const to = Math.min(Math.max(end, start + WINDOW), cursor.bytes.length);
    cursor.window = cursor.bytes.toString('latin1', start, to);
    cursor.windowAscii = isAscii(cursor.bytes.subarray(start, to));
    cursor.windowStart = start;
    cursor.windowEnd = to;
  }
  return cursor.window.substring(start - cursor.windowStart, end - cursor.windowStart);
}

function fromUtf8(cursor: XmlCursor, text: string): string {
  return cursor.windowAscii || !/[\x80-\xff]/.test(text)
    ? text
    : Buffer.from(text, 'latin1').toString('utf8');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A character by its number; what is no character (half a pair, beyond Unicode) becomes U+FFFD. */
export function characterOf(code: number): string {
  const valid = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}

function expandEntities(cursor: XmlCursor, text: string): string {
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(name);
    const value = number
      ? characterOf(Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10))
      : NAMED.get(name);
    if (value === undefined || !whole.endsWith(';')) fail(cursor, 'entity');
    return value ?? '';
  });
}

/** Text between two offsets: UTF-8, entities and line ends resolved. */
export function textBetween(cursor: XmlCursor, start: number, end: number): string {
  let text = slice(cursor, start, end);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  text = fromUtf8(cursor, text);
  return text.includes('&') ? expandEntities(cursor, text) : text;
}

/** Character data before the current tag, CDATA taken as it is, comments left out. */
export function textBefore(cursor: XmlCursor): string {
  if (cursor.textStart === cursor.textEnd) return '';
  if (!cursor.textMixed) return textBetween(cursor, cursor.textStart, cursor.textEnd);
  const raw = slice(cursor, cursor.textStart, cursor.textEnd);
  let text = '';
  for (const part of raw.split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)/)) {
    if (part.startsWith('<![CDATA[')) text += fromUtf8(cursor, part.slice(9, -3));
    else if (!part.startsWith('<')) text += expandEntities(cursor, fromUtf8(cursor, part));
  }
  return text;
}

/** An attribute by its name as written; undefined when the tag has none of that name. */
export function attribute(cursor: XmlCursor, name: string): string | undefined {
  return findAttribute(cursor, name, false);
}

/** An attribute by its name without prefix: for names whose prefix each program chooses. */
export function localAttribute(cursor: XmlCursor, name: string): string | undefined {
  return findAttribute(cursor, name, true);
}

/** All attributes of a tag by their names as written, put into a map that is emptied first. */
export function readAttributes(cursor: XmlCursor, into: Map<string, string>): void {
  into.clear();
  const { bytes, attributesEnd } = cursor;
  for (let at = cursor.nameEnd; at < attributesEnd; ) {
    while (at < attributesEnd && (bytes[at] ?? 0) <= 0x20) at++;
    const start = at;
    while (at < attributesEnd && bytes[at] !== 0x3d && (bytes[at] ?? 0) > 0x20) at++;
    const end = at;
    while (at < attributesEnd && bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
    const quote = bytes[at];
    const value = at + 1;
    at = value;
    while (at < attributesEnd && bytes[at] !== quote) at++;
    if (end > start) into.set(slice(cursor, start, end), textBetween(cursor, value, at));
    at++;
  }
}

function findAttribute(cursor: XmlCursor, wanted: string, local: boolean): string | undefined {
  const { bytes, attributesEnd } = cursor;
  let at = cursor.nameEnd;
  while (at < attributesEnd) {
    while (at < attributesEnd && (bytes[at] ?? 0) <= 0x20) at++;
    let start = at;
    while (at < attributesEnd && bytes[at] !== 0x3d) {
      if (local && bytes[at] === 0x3a) start = at + 1;
      at++;
    }
    let end = at;
    while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
    at++;
    while (at < attributesEnd && (bytes[at] ?? 0) <= 0x20) at++;
    const quote = bytes[at];
    const valueStart = at + 1;
    at = valueStart;
    while (at < attributesEnd && bytes[at] !== quote) at++;
    if (end - start === wanted.length && startsWith(bytes, start, wanted))
      return textBetween(cursor, valueStart, at);
    at++;
  }
  return undefined;
}

/** Name of the tag without its prefix. */
export function localName(cursor: XmlCursor): string {
  return slice(cursor, cursor.localStart, cursor.nameEnd);
}

/** Name of the tag as written, prefix included. */
export function fullName(cursor: XmlCursor): string {
  return slice(cursor, cursor.nameStart, cursor.nameEnd);
}

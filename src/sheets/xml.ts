import { isUtf8 } from 'node:buffer';

/** What `nextTag` stopped at. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
/** `<a/>`: opened and closed at once. */
export const EMPTY = 3;

const DEPTH = 256;

/**
 * A place in an XML text and the tag last read. Strict: unbalanced tags, unknown entities and any DOCTYPE
 * end the reading with `fault` set, so that a damaged part is never half read. Offsets are bytes of UTF-8.
 */
export interface XmlCursor {
  readonly bytes: Buffer;
  position: number;
  /** END, OPEN, CLOSE or EMPTY; END for good once there is a fault. */
  kind: number;
  /** Elements open, the one just opened included. */
  depth: number;
  nameStart: number;
  /** After the prefix, if there is one. */
  localStart: number;
  nameEnd: number;
  attributesEnd: number;
  /** Character data between the tag before and this one. */
  textStart: number;
  textEnd: number;
  /** True when comments, instructions or CDATA stand in that text. */
  textMixed: boolean;
  fault: XmlFault | undefined;
  rootClosed: boolean;
  readonly openStarts: Int32Array;
  readonly openEnds: Int32Array;
  window: string;
  windowStart: number;
  windowEnd: number;
  windowAscii: boolean;
}

/** `doctype` is refused whatever it holds; all others mean that the text is damaged. */
export type XmlFault = 'doctype' | 'cut' | 'syntax' | 'nesting' | 'entity' | 'encoding' | 'depth';

export function openXml(raw: Buffer): XmlCursor {
  const bytes = toUtf8(raw);
  return {
    bytes: bytes ?? raw,
    position:
      bytes !== undefined && bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0,
    kind: END,
    depth: 0,
    nameStart: 0,
    localStart: 0,
    nameEnd: 0,
    attributesEnd: 0,
    textStart: 0,
    textEnd: 0,
    textMixed: false,
    fault: bytes === undefined ? 'encoding' : undefined,
    rootClosed: false,
    openStarts: new Int32Array(DEPTH),
    openEnds: new Int32Array(DEPTH),
    window: '',
    windowStart: 0,
    windowEnd: 0,
    windowAscii: true,
  };
}

/** XML is UTF-8 or, rarely, UTF-16 with a mark; Latin-1 declared by old exporters is taken too. */
function toUtf8(raw: Buffer): Buffer | undefined {
  if (raw.length >= 2 && raw[0] === 0xff && raw[1] === 0xfe)
    return Buffer.from(raw.subarray(2).toString('utf16le'), 'utf8');
  if (raw.length >= 2 && raw[0] === 0xfe && raw[1] === 0xff) {
    const swapped = Buffer.from(raw.subarray(2, raw.length - (raw.length % 2)));
    return Buffer.from(swapped.swap16().toString('utf16le'), 'utf8');
  }
  if (isUtf8(raw)) return raw;
  const declared = /^<\?xml[^>]*encoding=["'](iso-8859-1|windows-1252)["']/i.test(
    raw.toString('latin1', 0, 200),
  );
  return declared ? Buffer.from(raw.toString('latin1'), 'utf8') : undefined;
}

/** Ends the reading for good because the text is damaged. */
export function fail(cursor: XmlCursor, fault: XmlFault): number {
  cursor.fault ??= fault;
  cursor.kind = END;
  cursor.position = cursor.bytes.length;
  return END;
}

/** Stops the reading because of what stands in the text; `fault` must then be told by the caller. */
export function stop(cursor: XmlCursor): void {
  cursor.kind = END;
  cursor.position = cursor.bytes.length;
  cursor.depth = 0;
}

/** Do these letters of ASCII stand at an offset? */
export function startsWith(bytes: Buffer, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Goes past `<!...` or `<?...` at `at`; gives the offset behind it, or -1 with the fault set. */
function skipMarkup(cursor: XmlCursor, at: number): number {
  const { bytes } = cursor;
  let closing = '?>';
  if (bytes[at + 1] === 0x21) {
    if (startsWith(bytes, at, '<!--')) closing = '-->';
    else if (startsWith(bytes, at, '<![CDATA[')) closing = ']]>';
    else {
      fail(cursor, 'doctype');
      return -1;
    }
  }
  const end = bytes.indexOf(closing, at + 2, 'latin1');
  if (end < 0) {
    fail(cursor, 'cut');
    return -1;
  }
  return end + closing.length;
}

/** Reads on to the next tag and gives its kind. */
export function nextTag(cursor: XmlCursor): number {
  if (cursor.fault !== undefined) return fail(cursor, cursor.fault);
  if (cursor.kind === EMPTY) cursor.depth--;
  const { bytes } = cursor;
  const { length } = bytes;
  let at = cursor.position;
  cursor.textStart = at;
  cursor.textMixed = false;
  for (;;) {
    while (at < length && bytes[at] !== 0x3c) at++;
    if (at >= length) return finish(cursor);
    const next = bytes[at + 1];
    if (next !== 0x21 && next !== 0x3f) break;
    at = skipMarkup(cursor, at);
    if (at < 0) return END;
    cursor.textMixed = true;
  }
  cursor.textEnd = at;
  return bytes[at + 1] === 0x2f ? closeTag(cursor, at + 2) : openTag(cursor, at + 1);
}

function finish(cursor: XmlCursor): number {
  if (cursor.depth > 0 || !cursor.rootClosed) return fail(cursor, 'cut');
  cursor.position = cursor.bytes.length;
  cursor.kind = END;
  return END;
}

/** Name, then attributes up to the `>` that stands outside quotes. */
function openTag(cursor: XmlCursor, start: number): number {
  const { bytes } = cursor;
  const { length } = bytes;
  let at = start;
  let local = start;
  for (; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte === 0x3e || byte === 0x2f) break;
    if (byte === 0x3a) local = at + 1;
    else if (byte === 0x3c || byte === 0x22 || byte === 0x27) return fail(cursor, 'syntax');
  }
  if (at === start) return fail(cursor, 'syntax');
  cursor.nameStart = start;
  cursor.localStart = local;
  cursor.nameEnd = at;
  for (; at < length; at++) {
    const byte = bytes[at];
    if (byte === 0x3e) break;
    if (byte === 0x22 || byte === 0x27) {
      at++;
      while (at < length && bytes[at] !== byte) {
        if (bytes[at] === 0x3c) return fail(cursor, 'syntax');
        at++;
      }
    } else if (byte === 0x3c) return fail(cursor, 'syntax');
  }
  if (at >= length) return fail(cursor, 'cut');
  const empty = bytes[at - 1] === 0x2f;
  cursor.attributesEnd = empty ? at - 1 : at;
  cursor.position = at + 1;
  return pushOpen(cursor, empty);
}

function pushOpen(cursor: XmlCursor, empty: boolean): number {
  if (cursor.depth === 0) {
    if (cursor.rootClosed) return fail(cursor, 'nesting');
    if (empty) cursor.rootClosed = true;
  }
  if (cursor.depth >= DEPTH) return fail(cursor, 'depth');
  if (!empty) {
    cursor.openStarts[cursor.depth] = cursor.nameStart;
    cursor.openEnds[cursor.depth] = cursor.nameEnd;
  }
  cursor.depth++;
  cursor.kind = empty ? EMPTY : OPEN;
  return cursor.kind;
}

function closeTag(cursor: XmlCursor, start: number): number {
  const { bytes } = cursor;
  if (cursor.depth === 0) return fail(cursor, 'nesting');
  const depth = cursor.depth - 1;
  const opened = cursor.openStarts[depth] ?? 0;
  const width = (cursor.openEnds[depth] ?? 0) - opened;
  if (start + width >= bytes.length) return fail(cursor, 'cut');
  let local = start;
  for (let index = 0; index < width; index++) {
    if (bytes[start + index] !== bytes[opened + index]) return fail(cursor, 'nesting');
    if (bytes[start + index] === 0x3a) local = start + index + 1;
  }
  let at = start + width;
  while ((bytes[at] ?? 0x3e) <= 0x20) at++;
  if (at >= bytes.length) return fail(cursor, 'cut');
  if (bytes[at] !== 0x3e) return fail(cursor, 'nesting');
  cursor.nameStart = start;
  cursor.localStart = local;
  cursor.nameEnd = start + width;
  cursor.attributesEnd = cursor.nameEnd;
  cursor.depth = depth;
  if (depth === 0) cursor.rootClosed = true;
  cursor.position = at + 1;
  cursor.kind = CLOSE;
  return CLOSE;
}

/**
 * Goes past an element that stands whole before `to`, inside the one that is open; false where `nextTag` has
 * to see it. The caller has made sure that it is balanced and at most two deep.
 */
export function passElement(cursor: XmlCursor, to: number): boolean {
  if (cursor.fault !== undefined || cursor.depth === 0 || cursor.depth + 2 > DEPTH) return false;
  cursor.position = to;
  cursor.kind = CLOSE;
  return true;
}

/** Is this the tag's name without prefix? Cheaper than `localName`. */
export function isLocal(cursor: XmlCursor, name: string): boolean {
  return (
    cursor.nameEnd - cursor.localStart === name.length &&
    startsWith(cursor.bytes, cursor.localStart, name)
  );
}

/** Is this the tag's name as written, prefix included? */
export function isFull(cursor: XmlCursor, name: string): boolean {
  return (
    cursor.nameEnd - cursor.nameStart === name.length &&
    startsWith(cursor.bytes, cursor.nameStart, name)
  );
}

/** Reads past the end of the element just opened, whatever it holds. */
export function skipElement(cursor: XmlCursor): void {
  if (cursor.kind !== OPEN) return;
  const depth = cursor.depth;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor))
    if (kind === CLOSE && cursor.depth < depth) return;
}

/** A quote that was never closed, or that closed only far below: 1-based physical line it was opened on. */
export interface UnclosedQuote {
  readonly line: number;
}

/**
 * Splits a text into records and gives each with its 1-based physical line; blank lines are records with
 * one empty field. Quotes as in RFC 4180; line ends CRLF, LF and CR may be mixed. Stops when `take` gives
 * false. Lines without a quote are cut at the delimiters; only the others are read letter by letter.
 */
export function scanCsv(
  text: string,
  delimiter: string,
  take: (fields: string[], line: number) => boolean,
): UnclosedQuote | undefined {
  const { length } = text;
  let at = 0;
  let line = 1;
  // Each sign is looked for again only when passed: a text without line feeds is not searched at every line.
  let feed = next(text, '\n', 0);
  let quote = next(text, '"', 0);
  let lone = nextLoneReturn(text, 0);
  while (at < length) {
    if (quote < at) quote = next(text, '"', at);
    if (lone < at) lone = nextLoneReturn(text, at);
    if (feed < at) feed = next(text, '\n', at);
    const end = Math.min(feed, lone, length);
    if (quote < end) {
      const record = quotedRecord(text, delimiter, at, line);
      if (!('fields' in record)) return record;
      if (!take(record.fields, line)) return undefined;
      at = record.next;
      line = record.line;
      continue;
    }
    const stop = end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (!take(text.substring(at, stop).split(delimiter), line)) return undefined;
    at = end + 1;
    line++;
  }
  return undefined;
}

function next(text: string, letter: string, from: number): number {
  const found = text.indexOf(letter, from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

function nextLoneReturn(text: string, from: number): number {
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) return at;
  return Number.POSITIVE_INFINITY;
}

interface QuotedRecord {
  readonly fields: string[];
  readonly next: number;
  readonly line: number;
}

/** One record that holds a quote somewhere. A quote opens a field only as its first character. */
function quotedRecord(
  text: string,
  delimiter: string,
  start: number,
  startLine: number,
): QuotedRecord | UnclosedQuote {
  const { length } = text;
  const fields: string[] = [];
  let at = start;
  let line = startLine;
  for (;;) {
    let field = '';
    if (text.charCodeAt(at) === 0x22) {
      const closed = quotedField(text, delimiter, at);
      if (closed === undefined) return { line };
      field = closed.value;
      line += closed.breaks;
      at = closed.next;
      const rest = at;
      while (at < length && !endsField(text, at, delimiter)) at++;
      // Text behind a quote that closes lines further down: it was another field's quote.
      if (at > rest && closed.breaks > 0 && !/^\s*$/.test(text.slice(rest, at)))
        return { line: line - closed.breaks };
      field += text.slice(rest, at);
    } else {
      const from = at;
      while (at < length && !endsField(text, at, delimiter)) at++;
      field = text.slice(from, at);
    }
    fields.push(field);
    if (at >= length) return { fields, next: at, line: line + 1 };
    const letter = text.charCodeAt(at);
    at++;
    if (letter === 13 && text.charCodeAt(at) === 10) at++;
    if (letter === 13 || letter === 10) return { fields, next: at, line: line + 1 };
  }
}

function endsField(text: string, at: number, delimiter: string): boolean {
  const letter = text.charCodeAt(at);
  return letter === 10 || letter === 13 || text[at] === delimiter;
}

interface ClosedField {
  readonly value: string;
  readonly next: number;
  readonly breaks: number;
}

/** Delimiters inside one quoted value with line breaks from which on it is people, not an address. */
const SWALLOWED = 4;

function quotedField(text: string, delimiter: string, start: number): ClosedField | undefined {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === 0x22) end = text.indexOf('"', end + 2);
  if (end < 0) return undefined;
  let value = text.slice(start + 1, end);
  const breaks = value.match(/\r\n?|\n/g)?.length ?? 0;
  if (breaks > 0 && value.split(delimiter).length > SWALLOWED * (breaks + 1)) return undefined;
  if (value.includes('""')) value = value.replaceAll('""', '"');
  return { value, next: end + 1, breaks };
}

const DELIMITERS = [';', ',', '\t', '|', '^'];

/** Text that decides about the delimiter. */
const SAMPLE = 65_536;

/**
 * The delimiter under which the most lines have the same number of fields, outside quotes. A list of one
 * column has none; then the comma is as good as any.
 */
export function delimiterOf(text: string): string {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1) : text;
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const lines = new Map<number, number>();
    scanCsv(sample || text.slice(0, SAMPLE), delimiter, (fields) => {
      lines.set(fields.length - 1, (lines.get(fields.length - 1) ?? 0) + 1);
      return true;
    });
    let score = 0;
    for (const [count, times] of lines) score = Math.max(score, count * times);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

import { type Limits, NO_RESULT, TOO_LONG } from './limits.ts';
import { plainDigits } from './number.ts';
import type { Cell } from './sheet.ts';
import { struckText } from './strikes.ts';
import { textCell } from './text.ts';
import { isoCell } from './xlsx-cell.ts';
import { CLOSE, EMPTY, END, isFull, nextTag, OPEN, skipElement, type XmlCursor } from './xml.ts';
import { attribute, fullName, textBefore } from './xml-text.ts';

/**
 * Value of the `table:table-cell` just opened, whose attributes are at hand; leaves the cursor at its end.
 * The stored value counts, not what the cell shows: `5,17E+15` may be all that is seen of a NIK.
 */
export function readOdsCell(
  cursor: XmlCursor,
  attributes: ReadonlyMap<string, string>,
  limits: Limits,
  spans: Spans,
): Cell {
  const type = attributes.get('office:value-type') ?? '';
  const formula = attributes.has('table:formula');
  const failed = attributes.get('calcext:value-type') === 'error';
  const stored =
    attributes.get('office:value') ??
    attributes.get('office:date-value') ??
    attributes.get('office:boolean-value') ??
    attributes.get('office:string-value');
  const shown = cursor.kind === EMPTY ? '' : readParagraphs(cursor, limits, spans);
  const isText = !formula && !failed && (type === 'string' || type === '');
  if (spans.gone !== '' && isText) return struckText(shown, spans.gone, limits);
  const cell = plainValue(type, failed, stored, shown, limits);
  if (!formula || cell === TOO_LONG) return cell;
  if (cell === undefined) return type === '' && shown === '' ? NO_RESULT : undefined;
  return typeof cell === 'string'
    ? { kind: 'text', text: cell, formula: true }
    : { ...cell, formula: true };
}

function plainValue(
  type: string,
  failed: boolean,
  stored: string | undefined,
  shown: string,
  limits: Limits,
): Cell {
  if (failed) return { kind: 'error', text: shown === '' ? '#VALUE!' : shown };
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const text = stored === undefined ? undefined : plainDigits(stored);
    return text === undefined ? textCell(shown, limits) : { kind: 'number', text };
  }
  if (type === 'date' && stored !== undefined) return isoCell(stored);
  if (type === 'boolean' && stored !== undefined)
    return { kind: 'boolean', text: stored === 'true' ? 'TRUE' : 'FALSE' };
  return textCell(shown === '' && type === 'string' ? (stored ?? '') : shown, limits);
}

/** Text of the paragraphs of a cell, one a line; notes and drawings in it are no value. */
function readParagraphs(cursor: XmlCursor, limits: Limits, spans: Spans): string {
  const depth = cursor.depth;
  const paragraphs: string[] = [];
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
    } else if (isFull(cursor, 'text:p')) {
      if (paragraphs.length > limits.characters) skipElement(cursor);
      else paragraphs.push(cursor.kind === OPEN ? readParagraph(cursor, limits, spans) : '');
    } else if (isFull(cursor, 'office:annotation') && cursor.kind === OPEN)
      spans.note = readParagraphs(cursor, limits, { ...spans });
    else skipElement(cursor);
  }
  return paragraphs.join('\n');
}

/** White space of the file counts as one blank; more blanks have an element of their own. */
function oneSpaced(text: string): string {
  return /[\t\n]| {2}/.test(text) ? text.replace(/[\t\n ]+/g, ' ') : text;
}

/** Styles that strike out, what of the cell at hand is struck out by them, and the note that hangs on it. */
export interface Spans {
  readonly struckStyles: ReadonlySet<string>;
  gone: string;
  note: string;
}

function readParagraph(cursor: XmlCursor, limits: Limits, spans: Spans): string {
  const depth = cursor.depth;
  let text = '';
  let outFrom = 0;
  while (nextTag(cursor) !== END) {
    const room = text.length <= limits.characters;
    // Ten bytes a character at most: far longer text is too long whatever it says.
    if (room && cursor.textEnd - cursor.textStart > limits.characters * 10)
      text += ' '.repeat(limits.characters).concat('…');
    else if (room && outFrom > 0) spans.gone += oneSpaced(textBefore(cursor));
    else if (room) text += oneSpaced(textBefore(cursor));
    if (cursor.kind === CLOSE) {
      if (cursor.depth < depth) break;
      if (cursor.depth < outFrom) outFrom = 0;
      continue;
    }
    const name = fullName(cursor);
    const isOut =
      name === 'text:span' && spans.struckStyles.has(attribute(cursor, 'text:style-name') ?? '');
    if (isOut && cursor.kind === OPEN && outFrom === 0) outFrom = cursor.depth;
    if (name === 'text:s') {
      const count = Number(attribute(cursor, 'text:c') ?? 1);
      if (room) text += ' '.repeat(Math.min(count > 0 ? count : 1, limits.characters));
    } else if (name === 'text:tab') text += '\t';
    else if (name === 'text:line-break') text += '\n';
    else if (!/^text:(span|a|ruby|ruby-base)$/.test(name)) skipElement(cursor);
  }
  return text;
}

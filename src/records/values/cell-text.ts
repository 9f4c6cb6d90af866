import { type Cell, kindOf, textOf } from '../../sheets/sheet.ts';
import type { ReadingFault } from '../field.ts';
import { NO_STEPS } from './read.ts';
import type { Step } from './steps.ts';

/** Longest value that any pattern may see; longer ones are a fault before they cost time. */
export const LONGEST_VALUE = 1000;

/** The text of a cell with its noise off. `text` is '' when the cell is empty or `fault` is set. */
export interface CellText {
  readonly text: string;
  readonly steps: readonly string[];
  readonly fault: ReadingFault | undefined;
}

const EMPTY: CellText = Object.freeze({ text: '', steps: NO_STEPS, fault: undefined });

/** Blanks trimmed and collapsed, invisible characters off, NFC. What every reader does first. */
export function cellText(cell: Cell): CellText {
  if (cell === undefined) return EMPTY;
  const raw = textOf(cell);
  if (raw.length > LONGEST_VALUE)
    return refused('cell-too-long', { length: raw.length, limit: LONGEST_VALUE });
  if (kindOf(cell) === 'error') return refused('cell-error-value', { shown: raw });
  const clean = isPlain(raw) ? { text: raw, steps: NO_STEPS, fault: undefined } : cleaned(raw);
  if (clean.text.startsWith('#') && isErrorText(clean.text))
    return refused('cell-error-value', { shown: clean.text });
  return clean;
}

/** Text that `cellText` would give back as it is; most cells hold such. */
export function isCleanText(cell: Cell): cell is string {
  if (typeof cell !== 'string' || cell.length === 0 || cell.length > LONGEST_VALUE) return false;
  return cell.charCodeAt(0) !== 0x23 && isPlain(cell);
}

function refused(code: string, data: Readonly<Record<string, string | number>>): CellText {
  return { text: '', steps: NO_STEPS, fault: { code, data } };
}

/** Printable ASCII with single blanks inside: nothing to clean. */
function isPlain(raw: string): boolean {
  let blank = true;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
    if (code === 0x20 && blank) return false;
    if (code === 0x5f && raw.startsWith('_x00', i)) return false;
    blank = code === 0x20;
  }
  return !blank || raw.length === 0;
}

const ERROR_TEXTS = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

function isErrorText(text: string): boolean {
  return ERROR_TEXTS.has(text.toUpperCase()) || /^#{3,}$/.test(text);
}

// Excel writes characters that XML cannot hold as _x000D_; some writers leave them so.
const ESCAPED = /_x00([01][0-9a-f])_/gi;
const ZERO_WIDTH = /\p{Default_Ignorable_Code_Point}/gu;
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]/g;
const LINE_BREAKS = /[\t\n\r\u2028\u2029]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufff9-\uffff]/;
const LONE_SURROGATE = /\p{Cs}/u;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/;

function cleaned(raw: string): CellText {
  const steps: Step[] = [];
  let text = raw.includes('_x00')
    ? raw.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  const inline = text.replace(LINE_BREAKS, ' ');
  const hasBreaks = inline !== text;
  text = inline;
  const odd = DIRECTION.exec(text) ?? CONTROL.exec(text) ?? LONE_SURROGATE.exec(text);
  if (odd) {
    const what = DIRECTION.test(odd[0]) ? 'direction' : odd[0] >= '\ud800' ? 'damaged' : 'control';
    const code = odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return refused('control-characters', { what, character: `U+${code}` });
  }
  const visible = text.replace(ZERO_WIDTH, '').replace(ODD_BLANKS, ' ');
  if (visible !== text) steps.push('invisible-characters');
  const composed = visible.normalize('NFC');
  if (composed !== visible) steps.push('accents-composed');
  const tidy = composed.replace(/ +/g, ' ').trim();
  if (hasBreaks || tidy !== composed) steps.push('blanks-collapsed');
  return { text: tidy, steps: steps.length === 0 ? NO_STEPS : steps, fault: undefined };
}

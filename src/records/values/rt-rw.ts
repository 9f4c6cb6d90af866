import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import { isEmptyMark } from './marks.ts';
import { NOTHING, type Read, took, withSteps } from './read.ts';

/** RT and RW as written, leading zeros kept: `001`, `03`. */
export interface RtRw {
  readonly rt: string | undefined;
  readonly rw: string | undefined;
}

/** Reads one column that holds RT or RW alone. */
export function readRt(cell: Cell): Read<string> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  const number = /^['’`]?(?:(?:rt|rw)[. :]*)?(\d{1,4})(?:\.0+)?$/i.exec(text)?.[1];
  return number === undefined || /^0+$/.test(number) ? NOTHING : took(number, steps);
}

export const readRw = readRt;

/** Reads a combined column: RT stands first, unless the words say otherwise. */
export function readRtRw(cell: Cell): Read<RtRw> {
  if (cell === undefined) return NOTHING;
  const { text, steps, fault } = cellText(cell);
  if (fault) return { value: undefined, steps, fault };
  if (isEmptyMark(text)) return NOTHING;
  // Excel makes a day of `1/2`, and the day does not tell which number stood first.
  if (typeof cell !== 'string' && cell.kind === 'date')
    return { value: undefined, steps: withSteps(steps, 'made-a-date') };
  const found = rtRwIn(text) ?? pair(text);
  return found === undefined ? { value: undefined, steps } : took(found, steps);
}

/** RT and RW where the text names them (`RT.01/RW.02`, `Rt 1 Rw 2`), or undefined. */
export function rtRwIn(text: string): RtRw | undefined {
  const both = /\brt ?[/-] ?rw[. :]{0,3}(\d{1,4}) ?[/-] ?(\d{1,4})(?!\d)/i.exec(text);
  if (both) return { rt: numbered(both[1]), rw: numbered(both[2]) };
  const rt = /\brt[. :]{0,3}(\d{1,4})(?!\d)/i.exec(text)?.[1];
  const rw = /\brw[. :]{0,3}(\d{1,4})(?!\d)/i.exec(text)?.[1];
  if (rt === undefined && rw === undefined) return undefined;
  return { rt: numbered(rt), rw: numbered(rw) };
}

function pair(text: string): RtRw | undefined {
  const match = /^['’`]?(\d{1,4}|-) ?[/\-|., ] ?(\d{1,4}|-)$/.exec(text);
  if (match) return { rt: numbered(match[1]), rw: numbered(match[2]) };
  const one = /^['’`]?(\d{1,4})$/.exec(text);
  return one ? { rt: numbered(one[1]), rw: undefined } : undefined;
}

function numbered(digits: string | undefined): string | undefined {
  return digits === undefined || /^[0-]+$/.test(digits) ? undefined : digits;
}

import { type Cell, kindOf, textOf } from '../sheets/sheet.ts';
import type { Reading } from './field.ts';
import type { FromLine } from './sections.ts';
import type { Read } from './values/read.ts';

/** What this room did to find a value, beside the steps of its reader (see `values/steps.ts`). */
export type PlacingStep =
  | 'from-section'
  | 'from-family'
  | 'from-address'
  | 'from-merge'
  | 'from-cell-above'
  | 'from-ticks'
  | 'from-remark'
  | 'from-other-column'
  | 'from-note'
  | 'remark-split-off'
  | 'struck-out'
  | 'not-ticked';

/** The cell a value came from; letters, not index. */
export interface CellPlace {
  readonly cell: Cell;
  readonly row: number;
  readonly column: string | undefined;
}

type Unfrozen<T> = { -readonly [K in keyof T]: T[K] };

/** Shared by all values that stand in their own cell. */
export const NO_PLACING: readonly PlacingStep[] = [];

/** A read value with its place: value, text as it stands, kind, steps and fault. */
export function reading<T>(
  { cell, row, column }: CellPlace,
  { value, steps, fault }: Read<T>,
  more: readonly PlacingStep[] = NO_PLACING,
): Reading<T> {
  const all = more.length === 0 ? steps : [...more, ...steps];
  // Whole in one go: there are some twenty of them for each of millions of people.
  if (typeof cell === 'string' && fault === undefined)
    return all.length === 0
      ? { value, text: cell, row, column, kind: 'text' }
      : { value, text: cell, row, column, kind: 'text', steps: all };
  const made: Unfrozen<Reading<T>> = { value, text: textOf(cell), row, column, kind: kindOf(cell) };
  if (typeof cell === 'object' && cell.formula) made.formula = true;
  if (all.length > 0) made.steps = all;
  if (fault !== undefined) made.fault = fault;
  return made;
}

/** A value that a line above the person gives. */
export function fromLine<T>(
  { text, row }: FromLine,
  read: Read<T>,
  step: 'from-section' | 'from-family',
): Reading<T> {
  return reading({ cell: text, row, column: undefined }, read, [step]);
}

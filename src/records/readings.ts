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
  | 'from-other-column';

/** The cell a value came from; letters, not index. */
export interface CellPlace {
  readonly cell: Cell;
  readonly row: number;
  readonly column: string | undefined;
}

type Unfrozen<T> = { -readonly [K in keyof T]: T[K] };

/** A read value with its place: value, text as it stands, kind, steps and fault. */
export function reading<T>(
  place: CellPlace,
  read: Read<T>,
  more: readonly PlacingStep[] = NO_STEPS,
): Reading<T> {
  const { cell, row, column } = place;
  // Built in one shape: there are some twenty of them for each of millions of people.
  const made: Unfrozen<Reading<T>> = {
    value: read.value,
    text: textOf(cell),
    row,
    column,
    kind: kindOf(cell),
  };
  if (typeof cell === 'object' && cell.formula) made.formula = true;
  if (more.length > 0) made.steps = [...more, ...read.steps];
  else if (read.steps.length > 0) made.steps = read.steps;
  if (read.fault !== undefined) made.fault = read.fault;
  return made;
}

const NO_STEPS: readonly PlacingStep[] = [];

/** A value that a line above the person gives. */
export function fromLine<T>(
  { text, row }: FromLine,
  read: Read<T>,
  step: 'from-section' | 'from-family',
): Reading<T> {
  return reading({ cell: text, row, column: undefined }, read, [step]);
}

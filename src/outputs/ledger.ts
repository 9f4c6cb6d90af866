import type { IgnoreReason, SheetReading } from '../records/reading.ts';
import { nomineeKey } from '../selection/selection.ts';
import type { Result } from './result.ts';

/** What became of the rows of one sheet; rows = selected + reserve + rejected + ignored (product.md 5). */
export interface SheetLedger {
  readonly rows: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly ignoredByReason: Readonly<Partial<Record<IgnoreReason, number>>>;
}

export type State = 'selected' | 'reserve' | 'rejected';

/** The end state of every nominee, by `nomineeKey`. */
export function statesOf(result: Result): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const { selection } of result.desa) {
    for (const ranked of selection.ranked) states.set(nomineeKey(ranked.nominee), ranked.state);
    for (const rejected of selection.rejected) states.set(nomineeKey(rejected.nominee), 'rejected');
  }
  return states;
}

/**
 * The ledger of a sheet. A person without an end state, or numbers that do not add up, mean that the program
 * lost a row: that is a bug and ends the run, because nobody could trust its lists (inputs.md 13).
 */
export function ledgerOf(sheet: SheetReading, states: ReadonlyMap<string, State>): SheetLedger {
  const counts = { selected: 0, reserve: 0, rejected: 0 };
  for (const nominee of sheet.nominees) {
    const state = states.get(nomineeKey(nominee));
    if (state === undefined) throw new Error(`row ${nominee.row} of a sheet has no end state`);
    counts[state] += 1;
  }
  const ignoredByReason: Partial<Record<IgnoreReason, number>> = {};
  let ignored = 0;
  for (const { reason, rows } of sheet.ignored) {
    ignoredByReason[reason] = (ignoredByReason[reason] ?? 0) + rows.length;
    ignored += rows.length;
  }
  const total = counts.selected + counts.reserve + counts.rejected + ignored;
  if (total !== sheet.rows)
    throw new Error(`ledger does not balance: ${sheet.rows} rows, ${total} accounted for`);
  return { rows: sheet.rows, ...counts, ignored, ignoredByReason };
}

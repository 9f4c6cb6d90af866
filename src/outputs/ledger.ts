import type { IgnoreReason, Nominee, SheetReading } from '../records/reading.ts';
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

/** The end state of a nominee; undefined for a row that the line lost. */
export type StateOf = (nominee: Nominee) => State | undefined;

/** End states by file, sheet and row: no key is made for a row, since there may be millions. */
export function statesOf(result: Result): StateOf {
  const states = new Map<string, Map<string, State[]>>();
  const listOf = ({ sheet, side }: Nominee): string => `${side ?? 0} ${sheet ?? ''}`;
  const rowsOf = (nominee: Nominee): State[] => {
    const sheets = states.get(nominee.file) ?? new Map<string, State[]>();
    const list = listOf(nominee);
    const rows = sheets.get(list) ?? [];
    if (rows.length === 0) states.set(nominee.file, sheets.set(list, rows));
    return rows;
  };
  for (const { selection } of result.desa) {
    for (const { nominee, state } of selection.ranked) rowsOf(nominee)[nominee.row] = state;
    for (const { nominee } of selection.rejected) rowsOf(nominee)[nominee.row] = 'rejected';
  }
  return (nominee) => states.get(nominee.file)?.get(listOf(nominee))?.[nominee.row];
}

/**
 * The ledger of a sheet. A person without an end state, or numbers that do not add up, mean that the program
 * lost a row: that is a bug and ends the run, because nobody could trust its lists (inputs.md 13).
 */
export function ledgerOf(sheet: SheetReading, stateOf: StateOf): SheetLedger {
  const counts = { selected: 0, reserve: 0, rejected: 0 };
  for (const nominee of sheet.nominees) {
    const state = stateOf(nominee);
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

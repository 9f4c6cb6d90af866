import { type Limits, TOO_LONG } from './limits.ts';
import type { Cell, SheetRow, TypedCell } from './sheet.ts';
import { isBlank, textCell } from './text.ts';

/** A text that is struck out, or of which a part was; on its way from the file to its row, where it becomes plain. */
export interface StruckText extends TypedCell {
  readonly struck: 'whole' | 'part';
}

/** Columns (0-based) of one row whose cells are struck out, and of those of which a part is. */
export interface Strikes {
  readonly whole: number[];
  readonly part: number[];
}

export const newStrikes = (): Strikes => ({ whole: [], part: [] });

/** A cell of which `kept` is to be read and `gone` is struck out. */
export function struckText(kept: string, gone: string, limits: Limits): Cell {
  if (isBlank(gone)) return textCell(kept, limits);
  const isWhole = isBlank(kept);
  const cell = textCell(isWhole ? gone : kept, limits);
  if (cell === undefined || cell === TOO_LONG) return cell;
  const text = typeof cell === 'string' ? cell : cell.text;
  const struck: StruckText = { kind: 'text', text, struck: isWhole ? 'whole' : 'part' };
  return struck;
}

export const isStruckText = (cell: Cell): cell is StruckText =>
  typeof cell === 'object' && 'struck' in cell;

/** The cell as plain text, once its column is noted. */
export function noteStruck(strikes: Strikes, column: number, cell: Cell): Cell {
  if (!isStruckText(cell)) return cell;
  strikes[cell.struck].push(column);
  return cell.text;
}

/** Most of a line struck out cancels it; its number is often left as it is. */
const MOST = 0.6;

/** What the strikes of a row say of it. */
export function marksOf(
  { whole, part }: Strikes,
  cells: readonly Cell[],
): Pick<SheetRow, 'struck' | 'struckColumns' | 'mendedColumns'> {
  if (whole.length === 0 && part.length === 0) return NO_MARKS;
  const filled = cells.filter((cell) => cell !== undefined).length;
  if (whole.length >= 2 && whole.length >= filled * MOST) return { struck: true };
  return {
    ...(whole.length === 0 ? {} : { struckColumns: [...whole] }),
    ...(part.length === 0 ? {} : { mendedColumns: [...part] }),
  };
}

const NO_MARKS = {};

import { nikFault } from '../../domain/nik.ts';
import { type Cell, kindOf, textOf } from '../../sheets/sheet.ts';
import { LONGEST_VALUE } from './cell-text.ts';
import { isDigits, withoutSeparators } from './digits.ts';

/** What the NIK texts of one column together say about their last digits. */
export interface NikColumn {
  /**
   * `lost`: the column was numbers before it became text, so a last digit 0 is Excel's. `doubtful`: too
   * few people to be sure.
   */
  readonly lastDigits: 'sound' | 'doubtful' | 'lost';
  /** Different NIK texts looked at, and how many of them end in 0. */
  readonly texts: number;
  readonly zeros: number;
}

/** For a NIK outside any column. */
export const SINGLE_NIK: NikColumn = Object.freeze({ lastDigits: 'sound', texts: 0, zeros: 0 });

/**
 * Judges a column: n people whose NIK all end in 0 happen by chance once in 10^n (inputs.md 7, trap T3).
 * Some retyped afterwards do not clear the others, so four of five are enough where eight or more end in 0.
 */
export function nikColumn(cells: readonly Cell[]): NikColumn {
  const seen = new Set<string>();
  let zeros = 0;
  for (const cell of cells) {
    const kind = kindOf(cell);
    const raw = textOf(cell);
    if (kind !== 'text' || raw.length > LONGEST_VALUE) continue;
    const digits = raw.length === 16 && isDigits(raw) ? raw : withoutSeparators(raw);
    if (digits.length !== 16 || seen.has(digits) || nikFault(digits) !== undefined) continue;
    seen.add(digits);
    if (digits.endsWith('0')) zeros++;
  }
  const texts = seen.size;
  return { lastDigits: verdict(texts, zeros), texts, zeros };
}

function verdict(texts: number, zeros: number): NikColumn['lastDigits'] {
  if (zeros === texts && texts >= 5) return 'lost';
  if (zeros >= 8 && zeros * 5 >= texts * 4) return 'lost';
  return zeros === texts && texts >= 3 ? 'doubtful' : 'sound';
}

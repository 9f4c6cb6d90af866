import type { LocalDate } from '../domain/local-date.ts';
import { columnLetters } from '../domain/place.ts';
import { type Content, contentOf, fits } from './column-content.ts';
import type { ColumnField } from './field.ts';
import type { GridRow } from './grid.ts';
import type { ColumnReading, SheetFact } from './reading.ts';
import type { Block } from './tables.ts';

/** One column on its way to a field. `field` undefined: not understood; null: known and not needed. */
export interface Claim {
  readonly index: number;
  /** Levels joined with ` / `; '' for a column without a heading. */
  readonly heading: string;
  readonly content: Content;
  field: ColumnField | null | undefined;
  sure: number;
  by: ColumnReading['by'];
}

/** The columns of one block with the fields they ended with. */
export interface NamedBlock {
  readonly claims: readonly Claim[];
  /** 0-based column of each field. */
  readonly columns: ReadonlyMap<ColumnField, number>;
  /** Further columns of a field whose own column may be empty in a row. */
  readonly spare: ReadonlyMap<ColumnField, readonly number[]>;
  readonly facts: readonly SheetFact[];
}

export interface NamingContext {
  readonly on: LocalDate;
  readonly headerRow: number | undefined;
  /** What settings say: column letters to field, or to null for "not needed". */
  readonly settings: ReadonlyMap<string, ColumnField | null>;
}

/** Least share of the rows a column without a heading must fill to be looked at. */
const WORTH_LOOKING = 0.2;

/** `asked` are columns that settings name, which are taken up however little they hold. */
export function claimsOf(
  block: Block,
  rows: readonly GridRow[],
  bare: readonly number[],
  asked: ReadonlySet<number>,
): Claim[] {
  const headed = block.flatMap(({ index, levels, meaning, isRest }): Claim[] => {
    const content = contentOf(rows, index);
    if (isRest && content.filled === 0) return [];
    const heading = levels.join(' / ');
    return [
      { index, heading, content, field: meaning?.field, sure: meaning?.sure ?? 0, by: 'heading' },
    ];
  });
  const nameless = bare
    .map((index): Claim => {
      const content = contentOf(rows, index);
      return { index, heading: '', content, field: undefined, sure: 0, by: 'content' };
    })
    .filter(
      ({ index, content }) =>
        asked.has(index) || (content.filled > 0 && content.filled >= rows.length * WORTH_LOOKING),
    );
  return [...headed, ...nameless].sort((a, b) => a.index - b.index);
}

export const claimants = (claims: readonly Claim[], field: ColumnField): Claim[] =>
  claims.filter((claim) => claim.field === field);

export const isClaimed = (claims: readonly Claim[], field: ColumnField): boolean =>
  claims.some((claim) => claim.field === field);

export function giveUp(claim: Claim): void {
  claim.field = claim.heading === '' ? undefined : null;
  claim.sure = 0;
}

/** Takes a field for what the values are, whatever the heading says. */
export function take(claim: Claim, field: ColumnField, sure: number): void {
  claim.by = claim.heading === '' || claim.sure === 0 ? 'content' : 'heading+content';
  claim.field = field;
  claim.sure = sure;
}

export function confidenceOf({ field, sure, by, content }: Claim): number {
  if (by === 'settings') return 1;
  if (field === undefined) return 0;
  if (field === null) return sure;
  const fit = content.filled === 0 ? 0.9 : Math.min(1, 0.4 + fits(field, content) * 0.75);
  return Math.round(sure * fit * 100) / 100;
}

export function columnDuplicated(
  field: ColumnField,
  columns: readonly Claim[],
  used: Claim | undefined,
  headerRow: number | undefined,
): SheetFact {
  const letters = columns.map(({ index }) => columnLetters(index + 1)).sort();
  return {
    code: 'column-duplicated',
    ...(headerRow === undefined ? {} : { row: headerRow }),
    ...(letters[0] === undefined ? {} : { column: letters[0] }),
    data: {
      field,
      columns: letters.join(', '),
      used: used === undefined ? '' : columnLetters(used.index + 1),
    },
  };
}

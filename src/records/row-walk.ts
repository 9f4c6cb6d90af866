import type { NamedBlock } from './claims.ts';
import type { FamilyColumns } from './family-rows.ts';
import type { DesaFound } from './find-desa.ts';
import type { Grid, GridRow } from './grid.ts';
import type { Signs } from './person-test.ts';
import type { IgnoreReason, KnownDesa } from './reading.ts';
import type { Flow } from './sections.ts';

export interface PersonRow {
  readonly row: GridRow;
  readonly table: number;
  readonly block: number;
  /** What the lines above it say. */
  readonly flow: Flow;
}

/** Where text around the people names a village, in this order of trust. */
export type NamedIn = 'letterhead' | 'title' | 'signature';

/** A block of columns and the way to look at a row in it. */
export interface Looker {
  readonly block: NamedBlock;
  readonly signs: (row: GridRow) => Signs;
}

/** What is known at one row of a walk down a sheet. */
export interface Walk {
  readonly grid: Grid;
  readonly known: readonly KnownDesa[];
  readonly people: PersonRow[];
  readonly ignored: Map<IgnoreReason, number[]>;
  readonly named: { [From in NamedIn]?: DesaFound | undefined };
  flow: Flow;
  /** What the name of the sheet says of all in it; a copied title inside does not lift it. */
  whole: Pick<Flow, 'keputusan'>;
  /** Above a table: `letterhead` until a title comes, then `title`. */
  above: 'letterhead' | 'title' | undefined;
  /** Below the people, where names belong to those who sign. */
  signing: boolean;
  /** Below `Catatan:`, where numbered lines are remarks. */
  noting: boolean;
  /** Below the title of an attendance list: who was there is not nominated by it. */
  attending: boolean;
  /** Past `###`. */
  marked: boolean;
  /** Columns of a family heading whose values come in the next row. */
  family: FamilyColumns | undefined;
  /** The last line was a family line, so the next one belongs to the same family. */
  inFamily: boolean;
}

export function newWalk(grid: Grid, known: readonly KnownDesa[]): Walk {
  return {
    grid,
    known,
    people: [],
    ignored: new Map(),
    named: {},
    flow: {},
    whole: {},
    above: 'letterhead',
    signing: false,
    noting: false,
    attending: false,
    marked: false,
    family: undefined,
    inFamily: false,
  };
}

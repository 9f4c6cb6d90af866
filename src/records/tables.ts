import type { Grid, GridRow } from './grid.ts';
import type { Band, BandColumn } from './heading-band.ts';

/** Columns that together describe one person a row. Lists printed side by side make two of them. */
export type Block = readonly BandColumn[];

export interface Table {
  /** Its heading and the repetitions further down (new page, new banjar). */
  readonly bands: readonly Band[];
  readonly blocks: readonly Block[];
  /** First and last row of each stretch below a heading. */
  readonly stretches: readonly (readonly [number, number])[];
}

const fieldsOf = (columns: Block) =>
  columns.flatMap(({ meaning }) => (meaning?.field ? [meaning.field] : []));

/** Two lists side by side: the headings begin anew, with a person in each part. */
function sideBySide(columns: Block): readonly Block[] {
  const start = columns.find(({ meaning }) => meaning?.field)?.meaning?.field;
  const starts = columns.flatMap(({ meaning }, at) => (meaning?.field === start ? [at] : []));
  if (start === undefined || starts.length < 2) return [columns];
  starts[0] = 0;
  const parts = starts.map((from, part) => columns.slice(from, starts[part + 1]));
  const [first = []] = parts.map(fieldsOf);
  const alike = parts.map(fieldsOf).every((fields) => {
    const person = fields.includes('nik') || fields.includes('nama');
    const same = fields.filter((field) => first.includes(field)).length;
    return person && same >= 2 && (start === 'nomorUrut' || fields[1] === first[1]);
  });
  return alike ? parts : [columns];
}

const likeness = (band: Band): string =>
  band.columns
    .map(
      ({ index, levels, meaning }) => `${index}:${meaning?.field ?? levels.at(-1)?.toLowerCase()}`,
    )
    .join('|');

/** The tables of a sheet; a heading that comes again belongs to the table it heads. */
export function tablesOf(grid: Grid, bands: readonly Band[]): readonly Table[] {
  const byLikeness = new Map<string, { bands: Band[]; stretches: [number, number][] }>();
  for (const [at, band] of bands.entries()) {
    const end = (bands[at + 1]?.top ?? grid.rows.length) - 1;
    const key = likeness(band);
    const same = byLikeness.get(key) ?? { bands: [], stretches: [] };
    same.bands.push(band);
    same.stretches.push([band.bottom + 1, end]);
    byLikeness.set(key, same);
  }
  return [...byLikeness.values()].map((table) => ({
    ...table,
    blocks: sideBySide(table.bands[0]?.columns ?? []),
  }));
}

const SAMPLE = 240;

/** Rows of a table that may be people, evenly taken where there are many. */
export function sampleRows(grid: Grid, table: Table): readonly GridRow[] {
  const rows: GridRow[] = [];
  // A lone cell is a section or a note, but for a list of one column.
  const least = (table.bands[0]?.columns.length ?? 0) === 1 || isOneColumn(grid, table) ? 1 : 2;
  for (const [from, to] of table.stretches)
    for (let at = from; at <= to; at += 1) {
      const row = grid.rows[at];
      if (row !== undefined && row.filled >= least) rows.push(row);
    }
  const step = Math.ceil(rows.length / SAMPLE);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}

function isOneColumn(grid: Grid, { bands: [band], stretches: [stretch] }: Table): boolean {
  const first = stretch === undefined ? undefined : grid.rows[stretch[0]];
  return band?.columns.length === 0 && first?.filled === 1;
}

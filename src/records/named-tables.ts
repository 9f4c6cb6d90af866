import type { NamedBlock, NamingContext } from './claims.ts';
import type { ColumnField } from './field.ts';
import { findHeadings, headingsFrom } from './find-headings.ts';
import type { Grid, GridRow } from './grid.ts';
import { isColumnField } from './headings.ts';
import { nameColumns } from './name-columns.ts';
import type { UnderstandOptions } from './reading.ts';
import type { SortableTable } from './sort-rows.ts';
import { tableByContent } from './table-by-content.ts';
import { sampleRows, type Table, tablesOf } from './tables.ts';

export interface NamedTable extends SortableTable {
  readonly table: Table;
}

/** The tables of a sheet with their columns named: by headings, by settings, else by values alone. */
export function namedTables(grid: Grid, context: UnderstandOptions): readonly NamedTable[] {
  const { hint, on } = context;
  const settings = new Map<string, ColumnField | null>();
  for (const [letters, name] of Object.entries(hint?.columns ?? {}))
    settings.set(letters.toUpperCase(), isColumnField(name) ? name : null);
  const forced = hint?.headerRow;
  const found = tablesOf(
    grid,
    forced === undefined ? findHeadings(grid) : headingsFrom(grid, forced),
  );
  const tables = found.length > 0 ? found : tableByContent(grid);
  return tables.map((table): NamedTable => {
    const rows = sampleRows(grid, table);
    const naming: NamingContext = { on, headerRow: table.bands[0]?.top, settings };
    return { table, bands: table.bands, blocks: namedBlocks(table, rows, naming) };
  });
}

/** Columns without a heading belong to the block that begins left of them. */
function namedBlocks(
  table: Table,
  rows: readonly GridRow[],
  naming: NamingContext,
): readonly NamedBlock[] {
  const width = Math.max(0, ...rows.map(({ shapes }) => shapes.length));
  const headed = new Set(table.blocks.flat().map(({ index }) => index));
  return table.blocks.map((block, at) => {
    const from = at === 0 ? 0 : (block[0]?.index ?? 0);
    const to = table.blocks[at + 1]?.[0]?.index ?? width;
    const bare: number[] = [];
    for (let index = from; index < to; index += 1) if (!headed.has(index)) bare.push(index);
    return nameColumns(block, rows, bare, naming);
  });
}

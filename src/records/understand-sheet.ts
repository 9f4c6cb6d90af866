import { columnLetters } from '../domain/place.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type Claim, confidenceOf, type NamedBlock, type NamingContext } from './claims.ts';
import { type ConfirmedColumns, confirmedColumns, confirmedIn } from './confirmed.ts';
import type { ReadableBlock } from './draft.ts';
import type { ColumnField } from './field.ts';
import { desaOfCell } from './find-desa.ts';
import { bandOf } from './find-headings.ts';
import { type Grid, type GridRow, gridOf, textIn } from './grid.ts';
import { isColumnField } from './headings.ts';
import { HAND_MADE, isBantuanProgram, layoutOf } from './layouts.ts';
import { nameColumns } from './name-columns.ts';
import { readableBlock, readRow } from './read-row.ts';
import type {
  ColumnReading,
  IgnoredRows,
  IgnoreReason,
  Nominee,
  SheetFact,
  SheetReading,
  UnderstandOptions,
} from './reading.ts';
import { desaOfSheet } from './sheet-desa.ts';
import { sheetFacts } from './sheet-facts.ts';
import { type PersonRow, type SortableTable, type SortedRows, sortRows } from './sort-rows.ts';
import { tableByContent } from './table-by-content.ts';
import { sampleRows, type Table, tablesOf } from './tables.ts';

export interface SheetContext extends UnderstandOptions {
  readonly file: string;
}

interface NamedTable extends SortableTable {
  readonly table: Table;
}

/** One sheet, from its cells to its people; a hidden or sample sheet ends with nobody. */
export function understandSheet(sheet: Sheet, context: SheetContext): SheetReading {
  const grid = gridOf(sheet);
  const tables = namedTables(grid, context);
  const sorted = sortRows(grid, tables, context.knownDesa);
  const counts = peopleOf(tables, sorted);
  const main = counts.indexOf(Math.max(...counts, 0));
  const headings = tables[Math.max(main, 0)];
  const nominees = nomineesOf(grid, tables, sorted, context);
  const reading: SheetReading = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    used: nominees.length > 0,
    layout: headings ? layoutOfTable(grid, headings) : layoutWithout(grid),
    headerRows: headings ? bandRows(headings.table) : [],
    columns: headings ? columnReadings(headings) : [],
    rows: sheet.lastRow + doubled(nominees),
    nominees,
    ignored: ignoredRows(sorted.ignored),
    facts: [],
    desa: desaOfSheet(sheet, nominees, sorted, context),
  };
  const facts = sheetFacts(grid, tables, reading);
  return unusedIf({ ...reading, facts }, context);
}

/** People who share a row with another one (lists side by side): each is a row of the ledger. */
function doubled(nominees: readonly Nominee[]): number {
  return nominees.length - new Set(nominees.map(({ row }) => row)).size;
}

function namedTables(grid: Grid, context: SheetContext): readonly NamedTable[] {
  const { hint, on } = context;
  const settings = new Map<string, ColumnField | null>();
  for (const [letters, name] of Object.entries(hint?.columns ?? {}))
    settings.set(letters.toUpperCase(), isColumnField(name) ? name : null);
  const forced = hint?.headerRow;
  const found =
    forced === undefined ? tablesOf(grid) : tablesOf(grid, [bandOf(grid, forced, forced)]);
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

const bandRows = ({ bands: [band] }: Table): readonly number[] =>
  band === undefined
    ? []
    : Array.from({ length: band.bottom - band.top + 1 }, (_, at) => band.top + at);

function peopleOf(tables: readonly NamedTable[], { people }: SortedRows): number[] {
  const counts = tables.map(() => 0);
  for (const { table } of people) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

function textAbove(grid: Grid, table: Table): string {
  const lines: string[] = [];
  for (let row = 1; row < Math.min(table.bands[0]?.top ?? 0, 30); row += 1) {
    const line = grid.rows[row];
    if (line) lines.push(line.shapes.map((_, column) => textIn(line, column)).join(' '));
  }
  return lines.join('\n');
}

function layoutOfTable(grid: Grid, { table, blocks }: NamedTable): string {
  const headings = table.blocks
    .flat()
    .flatMap(({ levels }) => [...new Set([...levels, levels.join(' ')])]);
  const fields = new Set<string>(blocks.flatMap(({ columns }) => [...columns.keys()]));
  const columns = table.blocks.flat().length;
  const layout = layoutOf(headings, textAbove(grid, table), fields);
  return layout === 'bnba-two-columns' && columns !== fields.size ? HAND_MADE : layout;
}

function layoutWithout(grid: Grid): string {
  const labels = grid.rows.slice(0, 12).flatMap((row) => (row ? [textIn(row, 0)] : []));
  return isBantuanProgram(labels) ? 'opensid-bantuan-program' : HAND_MADE;
}

function columnReading(claim: Claim): ColumnReading {
  return {
    column: columnLetters(claim.index + 1),
    heading: claim.heading,
    field: claim.field ?? null,
    confidence: confidenceOf(claim),
    by:
      claim.by === 'heading' && claim.field && claim.content.filled > 0
        ? 'heading+content'
        : claim.by,
  };
}

/** Columns of all blocks; one without a heading is told only when its values name it. */
function columnReadings({ blocks }: NamedTable): readonly ColumnReading[] {
  return blocks
    .flatMap(({ claims }) => claims)
    .filter(({ heading, field }) => heading !== '' || field)
    .map(columnReading);
}

interface Reader {
  readonly source: ReadableBlock;
  readonly confirmed: ConfirmedColumns | undefined;
}

function nomineesOf(
  grid: Grid,
  tables: readonly NamedTable[],
  { people }: SortedRows,
  context: SheetContext,
): readonly Nominee[] {
  const readers = tables.map(({ blocks }, table) =>
    blocks.map((block, at): Reader => {
      const rows = people.filter((one) => one.table === table && one.block === at);
      const source = readableBlock(
        grid,
        block,
        rows.map(({ row }) => row),
        context.on,
      );
      return { source, confirmed: confirmedColumns(block.claims) };
    }),
  );
  return people.flatMap((person) => {
    const reader = readers[person.table]?.[person.block];
    return reader === undefined ? [] : [nominee(person, reader, grid, context)];
  });
}

function nominee(
  person: PersonRow,
  { source, confirmed }: Reader,
  grid: Grid,
  context: SheetContext,
): Nominee {
  const { row, flow } = person;
  const readings = readRow(source, row, flow);
  const checked = confirmed && confirmedIn(row, confirmed);
  const named = readings.kodeDesa?.value ?? readings.desa?.value;
  const own = named === undefined ? undefined : desaOfCell(named, context.knownDesa);
  const { line, hidden, ragged } = row.source;
  return {
    file: context.file,
    sheet: grid.sheet.name,
    row: row.row,
    ...(line === undefined ? {} : { line }),
    ...(hidden ? { hiddenRow: true as const } : {}),
    ...(ragged ? { ragged: true as const } : {}),
    kodeDesa: context.hint?.kodeDesa === undefined ? (own ? own.kode : flow.desa?.kode) : undefined,
    readings,
    ...(checked === undefined ? {} : { confirmed: checked }),
  };
}

function ignoredRows(
  ignored: ReadonlyMap<IgnoreReason, readonly number[]>,
): readonly IgnoredRows[] {
  return [...ignored].map(([reason, rows]) => ({ reason, rows }));
}

const SAMPLE = /(?:^|[^\p{L}])(?:contoh|sample|example)(?:[^\p{L}]|$)/iu;

/** Hidden, sample and skipped sheets keep their ledger, but nobody is taken from them. */
function unusedIf(reading: SheetReading, { hint }: SheetContext): SheetReading {
  const asked = hint?.sheet !== undefined && hint.sheet === reading.sheet;
  const skipped = hint?.skip === true || (hint?.sheet !== undefined && !asked);
  const sample = reading.sheet !== null && SAMPLE.test(reading.sheet);
  if (!skipped && (asked || !(reading.hidden || sample))) return reading;
  const people = reading.nominees.length;
  const rows = [...new Set(reading.nominees.map(({ row }) => row))];
  const why = skipped ? 'settings' : reading.hidden ? 'hidden' : 'sample';
  const told: SheetFact =
    why === 'hidden'
      ? { code: 'sheet-hidden', data: { people } }
      : { code: 'sheet-not-used', data: { people, why } };
  return {
    ...reading,
    used: false,
    nominees: [],
    rows: reading.rows - doubled(reading.nominees),
    ignored:
      rows.length === 0
        ? reading.ignored
        : [...reading.ignored, { reason: 'sheet-not-used', rows }],
    facts: people > 0 ? [told] : [],
  };
}

import { columnLetters } from '../domain/place.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type Claim, confidenceOf, type NamedBlock } from './claims.ts';
import { unreadComments } from './comments.ts';
import { unlessContradicted } from './desa-contradicted.ts';
import { takeFootnotes } from './footnotes.ts';
import { type Grid, gridOf, textIn } from './grid.ts';
import { normalise } from './heading-text.ts';
import { HAND_MADE, isBantuanProgram, layoutOf } from './layouts.ts';
import { type NamedTable, namedTables } from './named-tables.ts';
import { nomineesOf, readableBlocks, type SheetContext } from './nominees.ts';
import { doubled, unusedIf } from './not-used.ts';
import { doubtfulTitles, yearOfSheet } from './older-lists.ts';
import { inOtherShape, outsideList } from './other-shapes.ts';
import type { ColumnReading, IgnoredRows, IgnoreReason, SheetReading } from './reading.ts';
import { desaOfSheet } from './sheet-desa.ts';
import { sheetFacts } from './sheet-facts.ts';
import { type SortedRows, sortRows } from './sort-rows.ts';
import type { Table } from './tables.ts';
import { statusMeaning } from './values/status.ts';

/** One sheet, from its cells to its people; a hidden or sample sheet ends with nobody. */
export function understandSheet(sheet: Sheet, context: SheetContext): SheetReading {
  const plain = readAsTable(sheet, context);
  const other = inOtherShape(sheet, plain, context, (table) => readAsTable(table, context));
  return unusedIf(other ?? plain, context);
}

/** One row a person, as nearly all lists are. */
function readAsTable(sheet: Sheet, context: SheetContext): SheetReading {
  const grid = gridOf(sheet);
  const tables = namedTables(grid, context);
  const sorted = sortRows(grid, tables, context);
  const counts = peopleOf(tables, sorted);
  const main = counts.indexOf(Math.max(...counts, 0));
  const headings = tables[Math.max(main, 0)];
  const blocks = readableBlocks(grid, tables, sorted, context);
  const read = nomineesOf(grid, blocks, sorted, context);
  const noted = takeFootnotes(grid, (table) => tables[table]?.blocks ?? [], sorted, read);
  const named = desaOfSheet(sheet, read, sorted, context);
  const whose = { desa: named, nominees: noted.nominees };
  const { desa, nominees } = unlessContradicted(grid, whose, sorted, context);
  const layout = headings ? layoutOfTable(grid, headings) : layoutWithout(grid);
  const reading: SheetReading = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    used: nominees.length > 0,
    layout,
    headerRows: headings ? bandRows(headings.table) : [],
    columns: headings ? columnReadings(headings, layout) : [],
    rows: sheet.lastRow + doubled(nominees),
    nominees,
    ignored: ignoredRows(sorted.ignored),
    facts: [],
    desa,
  };
  const outside = outsideList(grid, reading.ignored, nominees);
  const facts = [
    ...sheetFacts(grid, tables, blocks, reading),
    ...doubtfulTitles(sorted),
    ...noted.facts,
    ...unreadComments(sheet, nominees),
    ...outside,
  ];
  const year = yearOfSheet(grid, sorted);
  return { ...reading, facts, ...(year === undefined ? {} : { year }) };
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
  if (layout === 'bnba-two-columns' && columns !== fields.size) return HAND_MADE;
  return layout === HAND_MADE && blocks.some(isAnswer) ? 'bpjs-answer' : layout;
}

/** Y and T beside an explanation are what BPJS answered, not a list of nominees (inputs.md 6). */
function isAnswer({ claims }: NamedBlock): boolean {
  const explained = claims.some(({ heading }) => /^ket(?:erangan)?\b/i.test(heading));
  const status = claims.find(({ field }) => field === 'status');
  return (
    explained &&
    status !== undefined &&
    /^status/i.test(status.heading) &&
    statusMeaning(status.content.texts()) === 'bpjs-answer'
  );
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
function columnReadings({ blocks }: NamedTable, layout: string): readonly ColumnReading[] {
  return blocks.flatMap(({ claims }) => {
    const nik = claims.find(({ field }) => field === 'nik')?.content.texts();
    return claims
      .filter(({ heading, field }) => heading !== '' || field)
      .map((claim) =>
        layout === 'opensid-bantuan-peserta' && isPeserta(claim, nik)
          ? {
              ...columnReading(claim),
              field: 'nik' as const,
              confidence: 0.9,
              by: 'layout' as const,
            }
          : columnReading(claim),
      );
  });
}

/** For Sasaran 1 the column Peserta holds the NIK a second time (inputs.md 3); for others it does not. */
function isPeserta({ heading, content }: Claim, nik: readonly string[] | undefined): boolean {
  if (normalise(heading) !== 'peserta' || nik === undefined) return false;
  const own = content.texts();
  return own.length > 0 && own.filter((text) => nik.includes(text)).length >= own.length / 2;
}

function ignoredRows(
  ignored: ReadonlyMap<IgnoreReason, readonly number[]>,
): readonly IgnoredRows[] {
  return [...ignored].map(([reason, rows]) => ({ reason, rows }));
}

import { parseKodeDesa } from '../domain/wilayah.ts';
import type { Claim } from './claims.ts';
import { confirmedColumns, confirmedIn } from './confirmed.ts';
import type { ReadableBlock } from './draft.ts';
import { type DesaFound, desaOfCell } from './find-desa.ts';
import { type Grid, type GridRow, textIn } from './grid.ts';
import type { NamedTable } from './named-tables.ts';
import type { PathSays } from './path-words.ts';
import { readRow } from './read-row.ts';
import { readableBlock } from './readable-block.ts';
import type { FileHint, KnownDesa, Nominee, UnderstandOptions } from './reading.ts';
import { replacedIn } from './replaced.ts';
import type { PersonRow } from './row-walk.ts';
import type { SortedRows } from './sort-rows.ts';

/** What reading a sheet may rest on beside its cells. */
export interface SheetContext extends UnderstandOptions {
  readonly file: string;
  /** What the names of the file and its folders say of the people in it. */
  readonly path: PathSays | undefined;
}

type Unfrozen = { -readonly [K in keyof Nominee]: Nominee[K] };

/** The blocks of every table, ready to be read: what their columns say as a whole is found here. */
export function readableBlocks(
  grid: Grid,
  tables: readonly NamedTable[],
  { people }: SortedRows,
  { on }: SheetContext,
): readonly (readonly ReadableBlock[])[] {
  return tables.map(({ blocks }, table) => {
    const named = new Set(blocks.flatMap(({ claims }) => claims.flatMap(indexIfNamed)));
    return blocks.map((block, at) => {
      const own = people.filter((one) => one.table === table && one.block === at);
      const rows = own.map(({ row }) => row);
      const end = blocks[at + 1]?.claims[0]?.index ?? Number.POSITIVE_INFINITY;
      const beside = columnsBeside(rows, named).filter((index) => index < end);
      return readableBlock(grid, block, rows, on, {
        close: beside.filter((index) => named.has(index - 1)),
        apart: beside.filter((index) => !named.has(index - 1)),
      });
    });
  });
}

const indexIfNamed = ({ index, heading, field }: Claim): readonly number[] =>
  heading === '' && field === undefined ? [] : [index];

/** Columns that nobody headed and in which something stands beside a person. */
function columnsBeside(rows: readonly GridRow[], named: ReadonlySet<number>): readonly number[] {
  const width = rows.reduce((most, { shapes }) => Math.max(most, shapes.length), 0);
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => !named.has(index))
    .filter((index) => rows.some(({ shapes }) => shapes[index] === 'text'));
}

/** The people of a sheet in the order of their rows. */
export function nomineesOf(
  grid: Grid,
  blocks: readonly (readonly ReadableBlock[])[],
  { people }: SortedRows,
  context: SheetContext,
): readonly Nominee[] {
  const desaOf = villageOfCells(context.knownDesa);
  const readers = blocks.map((table) =>
    table.map((source) => ({
      source,
      confirmed: confirmedIn(confirmedColumns(source.block.claims)),
      inCodes: villageInCodes(source.block.claims, context.hint),
      replaced: replacedIn(source),
    })),
  );
  const nominees: Nominee[] = [];
  for (const person of people) {
    const reader = readers[person.table]?.[person.block];
    if (reader === undefined) continue;
    const readings = readRow(reader.source, person.row, person.flow);
    const nominee: Unfrozen = {
      file: context.file,
      sheet: grid.sheet.name,
      row: person.row.row,
      kodeDesa: kodeDesaOf(person, readings, context.hint, desaOf) ?? reader.inCodes(person.row),
      readings,
    };
    const { line, hidden, ragged } = person.row.source;
    if (line !== undefined) nominee.line = line;
    if (hidden) nominee.hiddenRow = true;
    if (person.block > 0) nominee.side = person.block;
    if (ragged) nominee.ragged = true;
    if ((person.flow.keputusan ?? context.path)?.says === 'ragu') nominee.older = true;
    const replaces = reader.replaced?.(person.row);
    if (replaces) nominee.replaces = replaces;
    const checked = reader.confirmed(person.row);
    if (checked) nominee.confirmed = checked;
    nominees.push(nominee);
  }
  return nominees;
}

/** Lists name few villages on many rows, so each spelling is looked up once. */
function villageOfCells(known: readonly KnownDesa[]): (text: string) => DesaFound | undefined {
  const before = new Map<string, DesaFound | undefined>();
  return (text) => {
    if (!before.has(text)) before.set(text, desaOfCell(text, known));
    return before.get(text);
  };
}

/** The row's own column first, then the section or letterhead above it; settings overrule both. */
function kodeDesaOf(
  { flow }: PersonRow,
  { kodeDesa, desa }: Nominee['readings'],
  hint: FileHint | undefined,
  desaOf: (text: string) => DesaFound | undefined,
): Nominee['kodeDesa'] {
  if (hint?.kodeDesa !== undefined) return undefined;
  const named = kodeDesa?.value ?? desa?.value;
  const own = named === undefined ? undefined : desaOf(named);
  return own ? own.kode : flow.desa?.kode;
}

const CODE_COLUMNS = [/^no[_ ]prop$/i, /^no[_ ]kab$/i, /^no[_ ]kec$/i, /^no[_ ]kel$/i];

/** The civil registry writes the village as four numbers in four columns (inputs.md 3, `dukcapil-fields`). */
function villageInCodes(
  claims: readonly Claim[],
  hint: FileHint | undefined,
): (row: GridRow) => Nominee['kodeDesa'] {
  const columns = CODE_COLUMNS.flatMap(
    (name) => claims.find(({ heading }) => name.test(heading))?.index ?? [],
  );
  if (columns.length < CODE_COLUMNS.length || hint?.kodeDesa !== undefined) return () => undefined;
  return (row) => {
    const [prop = '', kab = '', kec = '', kel = ''] = columns.map((column) => textIn(row, column));
    return parseKodeDesa(
      prop.padStart(2, '0') + kab.padStart(2, '0') + kec.padStart(2, '0') + kel.padStart(4, '0'),
    );
  };
}

import { columnLetters } from '../domain/place.ts';
import type { NamedBlock } from './claims.ts';
import type { ReadableBlock } from './draft.ts';
import type { ColumnField } from './field.ts';
import { type Grid, textIn } from './grid.ts';
import type { SheetFact, SheetReading } from './reading.ts';

interface FactTable {
  readonly bands: readonly { readonly top: number }[];
}

/** What is true of a sheet as a whole, for the rules of scope sheet to tell. */
export function sheetFacts(
  grid: Grid,
  tables: readonly FactTable[],
  blocks: readonly (readonly ReadableBlock[])[],
  { nominees, layout }: SheetReading,
): readonly SheetFact[] {
  if (nominees.length === 0) return emptiness(grid, tables);
  const facts: SheetFact[] = [];
  for (const [table, { bands }] of tables.entries())
    for (const source of blocks[table] ?? []) {
      facts.push(...source.block.facts);
      facts.push(...missing(source.block, bands[0]?.top, layout));
      facts.push(...byContent(source.block, bands[0]?.top));
      facts.push(...columnWide(source, bands[0]?.top));
      facts.push(...desaOnce(source));
    }
  const hidden = nominees.filter(({ hiddenRow }) => hiddenRow).map(({ row }) => row);
  const [first] = hidden;
  if (first !== undefined)
    facts.push({
      code: 'row-hidden',
      row: first,
      data: { rows: hidden.length, list: hidden.slice(0, 20).join(', ') },
    });
  return facts;
}

/** Nobody in the sheet: a list without people, a list that was not understood, or no list at all. */
function emptiness(grid: Grid, tables: readonly FactTable[]): readonly SheetFact[] {
  const top = tables[0]?.bands[0]?.top;
  if (top !== undefined) return [{ code: 'no-people-found', row: top, data: {} }];
  return grid.rows.some((row) => row !== undefined) ? [{ code: 'header-not-found', data: {} }] : [];
}

const TELLING: ReadonlySet<ColumnField> = new Set<ColumnField>([
  ...(['nik', 'nomorKk', 'nama', 'tanggalLahir', 'tempatTanggalLahir', 'jenisKelamin'] as const),
]);
const NEEDED: readonly (readonly ColumnField[])[] = [
  ['nik'],
  ['nama'],
  ['tanggalLahir', 'tempatTanggalLahir'],
];

/** A list of NIK and names is whole as it is: a register of residents fills the rest. */
function missing(
  { columns }: NamedBlock,
  row: number | undefined,
  layout: string,
): readonly SheetFact[] {
  const needed = layout === 'bnba-two-columns' ? NEEDED.slice(0, 2) : NEEDED;
  return needed
    .filter((fields) => !fields.some((field) => columns.has(field)))
    .map(([field = 'nik']) => ({
      code: 'column-missing',
      ...(row === undefined ? {} : { row }),
      data: { field },
    }));
}

/** Columns of people that their values named: no heading, one that says nothing, or one that says another thing. */
function byContent({ claims }: NamedBlock, row: number | undefined): readonly SheetFact[] {
  const found = claims.filter(
    ({ field, by, sure }) => field && TELLING.has(field) && by === 'content' && sure < 0.7,
  );
  if (found.length === 0) return [];
  const columns = found
    .map(({ field, index }) => `${columnLetters(index + 1)} ${field}`)
    .join(', ');
  return [{ code: 'columns-by-content', ...(row === undefined ? {} : { row }), data: { columns } }];
}

function desaOnce({ block, desaAbove }: ReadableBlock): readonly SheetFact[] {
  const column = block.columns.get('desa');
  const homes = [...new Set(desaAbove.values())];
  const [first] = homes;
  if (column === undefined || first === undefined) return [];
  const list = homes.map((row) => textIn(row, column)).join(', ');
  const data = { rows: desaAbove.size, list: list.slice(0, 200) };
  return [{ code: 'desa-written-once', row: first.row, column: columnLetters(column + 1), data }];
}

/** Faults that only the whole column shows. */
function columnWide({ block, nik, dates }: ReadableBlock, row: number | undefined): SheetFact[] {
  const facts: SheetFact[] = [];
  const add = (code: string, field: ColumnField, data: SheetFact['data']) => {
    const index = block.columns.get(field);
    if (index === undefined) return;
    facts.push({
      code,
      ...(row === undefined ? {} : { row }),
      column: columnLetters(index + 1),
      data,
    });
  };
  if (nik.lastDigits !== 'sound')
    add('nik-column-all-zero', 'nik', {
      count: nik.texts,
      zeros: nik.zeros,
      verdict: nik.lastDigits,
    });
  if (dates.textsOpen || dates.cellsOpen) {
    const count = dates.monthFirst + (dates.cellsOpen ? dates.openCells : 0);
    const separate = block.columns.has('tanggalLahir');
    add('column-month-first', separate ? 'tanggalLahir' : 'tempatTanggalLahir', { count });
  }
  return facts;
}

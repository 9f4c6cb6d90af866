import { columnLetters } from '../domain/place.ts';
import type { NamedBlock } from './claims.ts';
import type { ColumnField } from './field.ts';
import type { Grid, GridRow } from './grid.ts';
import type { SheetFact, SheetReading } from './reading.ts';
import { dateColumn } from './values/date.ts';
import { nikColumn } from './values/nik.ts';

interface FactTable {
  readonly bands: readonly { readonly top: number }[];
  readonly blocks: readonly NamedBlock[];
}

/** What is true of a sheet as a whole, for the rules of scope sheet to tell. */
export function sheetFacts(
  grid: Grid,
  tables: readonly FactTable[],
  reading: SheetReading,
): readonly SheetFact[] {
  if (reading.nominees.length === 0) return emptiness(grid, tables);
  const facts: SheetFact[] = [];
  const people = reading.nominees.flatMap(({ row }) => grid.rows[row] ?? []);
  for (const { bands, blocks } of tables)
    for (const block of blocks) {
      facts.push(...block.facts);
      facts.push(...missing(block, bands[0]?.top, reading.layout));
      facts.push(...columnWide(block, people, bands[0]?.top));
    }
  const hidden = reading.nominees.filter(({ hiddenRow }) => hiddenRow).map(({ row }) => row);
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

/** Faults that only the whole column shows. */
function columnWide(
  { columns }: NamedBlock,
  people: readonly GridRow[],
  row: number | undefined,
): SheetFact[] {
  const facts: SheetFact[] = [];
  const add = (code: string, index: number, data: SheetFact['data']) =>
    facts.push({
      code,
      ...(row === undefined ? {} : { row }),
      column: columnLetters(index + 1),
      data,
    });
  const nik = columns.get('nik');
  if (nik !== undefined) {
    const { lastDigits, texts, zeros } = nikColumn(people.map((one) => one.source.cells[nik]));
    if (lastDigits !== 'sound')
      add('nik-column-all-zero', nik, { count: texts, zeros, verdict: lastDigits });
  }
  const date = columns.get('tanggalLahir') ?? columns.get('tempatTanggalLahir');
  if (date !== undefined) {
    const column = dateColumn(people.map((one) => one.source.cells[date]));
    if (column.textsOpen || column.cellsOpen)
      add('column-month-first', date, {
        count: column.monthFirst + (column.cellsOpen ? column.openCells : 0),
      });
  }
  return facts;
}

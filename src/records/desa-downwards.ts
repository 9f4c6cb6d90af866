import type { NamedBlock } from './claims.ts';
import { type GridRow, textIn } from './grid.ts';

/**
 * A village written once, beside the first of its people: by row, the row that holds it for the people below. Only
 * where their numbers begin anew with each village, and each is written once: elsewhere an empty cell says nothing.
 */
export function desaDownwards(
  { columns }: NamedBlock,
  people: readonly GridRow[],
): ReadonlyMap<number, GridRow> {
  const homes = new Map<number, GridRow>();
  const desa = columns.get('desa');
  const number = columns.get('nomorUrut');
  if (desa === undefined || number === undefined) return homes;
  const isFirst = (row: GridRow): boolean => /^1\.?$/.test(textIn(row, number));
  const named = people.filter((row) => textIn(row, desa) !== '');
  const names = new Set(named.map((row) => textIn(row, desa).toLowerCase()));
  if (named.length < 2 || names.size < named.length || named.length === people.length) return homes;
  if (!people.every((row) => isFirst(row) === named.includes(row))) return homes;
  let home: GridRow | undefined;
  for (const row of people) {
    if (named.includes(row)) home = row;
    else if (home !== undefined) homes.set(row.row, home);
  }
  return homes;
}

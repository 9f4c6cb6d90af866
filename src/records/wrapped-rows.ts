import { columnIndex } from '../domain/place.ts';
import { textOf } from '../sheets/sheet.ts';
import { type Grid, type GridRow, textIn } from './grid.ts';
import type { Nominee, SheetReading } from './reading.ts';
import { type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';
import { readsAs } from './value-words.ts';

export interface WrappedRows extends Rearranged {
  /** Rows that carry on the one above. */
  readonly rows: readonly number[];
}

const COLUMNS_LOOKED_AT = 4;
const MOST_CELLS = 3;

/**
 * Names too long for their column that go on in a row of their own, as tables copied out of a PDF have them: put
 * back behind their beginning. Only where every other person has a number and the next one follows without a gap:
 * a person whose number and NIK were forgotten is none of these.
 */
export function wrappedRows(grid: Grid, { nominees }: SheetReading): WrappedRows | undefined {
  const bare = nominees.filter((nominee) => isBare(grid, nominee));
  if (bare.length === 0 || bare.length * 2 > nominees.length) return undefined;
  const column = numberColumn(
    grid,
    nominees.filter((nominee) => !bare.includes(nominee)),
  );
  if (column === undefined) return undefined;
  const width = widthOf(grid, nominees, bare);
  const homes = new Map<number, number>();
  for (const nominee of bare) {
    const home = homes.get(nominee.row - 1) ?? nominee.row - 1;
    if (goesOn(grid, nominee, home, column) && wraps(grid, nominee, width))
      homes.set(nominee.row, home);
  }
  const isLast = ({ row }: Nominee) => row === nominees.at(-1)?.row;
  if (bare.some((nominee) => !homes.has(nominee.row))) return undefined;
  if (bare.every(isLast)) return undefined;
  return { ...joined(grid, homes), rows: [...homes.keys()] };
}

/**
 * Rows of one or two words below a name which had room for them: they may be the rest of it, or somebody else. The
 * people above them carry what stands there.
 */
export function aboveBareNames(
  grid: Grid,
  nominees: readonly Nominee[],
): readonly Nominee[] | undefined {
  const bare = nominees.filter(
    (nominee) => isBare(grid, nominee) && grid.rows[nominee.row]?.filled === 1,
  );
  const rows = new Map(bare.map((nominee) => [nominee.row - 1, nominee]));
  const others = nominees.filter((nominee) => !isBare(grid, nominee));
  const column = bare.length === 0 ? undefined : numberColumn(grid, others);
  if (column === undefined) return undefined;
  return nominees.map((above) => {
    const nominee = rows.get(above.row);
    if (nominee === undefined || !goesOn(grid, nominee, above.row, column)) return above;
    const text = nameAt(grid, nominee, nominee.row);
    if (isSomethingElse(text)) return above;
    return { ...above, below: { row: nominee.row, text } };
  });
}

/** A few words and nothing that is one person's own: no number, no date, no phone. */
function isBare(grid: Grid, { row, side }: Nominee): boolean {
  const own = grid.rows[row];
  if (own === undefined || side !== undefined || own.filled > MOST_CELLS) return false;
  return own.shapes.every((shape) => shape === 'text' || shape === 'empty');
}

function numberColumn(grid: Grid, people: readonly Nominee[]): number | undefined {
  for (let column = 0; column < COLUMNS_LOOKED_AT; column += 1)
    if (people.every(({ row }) => numberIn(grid.rows[row], column) !== undefined)) return column;
  return undefined;
}

function numberIn(row: GridRow | undefined, column: number): number | undefined {
  return row?.shapes[column] === 'small' ? Number.parseInt(textIn(row, column), 10) : undefined;
}

/** Letters that the names of one row take at most: a longer one is broken. */
function widthOf(grid: Grid, nominees: readonly Nominee[], bare: readonly Nominee[]): number {
  const broken = new Set(bare.flatMap(({ row }) => [row - 1, row]));
  const whole = nominees.filter(({ row }) => !broken.has(row));
  return Math.max(0, ...whole.map((nominee) => nameAt(grid, nominee, nominee.row).length));
}

function nameAt(grid: Grid, { readings: { nama } }: Nominee, row: number): string {
  return nama?.column === undefined ? '' : textIn(grid.rows[row], columnIndex(nama.column) - 1);
}

const GROUP =
  /\b(?:kelompok|klp|subak|sek[ae]a|seke|kwt|kube|gapoktan|poktan|pokdarwis|pkk|karang taruna|tempek|dadia|koperasi|umkm|paguyuban|rukun)\b/i;

const isSomethingElse = (text: string): boolean => GROUP.test(text) || readsAs(text, 'occupation');

/** Would the next word not have fitted above? A work, or a group of people, stands between them and is no name. */
function wraps(grid: Grid, nominee: Nominee, width: number): boolean {
  const [above, below] = [nominee.row - 1, nominee.row].map((row) => nameAt(grid, nominee, row));
  if (above === undefined || below === undefined) return false;
  if (isSomethingElse(below)) return false;
  const isLoud = (text: string): boolean => text === text.toUpperCase();
  const next = below.split(' ')[0] ?? '';
  return isLoud(above) === isLoud(below) && above.length + 1 + next.length > width;
}

/** Does the name of `home` go on here: words below words, and the next number in the next row that has one? */
function goesOn(grid: Grid, { row, readings }: Nominee, home: number, column: number): boolean {
  const [above, own] = [grid.rows[home], grid.rows[row]];
  const number = numberIn(above, column);
  const nama = columnIndex(readings.nama?.column ?? '') - 1;
  if (above === undefined || own === undefined || number === undefined) return false;
  if (own.shapes[nama] !== 'text') return false;
  const isBelow = own.shapes.every((shape, at) => shape === 'empty' || above.shapes[at] === 'text');
  let next = row + 1;
  while (grid.rows[next] !== undefined && grid.rows[next]?.shapes[column] === 'empty') next += 1;
  const following = numberIn(grid.rows[next], column);
  return isBelow && (following === undefined || following === number + 1);
}

function joined(grid: Grid, homes: ReadonlyMap<number, number>): Rearranged {
  const lines: (Line | undefined)[] = [];
  for (const source of grid.sheet.rows) {
    const home = homes.get(source.row);
    if (home === undefined) {
      lines[source.row - 1] = lineOf(source);
      continue;
    }
    const line: (Moved | undefined)[] = [...(lines[home - 1] ?? [])];
    for (const [at, cell] of source.cells.entries()) {
      const first = line[at];
      const text = textOf(cell).trim();
      if (first !== undefined && text !== '')
        line[at] = { ...first, cell: `${textOf(first.cell).trim()} ${text}` };
    }
    lines[home - 1] = line;
  }
  return recelled(grid, lines);
}

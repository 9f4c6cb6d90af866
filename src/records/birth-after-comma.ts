import { textOf } from '../sheets/sheet.ts';
import { type Grid, textIn } from './grid.ts';
import { meaningOf } from './heading-text.ts';
import { lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const SEARCHED = 60;
const PLACE = /^[^\d]*\p{L}[^\d]*$/u;
const DATE = /^\d{1,4}[-/. ]/;

/**
 * A CSV in which nobody quoted `Denpasar, 17-08-1970` below one heading for both: the comma made two fields of it, so
 * that all behind them stand one column too far right.
 */
export function birthAfterComma(grid: Grid): Rearranged | undefined {
  const place = placeColumn(grid);
  if (place === undefined) return undefined;
  const joined = new Set<number>();
  const lines: (Moved | undefined)[][] = [];
  for (const source of grid.sheet.rows) {
    const line = [...lineOf(source)];
    const [at, date] = [line[place], line[place + 1]];
    const [name, day] = [textOf(at?.cell).trim(), textOf(date?.cell).trim()];
    if (at && source.ragged && PLACE.test(name) && DATE.test(day)) {
      joined.add(source.row);
      line.splice(place, 2, { ...at, cell: `${name}, ${day}` });
    }
    lines[source.row - 1] = line;
  }
  if (joined.size === 0) return undefined;
  const { sheet, ...rest } = recelled(grid, lines);
  const rows = sheet.rows.map(({ ragged, ...row }) =>
    ragged && !joined.has(row.row) ? { ...row, ragged } : row,
  );
  return { ...rest, sheet: { ...sheet, rows } };
}

function placeColumn(grid: Grid): number | undefined {
  for (const head of grid.rows.slice(0, SEARCHED)) {
    const column = head?.shapes.findIndex(
      (_, at) => meaningOf(textIn(head, at))?.field === 'tempatTanggalLahir',
    );
    if (column !== undefined && column >= 0) return column;
  }
  return undefined;
}

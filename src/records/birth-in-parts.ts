import { textOf } from '../sheets/sheet.ts';
import { type Grid, textIn } from './grid.ts';
import { normalise } from './heading-text.ts';
import { type Line, lineOf, type Moved, type Rearranged, recelled } from './rearranged.ts';

const PARTS: readonly RegExp[] = [
  /^(?:tgl|tanggal|hari|dd)$/,
  /^(?:bln|bulan|mm)$/,
  /^(?:th|thn|tahun|yyyy|yy)$/,
];
const SEARCHED = 60;

/** A birth date in three columns, headed day, month and year: one date in the first of them. */
export function birthInParts(grid: Grid): Rearranged | undefined {
  for (const head of grid.rows.slice(0, SEARCHED)) {
    if (head === undefined) continue;
    const day = head.shapes.findIndex((_, column) =>
      PARTS.every((part, at) => part.test(normalise(textIn(head, column + at)))),
    );
    if (day < 0) continue;
    const lines: Line[] = [];
    for (const source of grid.sheet.rows) {
      const line = [...lineOf(source)];
      lines[source.row - 1] = source.row === head.row ? headed(line, day) : oneDate(line, day);
    }
    return recelled(grid, lines);
  }
  return undefined;
}

function headed(line: (Moved | undefined)[], day: number): Line {
  const first = line[day];
  if (first) line[day] = { ...first, cell: 'Tanggal Lahir' };
  line.fill(undefined, day + 1, day + PARTS.length);
  return line;
}

function oneDate(line: (Moved | undefined)[], day: number): Line {
  const parts = line.slice(day, day + PARTS.length);
  const texts = parts.map((moved) => textOf(moved?.cell).trim());
  const [first] = parts;
  if (first === undefined || texts.length < PARTS.length || texts.includes('')) return line;
  line.fill(undefined, day, day + PARTS.length);
  line[day] = { ...first, cell: texts.join('-') };
  return line;
}

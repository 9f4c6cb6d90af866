import { textOf } from '../sheets/sheet.ts';
import { type Grid, type GridRow, textIn, textsOf } from './grid.ts';
import { bandOf } from './heading-band.ts';
import { mayBeHeading } from './heading-rows.ts';
import { meaningOf } from './heading-text.ts';
import { labelIn } from './labels.ts';
import {
  heading,
  type Line,
  lineOf,
  type Moved,
  type Rearranged,
  rearranged,
} from './rearranged.ts';
import { isNumbering, isSignature, isTotal } from './row-words.ts';
import { banjarLine } from './sections.ts';

const MOST_LINES = 3;
const COLUMNS_LOOKED_AT = 4;

/** The rows of one person: the one with his number, and those below it up to the next. */
type Group = readonly GridRow[];

function numberIn(row: GridRow | undefined, column: number): number | undefined {
  if (row?.shapes[column] !== 'small') return undefined;
  return Number(/^\d+/.exec(textIn(row, column))?.[0] ?? Number.NaN);
}

/** Rows that begin with 1, 2, 3, ... in one column. */
function numbered(grid: Grid, column: number): readonly GridRow[] {
  const starts: GridRow[] = [];
  let due = 1;
  for (const row of grid.rows) {
    const number = numberIn(row, column);
    if (row === undefined || number === undefined || isNumbering(textsOf(row))) continue;
    if (number !== due && number !== 1) continue;
    starts.push(row);
    due = number + 1;
  }
  return starts;
}

function groupOf(grid: Grid, start: GridRow, column: number): Group {
  const group = [start];
  for (let at = start.row + 1; group.length < MOST_LINES; at += 1) {
    const row = grid.rows[at];
    if (row === undefined || (row.shapes[column] ?? 'empty') !== 'empty') break;
    const [text = ''] = textsOf(row);
    if (isTotal(text) || isSignature(text) || banjarLine(text) !== undefined) break;
    group.push(row);
  }
  return group;
}

/** Where no number leads: a row with words and the row below it with a NIK in the same column. */
function withoutNumbers(grid: Grid): readonly Group[] {
  let most: Group[] = [];
  for (let column = 0; column < COLUMNS_LOOKED_AT; column += 1) {
    const pairs = grid.rows.flatMap((row): Group[] => {
      const below = row && grid.rows[row.row + 1];
      return below?.shapes[column] === 'nik' && row?.shapes[column] === 'text'
        ? [[row, below]]
        : [];
    });
    if (pairs.length > most.length) most = pairs;
  }
  return most;
}

/** Rows above the first person that hold his headings. */
function headingsAbove(grid: Grid, first: number): readonly GridRow[] {
  const rows: GridRow[] = [];
  let at = first - 1;
  const line = grid.rows[at];
  if (line && isNumbering(textsOf(line))) at -= 1;
  for (; rows.length < MOST_LINES; at -= 1) {
    const row = grid.rows[at];
    if (!mayBeHeading(row) || row.filled < 2) break;
    rows.unshift(row);
  }
  return rows;
}

/**
 * A list in which each person takes two or three rows, his number in the first: name in one, NIK below it.
 * `by-line`: each line of headings is for the same line of a person; `by-column`: a heading is for the column.
 */
export function manyLinePeople(grid: Grid, way: 'by-line' | 'by-column'): Rearranged | undefined {
  let starts: readonly GridRow[] = [];
  let column = 0;
  for (let at = 0; at < COLUMNS_LOOKED_AT; at += 1) {
    const found = numbered(grid, at);
    if (found.length > starts.length) [starts, column] = [found, at];
  }
  const groups =
    starts.length < 2 ? withoutNumbers(grid) : starts.map((start) => groupOf(grid, start, column));
  const first = groups[0]?.[0];
  if (first === undefined || groups.length < 2) return undefined;
  if (groups.filter((group) => group.length > 1).length < groups.length * 0.6) return undefined;
  const size = Math.max(...groups.map((group) => group.length));
  const above = headingsAbove(grid, first.row);
  if (way === 'by-line' && above.length !== size) return undefined;
  const width = Math.max(...groups.flat().map(({ shapes }) => shapes.length));
  const people = groups.map((group) => personLine(group, width));
  const top = headingLine(grid, above, people, { size, width, way });
  return rearranged(grid, arranged(grid, groups, above, { people, top }));
}

/** The lines of a person one behind the other. */
function personLine(group: Group, width: number): (Moved | undefined)[] {
  return group.flatMap(({ source }) => {
    const line = lineOf(source);
    return Array.from({ length: width }, (_, at) => line[at]);
  });
}

function arranged(
  grid: Grid,
  groups: readonly Group[],
  above: readonly GridRow[],
  { people, top }: { people: readonly Line[]; top: Line },
): readonly Line[] {
  const firsts = new Map(groups.map((group, at) => [group[0]?.row, people[at] ?? []]));
  const members = new Set(groups.flat().map(({ row }) => row));
  const texts = above.map((row) => textsOf(row).join('|'));
  const lines: Line[] = [];
  for (const row of grid.rows) {
    if (row === undefined) continue;
    const person = firsts.get(row.row);
    const head = texts.indexOf(textsOf(row).join('|'));
    if (person) lines.push(person);
    else if (head === 0) lines.push(top);
    else if (head < 0 && !members.has(row.row)) lines.push(lineOf(row.source));
  }
  return lines;
}

interface Layout {
  readonly size: number;
  readonly width: number;
  readonly way: 'by-line' | 'by-column';
}

/** A heading for each column of each line of a person; a label in front of the values is taken from them. */
function headingLine(
  grid: Grid,
  above: readonly GridRow[],
  people: readonly (Moved | undefined)[][],
  { size, width, way }: Layout,
): Line {
  const row = above[0]?.row ?? 0;
  const band = above.length === 0 ? undefined : bandOf(grid, row, above.at(-1)?.row ?? row);
  const top: (Moved | undefined)[] = [];
  for (let column = 0; column < width; column += 1) {
    const levels = band?.columns.find(({ index }) => index === column)?.levels ?? [];
    const filled = Array.from(
      { length: size },
      (_, line) => people.filter((person) => person[line * width + column]).length,
    );
    const names =
      way === 'by-line'
        ? above.map((head) => textIn(head, column))
        : namesOf(onLines(above, column) ?? levels.join(' '), filled, people.length);
    for (let line = 0; line < size; line += 1) {
      const at = line * width + column;
      const own = line > 0 ? takeLabels(people, at) : undefined;
      top[at] = heading(own ?? names[line] ?? '', row, column);
    }
  }
  return top;
}

/** A heading whose own two lines are those of the people below it. */
function onLines(above: readonly GridRow[], column: number): string | undefined {
  return above
    .map(({ source }) => textOf(source.cells[column]).trim())
    .find((text) => text.includes('\n'));
}

/** `Nama / NIK` over two lines is the name of each; any other heading is that of the line most filled. */
function namesOf(text: string, filled: readonly number[], people: number): readonly string[] {
  const used = filled.flatMap((count, line) => (count >= people / 2 ? [line] : []));
  const birth = meaningOf(text)?.field === 'tempatTanggalLahir';
  const parts = birth
    ? ['Tempat Lahir', 'Tanggal Lahir']
    : text.split(/\s*[/,\n|&]\s*|\s+dan\s+/i).filter((part) => part !== '');
  const names = filled.map(() => '');
  if (used.length > 1 && parts.length === used.length)
    for (const [at, line] of used.entries()) names[line] = parts[at] ?? '';
  else names[filled.indexOf(Math.max(...filled))] = text;
  return names;
}

/** `NIK. 5171...` in most cells of a column: their common label, taken off them. */
function takeLabels(people: readonly (Moved | undefined)[][], at: number): string | undefined {
  const found = people.map((person) => {
    const text = textOf(person[at]?.cell).trim();
    return text === '' ? undefined : labelIn(text);
  });
  const [label] = found.flatMap((one) => (one && one.value !== '' ? [one.label] : []));
  const filled = people.filter((person) => person[at]).length;
  const same = found.filter((one) => one?.label === label && one?.value !== '').length;
  if (label === undefined || same < filled * 0.6) return undefined;
  for (const [index, person] of people.entries()) {
    const moved = person[at];
    const value = found[index]?.value;
    if (moved && value !== undefined && value !== '') person[at] = { ...moved, cell: value };
  }
  return label;
}

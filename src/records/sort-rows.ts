import type { NamedBlock } from './claims.ts';
import { takesFamily } from './family-rows.ts';
import type { Grid, GridRow } from './grid.ts';
import { mergeAt, textsOf } from './grid.ts';
import type { SheetContext } from './nominees.ts';
import { isLabel, nameIn, type Signs, signReader } from './person-test.ts';
import type { IgnoreReason } from './reading.ts';
import { reasonOf } from './row-reasons.ts';
import { type Looker, newWalk, type Walk } from './row-walk.ts';
import { isAttendance, isMarker, isNumbering, isSignature, isTotal } from './row-words.ts';
import { banjarLine } from './sections.ts';
import { flowOver, titlesOf } from './titles-beside.ts';
import { readsAs } from './value-words.ts';
import { titleKeputusan } from './values/title-words.ts';

export type SortedRows = Pick<Walk, 'people' | 'ignored' | 'named'>;

/** A table as far as sorting rows goes: where its headings are, and the columns that hold below them. */
export interface SortableTable {
  readonly bands: readonly { readonly top: number; readonly bottom: number }[];
  readonly blocks: readonly NamedBlock[];
}

/** Sorts every row of a sheet into people and the reasons why a row is none (inputs.md 13). */
export function sortRows(
  grid: Grid,
  tables: readonly SortableTable[],
  { knownDesa, path }: Pick<SheetContext, 'knownDesa' | 'path'>,
): SortedRows {
  const walk = newWalk(grid, knownDesa);
  const text = grid.sheet.name ?? '';
  const dusun = banjarLine(text);
  const says = titleKeputusan(text);
  walk.attending = isAttendance(text);
  // A name of a file that only raises a doubt is told once, for the file.
  const byPath = path?.says === 'ragu' ? undefined : path;
  if (says !== undefined) walk.whole = { keputusan: { text, row: 1, says, isSheetName: true } };
  else if (byPath) walk.whole = { keputusan: { ...byPath, row: 1, isSheetName: true } };
  walk.flow = {
    ...(dusun === undefined ? {} : { dusun: { text: dusun, row: 1 } }),
    ...walk.whole,
  };
  const tops = headingRows(tables);
  const lookers = tables.map(({ blocks }) =>
    blocks.map((block): Looker => ({ block, signs: signReader(block) })),
  );
  let table = 0;
  for (let at = 1; at <= grid.sheet.lastRow; at += 1) {
    const row = grid.rows[at];
    const heading = walk.marked ? undefined : tops.get(at);
    if (heading !== undefined) {
      table = heading;
      ignore(walk, at, 'heading');
      if (row !== undefined && tops.get(at + 1) === heading && lookers[heading]?.length !== 1)
        walk.flow = { ...walk.flow, titles: titlesOf(row) };
      Object.assign(walk, { above: undefined, signing: false, family: undefined });
    } else if (row === undefined) ignore(walk, at, walk.marked ? 'after-marker' : 'blank');
    else sortRow(walk, row, lookers[table] ?? [], table);
  }
  if (tables.length === 0) onlyNotes(walk.ignored);
  return walk;
}

/** A sheet without a list, such as instructions: what stands in it heads nothing. */
function onlyNotes(ignored: Map<IgnoreReason, number[]>): void {
  const blank = ignored.get('blank') ?? [];
  const isBlank = new Set(blank);
  const marked = ignored.get('after-marker') ?? [];
  const isMarked = new Set(marked);
  const rest = [...ignored.values()]
    .flat()
    .filter((row) => !isBlank.has(row) && !isMarked.has(row));
  ignored.clear();
  const reasons = { blank, 'after-marker': marked, note: rest.sort((a, b) => a - b) } as const;
  for (const reason of ['blank', 'after-marker', 'note'] as const)
    if (reasons[reason].length > 0) ignored.set(reason, reasons[reason]);
}

function headingRows(tables: readonly SortableTable[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [table, { bands }] of tables.entries())
    for (const { top, bottom } of bands)
      for (let row = top; row <= bottom; row += 1) rows.set(row, table);
  return rows;
}

function ignore(walk: Walk, row: number, reason: IgnoreReason): void {
  const rows = walk.ignored.get(reason);
  if (rows) rows.push(row);
  else walk.ignored.set(reason, [row]);
}

function sortRow(walk: Walk, row: GridRow, lookers: readonly Looker[], table: number): void {
  const signs = lookers.map((looker) => looker.signs(row));
  const people =
    signs.length === 1 && isPlainPerson(walk, row, signs[0])
      ? [0]
      : peopleOr(walk, row, lookers, signs);
  if (typeof people === 'string') {
    ignore(walk, row.row, people);
    return;
  }
  for (const block of people) {
    const flow = flowOver(walk.flow, lookers, block, walk.known);
    walk.people.push({ row, table, block, flow });
  }
  walk.noting = false;
  walk.above = undefined;
  walk.signing = false;
  walk.inFamily = false;
}

/** Most rows are this: a NIK, a name, and a number in front or more of a person. No more is asked of them. */
function isPlainPerson(walk: Walk, row: GridRow, signs: Signs | undefined): boolean {
  const quiet =
    !walk.marked && !walk.signing && walk.above === undefined && walk.family === undefined;
  if (!quiet || signs === undefined || !signs.nik || !signs.nama || signs.sample) return false;
  return (signs.numbered || signs.others >= 2) && row.shapes.includes('nik');
}

/** The blocks in which the row holds a person, or the reason why it holds none. */
function peopleOr(
  walk: Walk,
  row: GridRow,
  lookers: readonly Looker[],
  signs: readonly Signs[],
): readonly number[] | IgnoreReason {
  const texts = textsOf(row);
  if (walk.marked || (!row.shapes.includes('nik') && texts.slice(0, 3).some(isMarker))) {
    walk.marked = true;
    return 'after-marker';
  }
  const family = takesFamily(walk, row, texts);
  if (family) return family;
  walk.inFamily = false;
  if (isNumbering(texts)) return 'numbering';
  const people = signs.flatMap((sign, at) =>
    isPerson(walk, sign, row, texts, lookers[at]?.block) ? [at] : [],
  );
  return people.length > 0 ? people : reasonOf(walk, row, texts, lookers);
}

function isPerson(
  walk: Walk,
  { nik, nama, numbered, others, sample }: Signs,
  row: GridRow,
  texts: readonly string[],
  block: NamedBlock | undefined,
): boolean {
  if (sample) return false;
  if (!nik && walk.noting && others < 1) return false;
  if (!nik && walk.attending && block?.columns.has('nik') !== true) return false;
  const [first = ''] = texts;
  const label = isLabel(first) || (nama && isLabel(nameIn(row, block)));
  const weight = others + (numbered ? 1 : 0);
  if (nik && !walk.signing && !label) return true;
  if (nik) return nama ? weight >= 1 || !walk.signing : weight >= 2;
  if (walk.above !== undefined) return nama && numbered && others >= 2;
  if (nama && (walk.signing || label))
    return weight >= 3 || (numbered && others >= 1 && !isTotal(first));
  if (nama) return weight > 0 || !isAlone(walk, row, block);
  if (row.filled <= 2 && texts.some(isSignature)) return false;
  if (goesOn(walk, row, block)) return false;
  return others >= (walk.signing ? 3 : 2) || (numbered && others >= 1);
}

/** A name and nothing else, which by its place or its word heads or counts people instead. */
function isAlone(walk: Walk, row: GridRow, block: NamedBlock | undefined): boolean {
  const column = block?.columns.get('nama') ?? 0;
  const across = mergeAt(walk.grid, row.row, column + 1);
  if (across?.top === row.row && across.right - across.left >= 2) return true;
  const text = nameIn(row, block);
  return row.filled > 1 && text.split(' ').length <= 3 && readsAs(text, 'occupation');
}

/** The second line of a person whose NIK or name is merged over both. */
function goesOn({ grid }: Walk, { row }: GridRow, block: NamedBlock | undefined): boolean {
  return (['nik', 'nama'] as const).some((field) => {
    const column = block?.columns.get(field);
    const merge = column === undefined ? undefined : mergeAt(grid, row, column);
    return merge !== undefined && merge.top < row;
  });
}

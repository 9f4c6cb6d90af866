import type { NamedBlock } from './claims.ts';
import { type FamilyColumns, familyHeading, familyValues } from './family-rows.ts';
import type { DesaFound } from './find-desa.ts';
import { desaIn, desaNamedIn } from './find-desa.ts';
import type { Grid, GridRow } from './grid.ts';
import { textsOf } from './grid.ts';
import { isLabel, type Signs, signsIn, touches } from './person-test.ts';
import type { IgnoreReason, KnownDesa } from './reading.ts';
import {
  isLetterhead,
  isMarker,
  isNote,
  isNumbering,
  isSignature,
  isTitle,
  isTotal,
} from './row-words.ts';
import { areaLine, banjarLine, desaLine, type Family, type Flow, familyLine } from './sections.ts';

export interface PersonRow {
  readonly row: GridRow;
  readonly table: number;
  readonly block: number;
  /** What the lines above it say. */
  readonly flow: Flow;
}

export interface SortedRows {
  readonly people: readonly PersonRow[];
  readonly ignored: ReadonlyMap<IgnoreReason, readonly number[]>;
  /** Villages as letterhead, title and signature name them, in this order of trust. */
  readonly named: {
    readonly [From in 'letterhead' | 'title' | 'signature']?: DesaFound | undefined;
  };
}

/** A stretch of rows with the columns that hold in it. */
export interface SortableTable {
  readonly bands: readonly { readonly top: number; readonly bottom: number }[];
  readonly blocks: readonly NamedBlock[];
}

interface Walk {
  readonly grid: Grid;
  readonly known: readonly KnownDesa[];
  readonly people: PersonRow[];
  readonly ignored: Map<IgnoreReason, number[]>;
  readonly named: { [From in 'letterhead' | 'title' | 'signature']?: DesaFound | undefined };
  flow: Flow;
  /** Between tables: `letterhead` until a title comes, then `title`. */
  above: 'letterhead' | 'title' | undefined;
  signing: boolean;
  marked: boolean;
  /** Columns of a family heading whose values come in the next row. */
  family: FamilyColumns | undefined;
  /** The last line was a family line, so the next one belongs to the same family. */
  inFamily: boolean;
}

/** Sorts every row of a sheet into people and the reasons why a row is none (inputs.md 13). */
export function sortRows(
  grid: Grid,
  tables: readonly SortableTable[],
  known: readonly KnownDesa[],
): SortedRows {
  const walk: Walk = {
    ...{ grid, known, people: [], ignored: new Map(), named: {}, flow: {} },
    ...{ above: 'letterhead', signing: false, marked: false, family: undefined, inFamily: false },
  };
  const tops = headingRows(tables);
  let table = 0;
  for (let at = 1; at <= grid.sheet.lastRow; at += 1) {
    const row = grid.rows[at];
    const heading = walk.marked ? undefined : tops.get(at);
    if (heading !== undefined) {
      table = heading;
      ignore(walk, at, 'heading');
      Object.assign(walk, { above: undefined, signing: false, family: undefined });
    } else if (row === undefined) ignore(walk, at, walk.marked ? 'after-marker' : 'blank');
    else {
      const reason = sortRow(walk, row, tables[table]?.blocks ?? [], table);
      if (reason) ignore(walk, at, reason);
    }
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

/** The reason why a row is no person; undefined for the people, who are noted on the way. */
function sortRow(
  walk: Walk,
  row: GridRow,
  blocks: readonly NamedBlock[],
  table: number,
): IgnoreReason | undefined {
  const texts = textsOf(row);
  const first = texts[0] ?? '';
  if (walk.marked || (!row.shapes.includes('nik') && texts.slice(0, 3).some(isMarker))) {
    walk.marked = true;
    return 'after-marker';
  }
  const family = takesFamily(walk, row, texts);
  if (family) return family;
  walk.inFamily = false;
  if (isNumbering(texts)) return 'numbering';
  const signs = blocks.map((block) => signsIn(row, block));
  const people = signs.flatMap((sign, block) =>
    isPerson(walk, sign, first, row, blocks[block]) ? [block] : [],
  );
  if (people.length === 0) return reasonOf(walk, row, texts, blocks);
  for (const block of people) walk.people.push({ row, table, block, flow: walk.flow });
  walk.above = undefined;
  walk.signing = false;
  return undefined;
}

/** Household blocks: the family's own heading and line, which are no person (inputs.md 3). */
function takesFamily(
  walk: Walk,
  row: GridRow,
  texts: readonly string[],
): 'heading' | 'section' | undefined {
  if (walk.family !== undefined) {
    setFamily(walk, familyValues(row, walk.family));
    walk.family = undefined;
    return 'section';
  }
  if (row.filled > 14 || !/^\W*(?:no|nama|kk|kep|alamat|nkk)/i.test(texts[0] ?? ''))
    return undefined;
  const heading = familyHeading(row);
  if (heading) {
    walk.family = heading;
    return 'heading';
  }
  const family = familyLine(texts.join(' '), row.row);
  if (!family || (walk.above === 'letterhead' && !family.nomorKk)) return undefined;
  setFamily(walk, family);
  return 'section';
}

function setFamily(walk: Walk, family: Family): void {
  const before = walk.inFamily && family.nomorKk === undefined ? walk.flow.family : undefined;
  const early =
    walk.inFamily && walk.flow.family?.nomorKk === undefined ? walk.flow.family : before;
  walk.flow = { ...walk.flow, family: { ...early, ...family } };
  walk.inFamily = true;
}

function isPerson(
  walk: Walk,
  { nik, nama, numbered, others }: Signs,
  first: string,
  row: GridRow,
  block: NamedBlock | undefined,
): boolean {
  const label = isLabel(first) || (nama && isLabel(nameOf(row, block)));
  const weight = others + (numbered ? 1 : 0);
  if (nik && !walk.signing && !label) return true;
  if (nik) return nama ? weight >= 1 || !walk.signing : weight >= 2;
  if (walk.above !== undefined) return nama && numbered && others >= 2;
  if (nama && (walk.signing || label))
    return weight >= 3 || (numbered && others >= 1 && !isTotal(first));
  if (nama) return true;
  return others >= (walk.signing ? 3 : 2) || (numbered && others >= 1);
}

function nameOf(row: GridRow, block: NamedBlock | undefined): string {
  const column = block?.columns.get('nama');
  const cell = column === undefined ? undefined : row.source.cells[column];
  return (typeof cell === 'string' ? cell : (cell?.text ?? '')).trim();
}

function reasonOf(
  walk: Walk,
  row: GridRow,
  texts: readonly string[],
  blocks: readonly NamedBlock[],
): IgnoreReason {
  const line = texts.join(' ');
  const [first = ''] = texts;
  if (walk.above !== undefined) return aboveTable(walk, row, line);
  if (isTotal(first) || (row.filled <= 3 && texts.some(isTotal))) return 'total';
  if (/^pemerintah|^(?:daftar|lampiran|rekap)/i.test(first) && row.filled <= 2) {
    walk.above = 'letterhead';
    walk.flow = {};
    return aboveTable(walk, row, line);
  }
  if (isNote(first) && !walk.signing) return 'note';
  if (row.filled <= 4 && texts.some(isSignature)) {
    walk.signing = true;
    walk.named.signature ??= desaIn(line, walk.known);
    return 'signature';
  }
  if (row.filled <= 3 && (!walk.signing || peopleFollow(walk, row, blocks))) {
    const section = sectionLine(walk, row, first);
    if (section) return 'section';
  }
  if (walk.signing) return 'signature';
  if (row.shapes.every((shape) => shape === 'empty' || shape === 'small' || shape === 'mark'))
    return 'blank';
  return blocks.length > 0 && !blocks.some(({ claims }) => touches(row, claims))
    ? 'beyond-table'
    : 'note';
}

/** Is the next row with anything in it a person or a heading? Then this line heads it. */
function peopleFollow(walk: Walk, row: GridRow, blocks: readonly NamedBlock[]): boolean {
  for (let at = row.row + 1; at <= row.row + 3; at += 1) {
    const next = walk.grid.rows[at];
    if (next) return blocks.some((block) => signsIn(next, block).nik);
  }
  return false;
}

/** A line between the people that holds for those below it: their banjar, or their village. */
function sectionLine(walk: Walk, row: GridRow, first: string): boolean {
  const dusun = banjarLine(first);
  if (dusun !== undefined) {
    walk.flow = { ...walk.flow, dusun: { text: dusun, row: row.row } };
    return true;
  }
  const name = desaLine(first);
  if (name !== undefined) {
    const found = desaNamedIn(first, walk.known);
    walk.flow = { desa: { kode: found?.kode, nama: found?.nama ?? name, row: row.row } };
    return true;
  }
  return areaLine(first);
}

const ADDRESS = /^(?:alamat|jalan|jl|jln|telp|tlp|telepon|email|e-mail|website|kode ?pos)\b|@/i;

/** Letterhead and titles above a table; they name the village. */
function aboveTable(walk: Walk, row: GridRow, line: string): IgnoreReason {
  if (isNote(line) && line.length < 90) return 'note';
  const dusun = banjarLine(line);
  if (dusun !== undefined) walk.flow = { ...walk.flow, dusun: { text: dusun, row: row.row } };
  if (isTitle(line) || (!walk.ignored.has('letterhead') && !isLetterhead(line)))
    walk.above = 'title';
  const reason = walk.above ?? 'title';
  if (!ADDRESS.test(line)) {
    const found = desaNamedIn(line, walk.known);
    if (found && (found.kode !== undefined || walk.named[reason] === undefined)) {
      if (walk.named[reason]?.kode === undefined) walk.named[reason] = found;
      if (walk.flow.desa?.kode === undefined)
        walk.flow = { ...walk.flow, desa: { kode: found.kode, nama: found.nama, row: row.row } };
    }
  }
  return dusun !== undefined && reason === 'title' ? 'section' : reason;
}

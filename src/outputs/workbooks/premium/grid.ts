/** How a cell looks; the writer turns a name into fonts, fills and number formats once. */
export type Look =
  | 'title'
  | 'strong'
  | 'head'
  | 'text'
  | 'count'
  | 'rupiah'
  | 'rupiah-total'
  | 'percent'
  | 'rate'
  | 'note'
  | 'note-wrapped';

/** One cell: a typed value, or a formula with the value it gives. Strings are never formulas. */
export interface GridCell {
  readonly value: string | number;
  readonly formula?: string;
  readonly look: Look;
}

export type GridRow = readonly (GridCell | undefined)[];

/** A sheet as plain values; rows are numbered from 1 in the order they stand here. */
export interface Grid {
  readonly name: string;
  readonly widths: readonly number[];
  /** Of a village laid out anew each time they are asked for: those of a province do not fit into memory together. */
  readonly rows: readonly GridRow[];
  /** Heading row repeated on every printed page. */
  readonly headingRow: number | undefined;
  /** Rows above this one stay on the screen. */
  readonly frozenRows: number;
}

export function text(value: string, look: Look = 'text'): GridCell {
  return { value, look };
}

export function number(value: number, look: Look): GridCell {
  return { value, look };
}

export function formula(written: string, value: string | number, look: Look): GridCell {
  return { value, formula: written, look };
}

/** A formula where it gives the value, the bare value where it would not. */
export function live(holds: boolean, written: string, value: number, look: Look): GridCell {
  return holds ? formula(written, value, look) : number(value, look);
}

/** `Hukum` → `'Hukum'!`, for a reference into another sheet. Sheet names hold no apostrophe. */
export function inSheet(name: string): string {
  return `'${name}'!`;
}

const LIMIT = 31;

/** Names that Excel takes: at most 31 characters, none of `[]:*?/\` and `'`, and no name twice. */
export function sheetNames(
  wanted: readonly { readonly key: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set([
    'history',
    'ringkasan',
    'sumber dana',
    'hukum',
    'asumsi',
    'summary',
    'funding',
    'law',
    'assumptions',
  ]);
  const names = new Map<string, string>();
  for (const { key, name } of wanted) {
    const clean =
      name
        .replace(/[[\]:*?/\\'\p{Cc}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || key;
    let free = clean.slice(0, LIMIT).trim();
    for (let at = 2; taken.has(free.toLowerCase()); at += 1)
      free = `${clean.slice(0, LIMIT - 1 - String(at).length)} ${at}`;
    taken.add(free.toLowerCase());
    names.set(key, free);
  }
  return names;
}

/** A long sentence as rows of one cell each, so that it neither hides nor stretches a column. */
export function lines(sentence: string, look: Look, width = 185): readonly GridRow[] {
  const rows: GridRow[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      rows.push([text(line, look)]);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? rows : [...rows, [text(line, look)]];
}

/**
 * A sentence that holds for one amount only: when the workbook is recalculated to another amount, the cell says
 * so instead of keeping words that are no longer true.
 */
export function whileEqual(
  cell: string,
  amount: number,
  sentence: string,
  stale: string,
  look: Look,
): GridCell {
  const [kept, warning] = [quoted(sentence), quoted(stale)];
  if (kept === undefined || warning === undefined) return text(sentence, look);
  return formula(`IF(${cell}=${amount},${kept},${warning})`, sentence, look);
}

/** A quoted text inside a formula; what does not fit the 255 characters Excel allows is left out. */
function quoted(value: string): string | undefined {
  return value.length > 250 ? undefined : `"${value.replaceAll('"', '""')}"`;
}

/** First row of a section, by its name. */
export type Places<Name extends string> = (name: Name) => number;

/** Part of a sheet whose size is known before it is filled, so that formulas may point at parts below. */
export interface Section<Name extends string> {
  readonly name: Name;
  readonly size: number;
  readonly rows: (at: Places<Name>) => readonly GridRow[];
}

/** Puts sections below one another; `rows` fills them with the first rows of all known. */
export function layOut<Name extends string>(
  sections: readonly Section<Name>[],
): { readonly rows: () => readonly GridRow[]; readonly at: Places<Name> } {
  const starts = new Map<Name, number>();
  let next = 1;
  for (const { name, size } of sections) {
    starts.set(name, next);
    next += size;
  }
  const at: Places<Name> = (name) => {
    const start = starts.get(name);
    if (start === undefined) throw new RangeError(`no section ${name}`);
    return start;
  };
  const rows = () =>
    sections.flatMap((section) => {
      const filled = section.rows(at);
      if (filled.length !== section.size)
        throw new RangeError(`section ${section.name}: ${filled.length} rows, not ${section.size}`);
      return filled;
    });
  return { rows, at };
}

/** Rows that are ready, as a section. */
export function fixed<Name extends string>(name: Name, rows: readonly GridRow[]): Section<Name> {
  return { name, size: rows.length, rows: () => rows };
}

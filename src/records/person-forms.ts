import { textOf } from '../sheets/sheet.ts';
import type { ColumnField } from './field.ts';
import { type Grid, type GridRow, textIn, textsOf } from './grid.ts';
import { labelIn } from './labels.ts';
import { joined } from './number-boxes.ts';
import {
  heading,
  type Line,
  lineOf,
  type Moved,
  type Rearranged,
  rearranged,
} from './rearranged.ts';

/** A label with the values that stand beside it. */
interface Entry {
  readonly field: ColumnField;
  readonly label: string;
  readonly row: number;
  readonly values: readonly Moved[];
}
type Form = Map<ColumnField, { readonly label: string; readonly value: Moved }>;

const isSign = (text: string): boolean => /^[:=.\s]*$/.test(text);
const withoutSign = (moved: Moved): Moved => {
  const text = textOf(moved.cell);
  return typeof moved.cell === 'string' && /^\s*:/.test(text)
    ? { ...moved, cell: text.replace(/^\s*:\s*/, '') }
    : moved;
};

/** A part of the sheet from one column to before another, in which a card stands below a card. */
interface Strip {
  readonly from: number;
  readonly to: number | undefined;
}

/** Labels of one row, each with what stands right of it up to the next label. */
function entriesOf({ source }: GridRow, { from, to }: Strip): readonly Entry[] {
  const entries: (Entry & { values: Moved[] })[] = [];
  for (const moved of joined(lineOf(source, from, to))) {
    const text = textOf(moved?.cell).trim();
    if (moved === undefined || text === '') continue;
    const found = labelIn(text.replace(/\s+/g, ' '));
    const last = entries.at(-1);
    // Where a value is due, a text that could be a label is one only with its sign.
    if (found && (last === undefined || /[:=]/.test(text) || last.values.length > 0)) {
      const values = found.value === '' ? [] : [{ ...moved, cell: found.value }];
      entries.push({ field: found.field, label: found.label, row: source.row, values });
    } else if (last && !isSign(text)) last.values.push(withoutSign(moved));
    else if (last === undefined && !isSign(text) && !/^\d{1,2}[.)]?$/.test(text)) return [];
  }
  return entries;
}

const ELSEWHO =
  /\b(?:ahli ?waris|suami|istri|pasangan|orang ?tua|wali|saksi|pendamping|contoh|petunjuk|cara (?:pengisian|mengisi)|penanggung|anggota keluarga|tertanggung)\b/i;
const OWN =
  /\b(?:formulir|data (?:diri|pekerja|peserta|calon|pribadi|tenaga)|identitas (?:diri|pekerja|peserta|calon))\b/i;

/** A page a person, or a column a person: labels on the left, values right of them. Cards may stand abreast. */
export function personForms(grid: Grid): Rearranged | undefined {
  const strips = stripsOf(grid);
  if (strips === undefined) return undefined;
  const read = strips.map((strip) => formsIn(grid, strip));
  const forms = read.flatMap((strip) => strip.forms);
  const firsts = read.flatMap(({ first }) => first ?? []);
  return forms.length === 0 ? undefined : table(grid, Math.min(...firsts), forms);
}

/** Fields whose labels stand in the same column of a second card: one alone may be another word of the same person. */
const ABREAST = 2;

/**
 * Cards beside each other, cut before each column in which the labels of a card stand once more; nothing where a
 * second NIK or name stands elsewhere in a row: what is whose cannot be told there, and nobody may be mixed.
 */
function stripsOf(grid: Grid): readonly Strip[] | undefined {
  const again = new Map<number, Set<ColumnField>>();
  const people = new Map<number, number>();
  for (const row of grid.rows) {
    if (row === undefined) continue;
    const seen = new Set<ColumnField>();
    for (const [column, shape] of row.shapes.entries()) {
      const field = shape === 'empty' ? undefined : labelIn(textIn(row, column))?.field;
      if (field === undefined) continue;
      if (seen.has(field)) {
        again.set(column, (again.get(column) ?? new Set()).add(field));
        if (field === 'nik' || field === 'nama')
          people.set(column, Math.min(startOf(row, column), people.get(column) ?? column));
      }
      seen.add(field);
    }
  }
  if ([...people.keys()].some((column) => (again.get(column)?.size ?? 0) < ABREAST))
    return undefined;
  const starts = [0, ...[...people.values()].sort((a, b) => a - b)];
  return starts.map((from, at) => ({ from, to: starts[at + 1] }));
}

/** A card begins at its number, where one stands in front of the label. */
const startOf = (row: GridRow, column: number): number =>
  column > 0 && /^\d{1,2}[.)]?$/.test(textIn(row, column - 1)) ? column - 1 : column;

function formsIn(grid: Grid, strip: Strip): { forms: readonly Form[]; first?: number } {
  const forms: Form[] = [];
  let entries: Entry[] = [];
  let first: number | undefined;
  let isOwn = true;
  const close = () => {
    forms.push(...formsOf(entries));
    entries = [];
  };
  for (const row of grid.rows) {
    if (row === undefined) continue;
    const found = entriesOf(row, strip);
    if (found.every(({ values }) => values.length === 0)) {
      const title = titleIn(row, strip);
      const isTitle = title !== undefined && found.length === 0;
      if (isTitle && OWN.test(title)) isOwn = true;
      else if (isTitle && ELSEWHO.test(title)) isOwn = false;
    }
    for (const entry of found) {
      if (!isOwn) continue;
      first ??= entry.row;
      const again = entries.some(({ field }) => field === entry.field);
      if (again && (entry.field === 'nik' || entry.field === 'nama')) close();
      if (!entries.some(({ field }) => field === entry.field)) entries.push(entry);
    }
  }
  close();
  return first === undefined ? { forms } : { forms, first };
}

/** The only text of a row, or of its part of it. */
function titleIn(row: GridRow, { from, to }: Strip): string | undefined {
  const own = row.filled === 1 ? textsOf(row) : row.source.cells.slice(from, to).map(textOf);
  const [title, ...more] = own.map((text) => text.trim()).filter((text) => text !== '');
  return more.length > 0 ? undefined : title;
}

/** The people of one set of labels: one, or one for each column of values. */
function formsOf(entries: readonly Entry[]): readonly Form[] {
  const columns = new Set(
    entries
      .filter(({ field }) => field === 'nik' || field === 'nama')
      .flatMap(({ values }) => values.map(({ column }) => column)),
  );
  const across = entries.filter(({ values }) => values.length > 1).length > entries.length / 2;
  const places = across ? [...columns] : [undefined];
  return places.flatMap((place): Form[] => {
    const form: Form = new Map();
    for (const { field, label, values } of entries) {
      const value = place === undefined ? values[0] : values.find(({ column }) => column === place);
      if (value) form.set(field, { label, value });
    }
    const isForm = entries.length >= 3 && form.size >= 2;
    return isForm && (form.has('nik') || form.has('nama')) ? [form] : [];
  });
}

function table(grid: Grid, first: number, forms: readonly Form[]): Rearranged {
  const labels = new Map<ColumnField, string>();
  for (const form of forms)
    for (const [field, { label }] of form) if (!labels.has(field)) labels.set(field, label);
  const fields = [...labels.keys()];
  const above = grid.sheet.rows.filter(({ row }) => row < first).map((row) => lineOf(row));
  return rearranged(grid, [
    ...above,
    [...labels.values()].map((label) => heading(label)),
    ...forms.map((form): Line => fields.map((field) => form.get(field)?.value)),
  ]);
}

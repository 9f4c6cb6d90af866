import { textOf } from '../sheets/sheet.ts';
import type { ColumnField } from './field.ts';
import type { Grid, GridRow } from './grid.ts';
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

/** Labels of one row, each with what stands right of it up to the next label. */
function entriesOf({ source }: GridRow): readonly Entry[] {
  const entries: (Entry & { values: Moved[] })[] = [];
  for (const moved of joined(lineOf(source))) {
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

/** A page a person, or a column a person: labels on the left, values right of them. */
export function personForms(grid: Grid): Rearranged | undefined {
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
    const found = entriesOf(row);
    if (found.every(({ values }) => values.length === 0)) {
      const text = textOf(row.source.cells.find((cell) => textOf(cell).trim() !== '')).trim();
      const isTitle = row.filled === 1 && found.length === 0;
      if (isTitle && OWN.test(text)) isOwn = true;
      else if (isTitle && ELSEWHO.test(text)) isOwn = false;
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
  return first === undefined || forms.length === 0 ? undefined : table(grid, first, forms);
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
    return form.size >= 3 && (form.has('nik') || form.has('nama')) ? [form] : [];
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

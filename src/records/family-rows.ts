import { type GridRow, textIn } from './grid.ts';
import { meaningOf, normalise } from './heading-text.ts';
import type { Walk } from './row-walk.ts';
import { addressOf, type Family, familyLine } from './sections.ts';

/** Columns of the line below `NO.KK | NAMA.KK | ALAMAT`, 0-based. */
export interface FamilyColumns {
  readonly nomorKk: number;
  readonly alamat: number | undefined;
}

const ID_SHAPES = new Set(['nik', 'long-number']);
const HEAD = new Set(['nama kk', 'nama kepala keluarga', 'kepala keluarga', 'nama kep keluarga']);

/** The heading of a family line: family card and its head, and nothing of a person. */
export function familyHeading(row: GridRow): FamilyColumns | undefined {
  let nomorKk: number | undefined;
  let alamat: number | undefined;
  let head = false;
  for (const [column, shape] of row.shapes.entries()) {
    if (shape === 'empty' || shape === 'mark') continue;
    if (shape !== 'text') return undefined;
    const text = textIn(row, column);
    const field = meaningOf(text)?.field;
    if (field === 'nomorKk') nomorKk = column;
    else if (field === 'alamat') alamat = column;
    else if (HEAD.has(normalise(text))) head = true;
    else if (field === 'nik' || field === 'nama') return undefined;
  }
  return nomorKk !== undefined && head ? { nomorKk, alamat } : undefined;
}

/** Values of a family line, by the columns of its heading or by what they look like. */
export function familyValues(row: GridRow, columns: FamilyColumns): Family {
  const card = row.shapes.findIndex((shape) => ID_SHAPES.has(shape));
  const at = columns.nomorKk;
  const nomorKk = row.shapes[at] === 'nik' || card < 0 ? textIn(row, at) : textIn(row, card);
  const alamat = columns.alamat === undefined ? '' : addressText(row, columns.alamat);
  return {
    ...(nomorKk === '' ? {} : { nomorKk: { text: nomorKk, row: row.row } }),
    ...addressOf(alamat, row.row),
    ...(alamat === '' ? {} : { alamat: { text: alamat, row: row.row } }),
  };
}

/** The last text of the row where the address has moved beside its heading. */
function addressText(row: GridRow, column: number): string {
  const text = textIn(row, column);
  if (text !== '') return text;
  const last = row.shapes.lastIndexOf('text');
  return last > 1 ? textIn(row, last) : '';
}

/** Household blocks: the family's own heading and line, which are no person (inputs.md 3). */
export function takesFamily(
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

import { isSlipOf } from '../../campaign/nearest.ts';
import { columnLetters } from '../../domain/place.ts';
import { type Sheet, textOf, type Workbook } from '../../sheets/sheet.ts';
import { codeListOf } from './codes/index.ts';
import type { Profile } from './profile.ts';

/** What a downloaded template has that a layout lacks, and the other way round. */
export interface TemplateComparison {
  readonly type: { readonly layout: string; readonly file: string; readonly same: boolean };
  readonly sheet: { readonly layout: string; readonly file: string | null };
  readonly headerRow: { readonly layout: number; readonly file: number | null };
  /** Headings of the layout that the file has not. */
  readonly missing: readonly string[];
  /** Headings of the file that the layout has not. */
  readonly added: readonly { readonly header: string; readonly column: string }[];
  /** The same heading, written differently. */
  readonly changed: readonly { readonly from: string; readonly to: string }[];
  readonly moved: readonly {
    readonly header: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly codes: readonly CodeComparison[];
  /** Known layouts by likeness, best first; 1000 is every heading in its place. */
  readonly nearest: readonly {
    readonly id: string;
    readonly superseded: boolean;
    readonly likeness: number;
  }[];
  readonly same: boolean;
}

export interface CodeComparison {
  readonly sheet: string;
  readonly list: string;
  readonly added: readonly { readonly code: string; readonly name: string }[];
  readonly gone: readonly { readonly code: string; readonly name: string }[];
  readonly renamed: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Compares a file with a layout, and finds the layout it is most like, superseded ones included (upload.md 8). */
export function compareTemplate(
  workbook: Workbook,
  profile: Profile,
  layouts: readonly Profile[],
): TemplateComparison {
  const best = bestRow(workbook, profile);
  const headers = best?.headers ?? [];
  const wanted = profile.columns.map(({ header }) => header);
  const rest = {
    missing: wanted.filter((header) => !headers.includes(header)),
    added: addedTo(headers, wanted),
  };
  const changed = rest.missing.flatMap((from) => {
    const to = rest.added.find(({ header }) => isSameHeading(from, header));
    return to === undefined ? [] : [{ from, to: to.header }];
  });
  const moved = wanted.flatMap((header, index) => {
    const at = headers.indexOf(header);
    return at < 0 || at === index
      ? []
      : [{ header, from: columnLetters(index + 1), to: columnLetters(at + 1) }];
  });
  const codes = workbook.sheets
    .filter((sheet) => sheet !== best?.sheet)
    .flatMap((sheet) => codesIn(sheet, profile))
    .filter(({ added, gone, renamed }) => added.length + gone.length + renamed.length > 0);
  const takes: readonly string[] = profile.file.accepts ?? [profile.file.type];
  const type = {
    layout: profile.file.type,
    file: workbook.kind ?? '?',
    same: takes.includes(workbook.kind ?? ''),
  };
  const sheet = { layout: profile.sheet.name, file: best?.sheet.name ?? null };
  const headerRow = { layout: profile.sheet.headerRow, file: best?.row ?? null };
  const isChanged = (header: string) =>
    changed.some(({ from, to }) => from === header || to === header);
  const missing = rest.missing.filter((header) => !isChanged(header));
  const added = rest.added.filter(({ header }) => !isChanged(header));
  const count = missing.length + added.length + changed.length + moved.length + codes.length;
  const same =
    type.same && sheet.file === sheet.layout && headerRow.file === headerRow.layout && count === 0;
  const nearest = nearestLayouts(workbook, layouts);
  return { type, sheet, headerRow, missing, added, changed, moved, codes, nearest, same };
}

interface Heading {
  readonly sheet: Sheet;
  readonly row: number;
  readonly headers: readonly string[];
  readonly likeness: number;
}

const LOOKED_AT = 30;

/** The row of the file that is most like the headings of a layout; its own sheet before others. */
function bestRow(workbook: Workbook, { columns, sheet: layout }: Profile): Heading | undefined {
  const wanted = columns.map(({ header }) => header);
  let best: Heading | undefined;
  for (const sheet of workbook.sheets)
    for (const { row, cells } of sheet.rows) {
      if (row > LOOKED_AT) break;
      const headers = cells.map(textOf);
      const own = sheet.name === layout.name ? 1 : 0;
      const likeness = likenessOf(wanted, headers) + own;
      if (likeness > own && likeness > (best?.likeness ?? 0))
        best = { sheet, row, headers, likeness };
    }
  return best;
}

/** Shared headings per thousand of all; half of it for a heading that is only written differently. */
function likenessOf(wanted: readonly string[], headers: readonly string[]): number {
  const there = headers.filter((header) => header !== '');
  const all = new Set([...wanted, ...there]).size;
  const folded = new Set(there.map(fold));
  let points = 0;
  for (const [index, header] of wanted.entries())
    if (headers[index] === header) points += 4;
    else if (there.includes(header)) points += 3;
    else if (folded.has(fold(header))) points += 2;
  return all === 0 ? 0 : Math.round((points * 250) / Math.max(all, wanted.length));
}

function nearestLayouts(
  workbook: Workbook,
  layouts: readonly Profile[],
): TemplateComparison['nearest'] {
  return layouts
    .map((profile) => ({
      id: profile.id,
      superseded: profile.status === 'superseded',
      likeness: Math.min(bestRow(workbook, profile)?.likeness ?? 0, 1000),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
}

const fold = (header: string): string => header.toUpperCase().replace(/[^A-Z0-9]/g, '');

function isSameHeading(a: string, b: string): boolean {
  return fold(a) === fold(b) || isSlipOf(fold(a), fold(b));
}

function addedTo(headers: readonly string[], wanted: readonly string[]) {
  return headers.flatMap((header, index) =>
    header === '' || wanted.includes(header) ? [] : [{ header, column: columnLetters(index + 1) }],
  );
}

/** Lists by the form of their codes; a sheet holds one when enough of its cells are of that form. */
const FORMS: readonly { readonly list: string; readonly form: RegExp; readonly least: number }[] = [
  { list: 'bpuOccupation', form: /^P\d{3}$/, least: 5 },
  { list: 'workLocation', form: /^\d{4}$/, least: 50 },
  { list: 'nonactiveReason', form: /^A\d{1,2}$/, least: 5 },
];

function codesIn(sheet: Sheet, profile: Profile): readonly CodeComparison[] {
  return FORMS.flatMap(({ list, form, least }) => {
    const found = new Map<string, string>();
    for (const { cells } of sheet.rows) {
      const at = cells.findIndex((cell) => form.test(textOf(cell)));
      if (at < 0) continue;
      const beside = [cells[at + 1], cells[at - 1]].map(textOf).find((text) => /\p{L}/u.test(text));
      found.set(textOf(cells[at]), beside ?? '');
    }
    const ours = codeListOf(profile, list);
    if (found.size < least || ours === undefined) return [];
    const added = [...found]
      .filter(([code]) => !ours.has(code))
      .map(([code, name]) => ({ code, name }));
    const gone = [...ours.values()]
      .filter(({ code }) => !found.has(code))
      .map(({ code, name }) => ({ code, name }));
    const renamed = [...found].flatMap(([code, to]) => {
      const from = ours.get(code)?.name ?? '';
      return from === '' || to === '' || fold(from) === fold(to) ? [] : [{ code, from, to }];
    });
    return [{ sheet: sheet.name ?? '', list, added, gone, renamed }];
  });
}

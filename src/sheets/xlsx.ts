import { type Budget, type Limits, unreadable } from './limits.ts';
import type { Cell, FileFact, Sheet } from './sheet.ts';
import {
  finishSheet,
  newSheet,
  type ReadSheets,
  refused,
  type SheetBuilder,
} from './sheet-builder.ts';
import type { WorkbookContext } from './xlsx-cell.ts';
import { readComments } from './xlsx-comments.ts';
import { factOfXml, part, type Relation, readRelations, readWorkbookPart } from './xlsx-parts.ts';
import { readWorksheet } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { type CellStyles, readStyles } from './xlsx-styles.ts';
import type { Zip } from './zip.ts';

/** Name of the main part, or undefined when the zip is no workbook. */
export function mainPart(zip: Zip, budget: Budget): string | FileFact | undefined {
  const relations = readRelations(zip, '', budget);
  if ('code' in relations) return relations;
  for (const { type, target } of relations.values()) if (type === 'officeDocument') return target;
  return zip.entries.has('xl/workbook.xml') ? 'xl/workbook.xml' : undefined;
}

/** Reads the values of an xlsx or xlsm: every worksheet, hidden ones too. Macros and links are not looked at. */
export function readXlsx(zip: Zip, main: string, limits: Limits, budget: Budget): ReadSheets {
  const bytes = part(zip, main, budget);
  if (bytes === undefined) return refused(unreadable('part-missing'));
  if ('code' in bytes) return refused(bytes);
  const workbook = readWorkbookPart(bytes);
  if ('code' in workbook) return refused(workbook);
  const relations = readRelations(zip, main, budget);
  if ('code' in relations) return refused(relations);
  const context = readContext(zip, [...relations.values()], workbook.date1904, limits, budget);
  if ('code' in context) return refused(context);
  const sheets: Sheet[] = [];
  const facts: FileFact[] = hasMacros(zip) ? [{ code: 'file-has-macros', data: {} }] : [];
  for (const { name, hidden, relation } of workbook.sheets) {
    const target = relations.get(relation);
    if (target === undefined) return refused(unreadable('part-missing'));
    // Charts and dialogs have no cells; sheets of Excel 4 macros hold no people.
    if (target.type !== 'worksheet') continue;
    const data = part(zip, target.target, budget);
    if (data === undefined) return refused(unreadable('part-missing'));
    if ('code' in data) return refused(data);
    const builder = newSheet(name, hidden, limits);
    const fault =
      readWorksheet(data, context, builder) ?? takeComments(zip, target.target, builder, budget);
    const sheet = fault ?? finishSheet(builder, budget);
    if ('code' in sheet) return refused(sheet);
    sheets.push(sheet);
    facts.push(...builder.facts);
  }
  return sheets.length === 0 ? refused(unreadable('no-sheets')) : { sheets, facts };
}

/** Most sheets have none, and then nothing is opened. */
function takeComments(
  zip: Zip,
  sheet: string,
  builder: SheetBuilder,
  budget: Budget,
): FileFact | undefined {
  const relations = readRelations(zip, sheet, budget);
  if ('code' in relations) return relations;
  for (const { type, target } of relations.values()) {
    const bytes = type === 'comments' ? part(zip, target, budget) : undefined;
    if (bytes === undefined) continue;
    if ('code' in bytes) return bytes;
    readComments(bytes, builder);
  }
  return undefined;
}

function hasMacros(zip: Zip): boolean {
  for (const name of zip.entries.keys())
    if (/vbaproject\.bin$|\/macrosheets\//.test(name)) return true;
  return false;
}

function readContext(
  zip: Zip,
  relations: readonly Relation[],
  date1904: boolean,
  limits: Limits,
  budget: Budget,
): WorkbookContext | FileFact {
  let strings: readonly Cell[] = [];
  let styles: CellStyles = { dates: new Uint8Array(), struck: undefined };
  for (const { type, target } of relations) {
    if (type !== 'sharedStrings' && type !== 'styles') continue;
    const bytes = part(zip, target, budget);
    // A part that is named and missing shows when a cell points into it.
    if (bytes === undefined) continue;
    if ('code' in bytes) return bytes;
    if (type === 'styles') {
      const read = readStyles(bytes);
      if (typeof read === 'string') return factOfXml(read);
      styles = read;
    } else {
      const shared = readSharedStrings(bytes, limits);
      if (typeof shared === 'string') return factOfXml(shared);
      strings = shared;
    }
  }
  return { strings, styles, date1904 };
}

import { type Budget, unreadable, unsafe } from './limits.ts';
import type { FileFact } from './sheet.ts';
import { CLOSE, END, isLocal, nextTag, openXml, type XmlFault } from './xml.ts';
import { attribute, localAttribute } from './xml-text.ts';
import { findEntry, inflate, type Zip } from './zip.ts';

export interface Relation {
  /** Last part of its type: `worksheet`, `styles`, `sharedStrings`, ... */
  readonly type: string;
  /** Name of the part in the zip. */
  readonly target: string;
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** What a fault of the XML means for the file that holds it. */
export function factOfXml(fault: XmlFault): FileFact {
  if (fault === 'doctype') return unsafe('doctype');
  return unreadable(fault === 'cut' ? 'cut' : 'damaged');
}

/** `../media/x` seen from `xl/worksheets/` is `xl/media/x`; a leading `/` starts at the top. */
export function resolvePart(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((p) => p !== '');
  for (const part of target.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

/** A part's bytes, or the fact that refuses the file; undefined when there is no such part. */
export function part(zip: Zip, name: string, budget: Budget): Buffer | FileFact | undefined {
  const entry = findEntry(zip, name);
  return entry && inflate(zip, entry, budget);
}

/** Relations of a part by id, external ones left out: nothing outside the file is ever looked at. */
export function readRelations(
  zip: Zip,
  of: string,
  budget: Budget,
): ReadonlyMap<string, Relation> | FileFact {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const bytes = part(zip, `${folder}_rels/${of.slice(folder.length)}.rels`, budget);
  if (bytes === undefined) return relations;
  if ('code' in bytes) return bytes;
  const cursor = openXml(bytes);
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE || !isLocal(cursor, 'Relationship')) continue;
    if (attribute(cursor, 'TargetMode') === 'External') continue;
    const type = attribute(cursor, 'Type') ?? '';
    const target = resolvePart(folder, attribute(cursor, 'Target') ?? '');
    const id = attribute(cursor, 'Id') ?? '';
    relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target });
  }
  return cursor.fault === undefined ? relations : factOfXml(cursor.fault);
}

/** Sheets of a workbook in their order, and its date system. */
export function readWorkbookPart(bytes: Buffer): WorkbookPart | FileFact {
  const cursor = openXml(bytes);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  while (nextTag(cursor) !== END) {
    if (cursor.kind === CLOSE) continue;
    if (isLocal(cursor, 'workbookPr'))
      date1904 = /^(1|true)$/.test(attribute(cursor, 'date1904') ?? '');
    else if (isLocal(cursor, 'sheet'))
      sheets.push({
        name: attribute(cursor, 'name') ?? '',
        hidden: (attribute(cursor, 'state') ?? 'visible') !== 'visible',
        relation: localAttribute(cursor, 'id') ?? '',
      });
  }
  return cursor.fault === undefined ? { sheets, date1904 } : factOfXml(cursor.fault);
}

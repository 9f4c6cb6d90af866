import { unzipSync } from 'fflate';
import { DEFAULT_LIMITS, newBudget } from '../../sheets/limits.ts';
import { openZip } from '../../sheets/zip.ts';
import { type PackedPart, unpackPart } from '../zip/archive.ts';
import { attribute, withAttribute, xmlText } from './xml.ts';

/** The parts of a workbook package by name; texts are read and replaced one by one. */
export interface Parts {
  readonly all: Record<string, Uint8Array | PackedPart>;
  readonly text: (name: string) => string | undefined;
  readonly set: (name: string, text: string) => void;
}

/**
 * Opens a package that was read before. Parts stay packed as they came until somebody asks for their text: what is not
 * changed goes back as it is.
 */
export function openParts(bytes: Uint8Array): Parts {
  const all = packedParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return partsOf(all ?? unzipSync(bytes));
}

/** Parts to read and change; they may be packed already. */
export function partsOf(all: Record<string, Uint8Array | PackedPart>): Parts {
  return {
    all,
    text: (name) => {
      const part = all[name];
      if (part === undefined) return undefined;
      const bytes = part instanceof Uint8Array ? part : unpackPart(part);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString('utf8')
        .replace(/^\ufeff/, '');
    },
    set: (name, text) => {
      all[name] = Buffer.from(text);
    },
  };
}

/** Undefined where the package contradicts itself: then a more patient reader is asked. */
function packedParts(bytes: Buffer): Record<string, PackedPart> | undefined {
  const zip = openZip(bytes, DEFAULT_LIMITS, newBudget(DEFAULT_LIMITS));
  if ('code' in zip) return undefined;
  return Object.fromEntries(
    [...zip.entries.values()].map(({ name, method, crc, packed, size, start }) => {
      const data = bytes.subarray(start, start + packed);
      return [name, { method: method === 0 ? 0 : 8, data, crc, size } satisfies PackedPart];
    }),
  );
}

export interface SheetPart {
  readonly name: string;
  /** Part name, such as `xl/worksheets/sheet1.xml`. */
  readonly part: string;
}

export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REL_ROOT =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

/** Name of the relationships part of a part. */
export function relsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name it points at, made absolute. */
  readonly target: string;
}

export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const text = parts.text(relsOf(part)) ?? '';
  return [...text.matchAll(/<Relationship\s([^>]*)>/g)].map(([, tag = '']) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    target: absolute(part, attribute(tag, 'Target') ?? ''),
  }));
}

function absolute(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Adds a relationship and returns its id. `target` is relative to the part's own folder. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const name = relsOf(part);
  const text =
    parts.text(name) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${REL_ROOT}</Relationships>`;
  const taken = new Set(relationshipsOf(parts, part).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rIdPeriksa${number}`)) number += 1;
  const id = `rIdPeriksa${number}`;
  const entry = `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"/>`;
  parts.set(
    name,
    text.includes('</Relationships>')
      ? text.replace('</Relationships>', () => `${entry}</Relationships>`)
      : text.replace(
          /<Relationships\s([^>]*)\/>/,
          (_, tag) => `<Relationships ${tag}>${entry}</Relationships>`,
        ),
  );
  return id;
}

/** Declares the content type of a part, or of all parts with an ending. */
export function addContentType(parts: Parts, entry: string): void {
  const text = parts.text('[Content_Types].xml') ?? '';
  const extension = /<Default Extension="([^"]+)"/.exec(entry)?.[1];
  const known = extension !== undefined && new RegExp(`Extension="${extension}"`, 'i').test(text);
  if (!known && !text.includes(entry))
    parts.set(
      '[Content_Types].xml',
      text.replace('</Types>', () => `${entry}</Types>`),
    );
}

/** The sheets of a workbook in their order, or undefined when the package is not of the usual form. */
export function sheetParts(parts: Parts): readonly SheetPart[] | undefined {
  const workbook = parts.text('xl/workbook.xml');
  if (workbook === undefined || !/<workbook[\s>]/.test(workbook)) return undefined;
  const targets = new Map(
    relationshipsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]),
  );
  const sheets: SheetPart[] = [];
  for (const [, tag = ''] of workbook.matchAll(/<sheet\s([^>]*?)\/?>/g)) {
    const part = targets.get(attribute(tag, 'r:id') ?? '');
    const name = attribute(tag, 'name');
    if (part === undefined || name === undefined || parts.all[part] === undefined) return undefined;
    sheets.push({ name, part });
  }
  return sheets.length > 0 ? sheets : undefined;
}

/** Takes macros out: a returned workbook carries none, whatever the operator's did (reliability.md B16). */
export function dropMacros(parts: Parts): void {
  for (const name of Object.keys(parts.all))
    if (/vbaProject|vbaData/i.test(name)) delete parts.all[name];
  const rels = relsOf('xl/workbook.xml');
  const text = parts.text(rels);
  if (text) parts.set(rels, text.replace(/<Relationship\s[^>]*vbaProject[^>]*\/>/gi, ''));
  const types = parts.text('[Content_Types].xml') ?? '';
  parts.set(
    '[Content_Types].xml',
    types
      .replace(/<(?:Override|Default)\s[^>]*vba[^>]*\/>/gi, '')
      .replaceAll('application/vnd.ms-excel.sheet.macroEnabled.main+xml', MAIN_TYPE)
      .replaceAll('application/vnd.ms-excel.template.macroEnabled.main+xml', MAIN_TYPE),
  );
}

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Gives a package without styles those that every cell has that names none. */
export function addStyles(parts: Parts, part: string, xml: string): void {
  parts.set(part, xml);
  addContentType(
    parts,
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`,
  );
  addRelationship(parts, 'xl/workbook.xml', `${REL}/styles`, part.slice('xl/'.length));
}

/** Puts a new sheet before all others and shows it first; names that count sheets are moved along. */
export function addFirstSheet(parts: Parts, name: string, xml: string): void {
  let number = 1;
  while (parts.all[`xl/worksheets/sheet${number}.xml`]) number += 1;
  const part = `xl/worksheets/sheet${number}.xml`;
  parts.set(part, xml);
  addContentType(
    parts,
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const id = addRelationship(
    parts,
    'xl/workbook.xml',
    `${REL}/worksheet`,
    `worksheets/sheet${number}.xml`,
  );
  const workbook = parts.text('xl/workbook.xml') ?? '';
  const ids = [...workbook.matchAll(/\ssheetId="(\d+)"/g)].map(([, value]) => Number(value));
  const entry = `<sheet xmlns:r="${REL}" name="${xmlText(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`;
  parts.set(
    'xl/workbook.xml',
    workbook
      .replace(/<sheets(\s[^>]*)?>/, (tag) => `${tag}${entry}`)
      .replace(/\slocalSheetId="(\d+)"/g, (_, index) => ` localSheetId="${Number(index) + 1}"`)
      .replace(/<workbookView\s([^>]*?)(\/?)>/g, (_, tag, end) => {
        const first = withAttribute(
          withAttribute(` ${tag.trim()}`, 'activeTab', '0'),
          'firstSheet',
          '0',
        );
        return `<workbookView${first}${end}>`;
      }),
  );
}

/** No other sheet may be selected beside the first one: grouped sheets would be edited together. */
export function unselect(sheetXml: string): string {
  return sheetXml.replace(/\stabSelected="(?:1|true)"/g, '');
}

import { crc32, deflateRawSync } from 'node:zlib';
import type { Limits } from '../../src/sheets/limits.ts';
import { openWorkbooks } from '../../src/sheets/open.ts';
import type { Cell, Sheet, Workbook } from '../../src/sheets/sheet.ts';

/** One entry of a zip made by hand; every field of its headers can be made to lie. */
export interface Entry {
  readonly name: string;
  readonly data?: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly localSize?: number;
  readonly localName?: string;
}

/** A zip with exactly these entries. `tail` follows the end, `count` is what the end claims. */
export function zip(entries: readonly Entry[], { tail = '', count = entries.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const crc = entry.crc ?? crc32(data);
    const local = Buffer.alloc(30);
    const localName = Buffer.from(entry.localName ?? entry.name);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.flags ?? 0x800, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(entry.localSize ?? entry.size ?? data.length, 22);
    local.writeUInt16LE(localName.length, 26);
    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(entry.flags ?? 0x800, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(entry.size ?? data.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local, localName, packed);
    offset += 30 + localName.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end, Buffer.from(tail)]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface XlsxParts {
  /** Inside of `<sheetData>`; ignored when `sheet` is given. */
  readonly rows?: string;
  /** The whole worksheet part. */
  readonly sheet?: string | Buffer;
  /** After `</sheetData>`. */
  readonly tail?: string;
  readonly cols?: string;
  /** Shared strings: the `<si>` elements. */
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly sheets?: string;
  readonly date1904?: boolean;
  readonly more?: readonly Entry[];
}

/** Cell styles 0 general, 1 built-in date, 2 text, 3 dd/mm/yyyy, 4 time, 5 money. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="[$Rp-421]#,##0;[Red]-#,##0"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

/** Entries of a workbook of one sheet called Data, so that a test can bend them before they are zipped. */
export function xlsxEntries(parts: XlsxParts): Entry[] {
  const sheet =
    parts.sheet ??
    `<worksheet xmlns="${MAIN}">${parts.cols ?? ''}<sheetData>${parts.rows ?? ''}</sheetData>${parts.tail ?? ''}</worksheet>`;
  const workbook =
    parts.workbook ??
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${parts.sheets ?? '<sheet name="Data" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`;
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: 'xl/workbook.xml', data: workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', data: parts.styles ?? STYLES },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(parts.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${parts.strings}</sst>` }]),
    ...(parts.more ?? []),
  ];
}

export function xlsx(parts: XlsxParts): Buffer {
  return zip(xlsxEntries(parts));
}

/** An OpenDocument spreadsheet whose `<office:spreadsheet>` holds this. */
export function ods(body: string, { styles = '', manifest = '' } = {}): Buffer {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    {
      name: 'content.xml',
      data: `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      data: `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
    },
  ]);
}

/** The only workbook of a file. */
export async function open(
  bytes: Buffer | string,
  file = 'daftar.xlsx',
  limits?: Limits,
): Promise<Workbook> {
  const [workbook, ...more] = await openWorkbooks(file, Buffer.from(bytes), limits);
  if (workbook === undefined || more.length > 0) throw new Error('not one workbook');
  return workbook;
}

/** Codes of the facts with their reason, limit or kind: `file-unreadable cut`. */
export function told(workbook: Workbook): string[] {
  return workbook.facts.map(({ code, data }) =>
    [code, data['reason'] ?? data['limit'] ?? data['kind'] ?? ''].join(' ').trim(),
  );
}

/** A cell for tables: `text`, `123`, 1980-08-17, !#N/A, TRUE?, and ƒ behind a formula's result. */
export function shown(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  const marks = {
    text: cell.text,
    number: `\`${cell.text}\``,
    date: `${cell.iso}`,
    boolean: `${cell.text}?`,
    error: `!${cell.text}`,
  };
  return marks[cell.kind] + (cell.formula ? ' ƒ' : '');
}

/** Rows as `3 | a | b`, hidden ones with `h`, ragged ones with `r`, CSV lines as `3@5`. */
export function table(sheet: Sheet | undefined): string[] {
  return (sheet?.rows ?? []).map(({ row, line, hidden, ragged, cells }) =>
    [
      `${row}${line === undefined ? '' : `@${line}`}${hidden ? 'h' : ''}${ragged ? 'r' : ''}`,
      ...cells.map(shown),
    ].join(' | '),
  );
}

/** Table of the first sheet, or the facts where there is none. */
export function read(workbook: Workbook): string[] {
  return workbook.sheets.length > 0 ? table(workbook.sheets[0]) : told(workbook);
}

/** `1 struck, 2 struck 0, 3 mended 1`: what a reader says is struck out, row by row. */
export function strikesIn(workbook: Workbook): string {
  const rows = workbook.sheets[0]?.rows ?? [];
  return rows
    .flatMap(({ row, struck, struckColumns, mendedColumns }) => [
      ...(struck ? [`${row} struck`] : []),
      ...(struckColumns ? [`${row} struck ${struckColumns.join('+')}`] : []),
      ...(mendedColumns ? [`${row} mended ${mendedColumns.join('+')}`] : []),
    ])
    .join(', ');
}

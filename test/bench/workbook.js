import { crc32, deflateRawSync } from 'node:zlib';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What every workbook of one sheet holds besides its rows and texts. */
const FRAME = Object.entries({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Calon" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
}).map(([name, text]) => part(name, text));

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One packed entry of a zip; the same one may stand in many. */
function part(name, text, level = 6) {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, crc: crc32(bytes), packed: deflateRawSync(bytes, { level }) };
}

/**
 * Rows of cells as a sheet: a number is a value, a `{ text }` the index of a shared text, undefined no cell.
 * As Excel writes it, with an address on every cell.
 */
export function sheetPart(rows) {
  const body = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (cell === undefined) return '';
      const address = String.fromCharCode(65 + column) + (at + 1);
      return typeof cell === 'number'
        ? `<c r="${address}"><v>${cell}</v></c>`
        : `<c r="${address}" t="s"><v>${cell.text}</v></c>`;
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return part(
    'xl/worksheets/sheet1.xml',
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`,
  );
}

/** The texts that cells point to, by index. `level` 1 packs three times as fast as 6. */
export function textsPart(texts, level) {
  const items = texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const count = `count="${texts.length}" uniqueCount="${texts.length}"`;
  return part('xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}" ${count}>${items}</sst>`, level);
}

/** The file: a zip of the frame, the sheet and its texts, dated 1980 as zips without a date are. */
export function workbookOf(sheet, texts) {
  const parts = [...FRAME, texts, sheet];
  const locals = parts.map((one) => Buffer.concat([entryHead(0x04034b50, one), one.packed]));
  let at = 0;
  const directory = parts.map((one, index) => {
    const head = entryHead(0x02014b50, one, at);
    at += locals[index].length;
    return head;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Head of an entry, or of its line in the directory when the place of the entry is given. */
function entryHead(signature, { name, size, crc, packed }, place) {
  const central = place !== undefined;
  const head = Buffer.alloc(central ? 46 : 30);
  const from = central ? 6 : 4;
  head.writeUInt32LE(signature, 0);
  if (central) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, from);
  head.writeUInt16LE(8, from + 4);
  head.writeUInt16LE(0x21, from + 8);
  head.writeUInt32LE(crc, from + 10);
  head.writeUInt32LE(packed.length, from + 14);
  head.writeUInt32LE(size, from + 18);
  head.writeUInt16LE(name.length, from + 22);
  if (central) head.writeUInt32LE(place, 42);
  return Buffer.concat([head, Buffer.from(name)]);
}

import { columnLetters } from '../../domain/place.ts';
import { type Cell, kindOf, type Sheet, textOf } from '../../sheets/sheet.ts';
import { xmlText } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of the plain workbook: 0 general, 1 date as Indonesian lists write it, 2 text; 3 to 5 the same struck out. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><strike/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * The parts of the same tables as a fresh .xlsx: what .xls, .ods, HTML and CSV come back as. Every text is a text cell, so
 * no spreadsheet runs it and no NIK turns into a number; number cells keep their digits as far as Excel can.
 */
export function plainWorkbook(sheets: readonly Sheet[]): Record<string, Uint8Array> {
  const names = sheetNames(sheets);
  const parts: Record<string, Uint8Array> = {};
  const set = (name: string, text: string): void => {
    parts[name] = Buffer.from(text);
  };
  set(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  );
  set(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  set(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.map((sheet, index) => `<sheet name="${xmlText(names[index] ?? '')}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  );
  set(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  set('xl/styles.xml', STYLES);
  sheets.forEach((sheet, index) => {
    set(`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet));
  });
  return parts;
}

/** Names as the workbook shows them; a format without sheets gets `Daftar`. */
export function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  return sheets.map((sheet, index) => {
    const name = (sheet.name ?? (index === 0 ? 'Daftar' : `Daftar ${index + 1}`)).replace(
      /[[\]:*?/\\]/g,
      ' ',
    );
    return name.slice(0, 31) || `Daftar ${index + 1}`;
  });
}

function worksheet(sheet: Sheet): string {
  const widths = columnWidths(sheet);
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map(
    ({ row, cells, hidden, struck, struckColumns }) =>
      `<row r="${row}"${hidden ? ' hidden="1"' : ''}>${Array.from(cells, (cell, index) => cellXml(cell, `${columnLetters(index + 1)}${row}`, struck || struckColumns?.includes(index) ? STRUCK : 0)).join('')}</row>`,
  );
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}">${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`;
}

/** From a style to the same one struck out. */
const STRUCK = 3;

function cellXml(cell: Cell, address: string, struck: number): string {
  if (cell === undefined) return '';
  const text = textOf(cell);
  const kind = kindOf(cell);
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text))
    return `<c r="${address}"${struck > 0 ? ` s="${struck}"` : ''}><v>${text}</v></c>`;
  if (kind === 'date' && /^\d+(\.\d+)?$/.test(text))
    return `<c r="${address}" s="${1 + struck}"><v>${text}</v></c>`;
  const shown = typeof cell === 'object' && cell.iso !== undefined ? cell.iso : text;
  return `<c r="${address}" s="${2 + struck}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

/** Wide enough for most values; long letterheads may spill over their neighbours, as in the original. */
function columnWidths(sheet: Sheet): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of sheet.rows)
    cells.forEach((cell, index) => {
      const length = textOf(cell).length;
      widths[index] = Math.max(widths[index] ?? 8, length > 40 ? 8 : length + 2);
    });
  return Array.from(widths, (width) => Math.min(width ?? 8, 34));
}

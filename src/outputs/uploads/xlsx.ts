import { columnLetters } from '../../domain/place.ts';
import { xmlText } from '../returned/xml.ts';
import { packStable } from '../stable-zip.ts';
import { serialOf } from './biff8.ts';
import { type CellValue, DATE_FORMAT, type TableSheet } from './table.ts';

/** Places of our formats in `cellXfs`. */
const STYLE = { general: 0, text: 1, date: 2, number: 3, heading: 4 } as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of typed cells: texts as shared strings, no formula, no date of its own. Equal tables give equal bytes. */
export function writeXlsx(sheets: readonly TableSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet, index) => sheetXml(sheet, strings, index === 0));
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${DOC}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${DOC}/styles" Target="styles.xml"/><Relationship Id="rId${sheets.length + 2}" Type="${DOC}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((value) => `<si><t xml:space="preserve">${xmlText(value)}</t></si>`).join('')}</sst>`,
  };
  for (const [index, body] of bodies.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = body;
  return packStable(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])),
  );
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${DATE_FORMAT}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml(sheet: TableSheet, strings: Map<string, number>, first: boolean): string {
  const columns = sheet.columns.map(
    ({ width, text }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${text ? STYLE.text : STYLE.general}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnLetters(column + 1)}${index + 1}`, strings),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const last = `${columnLetters(Math.max(sheet.columns.length, 1))}${Math.max(sheet.rows.length, 1)}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: CellValue | undefined, at: string, strings: Map<string, number>): string {
  if (cell === undefined) return '';
  if (cell.kind === 'date')
    return `<c r="${at}" s="${STYLE.date}"><v>${serialOf(cell.date)}</v></c>`;
  if (cell.kind === 'number') return `<c r="${at}" s="${STYLE.number}"><v>${cell.number}</v></c>`;
  const index = strings.get(cell.text) ?? strings.size;
  strings.set(cell.text, index);
  return `<c r="${at}" s="${STYLE[cell.kind]}" t="s"><v>${index}</v></c>`;
}

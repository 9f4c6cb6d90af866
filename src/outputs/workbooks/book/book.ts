import { xmlText } from '../../returned/xml.ts';
import { type PackedPart, packPart, writeArchive } from '../../zip/archive.ts';
import { type CellLook, stylesPart } from './looks.ts';
import { type BookSheet, sheetPart } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';

/**
 * A workbook of tables and formulas in a few looks. Sheets are packed while they are written, so that those of a
 * province fit into memory; equal sheets give equal bytes.
 */
export function writeBook<Look extends string>(
  looks: Readonly<Record<Look, CellLook>>,
  sheets: Iterable<BookSheet<Look>>,
): Uint8Array {
  const styles = new Map<Look, number>();
  for (const look in looks) styles.set(look, styles.size + 1);
  const written: (readonly [string, PackedPart])[] = [];
  const all: Omit<BookSheet<Look>, 'rows'>[] = [];
  const marks: string[] = [];
  for (const sheet of sheets) {
    const part = sheetPart(sheet, all.length === 0, styles, marks);
    written.push([`xl/worksheets/sheet${all.length + 1}.xml`, part]);
    const { rows: _, ...about } = sheet;
    all.push(about);
  }
  const text = (name: string, xml: string) => [name, packPart(Buffer.from(HEAD + xml))] as const;
  const kinds: readonly CellLook[] = Object.values(looks);
  return writeArchive([
    text('[Content_Types].xml', contentTypes(all.length)),
    text(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    text('docProps/core.xml', CORE_PART),
    text('xl/workbook.xml', workbookPart(all)),
    text('xl/_rels/workbook.xml.rels', relationships(all.length)),
    ['xl/styles.xml', packPart(Buffer.from(stylesPart(kinds, marks)))],
    ...written,
  ]);
}

/** Who made it; when is left out, since it would change the bytes. */
const CORE_PART = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>desa-enroll</dc:creator></cp:coreProperties>`;

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="${CORE}"/></Types>`;
}

type Named = Pick<BookSheet<string>, 'name' | 'headingRow'>;

function workbookPart(sheets: readonly Named[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, headingRow }, at) =>
    headingRow === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name.replaceAll("'", "''"))}'!$${headingRow}:$${headingRow}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names}<calcPr calcId="171027"/></workbook>`;
}

function relationships(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

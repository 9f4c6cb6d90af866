import { crc32 } from 'node:zlib';
import { columnLetters } from '../../../domain/place.ts';
import { xmlText } from '../../returned/xml.ts';
import type { PackedPart } from '../../zip/archive.ts';
import { packer } from '../../zip/deflate.ts';
import { type Highlight, highlightsXml, type Validation, validationsXml } from './typing.ts';

/** A typed value in a look, or a formula with the value it gives. Strings are never formulas. */
export interface BookCell<Look extends string> {
  /** Without one the cell is empty and waits for what is typed. */
  readonly value?: string | number;
  readonly formula?: string;
  /** Without one the cell is plain. */
  readonly look?: Look | undefined;
}

export interface BookRow<Look extends string> {
  readonly cells: readonly (BookCell<Look> | undefined)[];
  /** In points. */
  readonly height?: number | undefined;
}

export interface BookSheet<Look extends string> {
  /** As Excel takes it: at most 31 characters, none twice in a workbook. */
  readonly name: string;
  /** In characters, for each column. */
  readonly widths: readonly number[];
  /** Rows from the top that stay on the screen. */
  readonly frozenRows: number;
  /** Columns from the left that stay on the screen; default: none. */
  readonly frozenColumns?: number;
  /** Heading row repeated on every printed page. */
  readonly headingRow: number | undefined;
  /** Number of columns, from the first, with a filter in row 1. */
  readonly filters?: number;
  /** Areas of merged cells, such as `A7:A8`. */
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Number of the paper in Excel. */
  readonly paper: number;
  readonly margins: { readonly sides: number; readonly ends: number };
  /** Taken one after the other, so that a long sheet is never in memory as a whole. */
  readonly rows: Iterable<BookRow<Look>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Characters of a sheet that are packed at once. */
const PIECE = 200_000;

/** One sheet, packed while it is written. `styles` gives the number of each look; `marks` collects highlights. */
export function sheetPart<Look extends string>(
  sheet: BookSheet<Look>,
  isFirst: boolean,
  styles: ReadonlyMap<Look, number>,
  marks: string[],
): PackedPart {
  const out = packer();
  let crc = 0;
  let size = 0;
  let text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${before(sheet, isFirst)}`;
  const flush = (): void => {
    const bytes = Buffer.from(text);
    out.add(bytes);
    crc = crc32(bytes, crc);
    size += bytes.length;
    text = '';
  };
  const letters: string[] = [];
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    text += rowXml(row, number, letters, styles);
    if (text.length > PIECE) flush();
  }
  text += after(sheet, marks);
  flush();
  return { method: 8, data: out.finish(), crc, size };
}

function rowXml<Look extends string>(
  { cells, height }: BookRow<Look>,
  row: number,
  letters: string[],
  styles: ReadonlyMap<Look, number>,
): string {
  let text = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined) continue;
    letters[at] ??= columnLetters(at + 1);
    const style = cell.look === undefined ? undefined : styles.get(cell.look);
    const head = `<c r="${letters[at]}${row}"${style === undefined ? '' : ` s="${style}"`}`;
    const formula = cell.formula === undefined ? '' : `<f>${xmlText(cell.formula)}</f>`;
    if (cell.value === undefined) text += `${head}/>`;
    else if (typeof cell.value === 'number') text += `${head}>${formula}<v>${cell.value}</v></c>`;
    else text += `${head} t="str">${formula}<v>${xmlText(cell.value)}</v></c>`;
  }
  return `${text}</row>`;
}

function before<Look extends string>(sheet: BookSheet<Look>, isFirst: boolean): string {
  const cols = sheet.widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

function paneXml({ frozenRows: rows, frozenColumns: columns = 0 }: BookSheet<string>): string {
  if (rows === 0 && columns === 0) return '';
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const down = rows === 0 ? '' : ` ySplit="${rows}"`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  return `<pane${across}${down} topLeftCell="${columnLetters(columns + 1)}${rows + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Landscape, one page wide, name of the sheet and page number at the foot. */
function after(sheet: BookSheet<string>, marks: string[]): string {
  const { filters, paper, merges = [], highlights = [], validations = [] } = sheet;
  const { sides, ends } = sheet.margins;
  const filter = filters === undefined ? '' : `<autoFilter ref="A1:${columnLetters(filters)}1"/>`;
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const merged = areas === '' ? '' : `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
  return `</sheetData>${filter}${merged}${highlightsXml(highlights, marks)}${validationsXml(validations)}<pageMargins left="${sides}" right="${sides}" top="${ends}" bottom="${ends}" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

import { crc32 } from 'node:zlib';
import { columnLetters } from '../../../domain/place.ts';
import { xmlText } from '../../returned/xml.ts';
import type { PackedPart } from '../../zip/archive.ts';
import { packer } from '../../zip/deflate.ts';

/** A typed value in a look, or a formula with the value it gives. Strings are never formulas. */
export interface BookCell<Look extends string> {
  readonly value: string | number;
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
  /** Heading row repeated on every printed page. */
  readonly headingRow: number | undefined;
  /** Number of columns, from the first, with a filter in row 1. */
  readonly filters?: number;
  /** Number of the paper in Excel. */
  readonly paper: number;
  readonly margins: { readonly sides: number; readonly ends: number };
  /** Taken one after the other, so that a long sheet is never in memory as a whole. */
  readonly rows: Iterable<BookRow<Look>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Characters of a sheet that are packed at once. */
const PIECE = 200_000;

/** One sheet, packed while it is written. `styles` gives the number of each look. */
export function sheetPart<Look extends string>(
  sheet: BookSheet<Look>,
  isFirst: boolean,
  styles: ReadonlyMap<Look, number>,
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
  text += after(sheet);
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
    text +=
      typeof cell.value === 'number'
        ? `${head}>${formula}<v>${cell.value}</v></c>`
        : `${head} t="str">${formula}<v>${xmlText(cell.value)}</v></c>`;
  }
  return `${text}</row>`;
}

function before<Look extends string>(
  { widths, frozenRows }: BookSheet<Look>,
  isFirst: boolean,
): string {
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** Landscape, one page wide, name of the sheet and page number at the foot. */
function after<Look extends string>({ filters, paper, margins }: BookSheet<Look>): string {
  const { sides, ends } = margins;
  const filter = filters === undefined ? '' : `<autoFilter ref="A1:${columnLetters(filters)}1"/>`;
  return `</sheetData>${filter}<pageMargins left="${sides}" right="${sides}" top="${ends}" bottom="${ends}" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

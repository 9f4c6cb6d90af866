import { columnIndex, columnLetters } from '../../domain/place.ts';
import { attribute, withAttribute, xmlText } from './xml.ts';

/** What to do to one cell: paint it with another style, or write a text where nothing stands. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** From the style the cell has to the one it gets. */
  readonly restyle: (style: number) => number;
  readonly text?: string;
}

/**
 * Edits cells inside a worksheet part and leaves every other byte as it was. Undefined when the part is not of
 * the usual form (prefixed names, rows or cells without address): then the table is written anew instead.
 */
export function editCells(xml: string, edits: readonly CellEdit[]): string | undefined {
  const data = /<sheetData(\s[^>]*)?>([\s\S]*?)<\/sheetData>|<sheetData(\s[^>]*)?\/>/.exec(xml);
  if (data === null) return undefined;
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows: string[] = [];
  const pending = [...byRow.keys()].sort((a, b) => a - b);
  for (const [whole, tag = '', , content] of (data[2] ?? '').matchAll(ROW)) {
    const number = Number(attribute(tag, 'r'));
    if (!Number.isInteger(number) || number < 1) return undefined;
    while (pending[0] !== undefined && pending[0] < number)
      rows.push(newRow(pending.shift(), byRow));
    if (pending[0] !== number) {
      rows.push(whole);
      continue;
    }
    pending.shift();
    const cells = editRow(content ?? '', number, byRow.get(number) ?? []);
    if (cells === undefined) return undefined;
    rows.push(`<row${tag.replace(/\/$/, '').replace(/\sspans="[^"]*"/, '')}>${cells}</row>`);
  }
  for (const number of pending) rows.push(newRow(number, byRow));
  const edited = `<sheetData>${rows.join('')}</sheetData>`;
  return xml.slice(0, data.index) + edited + xml.slice(data.index + data[0].length);
}

const ROW = /<row(\s[^>]*?)?(?:(\/)>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/c>)/g;

function newRow(number: number | undefined, byRow: ReadonlyMap<number, CellEdit[]>): string {
  if (number === undefined) return '';
  const edits = [...(byRow.get(number) ?? [])].sort((a, b) => a.column - b.column);
  return `<row r="${number}">${edits.map((edit) => newCell(edit)).join('')}</row>`;
}

function newCell(edit: CellEdit): string {
  const address = `${columnLetters(edit.column)}${edit.row}`;
  const style = ` s="${edit.restyle(0)}"`;
  if (edit.text === undefined) return `<c r="${address}"${style}/>`;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(edit.text)}</t></is></c>`;
}

function editRow(content: string, row: number, edits: readonly CellEdit[]): string | undefined {
  const pending = [...edits].sort((a, b) => a.column - b.column);
  const cells: string[] = [];
  for (const [whole, tag = ''] of content.matchAll(CELL)) {
    const column = columnIndex(/^[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0] ?? '');
    if (column === 0) return undefined;
    while (pending[0] !== undefined && pending[0].column < column) cells.push(takeNew(pending));
    const edit = pending[0];
    if (edit?.column !== column) {
      cells.push(whole);
      continue;
    }
    pending.shift();
    const style = Number(attribute(tag, 's') ?? '0');
    if (edit.text !== undefined) cells.push(newCell({ ...edit, row }));
    else
      cells.push(
        whole.replace(
          /^<c(\s[^>]*?)?(\/?)>/,
          (_, attributes = '', end) =>
            `<c${withAttribute(attributes, 's', String(edit.restyle(style)))}${end}>`,
        ),
      );
  }
  while (pending.length > 0) cells.push(takeNew(pending));
  return cells.join('');
}

function takeNew(pending: CellEdit[]): string {
  const edit = pending.shift();
  return edit === undefined ? '' : newCell(edit);
}

import { columnIndex, columnLetters } from '../../domain/place.ts';
import { Refusal } from '../../domain/refusal.ts';
import { openParts, type Parts, sheetParts } from '../returned/parts.ts';
import { attribute, withAttribute, xmlText } from '../returned/xml.ts';
import { packStable } from '../stable-zip.ts';
import { serialOf } from './biff8.ts';
import type { Filler, TemplatePlace } from './fill.ts';
import type { Cells } from './layout-table.ts';
import { type CellValue, DATE_FORMAT } from './table.ts';

/** Fills rows of one sheet inside the package; every other part stays byte for byte. */
export function xlsxFiller(template: Uint8Array, place: TemplatePlace): Filler {
  const { all } = openParts(template);
  return (people) => {
    const parts = openParts(packStable(all));
    const part = sheetParts(parts)?.find(({ name }) => name === place.sheet)?.part;
    const xml = part === undefined ? undefined : parts.text(part);
    const data = /<sheetData(\s[^>]*)?(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml ?? '');
    const styles = newStyles(parts);
    if (part === undefined || xml === undefined || data === null || styles === undefined)
      throw new Refusal('template-unfit', {
        id: 'Susunan dalam templat ini tidak biasa. Buka di Excel, simpan ulang sebagai .xlsx, lalu jalankan lagi.',
        en: 'The inside of this template is unusual. Open it in Excel, save it anew as .xlsx, then run again.',
      });
    const rows = filledRows(data[2] ?? '', people, place, columnStyles(xml), styles);
    const last = place.firstDataRow + Math.max(people.length, 1) - 1;
    const filled = `${xml.slice(0, data.index)}<sheetData${data[1] ?? ''}>${rows}</sheetData>${xml.slice(data.index + data[0].length)}`;
    parts.set(part, withDimension(filled, last));
    styles.finish();
    return packStable(parts.all);
  };
}

const ROW = /<row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c(\s[^>]*?)?(?:\/>|>[\s\S]*?<\/c>)/g;

function filledRows(
  content: string,
  people: readonly Cells[],
  { firstDataRow, columns }: TemplatePlace,
  columnStyle: (column: number) => number,
  styles: Styles,
): string {
  const lines: string[] = [];
  const waiting = new Map<number, { readonly tag: string; readonly cells: string }>();
  const last = firstDataRow + people.length - 1;
  const after: string[] = [];
  for (const [whole, tag = '', cells = ''] of content.matchAll(ROW)) {
    const row = Number(attribute(tag, 'r'));
    if (row < firstDataRow) lines.push(whole);
    else if (row > last) after.push(whole);
    else waiting.set(row, { tag, cells });
  }
  for (const [index, person] of people.entries()) {
    const row = firstDataRow + index;
    const old = waiting.get(row);
    const cells = mergedCells(row, old?.cells ?? '', person, columns, columnStyle, styles);
    const tag = old?.tag.replace(/\sspans="[^"]*"/, '') ?? ` r="${row}"`;
    lines.push(`<row${tag}>${cells}</row>`);
  }
  return [...lines, ...after].join('');
}

/** Ours over the empty cells that the template has there, which lend their style. */
function mergedCells(
  row: number,
  old: string,
  person: Cells,
  columns: readonly number[],
  columnStyle: (column: number) => number,
  styles: Styles,
): string {
  const cells = new Map<number, string>();
  const given = new Map<number, number>();
  for (const [whole, tag = ''] of old.matchAll(CELL)) {
    const column = columnIndex(/^[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0] ?? '') - 1;
    cells.set(column, whole);
    given.set(column, Number(attribute(tag, 's') ?? 0));
  }
  for (const [index, column] of columns.entries()) {
    const value = person[index];
    if (value === undefined || column < 0) continue;
    const style = styles.like(given.get(column) ?? columnStyle(column), value.kind);
    cells.set(column, cellXml(`${columnLetters(column + 1)}${row}`, style, value));
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}

function cellXml(at: string, style: number, value: CellValue): string {
  const head = `<c r="${at}" s="${style}"`;
  if (value.kind === 'date') return `${head}><v>${serialOf(value.date)}</v></c>`;
  if (value.kind === 'number') return `${head}><v>${value.number}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.text)}</t></is></c>`;
}

/** Style that empty cells of a column have. */
function columnStyles(xml: string): (column: number) => number {
  const ranges = [...xml.matchAll(/<col\s([^>]*?)\/?>/g)].map(([, tag = '']) => ({
    min: Number(attribute(tag, 'min')),
    max: Number(attribute(tag, 'max')),
    style: Number(attribute(tag, 'style') ?? 0),
  }));
  return (column) =>
    ranges.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0;
}

function withDimension(xml: string, lastRow: number): string {
  return xml.replace(
    /<dimension\s+ref="([A-Z]+\d+)(?::([A-Z]+)(\d+))?"/,
    (tag, from, letters, row) =>
      letters === undefined
        ? tag
        : `<dimension ref="${from}:${letters}${Math.max(Number(row), lastRow)}"`,
  );
}

interface Styles {
  /** The same look with the number format that a kind of value needs. */
  readonly like: (style: number, kind: CellValue['kind']) => number;
  readonly finish: () => void;
}

const STYLES = 'xl/styles.xml';
const TEXT_FORMAT = 49;
const WHOLE_FORMAT = 1;

function newStyles(parts: Parts): Styles | undefined {
  const text = parts.text(STYLES);
  const block = /<cellXfs(?:\s[^>]*)?>([\s\S]*?)<\/cellXfs>/.exec(text ?? '');
  if (text === undefined || block === null) return undefined;
  const formats = block[1]?.match(/<xf\s[^>]*?\/>|<xf(?:\s[^>]*)?>[\s\S]*?<\/xf>/g) ?? [];
  const used = [...text.matchAll(/<numFmt\s[^>]*numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
  const dateId = Math.max(163, ...used) + 1;
  const known = new Map<string, number>();
  const added: string[] = [];
  const wanted = { text: TEXT_FORMAT, heading: TEXT_FORMAT, number: WHOLE_FORMAT, date: dateId };
  return {
    like: (style, kind) => {
      const id = wanted[kind];
      const key = `${style} ${id}`;
      const index = known.get(key) ?? formats.length + added.length;
      if (!known.has(key)) {
        known.set(key, index);
        added.push(withFormat(formats[style] ?? '<xf fontId="0" fillId="0" borderId="0"/>', id));
      }
      return index;
    },
    finish: () => {
      const xfs = `<cellXfs count="${formats.length + added.length}">${block[1]}${added.join('')}</cellXfs>`;
      parts.set(
        STYLES,
        withDateFormat(
          text.replace(block[0], () => xfs),
          dateId,
        ),
      );
    },
  };
}

function withFormat(xf: string, id: number): string {
  return xf.replace(
    /^<xf([^>]*?)(\/?)>/,
    (_, tag, end) =>
      `<xf${withAttribute(withAttribute(tag, 'numFmtId', String(id)), 'applyNumberFormat', '1')}${end}>`,
  );
}

function withDateFormat(text: string, id: number): string {
  const entry = `<numFmt numFmtId="${id}" formatCode="${DATE_FORMAT}"/>`;
  if (/<numFmts(?:\s[^>]*)?>/.test(text))
    return text.replace(/<numFmts(?:\s[^>]*)?>([\s\S]*?)<\/numFmts>/, (_, inner: string) => {
      const count = (inner.match(/<numFmt\s/g)?.length ?? 0) + 1;
      return `<numFmts count="${count}">${inner}${entry}</numFmts>`;
    });
  return text.replace(/(<styleSheet[^>]*>)/, `$1<numFmts count="1">${entry}</numFmts>`);
}

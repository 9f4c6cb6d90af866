import type * as Docx from 'docx';
import type { Library } from './docx.ts';
import { LIST } from './geometry.ts';
import { type ListPage, totals } from './list-page.ts';
import type { Column, Grid, PagedList } from './paper.ts';

interface CellLook {
  readonly align: Column['align'];
  readonly bold?: boolean;
  /** Points. */
  readonly size: number;
  readonly fill?: string;
  readonly span?: number;
}

/** Average width of a capital of Arial, in its size; a little wide, so that Word never needs one line more. */
const LETTER = 0.68;

/** Size at which a text of this length stays within the row; Word has no text that shrinks by itself. */
export function fittingSize(text: string, width: number, height: number, wanted: number): number {
  for (let size = wanted; size > 4.5; size -= 0.5) {
    const perLine = Math.max(Math.floor((width - 6) / (LETTER * size)), 1);
    if (linesOf(text, perLine) * size * 1.17 <= height - 2) return size;
  }
  return 4.5;
}

function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length + (used === 0 ? 0 : 1);
    if (used + length <= perLine) used += length;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.ceil(word.length / perLine) - 1;
      used = word.length % perLine;
    }
  }
  return lines;
}

function cell(docx: Library, text: string, width: number, look: CellLook): Docx.TableCell {
  const { AlignmentType } = docx;
  const align = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
  }[look.align ?? 'left'];
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.fill === undefined ? {} : { shading: { fill: look.fill } }),
    children: [
      new docx.Paragraph({
        ...(look.align === undefined || look.align === 'left' ? {} : { alignment: align }),
        spacing: { before: 0, after: 0 },
        // A list has thousands of cells and the library takes its time over every property of each.
        children: text === '' ? [] : [run(docx, text, look)],
      }),
    ],
  });
}

function run(docx: Library, text: string, look: CellLook): Docx.TextRun {
  const size = Math.round(look.size * 2);
  return new docx.TextRun({ text, font: 'Arial', size, ...(look.bold ? { bold: true } : {}) });
}

function widthsOf(columns: readonly Column[], points: number): readonly number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width * points * 20) / shares));
}

function table(
  docx: Library,
  widths: readonly number[],
  rows: readonly Docx.TableRow[],
): Docx.Table {
  return new docx.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 60, right: 60, top: 0, bottom: 0, marginUnitType: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [...rows],
  });
}

/** One page of a list: heading rows that Word repeats should it break the page elsewhere, rows, totals. */
export function listPage(
  docx: Library,
  list: PagedList,
  points: number,
  page: ListPage,
): Docx.Table {
  const widths = widthsOf(list.columns, points);
  const row = (
    cells: readonly string[],
    height: number,
    look: (index: number, text: string) => CellLook,
    head = false,
  ) =>
    new docx.TableRow({
      tableHeader: head,
      cantSplit: true,
      height: { value: height * 20, rule: docx.HeightRule.ATLEAST },
      children: cells.map((text, index) => cell(docx, text, widths[index] ?? 0, look(index, text))),
    });
  const body = list.rows.slice(page.from, page.to).map((cells) =>
    row(cells, list.rowHeight, (index, text) => ({
      align: list.columns[index]?.align,
      size: fittingSize(text, (widths[index] ?? 0) / 20, list.rowHeight, 8.5),
    })),
  );
  const heads = list.columns.map(({ head }) => head);
  const numbers = list.columns.map((_, index) => `(${index + 1})`);
  return table(docx, widths, [
    row(heads, LIST.head, () => ({ align: 'center', bold: true, size: 8, fill: 'E9EEEC' }), true),
    row(numbers, LIST.numbers, () => ({ align: 'center', size: 6.5 }), true),
    ...body,
    ...totals(list, page).map((total) => totalRow(docx, total, widths)),
  ]);
}

function totalRow(
  docx: Library,
  total: { readonly text: string; readonly amount: string; readonly code: string },
  widths: readonly number[],
): Docx.TableRow {
  const last = widths.length - 1;
  const whole = widths.reduce((all, width) => all + width, 0);
  const sum = (from: number, to: number) =>
    widths.slice(from, to).reduce((all, width) => all + width, 0);
  // The words take columns up to about two fifths of the width, the code the rest up to the amount.
  let left = 1;
  while (left < last - 1 && sum(0, left) < whole * 0.38) left += 1;
  const end = total.amount === '' ? widths.length : last;
  return new docx.TableRow({
    cantSplit: true,
    height: { value: LIST.total * 20, rule: docx.HeightRule.ATLEAST },
    children: [
      cell(docx, total.text, sum(0, left), { align: 'left', bold: true, size: 8.5, span: left }),
      cell(docx, total.code, sum(left, end), { align: 'left', size: 8, span: end - left }),
      ...(end === last
        ? [cell(docx, total.amount, sum(last, last + 1), { align: 'right', bold: true, size: 8.5 })]
        : []),
    ],
  });
}

/** A short table inside running text. */
export function gridTable(docx: Library, grid: Grid, points: number): Docx.Table {
  const widths = widthsOf(grid.columns, points);
  const row = (cells: readonly string[], head: boolean, bold: boolean) =>
    new docx.TableRow({
      tableHeader: head,
      cantSplit: true,
      height: { value: 320, rule: docx.HeightRule.ATLEAST },
      children: cells.map((text, index) =>
        cell(docx, text, widths[index] ?? 0, {
          align: head ? 'center' : grid.columns[index]?.align,
          bold,
          size: 9.5,
          ...(head ? { fill: 'E9EEEC' } : {}),
        }),
      ),
    });
  return table(docx, widths, [
    row(
      grid.columns.map(({ head }) => head),
      true,
      true,
    ),
    ...grid.rows.map((cells) => row(cells, false, false)),
    ...(grid.total ? [row(grid.total, false, true)] : []),
  ]);
}

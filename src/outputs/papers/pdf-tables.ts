import { LIST, MARGIN } from './geometry.ts';
import { type ListPage, totals } from './list-page.ts';
import type { Column, Grid, PagedList } from './paper.ts';
import { BODY, type Doc, inner, TABLE, TABLE_BOLD, written } from './pdf-pen.ts';

const PAD = 3;

function widths(doc: Doc, columns: readonly Column[]): readonly number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width * inner(doc)) / shares);
}

/** Sets a text inside a box, smaller where it would not fit; in the middle of its height. */
function inBox(
  doc: Doc,
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  style: { readonly font: string; readonly size: number; readonly align: Column['align'] },
): void {
  if (text === '') return;
  const width = box.width - 2 * PAD;
  const align = style.align ?? 'left';
  let size = style.size;
  doc.font(style.font).fontSize(size);
  const line = doc.widthOfString(text);
  if (line <= width) {
    // Nearly every cell is one line; set by hand it costs a fifth of what wrapping does.
    const shift = align === 'right' ? width - line : align === 'center' ? (width - line) / 2 : 0;
    const y = box.y + (box.height - doc.currentLineHeight()) / 2 + 0.5;
    doc.text(text, box.x + PAD + shift, y, { lineBreak: false });
    return;
  }
  const height = () => doc.fontSize(size).heightOfString(text, { width });
  const fits = () => height() <= box.height - 1 && doc.widthOfString(longestWord(text)) <= width;
  while (!fits() && size > 4.5) size -= 0.5;
  doc.text(text, box.x + PAD, box.y + Math.max((box.height - height()) / 2, 0.5) + 0.5, {
    width,
    align,
    height: box.height,
    ellipsis: true,
  });
}

function longestWord(text: string): string {
  return text.split(/\s+/).reduce((most, word) => (word.length > most.length ? word : most), '');
}

function line(doc: Doc, x: number, y: number, x2: number, y2: number): void {
  doc.moveTo(x, y).lineTo(x2, y2).stroke();
}

function box(doc: Doc, top: number, bottom: number, sizes: readonly number[]): void {
  let x = MARGIN.side;
  line(doc, x, top, x, bottom);
  for (const width of sizes) {
    x += width;
    line(doc, x, top, x, bottom);
  }
  line(doc, MARGIN.side, bottom, x, bottom);
}

/** Head, column numbers, the rows of this page, and the line that counts and adds them up. */
export function drawListPage(doc: Doc, list: PagedList, page: ListPage): void {
  const sizes = widths(doc, list.columns);
  doc.lineWidth(0.5);
  let y = doc.y;
  const row = (
    cells: readonly string[],
    height: number,
    style: { font: string; size: number; center?: true; fill?: string },
  ) => {
    const width = inner(doc);
    if (style.fill) doc.rect(MARGIN.side, y, width, height).fill(style.fill).fillColor('#000');
    let x = MARGIN.side;
    for (const [index, size] of sizes.entries()) {
      const align = style.center ? 'center' : list.columns[index]?.align;
      inBox(doc, written(cells[index] ?? ''), { x, y, width: size, height }, { ...style, align });
      x += size;
    }
    line(doc, MARGIN.side, y, MARGIN.side + width, y);
    box(doc, y, y + height, sizes);
    y += height;
  };
  row(
    list.columns.map(({ head }) => head),
    LIST.head,
    { font: TABLE_BOLD, size: 8, center: true, fill: '#e9eeec' },
  );
  row(
    list.columns.map((_, index) => `(${index + 1})`),
    LIST.numbers,
    { font: TABLE, size: 6.5, center: true },
  );
  for (const cells of list.rows.slice(page.from, page.to))
    row(cells, list.rowHeight, { font: TABLE, size: 8.5 });
  for (const total of totals(list, page)) {
    totalLine(doc, total, y);
    y += LIST.total;
  }
  doc.y = y;
}

function totalLine(
  doc: Doc,
  total: { readonly text: string; readonly amount: string; readonly code: string },
  y: number,
): void {
  const left = MARGIN.side;
  const width = inner(doc);
  doc.rect(left, y, width, LIST.total).stroke();
  const cell = { x: left, y, width: width * 0.38, height: LIST.total };
  inBox(doc, total.text, cell, { font: TABLE_BOLD, size: 8.5, align: 'left' });
  inBox(
    doc,
    total.code,
    { ...cell, x: left + width * 0.38, width: width * 0.42 },
    { font: TABLE, size: 8, align: 'left' },
  );
  inBox(
    doc,
    total.amount,
    { ...cell, x: left + width * 0.8, width: width * 0.2 },
    { font: TABLE_BOLD, size: 8.5, align: 'right' },
  );
}

/** A short table inside running text; rows grow with their text. */
export function drawGrid(doc: Doc, grid: Grid, room: (doc: Doc, height: number) => void): void {
  const sizes = widths(doc, grid.columns);
  doc.lineWidth(0.5);
  const rows = [
    { cells: grid.columns.map(({ head }) => head), font: TABLE_BOLD, head: true },
    ...grid.rows.map((cells) => ({ cells, font: TABLE, head: false })),
    ...(grid.total ? [{ cells: grid.total, font: TABLE_BOLD, head: false }] : []),
  ];
  for (const { cells, font, head } of rows) {
    doc.font(font).fontSize(9.5);
    const height =
      6 +
      Math.max(
        ...cells.map((text, index) =>
          doc.heightOfString(written(text || ' '), { width: (sizes[index] ?? 0) - 2 * PAD }),
        ),
      );
    room(doc, height);
    const y = doc.y;
    if (head) doc.rect(MARGIN.side, y, inner(doc), height).fill('#e9eeec').fillColor('#000');
    let x = MARGIN.side;
    for (const [index, width] of sizes.entries()) {
      const align = head ? 'center' : grid.columns[index]?.align;
      inBox(doc, written(cells[index] ?? ''), { x, y, width, height }, { font, size: 9.5, align });
      x += width;
    }
    line(doc, MARGIN.side, y, MARGIN.side + inner(doc), y);
    box(doc, y, y + height, sizes);
    doc.y = y + height;
  }
  doc.font(BODY);
}

import type PDFKit from 'pdfkit';
import type { LocalDate } from '../../domain/local-date.ts';
import { partsOf } from '../../domain/local-date.ts';
import { tablePages } from './pages.ts';
import {
  type Block,
  type Paper,
  type PaperSize,
  paperCode,
  type Signature,
  type Table,
} from './paper.ts';

type Doc = InstanceType<typeof PDFKit>;

/** Points; F4 is 215 x 330 mm. */
const SIZES: Readonly<Record<PaperSize, [number, number]>> = {
  A4: [595.28, 841.89],
  F4: [609.45, 935.43],
};
const MARGIN = 56;
const FOOTER = 34;
const BODY = 'Times-Roman';
const BOLD = 'Times-Bold';

/** A paper as PDF: what it says, and its code and page number at the foot of every page. */
export async function paperPdf(paper: Paper, size: PaperSize, on: LocalDate): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const { year, month, day } = partsOf(on);
  const doc: Doc = new PDFDocument({
    size: SIZES[size],
    margins: { top: MARGIN - 8, left: MARGIN, right: MARGIN, bottom: MARGIN },
    bufferPages: true,
    info: {
      Title: paper.title,
      Producer: 'desa-enroll',
      Creator: 'desa-enroll',
      CreationDate: new Date(Date.UTC(year, month - 1, day)),
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => {
    doc.on('end', () => resolve());
  });
  doc.font(BODY).fontSize(11);
  for (const block of paper.blocks) draw(doc, block, paper, size);
  footers(doc, paperCode(paper));
  doc.end();
  await done;
  return withFixedId(Buffer.concat(chunks));
}

/** The random file id is the only part of a PDF that differs between two runs. */
function withFixedId(bytes: Buffer): Uint8Array {
  const text = bytes
    .toString('latin1')
    .replace(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/, (id) =>
      id.replace(/<[0-9a-f]+>/g, (hex) => `<${'0'.repeat(hex.length - 2)}>`),
    );
  return Buffer.from(text, 'latin1');
}

const width = (doc: Doc): number => doc.page.width - 2 * MARGIN;
const bottom = (doc: Doc): number => doc.page.height - MARGIN - FOOTER + 8;

function room(doc: Doc, height: number): void {
  if (doc.y + height > bottom(doc)) doc.addPage();
}

function draw(doc: Doc, block: Block, paper: Paper, size: PaperSize): void {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(doc, block.lines, block.address);
    case 'title':
      doc.moveDown(0.5).font(BOLD).fontSize(12);
      for (const line of block.lines)
        doc.text(line, MARGIN, doc.y, { width: width(doc), align: 'center' });
      doc.font(BODY).fontSize(11).moveDown(0.8);
      return;
    case 'fields':
      return fields(doc, block.rows);
    case 'paragraph':
      room(doc, 30);
      doc.font(block.bold ? BOLD : BODY).text(block.text, MARGIN, doc.y, {
        width: width(doc),
        align: block.centre ? 'center' : 'justify',
        lineGap: 2,
      });
      doc.font(BODY).moveDown(0.6);
      return;
    case 'points':
      return points(doc, block.label, block.items);
    case 'table':
      return table(doc, block, paper, size);
    case 'signatures':
      return signatures(doc, block.columns);
    case 'page-break':
      doc.addPage();
  }
}

function letterhead(doc: Doc, lines: readonly string[], address: string): void {
  lines.forEach((line, index) => {
    doc
      .font(BOLD)
      .fontSize(index === lines.length - 1 ? 15 : 13)
      .text(line, MARGIN, doc.y, { width: width(doc), align: 'center' });
  });
  doc
    .font(BODY)
    .fontSize(9)
    .text(address, { width: width(doc), align: 'center' });
  const y = doc.y + 4;
  doc
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .lineWidth(2)
    .stroke();
  doc
    .moveTo(MARGIN, y + 3)
    .lineTo(doc.page.width - MARGIN, y + 3)
    .lineWidth(0.5)
    .stroke();
  doc.fontSize(11);
  doc.y = y + 14;
}

function fields(doc: Doc, rows: readonly (readonly [string, string])[]): void {
  for (const [label, value] of rows) {
    room(doc, 16);
    const y = doc.y;
    doc.text(label, MARGIN + 10, y, { width: 100 });
    doc.text(':', MARGIN + 112, y, { width: 8 });
    doc.text(value, MARGIN + 122, y, { width: width(doc) - 122 });
    doc.moveDown(0.15);
  }
  doc.moveDown(0.6);
}

function points(doc: Doc, label: string, items: readonly (readonly [string, string])[]): void {
  const labelWidth = label === '' ? 10 : 92;
  const markWidth = Math.max(
    ...items.map(([mark]) => (mark.length > 3 ? 66 : mark === '' ? 0 : 22)),
  );
  items.forEach(([mark, text], index) => {
    const left = MARGIN + labelWidth + (label === '' ? 0 : 10);
    const inner = width(doc) - (left - MARGIN) - markWidth;
    room(doc, doc.heightOfString(text, { width: inner, lineGap: 1 }) + 4);
    const y = doc.y;
    if (index === 0 && label !== '') {
      doc.text(label, MARGIN, y, { width: labelWidth });
      doc.text(':', MARGIN + labelWidth, y, { width: 8 });
    }
    if (mark !== '') doc.text(mark, left, y, { width: markWidth });
    doc.text(text, left + markWidth, y, { width: inner, align: 'justify', lineGap: 1 });
    doc.moveDown(0.2);
  });
  doc.moveDown(0.5);
}

function table(doc: Doc, block: Table, paper: Paper, size: PaperSize): void {
  const sum = block.columns.reduce((total, column) => total + column.width, 0);
  const widths = block.columns.map((column) => (column.width / sum) * width(doc));
  const font = block.columns.length > 6 ? 8 : 9.5;
  const line = (cells: readonly string[], style: 'head' | 'row' | 'total'): void => {
    doc.font(style === 'row' ? BODY : BOLD).fontSize(font);
    const heights = cells.map((cell, index) =>
      doc.heightOfString(cell, { width: (widths[index] ?? 20) - 6 }),
    );
    const height = Math.max(...heights, block.tall && style === 'row' ? 18 : 0) + 5;
    if (doc.y + height > bottom(doc)) {
      doc.addPage();
      if (style !== 'head')
        line(
          block.columns.map((column) => column.heading),
          'head',
        );
      doc.font(style === 'row' ? BODY : BOLD).fontSize(font);
    }
    const y = doc.y;
    let x = MARGIN;
    cells.forEach((cell, index) => {
      const own = widths[index] ?? 20;
      if (style === 'head')
        doc.rect(x, y, own, height).fillAndStroke('#e8e8e8', '#555').fillColor('#000');
      else doc.rect(x, y, own, height).lineWidth(0.5).stroke('#777');
      const right = block.columns[index]?.right === true && style !== 'head';
      doc.text(cell, x + 3, y + 3, {
        width: own - 6,
        align: right ? 'right' : style === 'head' ? 'center' : 'left',
      });
      x += own;
    });
    doc.x = MARGIN;
    doc.y = y + height;
  };
  const pages = tablePages(block, paper, size);
  pages.forEach((page, index) => {
    if (index > 0) doc.addPage();
    line(
      block.columns.map((column) => column.heading),
      'head',
    );
    for (const row of page.rows) line(row, 'row');
    for (const total of page.totals) line(total, 'total');
  });
  doc.font(BODY).fontSize(11).moveDown(0.8);
}

function signatures(doc: Doc, columns: readonly Signature[]): void {
  room(doc, 130);
  doc.moveDown(0.6);
  const top = doc.y;
  const own = width(doc) / columns.length;
  const lines = Math.max(...columns.map((column) => column.above.length));
  columns.forEach(({ above, name, below }, index) => {
    const x = MARGIN + index * own;
    const options = { width: own, align: 'center' as const };
    above.forEach((text, at) => {
      doc.text(text, x, top + (lines - above.length + at) * 14, options);
    });
    doc
      .font(BOLD)
      .text(name, x, top + lines * 14 + 56, options)
      .font(BODY);
    if (below !== undefined) doc.text(below, x, top + lines * 14 + 70, options);
  });
  doc.x = MARGIN;
  doc.y = top + lines * 14 + 92;
}

function footers(doc: Doc, code: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // Below the margin pdfkit would start a new page; without one it writes where it is told.
    doc.page.margins.bottom = 0;
    doc.font(BODY).fontSize(8).fillColor('#444');
    const y = doc.page.height - FOOTER;
    doc.text(`Kode cocok ${code}`, MARGIN, y, { width: width(doc) / 2, lineBreak: false });
    doc.text(`Halaman ${index + 1} dari ${count}`, MARGIN + width(doc) / 2, y, {
      width: width(doc) / 2,
      align: 'right',
      lineBreak: false,
    });
    doc.fillColor('#000');
  }
}

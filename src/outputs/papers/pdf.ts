import type { LocalDate } from '../../domain/local-date.ts';
import { MARGIN, type PaperSize, pageBox, pagesOf, rowsPerPage } from './geometry.ts';
import { markOf } from './marks.ts';
import type { Block, Paper, Part, Signature } from './paper.ts';
import { BODY, BOLD, type Doc, inner, written } from './pdf-pen.ts';
import { drawGrid, drawListPage } from './pdf-tables.ts';

const LABEL = 92;
const COLON = 10;
const MARK = 18;

/** A paper as PDF, with its code and page number at the foot of every page; equal content gives equal bytes. */
export async function paperPdf(paper: Paper, size: PaperSize, on: LocalDate): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const box = pageBox(size, false);
  const doc: Doc = new PDFDocument({
    size: [box.width, box.height],
    margins: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side },
    bufferPages: true,
    autoFirstPage: false,
    lang: 'id',
    displayTitle: true,
    // The day of the rules, not of the clock: it is part of what makes two runs equal.
    info: { Title: paper.title, Creator: 'desa-enroll', CreationDate: new Date(`${on}T00:00:00Z`) },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => {
    doc.on('end', () => resolve());
  });
  for (const part of paper.parts) drawPart(doc, part, size);
  feet(doc, paper.code);
  doc.end();
  await done;
  return withoutRandomId(Buffer.concat(chunks));
}

/** pdfkit puts a file id into the trailer; ours says nothing, so that equal papers are equal files. */
function withoutRandomId(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1');
  return Buffer.from(
    text.replace(/\/ID \[<[0-9a-f]*> <[0-9a-f]*>\]/, (id) => id.replace(/[0-9a-f]{2}/g, '00')),
    'latin1',
  );
}

function feet(doc: Doc, code: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const { height, margins } = doc.page;
    // Below the lower margin pdfkit would begin a new page.
    margins.bottom = 0;
    const y = height - MARGIN.foot;
    const width = inner(doc);
    doc.font(BODY).fontSize(8).fillColor('#333');
    doc.text(`Kode ${code}`, MARGIN.side, y, { width, lineBreak: false });
    doc.text(`Halaman ${index + 1} dari ${count}`, MARGIN.side, y, { width, align: 'right' });
    doc.fillColor('#000');
  }
}

function drawPart(doc: Doc, part: Part, size: PaperSize): void {
  if (part.kind === 'flow') {
    doc.addPage();
    for (const block of part.blocks) drawBlock(doc, block);
    return;
  }
  const box = pageBox(size, part.landscape);
  const pages = pagesOf(part.list.rows.length, rowsPerPage(size, part));
  for (const [index, page] of pages.entries()) {
    doc.addPage({
      size: [box.width, box.height],
      margins: { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.side, right: MARGIN.side },
    });
    if (index === 0) {
      for (const block of part.above) drawBlock(doc, block);
      doc.y = Math.max(doc.y, MARGIN.top + part.aboveHeight);
    }
    drawListPage(doc, part.list, { ...page, number: index + 1, last: index === pages.length - 1 });
  }
  doc.y += 8;
  for (const block of part.below) drawBlock(doc, block);
}

/** Begins a new page when this many points do not fit on the page any more. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN.bottom) doc.addPage();
}

function drawBlock(doc: Doc, block: Block): void {
  doc.font(BODY).fontSize(11);
  if (block.kind === 'space') doc.y += block.points;
  else if (block.kind === 'letterhead') drawLetterhead(doc, block.lines, block.address);
  else if (block.kind === 'signatures') drawSignatures(doc, block.signatures);
  else if (block.kind === 'grid') {
    drawGrid(doc, block.table, room);
    doc.y += 8;
  } else drawText(doc, block);
}

function drawText(
  doc: Doc,
  block: Extract<Block, { readonly kind: 'title' | 'text' | 'facts' | 'clauses' | 'items' }>,
): void {
  const left = MARGIN.side;
  const width = inner(doc);
  if (block.kind === 'title') {
    doc.font(BOLD).fontSize(12);
    for (const line of block.lines)
      doc.text(written(line), left, doc.y, { width, align: 'center', lineGap: 1 });
    doc.y += 8;
  } else if (block.kind === 'text') {
    const indent = block.indent ?? 0;
    doc.font(block.bold ? BOLD : BODY).fontSize(block.small ? 8.5 : 11);
    const align = block.align ?? 'justify';
    const height = doc.heightOfString(written(block.text), { width: width - indent, lineGap: 1 });
    if (height < 90) room(doc, height);
    doc.text(written(block.text), left + indent, doc.y, {
      width: width - indent,
      align,
      lineGap: 1,
    });
    doc.y += block.small ? 4 : 7;
  } else if (block.kind === 'facts') {
    for (const [label, value] of block.rows) labelled(doc, label, [['', value]]);
    doc.y += 5;
  } else if (block.kind === 'clauses') {
    const items = block.items.map((item, at) => [markOf(block.marks, at), item] as const);
    if (block.keep !== undefined) room(doc, block.keep);
    labelled(doc, block.label, items);
    doc.y += 3;
  } else {
    for (const [index, item] of block.items.entries())
      marked(doc, `${index + 1}.`, item, left, width);
    doc.y += 5;
  }
}

function labelled(doc: Doc, label: string, items: readonly (readonly [string, string])[]): void {
  const left = MARGIN.side;
  for (const [index, [mark, text]] of items.entries()) {
    const from = left + LABEL + COLON;
    const width = inner(doc) - LABEL - COLON - (mark === '' ? 0 : MARK);
    room(doc, Math.min(doc.heightOfString(written(text), { width, lineGap: 1 }), 60));
    if (index === 0) {
      const y = doc.y;
      doc.text(label, left, y, { width: LABEL });
      doc.text(':', left + LABEL, y, { width: COLON });
      doc.y = y;
    }
    marked(doc, mark, text, from, inner(doc) - LABEL - COLON);
  }
}

function marked(doc: Doc, mark: string, text: string, left: number, width: number): void {
  const step = mark === '' ? 0 : MARK;
  const options = { width: width - step, align: 'justify' as const, lineGap: 1 };
  room(doc, Math.min(doc.heightOfString(written(text), options), 60));
  const y = doc.y;
  if (mark !== '') doc.text(mark, left, y, { width: step });
  doc.text(written(text), left + step, y, options);
  doc.y += 2;
}

function drawLetterhead(doc: Doc, lines: readonly string[], address: string): void {
  const left = MARGIN.side;
  const width = inner(doc);
  for (const [index, line] of lines.entries()) {
    doc.font(BOLD).fontSize(index === lines.length - 1 ? 16 : 13);
    doc.text(written(line), left, doc.y, { width, align: 'center' });
  }
  doc
    .font(BODY)
    .fontSize(9.5)
    .text(written(address), left, doc.y + 1, { width, align: 'center' });
  const y = doc.y + 4;
  doc
    .lineWidth(2)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
  doc
    .lineWidth(0.6)
    .moveTo(left, y + 2.6)
    .lineTo(left + width, y + 2.6)
    .stroke();
  doc.y = y + 16;
}

function drawSignatures(doc: Doc, signatures: readonly Signature[]): void {
  const HEIGHT = 112;
  room(doc, HEIGHT);
  const width = inner(doc);
  const step = width / Math.max(signatures.length, 2);
  const first = signatures.length === 1 ? step : 0;
  const top = doc.y + 4;
  const above = Math.max(
    ...signatures.map(({ place }) => (place === '' ? 0 : place.split('\n').length)),
  );
  doc.font(BODY).fontSize(11);
  for (const [index, { place, role, name, nip }] of signatures.entries()) {
    const x = MARGIN.side + first + index * step;
    const options = { width: step, align: 'center' as const };
    const lines = place === '' ? 0 : place.split('\n').length;
    doc.y = top + (above - lines) * 13;
    if (place !== '') doc.text(written(place), x, doc.y, options);
    doc.text(`${written(role)},`, x, doc.y, options);
    doc
      .font(BOLD)
      .text(written(name), x, top + above * 13 + 62, options)
      .font(BODY);
    if (nip !== undefined) doc.text(`NIP. ${written(nip)}`, x, doc.y, options);
  }
  doc.y = top + HEIGHT - 4;
}

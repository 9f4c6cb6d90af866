import type * as Docx from 'docx';
import type { Child, Library } from './docx.ts';
import { gridTable } from './docx-tables.ts';
import { markOf } from './marks.ts';
import type { Block, Signature } from './paper.ts';

const LABEL = 92;
const COLON = 10;
const MARK = 18;

/** Word paragraphs and tables of one block; `width` are the points between the margins. */
export function blockChildren(docx: Library, block: Block, width: number): readonly Child[] {
  if (block.kind === 'letterhead') return letterhead(docx, block.lines, block.address);
  if (block.kind === 'signatures') return [signatures(docx, block.signatures, width)];
  if (block.kind === 'grid')
    return [gridTable(docx, block.table, width), paragraph(docx, '', { after: 6 })];
  if (block.kind === 'space') return [paragraph(docx, '', { after: block.points, size: 2 })];
  if (block.kind === 'title')
    return block.lines.map((line, index) =>
      paragraph(docx, line, {
        bold: true,
        size: 24,
        align: 'center',
        after: index === block.lines.length - 1 ? 9 : 1,
      }),
    );
  if (block.kind === 'facts')
    return [
      ...block.rows.flatMap(([label, value]) => labelled(docx, label, [['', value]])),
      paragraph(docx, '', { size: 8 }),
    ];
  if (block.kind === 'clauses')
    return labelled(
      docx,
      block.label,
      block.items.map((item, index) => [markOf(block.marks, index), item]),
      block.keep !== undefined,
    );
  if (block.kind === 'items')
    return block.items.map((item, index) => hanging(docx, `${index + 1}.\t${item}`, 0, MARK));
  return block.text.split('\n').map((line, index, all) =>
    paragraph(docx, line, {
      align: block.align ?? 'justify',
      ...(block.bold ? { bold: true } : {}),
      ...(block.small ? { size: 18 } : {}),
      indent: block.indent ?? 0,
      after: index === all.length - 1 ? 7 : 0,
    }),
  );
}

interface Look {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** Points. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly underline?: boolean;
}

export function paragraph(docx: Library, text: string, look: Look = {}): Docx.Paragraph {
  const { AlignmentType } = docx;
  const align = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    justify: AlignmentType.JUSTIFIED,
  }[look.align ?? 'left'];
  return new docx.Paragraph({
    alignment: align,
    keepNext: look.keepNext ?? false,
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20 },
    indent: { left: (look.indent ?? 0) * 20 },
    children: [
      new docx.TextRun({
        text,
        bold: look.bold ?? false,
        ...(look.size === undefined ? {} : { size: look.size }),
        ...(look.underline ? { underline: {} } : {}),
      }),
    ],
  });
}

/** A line that begins with a mark and hangs behind it. */
function hanging(docx: Library, text: string, left: number, step: number): Docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.JUSTIFIED,
    spacing: { after: 50 },
    indent: { left: (left + step) * 20, hanging: step * 20 },
    tabStops: [{ type: docx.TabStopType.LEFT, position: (left + step) * 20 }],
    children: [new docx.TextRun({ text })],
  });
}

function labelled(
  docx: Library,
  label: string,
  items: readonly (readonly [string, string])[],
  keepNext = false,
): readonly Docx.Paragraph[] {
  return items.map(([mark, text], index) => {
    const step = mark === '' ? 0 : MARK;
    const from = LABEL + COLON;
    const head = index === 0 ? `${label}\t:\t` : '\t\t';
    return new docx.Paragraph({
      alignment: docx.AlignmentType.JUSTIFIED,
      keepNext,
      spacing: { after: 60 },
      indent: { left: (from + step) * 20, hanging: (from + step) * 20 },
      tabStops: [LABEL, from, ...(step ? [from + step] : [])].map((at) => ({
        type: docx.TabStopType.LEFT,
        position: at * 20,
      })),
      children: [new docx.TextRun({ text: `${head}${mark === '' ? '' : `${mark}\t`}${text}` })],
    });
  });
}

function letterhead(docx: Library, lines: readonly string[], address: string): readonly Child[] {
  return [
    ...lines.map((line, index) =>
      paragraph(docx, line, {
        bold: true,
        align: 'center',
        size: index === lines.length - 1 ? 32 : 26,
      }),
    ),
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { after: 240 },
      border: {
        bottom: {
          style: docx.BorderStyle.THICK_THIN_SMALL_GAP,
          size: 18,
          space: 4,
          color: '000000',
        },
      },
      children: [new docx.TextRun({ text: address, size: 19 })],
    }),
  ];
}

/** Signatures side by side, never parted from one another by a page break. */
function signatures(docx: Library, all: readonly Signature[], width: number): Docx.Table {
  const cells: readonly (Signature | undefined)[] = all.length === 1 ? [undefined, ...all] : all;
  const above = Math.max(...all.map(({ place }) => (place === '' ? 0 : place.split('\n').length)));
  const step = Math.floor((width * 20) / cells.length);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  return new docx.Table({
    width: { size: step * cells.length, type: docx.WidthType.DXA },
    columnWidths: cells.map(() => step),
    layout: docx.TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: cells.map(
          (cell) =>
            new docx.TableCell({
              width: { size: step, type: docx.WidthType.DXA },
              children: cell === undefined ? [paragraph(docx, '')] : signed(docx, cell, above),
            }),
        ),
      }),
    ],
  });
}

function signed(docx: Library, signature: Signature, above: number): Docx.Paragraph[] {
  const { place, role, name, nip } = signature;
  const lines = place === '' ? [] : place.split('\n');
  const line = (text: string, look: Look = {}) =>
    paragraph(docx, text, { align: 'center', size: 22, keepNext: true, ...look });
  return [
    ...Array.from({ length: above - lines.length }, () => line('')),
    ...lines.map((text) => line(text)),
    line(`${role},`),
    line(name, { bold: true, before: 46, keepNext: false }),
    ...(nip === undefined ? [] : [line(`NIP. ${nip}`, { keepNext: false })]),
  ];
}

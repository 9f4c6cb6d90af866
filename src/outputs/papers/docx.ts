import type * as Docx from 'docx';
import { stableZip } from '../stable-zip.ts';
import { tablePages } from './pages.ts';
import {
  type Block,
  type Paper,
  type PaperSize,
  paperCode,
  type Signature,
  type Table,
} from './paper.ts';

type Library = typeof Docx;
type Child = Docx.Paragraph | Docx.Table;

/** Twentieths of a point. */
const SIZES: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11_906, height: 16_838 },
  F4: { width: 12_189, height: 18_709 },
};
const MARGIN = 1_120;
const FONT = 'Times New Roman';

/** A paper as an editable Word document; the code stands at the foot of every page. */
export async function paperDocx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: paper.title,
    creator: 'desa-enroll',
    styles: { default: { document: { run: { font: FONT, size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: SIZES[size],
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(docx, paperCode(paper)) },
        children: paper.blocks.flatMap((block) => childrenOf(docx, block, paper, size)),
      },
    ],
  });
  return stableZip(new Uint8Array(await docx.Packer.toBuffer(document)));
}

function footer(docx: Library, code: string): Docx.Footer {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: docx.TabStopType.RIGHT, position: SIZES.A4.width - 2 * MARGIN }],
        children: [
          new docx.TextRun({ text: `Kode cocok ${code}\tHalaman `, size: 16 }),
          new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 16 }),
          new docx.TextRun({ text: ' dari ', size: 16 }),
          new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
}

/** Word paragraphs and tables of one block; also used where a village's own template asks for a list. */
export function childrenOf(
  docx: Library,
  block: Block,
  paper: Paper,
  size: PaperSize,
): readonly Child[] {
  const line = (
    text: string,
    options: { bold?: boolean; size?: number; centre?: boolean; after?: number } = {},
  ): Docx.Paragraph =>
    new docx.Paragraph({
      alignment: options.centre ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
      spacing: { after: options.after ?? 0 },
      children: [
        new docx.TextRun({
          text,
          bold: options.bold ?? false,
          ...(options.size === undefined ? {} : { size: options.size }),
        }),
      ],
    });
  switch (block.kind) {
    case 'letterhead':
      return [
        ...block.lines.map((text, index) =>
          line(text, {
            bold: true,
            centre: true,
            size: index === block.lines.length - 1 ? 30 : 26,
          }),
        ),
        new docx.Paragraph({
          alignment: docx.AlignmentType.CENTER,
          spacing: { after: 240 },
          border: {
            bottom: {
              style: docx.BorderStyle.THICK_THIN_MEDIUM_GAP,
              size: 18,
              space: 4,
              color: '000000',
            },
          },
          children: [new docx.TextRun({ text: block.address, size: 18 })],
        }),
      ];
    case 'title':
      return block.lines.map((text, index) =>
        line(text, {
          bold: true,
          centre: true,
          size: 24,
          after: index === block.lines.length - 1 ? 240 : 0,
        }),
      );
    case 'paragraph':
      return [
        new docx.Paragraph({
          alignment: block.centre ? docx.AlignmentType.CENTER : docx.AlignmentType.BOTH,
          spacing: { after: 160 },
          keepNext: block.bold === true,
          children: [new docx.TextRun({ text: block.text, bold: block.bold ?? false })],
        }),
      ];
    case 'fields':
      return [
        plainGrid(
          docx,
          block.rows.map(([label, value]) => [label, ':', value]),
          [22, 3, 75],
        ),
      ];
    case 'points':
      return [pointsGrid(docx, block.label, block.items)];
    case 'table':
      return listTable(docx, block, paper, size);
    case 'signatures':
      return [signatureGrid(docx, block.columns)];
    case 'page-break':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
  }
}

function noBorders(docx: Library): Docx.ITableBordersOptions {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  return {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
}

function plainGrid(
  docx: Library,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Docx.Table {
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    borders: noBorders(docx),
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          children: cells.map(
            (text, index) =>
              new docx.TableCell({
                width: { size: widths[index] ?? 10, type: docx.WidthType.PERCENTAGE },
                children: [
                  new docx.Paragraph({
                    spacing: { after: 60 },
                    children: [new docx.TextRun(text)],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function pointsGrid(
  docx: Library,
  label: string,
  items: readonly (readonly [string, string])[],
): Docx.Table {
  const long = items.some(([mark]) => mark.length > 3);
  const rows = items.map(([mark, text], index) =>
    label === '' ? [mark, text] : [index === 0 ? label : '', index === 0 ? ':' : '', mark, text],
  );
  const widths = label === '' ? [6, 94] : long ? [17, 3, 14, 66] : [17, 3, 5, 75];
  return plainGrid(docx, rows, widths);
}

function listTable(docx: Library, block: Table, paper: Paper, size: PaperSize): readonly Child[] {
  const sum = block.columns.reduce((total, column) => total + column.width, 0);
  const row = (cells: readonly string[], style: 'head' | 'row' | 'total'): Docx.TableRow =>
    new docx.TableRow({
      tableHeader: style === 'head',
      cantSplit: true,
      ...(block.tall && style === 'row'
        ? { height: { value: 460, rule: docx.HeightRule.ATLEAST } }
        : {}),
      children: cells.map(
        (text, index) =>
          new docx.TableCell({
            width: {
              size: ((block.columns[index]?.width ?? 1) / sum) * 100,
              type: docx.WidthType.PERCENTAGE,
            },
            ...(style === 'head' ? { shading: { fill: 'E8E8E8' } } : {}),
            margins: { left: 60, right: 60, top: 20, bottom: 20 },
            children: [
              new docx.Paragraph({
                alignment:
                  style === 'head'
                    ? docx.AlignmentType.CENTER
                    : block.columns[index]?.right
                      ? docx.AlignmentType.RIGHT
                      : docx.AlignmentType.LEFT,
                children: [
                  new docx.TextRun({
                    text,
                    bold: style !== 'row',
                    size: block.columns.length > 6 ? 16 : 19,
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  const head = (): Docx.TableRow =>
    row(
      block.columns.map((column) => column.heading),
      'head',
    );
  const pages = tablePages(block, paper, size);
  return pages.flatMap((page, index): Child[] => [
    ...(index > 0 ? [new docx.Paragraph({ children: [new docx.PageBreak()] })] : []),
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      rows: [
        head(),
        ...page.rows.map((cells) => row(cells, 'row')),
        ...page.totals.map((cells) => row(cells, 'total')),
      ],
    }),
    new docx.Paragraph({ spacing: { after: 120 } }),
  ]);
}

function signatureGrid(docx: Library, columns: readonly Signature[]): Docx.Table {
  const paragraph = (text: string, bold = false, before = 0): Docx.Paragraph =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      spacing: { before },
      children: [new docx.TextRun({ text, bold })],
    });
  const lines = Math.max(...columns.map((column) => column.above.length));
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    borders: noBorders(docx),
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: columns.map(
          ({ above, name, below }) =>
            new docx.TableCell({
              width: { size: 100 / columns.length, type: docx.WidthType.PERCENTAGE },
              children: [
                ...Array.from({ length: lines - above.length }, () => paragraph('')),
                ...above.map((text) => paragraph(text)),
                paragraph(name, true, 1_000),
                ...(below === undefined ? [] : [paragraph(below)]),
              ],
            }),
        ),
      }),
    ],
  });
}

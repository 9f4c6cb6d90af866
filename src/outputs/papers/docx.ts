import type * as Docx from 'docx';
import { stableZip } from '../stable-zip.ts';
import { blockChildren } from './docx-blocks.ts';
import { listPage } from './docx-tables.ts';
import { MARGIN, type PaperSize, pageBox, pagesOf, rowsPerPage } from './geometry.ts';
import type { Paper, Part } from './paper.ts';

export type Library = typeof Docx;
export type Child = Docx.Paragraph | Docx.Table;

/** Points to twentieths of a point, the unit of Word. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** A paper as an editable Word document, broken at the same rows as the PDF. */
export async function paperDocx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: paper.title,
    creator: 'desa-enroll',
    lastModifiedBy: 'desa-enroll',
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 22, language: { value: 'id-ID' } } },
      },
    },
    sections: paper.parts.map((part) => section(docx, part, paper, size)),
  });
  return stableZip(new Uint8Array(await docx.Packer.toBuffer(document)));
}

function section(docx: Library, part: Part, paper: Paper, size: PaperSize): Docx.ISectionOptions {
  const landscape = part.kind === 'list' && part.landscape;
  const portrait = pageBox(size, false);
  return {
    properties: {
      page: {
        // docx turns width and height round by itself when the page lies on its side.
        size: {
          width: twips(portrait.width),
          height: twips(portrait.height),
          orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGIN.top),
          bottom: twips(MARGIN.bottom),
          left: twips(MARGIN.side),
          right: twips(MARGIN.side),
          footer: twips(MARGIN.foot - 10),
        },
      },
    },
    footers: { default: footer(docx, paper.code, pageBox(size, landscape).width) },
    children: [...partChildren(docx, part, size)],
  };
}

function footer(docx: Library, code: string, width: number): Docx.Footer {
  const run = (text: string) => new docx.TextRun({ text, size: 16 });
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: [{ type: docx.TabStopType.RIGHT, position: twips(width - 2 * MARGIN.side) }],
        children: [
          run(`Kode ${code}\tHalaman `),
          new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 16 }),
          run(' dari '),
          new docx.TextRun({ children: [docx.PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
}

function partChildren(docx: Library, part: Part, size: PaperSize): readonly Child[] {
  const width = pageBox(size, part.kind === 'list' && part.landscape).width - 2 * MARGIN.side;
  if (part.kind === 'flow')
    return part.blocks.flatMap((block) => blockChildren(docx, block, width));
  return [
    ...part.above.flatMap((block) => blockChildren(docx, block, width)),
    ...listChildren(docx, part, size),
    ...part.below.flatMap((block) => blockChildren(docx, block, width)),
  ];
}

/** The pages of a list, each a table of its own; also what a village's own template gets for its list. */
export function listChildren(
  docx: Library,
  part: Extract<Part, { readonly kind: 'list' }>,
  size: PaperSize,
): readonly Child[] {
  const width = pageBox(size, part.landscape).width - 2 * MARGIN.side;
  const pages = pagesOf(part.list.rows.length, rowsPerPage(size, part));
  return pages.flatMap((page, index): readonly Child[] => [
    ...(index === 0 ? [] : [thinLine(docx, true)]),
    listPage(docx, part.list, width, {
      ...page,
      number: index + 1,
      last: index === pages.length - 1,
    }),
    ...(index === pages.length - 1 ? [thinLine(docx, false)] : []),
  ]);
}

/** Word needs a paragraph between tables; this one takes hardly any room and may begin the next page. */
function thinLine(docx: Library, pageBreakBefore: boolean): Docx.Paragraph {
  return new docx.Paragraph({
    pageBreakBefore,
    spacing: { line: 40, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 },
    children: [new docx.TextRun({ text: '', size: 2 })],
  });
}

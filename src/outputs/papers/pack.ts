import { desaFolder } from '../names.ts';
import type { OutputFile, Result } from '../result.ts';
import { paperDocx } from './docx.ts';
import { papersGuide } from './guide.ts';
import { PAPERS } from './index.ts';
import type { Paper, PaperKind, PaperSize } from './paper.ts';
import { paperPdf } from './pdf.ts';
import { fillTemplate } from './template.ts';
import { type PaperVillage, paperVillage } from './village.ts';

export interface PaperOptions {
  readonly size: PaperSize;
  /** Which papers; absent: all of them. */
  readonly kinds?: readonly PaperKind[];
  /** The village's own Word template of a paper, where there is one. */
  readonly template?: (kind: PaperKind) => Promise<Uint8Array | undefined>;
}

/**
 * Papers of every village in which somebody is selected, `desa/<village>/surat/`: Word to edit, PDF to print. Made
 * one after the other, since a province has thousands of them.
 */
export async function* villagePapers(
  result: Result,
  options: PaperOptions,
): AsyncGenerator<OutputFile> {
  yield papersGuide();
  for (const one of result.desa) {
    const village = paperVillage(result, one);
    if (village.selected.length === 0) continue;
    for (const write of PAPERS) {
      const paper = write(village, result);
      if (options.kinds === undefined || options.kinds.includes(paper.kind))
        yield* files(paper, village, result, options);
    }
  }
}

async function* files(
  paper: Paper,
  village: PaperVillage,
  result: Result,
  { size, template }: PaperOptions,
): AsyncGenerator<OutputFile> {
  const path = `desa/${desaFolder(village.facts.desa)}/surat/${paper.name}`;
  const kind = paper.kind === 'keputusan' ? 'lampiran' : 'paper';
  const own = await template?.(paper.kind);
  if (own !== undefined) {
    const bytes = await fillTemplate(own, paper, village, size);
    // No PDF beside it: ours would say it in other words than the village's own text.
    yield { path: `${path}.docx`, kind, bytes, rows: paper.rows };
    return;
  }
  yield { path: `${path}.docx`, kind, bytes: await paperDocx(paper, size), rows: paper.rows };
  yield {
    path: `${path}.pdf`,
    kind,
    bytes: await paperPdf(paper, size, result.on),
    rows: paper.rows,
  };
}

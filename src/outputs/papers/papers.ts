import { PAPER_KEYS } from '../../campaign/paper-keys.ts';
import { desaFolder } from '../names.ts';
import type { DesaResult, OutputFile, Result } from '../result.ts';
import { paperDocx } from './docx.ts';
import { type Facts, factsOf } from './facts.ts';
import { paperTexts } from './index.ts';
import { type Paper, type PaperSize, paperCode } from './paper.ts';
import { paperPdf } from './pdf.ts';
import { fillTemplate } from './template.ts';

export interface PaperOptions {
  readonly size: PaperSize;
  /** The village's own Word template of a paper, when the campaign folder holds one. */
  readonly template?: (name: string) => Promise<Uint8Array | undefined>;
}

/** The papers of every village that has somebody selected: Word to edit, PDF to print. */
export async function* papers(result: Result, options: PaperOptions): AsyncGenerator<OutputFile> {
  for (const village of result.desa) {
    const facts = factsOf(village);
    if (facts.selected.length === 0) continue;
    const folder = `desa/${desaFolder(village.desa)}/surat`;
    for (const text of paperTexts) yield* onePaper(text(facts), facts, folder, result, options);
  }
}

async function* onePaper(
  paper: Paper,
  facts: Facts,
  folder: string,
  result: Result,
  { size, template }: PaperOptions,
): AsyncGenerator<OutputFile> {
  const kind = paper.name === 'keputusan' ? 'lampiran' : 'paper';
  const rows = facts.selected.length;
  const own = await template?.(paper.name);
  const bytes =
    own === undefined
      ? await paperDocx(paper, size)
      : await fillTemplate(own, paper, facts, PAPER_KEYS, size);
  yield { path: `${folder}/${paper.name}.docx`, kind, bytes, rows };
  // The wording of a village's own template is in Word alone: a PDF of ours would say something else.
  if (own !== undefined) return;
  yield {
    path: `${folder}/${paper.name}.pdf`,
    kind,
    bytes: await paperPdf(paper, size, result.on),
    rows,
  };
}

/** Which paper of which village a printed code belongs to. */
export interface PaperMatch {
  readonly village: DesaResult;
  readonly paper: Paper;
}

/** Finds the paper whose content, made from the files as they are now, has this code. */
export function findPaper(result: Result, code: string): PaperMatch | undefined {
  for (const village of result.desa) {
    const facts = factsOf(village);
    for (const text of paperTexts) {
      const paper = text(facts);
      if (paperCode(paper) === code) return { village, paper };
    }
  }
  return undefined;
}

import type { Lang } from '../domain/bilingual.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsTable } from './findings-table.ts';
import { jsonTables } from './json-tables.ts';
import { messages } from './messages.ts';
import { type CopyMaker, type CopyOrder, copyOrders, returnedWorkbooks } from './pack.ts';
import { summaryPage } from './reports/summary-page.ts';
import type { OutputFile, Result } from './result.ts';
import { selectionTable } from './selection-table.ts';
import { uploadFiles } from './uploads/files.ts';
import type { UploadHistory } from './uploads/plan.ts';
import { premiumWorkbooks } from './workbooks/premium.ts';
import { premiumTables } from './workbooks/premium-tables.ts';
import { summaryWorkbook } from './workbooks/summary.ts';

export interface OutputOptions {
  readonly lang: Lang;
  readonly showNik: boolean;
  /** Marked copies of the files that `returnedFiles` names. */
  readonly copies: CopyMaker;
  /** What was answered to earlier uploads: whoever was accepted is not sent again. */
  readonly uploadHistory?: UploadHistory;
  /** Findings to mark in the returned workbooks, where these are more than those of the result. */
  readonly marks?: readonly Finding[];
  /** People and findings once more as newline JSON, for other programs. */
  readonly tables?: boolean;
}

type Maker = (
  result: Result,
  options: OutputOptions,
) => AsyncIterable<OutputFile> | Promise<Iterable<OutputFile>> | Iterable<OutputFile>;

/** Everything that `run` writes, in this order; a new output is one line here. */
const MAKERS: readonly Maker[] = [
  (result, options) => [summaryPage(result, options)],
  async (result, options) => [await summaryWorkbook(result, options)],
  (result) => [findingsTable(result)],
  (result, { lang }) => messages(result, lang),
  (result, { lang }) => premiumWorkbooks(result, { lang, paper: 'A4' }),
  (result) => premiumTables(result),
  (result, { uploadHistory: history }) =>
    uploadFiles(result, { twins: true, ...(history === undefined ? {} : { history }) }),
  (result) => result.desa.filter(({ files }) => files.length > 0).map(selectionTable),
  (result, { copies, lang, marks }) =>
    returnedWorkbooks(marked(result, marks), copies, { lang, place: 'by-desa' }),
  (result, { tables, showNik }) => (tables ? jsonTables(result, showNik) : []),
];

function marked(result: Result, marks: OutputOptions['marks']): Result {
  return marks === undefined ? result : { ...result, findings: marks };
}

/** The files of which `allOutputs` will want a marked copy, in its order: their making may begin before. */
export function returnedFiles(
  result: Result,
  { lang, marks }: Pick<OutputOptions, 'lang' | 'marks'>,
): readonly CopyOrder[] {
  return copyOrders(marked(result, marks), { lang, place: 'by-desa' });
}

/** All outputs, made one after the other so that only one is in memory. */
export async function* allOutputs(
  result: Result,
  options: OutputOptions,
): AsyncGenerator<OutputFile> {
  for (const make of MAKERS) yield* await make(result, options);
}

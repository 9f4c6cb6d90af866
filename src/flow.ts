import type { LocalDate } from './domain/local-date.ts';
import { judgeAll } from './flow/judge.ts';
import { readCampaign } from './intake/campaign.ts';
import type { Listed } from './intake/list.ts';
import type { LawBook } from './law/law.ts';
import type { Result } from './outputs/result.ts';
import { rules } from './rules/index.ts';

export { judgeAll } from './flow/judge.ts';

/** What a command asks the line for. */
export interface LineRequest {
  /** A campaign folder, or files, folders and archives. */
  readonly paths: readonly string[];
  /** The day whose rules apply. */
  readonly on: LocalDate;
  readonly config: string | undefined;
  readonly jobs: number | undefined;
  /** A proposed law to try; the published one otherwise. */
  readonly law?: LawBook;
}

/** The part of the outside world that reading needs. */
export interface LineIo {
  readonly cwd: string;
  readonly stdin?: () => Promise<Uint8Array>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The result, and what was read, so that a file can be opened once more when it is returned. */
export interface LineRun {
  readonly result: Result;
  readonly inputs: Listed;
}

/**
 * The one-way line: files → sheets → rows → findings → selection → iuran. It always runs to its end; one bad
 * row never stops a village, one bad file never stops a batch. What comes out is written by the commands.
 */
export async function runLine(request: LineRequest, io: LineIo): Promise<Result> {
  return (await runLineKeepingInputs(request, io)).result;
}

/** As `runLine`, for commands that give the operators' own files back. */
export async function runLineKeepingInputs(request: LineRequest, io: LineIo): Promise<LineRun> {
  const { campaign, files, inputs } = await readCampaign({
    ...request,
    cwd: io.cwd,
    ...(io.stdin === undefined ? {} : { stdin: io.stdin }),
    ruleCodes: rules.map((rule) => rule.code),
    onProgress: io.onProgress ?? (() => {}),
  });
  return { result: judgeAll(campaign, files, request.on, request.law), inputs };
}

import type { Campaign, Desa } from '../campaign/campaign.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Finding } from '../findings/finding.ts';
import type { Assumption, DesaIuran } from '../iuran/iuran.ts';
import type { FileReading, Nominee } from '../records/reading.ts';
import type { Selection } from '../selection/selection.ts';

/** One village at the end of the line. */
export interface DesaResult {
  readonly desa: Desa;
  /** Files its people came from. */
  readonly files: readonly string[];
  /** Everyone nominated, after the registers filled what was empty; in file, sheet, row order. */
  readonly nominees: readonly Nominee[];
  readonly selection: Selection;
  readonly iuran: DesaIuran;
  /** Findings about this village, its files, rows and plan. */
  readonly findings: readonly Finding[];
}

/** A village as the money questions take it: its settings and who is selected, by rank. */
export function villageNeed({ desa, selection }: DesaResult) {
  return { desa, selected: selection.ranked.filter(({ state }) => state === 'selected') };
}

/** The result with more open questions, each once: for outputs that print more than the result holds. */
export function withAssumptions(result: Result, more: readonly Assumption[]): Result {
  const known = new Set(result.assumptions.map(({ code }) => code));
  const added = more.filter(({ code }) => !known.has(code));
  return { ...result, assumptions: [...result.assumptions, ...added] };
}

/** What every command works on and every output is made from; computed once, changed by nobody. */
export interface Result {
  readonly campaign: Campaign;
  readonly on: LocalDate;
  readonly files: readonly FileReading[];
  readonly desa: readonly DesaResult[];
  /** All findings in their order: file, sheet, row, column, code. */
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
}

/** A file to be written under the output folder; `write.ts` alone touches the disk. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** `upload`, `summary`, `report`, `returned`, `list`, `message`, `paper`, `manifest`, ... */
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Rows of people it holds, for the manifest. */
  readonly rows: number;
}

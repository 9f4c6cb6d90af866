import type { Finding } from '../findings/finding.ts';
import type { WorkerIuran } from '../iuran/iuran.ts';
import type { Nominee } from '../records/reading.ts';
import { nomineeKey, type Ranked, type Rejected } from '../selection/selection.ts';
import type { DesaResult, Result } from './result.ts';

/** Everything that a result knows about one row of one person. */
export interface PersonView {
  readonly nominee: Nominee;
  readonly desa: DesaResult;
  readonly ranked: Ranked | undefined;
  readonly rejected: Rejected | undefined;
  readonly iuran: WorkerIuran | undefined;
  readonly findings: readonly Finding[];
}

/** The rows of a NIK, in the order of the result; also rows whose cell could not be taken but holds it. */
export function personOf(result: Result, nik: string): readonly PersonView[] {
  return result.desa.flatMap((desa) =>
    desa.nominees
      .filter(({ readings }) => readings.nik?.value === nik || digitsOf(readings.nik?.text) === nik)
      .map((nominee) => viewOf(result, desa, nominee)),
  );
}

function digitsOf(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}

function viewOf(result: Result, desa: DesaResult, nominee: Nominee): PersonView {
  const key = nomineeKey(nominee);
  const isRow = (one: { readonly nominee: Nominee }) => nomineeKey(one.nominee) === key;
  return {
    nominee,
    desa,
    ranked: desa.selection.ranked.find(isRow),
    rejected: desa.selection.rejected.find(isRow),
    iuran: desa.iuran.workers.get(key),
    findings: result.findings.filter((finding) => concerns(finding, nominee)),
  };
}

/** Findings at a cell of the row, and those that name the row beside another. */
function concerns({ where, also }: Finding, { file, sheet, row }: Nominee): boolean {
  return [where, ...also].some(
    (place) => place.file === file && (place.sheet ?? null) === sheet && place.row === row,
  );
}

import { byText } from '../domain/order.ts';
import type { Assumption } from '../iuran/iuran.ts';
import { ledgerOf, statesOf } from '../outputs/ledger.ts';
import { cityView } from '../outputs/reports/view.ts';
import type { Result } from '../outputs/result.ts';
import { confirmationsOf } from '../trail/record.ts';
import type { RunRecord } from '../trail/runs.ts';

/** What a part of the country adds up to; whole rupiah, people, villages, rows, findings. */
export interface Sums {
  readonly desa: number;
  readonly sent: number;
  readonly clean: number;
  readonly quota: number;
  readonly files: number;
  readonly rows: number;
  readonly ignored: number;
  readonly people: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly iuran: number;
  readonly perMonth: number;
  readonly short: number;
  readonly shortDesa: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Sums and what else of a part goes into the whole. */
export interface PartSums {
  readonly sums: Sums;
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
  readonly assumptions: readonly Assumption[];
  readonly confirmations: RunRecord['confirmations'];
}

/**
 * Adds up one part. `judged` also holds villages of other parts that have people in its files, so that every row of
 * these files has an end; rows that have none stop the run.
 */
export function sumsOf(result: Result, judged: Result): PartSums {
  const stateOf = statesOf(judged);
  let [rows, ignored] = [0, 0];
  for (const file of result.files)
    for (const sheet of file.sheets) {
      const ledger = ledgerOf(sheet, stateOf);
      rows += ledger.rows;
      ignored += ledger.ignored;
    }
  const city = cityView(result);
  const findings: Record<string, number> = {};
  const severities = { error: 0, warning: 0, note: 0 };
  for (const { code, severity } of result.findings) {
    findings[code] = (findings[code] ?? 0) + 1;
    severities[severity] += 1;
  }
  return {
    sums: {
      desa: result.desa.length,
      sent: city.sent,
      clean: city.clean,
      quota: city.quota,
      files: result.files.length,
      rows,
      ignored,
      people: city.nominees,
      selected: city.selected,
      reserve: city.reserve,
      rejected: city.rejected,
      iuran: city.total,
      perMonth: city.perMonth,
      short: city.short,
      shortDesa: city.shortDesa,
      errors: severities.error,
      warnings: severities.warning,
      notes: severities.note,
    },
    findings: Object.fromEntries(Object.entries(findings).sort(([a], [b]) => byText(a, b))),
    assumptions: result.assumptions,
    confirmations: confirmationsOf(result),
  };
}

const NOTHING: Sums = {
  desa: 0,
  sent: 0,
  clean: 0,
  quota: 0,
  files: 0,
  rows: 0,
  ignored: 0,
  people: 0,
  selected: 0,
  reserve: 0,
  rejected: 0,
  iuran: 0,
  perMonth: 0,
  short: 0,
  shortDesa: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
};

/** Several sums as one. */
export function addSums(parts: Iterable<Sums>): Sums {
  let total = NOTHING;
  for (const part of parts)
    total = {
      desa: total.desa + part.desa,
      sent: total.sent + part.sent,
      clean: total.clean + part.clean,
      quota: total.quota + part.quota,
      files: total.files + part.files,
      rows: total.rows + part.rows,
      ignored: total.ignored + part.ignored,
      people: total.people + part.people,
      selected: total.selected + part.selected,
      reserve: total.reserve + part.reserve,
      rejected: total.rejected + part.rejected,
      iuran: total.iuran + part.iuran,
      perMonth: total.perMonth + part.perMonth,
      short: total.short + part.short,
      shortDesa: total.shortDesa + part.shortDesa,
      errors: total.errors + part.errors,
      warnings: total.warnings + part.warnings,
      notes: total.notes + part.notes,
    };
  return total;
}

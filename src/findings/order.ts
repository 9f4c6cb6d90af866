import { byText } from '../domain/order.ts';
import { columnIndex, type Place } from '../domain/place.ts';
import type { Finding, Severity } from './finding.ts';

/** File, sheet, row, column; what stands for a whole sheet or file comes before its rows. */
export function byPlace(a: Place, b: Place): number {
  return (
    byText(a.file, b.file) ||
    byText(a.sheet ?? '', b.sheet ?? '') ||
    (a.row ?? 0) - (b.row ?? 0) ||
    columnIndex(a.column ?? '') - columnIndex(b.column ?? '')
  );
}

/** The order of all output: file, sheet, row, column, code. The rest only makes ties the same everywhere. */
export function byFinding(a: Finding, b: Finding): number {
  return (
    byPlace(a.where, b.where) ||
    byText(a.code, b.code) ||
    byText(a.kodeDesa ?? '', b.kodeDesa ?? '') ||
    byText(a.message.id, b.message.id)
  );
}

export function orderFindings(findings: Iterable<Finding>): readonly Finding[] {
  return [...findings].sort(byFinding);
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: Iterable<Finding>): SeverityCounts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

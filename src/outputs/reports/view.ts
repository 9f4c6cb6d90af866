import type { Desa } from '../../campaign/campaign.ts';
import { byText } from '../../domain/order.ts';
import { type Rupiah, sumRupiah } from '../../domain/rupiah.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import type { DesaResult, Result } from '../result.ts';

/** Where a village stands. `mend`: something keeps people or the list from being sent. */
export type DesaStatus = 'not-sent' | 'mend' | 'look' | 'clean';

/** In the order in which somebody should care. */
export const STATUSES: readonly DesaStatus[] = ['mend', 'not-sent', 'look', 'clean'];

/** One village as the reports show it: counts and sums of the result, nothing new. */
export interface DesaView {
  readonly desa: Desa;
  /** Undefined for a village of the campaign from which nothing was read. */
  readonly result: DesaResult | undefined;
  readonly status: DesaStatus;
  readonly nominees: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  /** Places of the quota that nobody fills. */
  readonly open: number;
  readonly perMonth: Rupiah;
  readonly total: Rupiah;
  /** What is set aside over all lines, or undefined when no line says. */
  readonly allocated: number | undefined;
  /** Sum of what the lines lack; 0 when the money reaches or no allocation is known. */
  readonly short: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface CityView {
  readonly desa: readonly DesaView[];
  readonly sent: number;
  readonly clean: number;
  readonly quota: number;
  readonly nominees: number;
  readonly selected: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly perMonth: Rupiah;
  readonly total: Rupiah;
  readonly short: number;
  readonly shortDesa: number;
}

/** Findings that the village itself may see. */
export function ownFindings(view: DesaView): readonly Finding[] {
  return (view.result?.findings ?? []).filter((finding) => finding.oversight !== true);
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function statusOf(sent: boolean, errors: number, warnings: number): DesaStatus {
  if (!sent) return 'not-sent';
  if (errors > 0) return 'mend';
  return warnings > 0 ? 'look' : 'clean';
}

function viewOf(desa: Desa, result: DesaResult | undefined): DesaView {
  const findings = (result?.findings ?? []).filter((finding) => finding.oversight !== true);
  const errors = countOf(findings, 'error');
  const warnings = countOf(findings, 'warning');
  const ranked = result?.selection.ranked ?? [];
  const selected = ranked.filter((one) => one.state === 'selected').length;
  const lines = result?.iuran.funding ?? [];
  const known = desa.funding.flatMap((line) => line.allocated ?? []);
  const lacking = lines.flatMap(({ left }) => (left !== undefined && left < 0 ? [-left] : []));
  return {
    desa,
    result,
    status: statusOf((result?.files.length ?? 0) > 0, errors, warnings),
    nominees: result?.nominees.length ?? 0,
    selected,
    reserve: ranked.length - selected,
    rejected: result?.selection.rejected.length ?? 0,
    open: Math.max(desa.quota - selected, 0),
    perMonth: result?.iuran.perMonth ?? sumRupiah([]),
    total: result?.iuran.total ?? sumRupiah([]),
    allocated: known.length === 0 ? undefined : sumRupiah(known),
    short: lacking.reduce((sum, lack) => sum + lack, 0),
    errors,
    warnings,
    notes: countOf(findings, 'note'),
  };
}

/** All villages of the campaign and of the files, by kode. */
export function cityView(result: Result): CityView {
  const found = new Map(result.desa.map((one) => [one.desa.kode, one]));
  const villages = new Map([
    ...result.campaign.desa,
    ...result.desa.map((one) => [one.desa.kode, one.desa] as const),
  ]);
  const desa = [...villages.values()]
    .sort((a, b) => byText(a.kode, b.kode))
    .map((one) => viewOf(one, found.get(one.kode)));
  const sum = (pick: (view: DesaView) => number) => desa.reduce((all, view) => all + pick(view), 0);
  return {
    desa,
    sent: desa.filter((view) => view.status !== 'not-sent').length,
    clean: desa.filter((view) => view.status === 'clean').length,
    quota: sum((view) => view.desa.quota),
    nominees: sum((view) => view.nominees),
    selected: sum((view) => view.selected),
    reserve: sum((view) => view.reserve),
    rejected: sum((view) => view.rejected),
    perMonth: sumRupiah(desa.map((view) => view.perMonth)),
    total: sumRupiah(desa.map((view) => view.total)),
    short: sum((view) => view.short),
    shortDesa: desa.filter((view) => view.short > 0).length,
  };
}

/** Findings of one code, with the villages it occurs in. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly desa: number;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Grouped by code and severity (a confirmed finding is a note of its code): gravest first, then most frequent. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const desa = new Set(group.map((finding) => finding.kodeDesa ?? finding.where.file)).size;
      return [{ code: first.code, severity: first.severity, findings: group, desa }];
    })
    .sort(
      (a, b) =>
        WEIGHT[a.severity] - WEIGHT[b.severity] ||
        b.findings.length - a.findings.length ||
        byText(a.code, b.code),
    );
}

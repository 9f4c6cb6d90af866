import type { Campaign } from '../campaign/campaign.ts';
import type { Lang } from '../domain/bilingual.ts';
import { byText } from '../domain/order.ts';
import type { Finding } from '../findings/finding.ts';
import type { Assumption } from '../iuran/iuran.ts';
import { lawConfirmed } from '../outputs/manifest.ts';
import { countryPage } from '../outputs/nation/page.ts';
import { countryTable, countryWorkbook } from '../outputs/nation/tables.ts';
import type { CountryView } from '../outputs/nation/view.ts';
import type { OutputFile } from '../outputs/result.ts';
import { VERSION } from '../outputs/version.ts';
import type { Planned } from './order.ts';
import { addSums, type PartSums, type Sums } from './sums.ts';
import type { PartDone } from './tasks.ts';

/** All parts together. */
export interface Whole {
  readonly sums: Sums;
  readonly view: CountryView;
  readonly adds: Omit<PartSums, 'sums'>;
}

/** Everything added up. */
export function wholeOf(
  campaign: Campaign,
  { kodes, loose }: Pick<Planned, 'kodes' | 'loose'>,
  parts: readonly PartDone[],
): Whole {
  const own = addSums(parts.map(({ sums }) => sums.sums));
  const some = (severity: Finding['severity']) =>
    loose.filter((finding) => finding.severity === severity).length;
  const sums: Sums = {
    ...own,
    errors: own.errors + some('error'),
    warnings: own.warnings + some('warning'),
    notes: own.notes + some('note'),
  };
  const findings = new Map<string, number>();
  const add = (code: string, count: number) =>
    findings.set(code, (findings.get(code) ?? 0) + count);
  for (const part of parts)
    for (const [code, count] of Object.entries(part.sums.findings)) add(code, count);
  for (const { code } of loose) add(code, 1);
  const assumptions = new Map<string, Assumption>();
  for (const part of parts)
    for (const one of part.sums.assumptions)
      if (!assumptions.has(one.code)) assumptions.set(one.code, one);
  const byCode = Object.fromEntries([...findings].sort(([a], [b]) => byText(a, b)));
  const view: CountryView = {
    title: campaign.title,
    on: campaign.on,
    year: campaign.year,
    parts: parts.map(({ name, sums: one }) => ({
      name,
      kode: kodes.get(name) ?? '',
      sums: one.sums,
    })),
    total: sums,
    findings: byCode,
    loose,
    assumptions: [...assumptions.values()],
  };
  const confirmations = confirmationsIn(parts);
  return { view, sums, adds: { findings: byCode, assumptions: view.assumptions, confirmations } };
}

function confirmationsIn(parts: readonly PartDone[]): PartSums['confirmations'] {
  const counts = new Map<string, { by: string; when: string; code: string; count: number }>();
  for (const part of parts)
    for (const one of part.sums.confirmations) {
      const key = `${one.by}\u0000${one.when}\u0000${one.code}`;
      const known = counts.get(key);
      if (known) known.count += one.count;
      else counts.set(key, { ...one });
    }
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}

/** Pages and tables over all parts. */
export function* tops(view: CountryView, lang: Lang): Generator<OutputFile> {
  yield countryPage(view, lang);
  yield countryWorkbook(view, lang);
  yield countryTable(view);
}

/** The manifest over all: small, since each part has its own. */
export function aboutOf(
  campaign: Campaign,
  view: CountryView,
  sums: Sums,
  parts: readonly PartDone[],
): Readonly<Record<string, unknown>> {
  return {
    tool: 'desa-enroll',
    version: VERSION,
    on: campaign.on,
    title: campaign.title,
    year: campaign.year,
    lawConfirmed: lawConfirmed(),
    layout: campaign.upload.profile,
    ...(campaign.privacy === undefined ? {} : { privacy: campaign.privacy }),
    assumptions: view.assumptions.map(({ code }) => code),
    sums,
    parts: parts.map(({ name, manifestSha256, manifestSize, files }) => ({
      path: name,
      kind: 'part',
      sha256: manifestSha256,
      size: manifestSize,
      files,
    })),
  };
}

import type { Campaign } from '../campaign/campaign.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { maskNumbers } from '../domain/nik.ts';
import { byText } from '../domain/order.ts';
import { countBySeverity } from '../findings/order.ts';
import { lawConfirmed } from '../outputs/manifest.ts';
import type { Result } from '../outputs/result.ts';
import { VERSION } from '../outputs/version.ts';
import type { Written } from '../outputs/write.ts';
import type { RunRecord } from './runs.ts';

/** The line that a run leaves in the trail: counts and hashes, nobody's data. */
export function runRecord(
  result: Result,
  written: Written,
  day: LocalDate,
  how: Pick<RunRecord, 'settled' | 'options'>,
): RunRecord {
  const ranked = result.desa.flatMap(({ selection }) => selection.ranked);
  const selected = ranked.filter(({ state }) => state === 'selected').length;
  const counts = countBySeverity(result.findings);
  return {
    day,
    on: result.on,
    command: 'run',
    version: VERSION,
    law: lawConfirmed(),
    layout: result.campaign.upload.profile,
    // A file may be called by somebody's number; the trail outlives that person's data.
    inputs: result.files.map(({ file, sha256 }) => ({ file: maskNumbers(file), sha256 })),
    ...how,
    results: written.manifestSha256,
    counts: {
      files: result.files.length,
      desa: result.desa.length,
      sent: result.desa.filter(({ files }) => files.length > 0).length,
      selected,
      reserve: ranked.length - selected,
      rejected: result.desa.reduce((total, { selection }) => total + selection.rejected.length, 0),
      errors: counts.error,
      warnings: counts.warning,
      iuran: result.desa.reduce((total, { iuran }) => total + iuran.total, 0),
    },
    confirmations: confirmationsOf(result),
  };
}

/** What a run in parts came to, as its line in the trail needs it. */
export interface CountryFacts {
  readonly campaign: Campaign;
  readonly on: LocalDate;
  readonly sums: RunRecord['counts'];
  /** SHA-256 of the manifest over all parts. */
  readonly results: string;
  /** One entry for each part, with a hash over the inputs it was made from. */
  readonly inputs: RunRecord['inputs'];
  readonly confirmations: RunRecord['confirmations'];
}

/** As `runRecord`, for a campaign worked off in parts. */
export function countryRecord(
  { campaign, on, sums, results, inputs, confirmations }: CountryFacts,
  day: LocalDate,
  how: Pick<RunRecord, 'settled' | 'options'>,
): RunRecord {
  const { files, desa, sent, selected, reserve, rejected, errors, warnings, iuran } = sums;
  return {
    day,
    on,
    command: 'run',
    version: VERSION,
    law: lawConfirmed(),
    layout: campaign.upload.profile,
    inputs,
    ...how,
    results,
    counts: { files, desa, sent, selected, reserve, rejected, errors, warnings, iuran },
    confirmations,
  };
}

/** Who confirmed how many findings of which code, and when; in the order of these. */
export function confirmationsOf(result: Result): RunRecord['confirmations'] {
  const counts = new Map<string, { by: string; when: string; code: string; count: number }>();
  for (const { confirmed, code } of result.findings) {
    if (confirmed === undefined) continue;
    const key = `${confirmed.by}\u0000${confirmed.when}\u0000${code}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { by: confirmed.by, when: confirmed.when, code, count: 1 });
  }
  return [...counts.entries()].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}

import type { Campaign } from '../campaign/campaign.ts';
import { BARRED_GROUPS } from '../campaign/policy.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Occupation, Reading } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { foldOccupation } from '../records/values/occupation.ts';
import { OCCUPATION_GROUPS } from '../records/values/occupation-groups.ts';
import type { RuleContext } from './rule.ts';

/** The work that counts: what the list calls the real job, else the job on the KTP. */
export function workOf({ readings }: Nominee): Reading<Occupation> | undefined {
  return readings.pekerjaan?.value === undefined && readings.pekerjaanKtp?.value !== undefined
    ? readings.pekerjaanKtp
    : readings.pekerjaan;
}

/**
 * Verdict with what people decided put over it: the policy's refused and accepted occupations, compared whole
 * and folded, and codes settled for a spelling. No policy lets an office in that has a scheme of its own.
 */
export function verdictOf(
  work: Occupation,
  { desa: { policy }, campaign }: Pick<RuleContext, 'desa' | 'campaign'>,
): Occupation['verdict'] | 'accepted' {
  if (work.verdict === 'excluded' && BARRED_GROUPS.has(work.group ?? '')) return 'excluded';
  const { pekerjaanRefused, pekerjaanAccepted } = policy;
  const { occupations } = campaign.upload;
  if (pekerjaanRefused.length === 0 && pekerjaanAccepted.length === 0 && occupations === undefined)
    return work.verdict;
  const folded = foldOccupation(work.text);
  const isIn = (list: readonly string[]) => list.some((one) => foldOccupation(one) === folded);
  if (isIn(pekerjaanRefused)) return 'excluded';
  if (isIn(pekerjaanAccepted)) return 'accepted';
  const isSettled = work.verdict !== 'excluded' && isIn(Object.keys(occupations ?? {}));
  return isSettled ? 'accepted' : work.verdict;
}

/** Is there a code for the upload file: a certain reading, or one that a person settled for this spelling? */
export function hasCode(work: Occupation | undefined, { upload }: Campaign): boolean {
  if (work === undefined) return false;
  if (work.verdict === 'map') return true;
  if (upload.occupations === undefined) return false;
  const folded = foldOccupation(work.text);
  return Object.keys(upload.occupations).some((one) => foldOccupation(one) === folded);
}

/** What to look at behind an occupation, as a clause. */
export function groupClause(group: string): Bilingual {
  return (
    OCCUPATION_GROUPS[group] ?? {
      id: 'tidak diterima menurut kebijakan kampanye ini',
      en: 'not accepted by the policy of this campaign',
    }
  );
}

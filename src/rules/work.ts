import type { Policy } from '../campaign/campaign.ts';
import { BARRED_GROUPS } from '../campaign/policy.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Occupation, Reading } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { foldOccupation } from '../records/values/occupation.ts';
import { OCCUPATION_GROUPS } from '../records/values/occupation-groups.ts';

/** The work that counts: what the list calls the real job, else the job on the KTP. */
export function workOf({ readings }: Nominee): Reading<Occupation> | undefined {
  return readings.pekerjaan?.value === undefined && readings.pekerjaanKtp?.value !== undefined
    ? readings.pekerjaanKtp
    : readings.pekerjaan;
}

/** Verdict with the policy put over it: refused and accepted occupations are compared whole, folded. */
export function verdictOf(work: Occupation, policy: Policy): Occupation['verdict'] | 'accepted' {
  if (work.verdict === 'excluded' && BARRED_GROUPS.has(work.group ?? '')) return 'excluded';
  if (policy.pekerjaanRefused.length === 0 && policy.pekerjaanAccepted.length === 0)
    return work.verdict;
  const folded = foldOccupation(work.text);
  const isIn = (list: readonly string[]) => list.some((one) => foldOccupation(one) === folded);
  if (isIn(policy.pekerjaanRefused)) return 'excluded';
  return isIn(policy.pekerjaanAccepted) ? 'accepted' : work.verdict;
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

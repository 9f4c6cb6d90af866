import type { Campaign, Policy } from '../campaign/campaign.ts';
import type { Law, LawBook } from '../law/law.ts';

/**
 * The campaign as it would be under a proposed law: ages and quota that equal today's law follow the proposal,
 * what a village has set otherwise stays as it set it.
 */
export function followLaw(campaign: Campaign, from: LawBook, to: LawBook): Campaign {
  const [before, after] = [from.on(campaign.on), to.on(campaign.on)];
  const follow = <Settings extends { readonly quota: number; readonly policy: Policy }>(
    settings: Settings,
  ): Settings => ({
    ...settings,
    quota: settings.quota === before.quotaDesa ? after.quotaDesa : settings.quota,
    policy: policyUnder(settings.policy, before, after),
  });
  return {
    ...campaign,
    defaults: follow(campaign.defaults),
    desa: new Map([...campaign.desa].map(([kode, desa]) => [kode, follow(desa)])),
  };
}

function policyUnder(policy: Policy, before: Law, after: Law): Policy {
  const { minAge, maxAge } = policy;
  return {
    ...policy,
    minAge: minAge === before.minAgeDefault ? after.minAgeDefault : minAge,
    maxAge: maxAge === before.maxAgeExclusive - 1 ? after.maxAgeExclusive - 1 : maxAge,
  };
}

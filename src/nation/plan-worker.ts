/**
 * A process that plans a large campaign. What it holds for that, everybody's numbers and places, goes with it before
 * the parts are made.
 */
import type { OpenedCampaign } from '../intake/campaign.ts';
import { serve } from '../intake/serve.ts';
import { openCountry, type PlanAnswer, type PlanRequest, plannedCountry } from './planning.ts';
import { reasonOf } from './reasons.ts';

/** Progress is told in steps of so many lists. */
const STEP = 20;

let opened: OpenedCampaign | undefined;

serve<{ readonly request: PlanRequest }, { readonly job: 'open' | 'plan' }>(
  async ({ job }, { request }, send) => {
    const tell = (answer: PlanAnswer) => send(answer);
    try {
      if (job === 'open') opened = await openCountry(request);
      if (job === 'open') await tell({ lists: opened?.nominations.length });
      else await plan(request, tell);
    } catch (error) {
      await tell(reasonOf(error, request.out));
    }
  },
);

async function plan(
  request: PlanRequest,
  tell: (answer: PlanAnswer) => Promise<void>,
): Promise<void> {
  if (opened === undefined) throw new Error('nothing was opened');
  let read = 0;
  const told: Promise<void>[] = [];
  const { tasks, ...planned } = await plannedCountry(opened, request, () => {
    read += 1;
    if (read % STEP === 0) told.push(tell({ read: STEP }));
  });
  await Promise.all(told);
  for (const { task, ...part } of tasks) await tell({ part, task: task() });
  await tell({ planned });
}

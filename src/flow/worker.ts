/** A reader in a process of its own that judges what it reads: nobody's row leaves it. */
import type { Campaign } from '../campaign/campaign.ts';
import type { Input } from '../intake/list.ts';
import { serve } from '../intake/serve.ts';
import { type IntakeOptions, understandInput } from '../intake/understand-input.ts';
import type { Shown } from '../outputs/reporters/pieces.ts';
import { type Given, judgeBundle } from './bundle.ts';

export interface JudgingStart {
  readonly campaign: Campaign;
  readonly intake: IntakeOptions;
  readonly shown: Shown;
}

export interface JudgingTask {
  readonly inputs: readonly Input[];
  readonly given: Given;
}

serve<JudgingStart, JudgingTask>(async ({ inputs, given }, { campaign, intake, shown }, send) => {
  const readings = [];
  for (const input of inputs) readings.push(...(await understandInput(input, intake)));
  await send(judgeBundle(campaign, intake.on, readings, given, shown));
});

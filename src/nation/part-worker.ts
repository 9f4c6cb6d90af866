/** A process that makes parts of the results of a large campaign, one at a time. */
import { deserialize } from 'node:v8';
import { serve } from '../intake/serve.ts';
import { doPart } from './make.ts';
import { reasonOf } from './reasons.ts';
import type { Making, PartAnswer, PartOrder, PartTask } from './tasks.ts';

serve<{ readonly making: Making }, { readonly order: PartOrder }>(
  async ({ order }, { making }, send) => send(await partOrReason(order, making)),
);

async function partOrReason(order: PartOrder, making: Making): Promise<PartAnswer> {
  try {
    return await doPart(order.job, deserialize(order.task) as PartTask, making);
  } catch (error) {
    return reasonOf(error, making.fresh);
  }
}

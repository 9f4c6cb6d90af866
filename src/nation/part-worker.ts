/** A process that makes parts of the results of a large campaign, one at a time. */
import { deserialize } from 'node:v8';
import { Refusal } from '../domain/refusal.ts';
import { serve } from '../intake/serve.ts';
import { systemRefusal } from '../outputs/disk.ts';
import { doPart } from './make.ts';
import type { Making, PartAnswer, PartOrder, PartTask } from './tasks.ts';

serve<{ readonly making: Making }, { readonly order: PartOrder }>(
  async ({ order }, { making }, send) => send(await partOrReason(order, making)),
);

/** What stops a part is told to the parent, which tells it to people. */
async function partOrReason(order: PartOrder, making: Making): Promise<PartAnswer> {
  try {
    return await doPart(order.job, deserialize(order.task) as PartTask, making);
  } catch (error) {
    const told = systemRefusal(error, making.fresh);
    if (told instanceof Refusal) {
      const { code, sentence, kind } = told;
      return { refused: { code, sentence, kind } };
    }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

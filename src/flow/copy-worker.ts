/** A process that marks the copies of files from strangers; it may be killed at any moment. */
import { openAgain } from '../intake/campaign.ts';
import { serve } from '../intake/serve.ts';
import { markedCopy } from '../outputs/pack.ts';
import type { CopyTask } from './copies.ts';

serve<object, CopyTask>(async ({ input, order }, _, send) =>
  send(markedCopy(order, await openAgain([input], order.file, order.sha256))),
);

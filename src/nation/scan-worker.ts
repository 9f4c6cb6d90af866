/** A process that reads nominations of a large campaign, one at a time. */
import type { Input } from '../intake/list.ts';
import { serve } from '../intake/serve.ts';
import { type Scanning, scanInput } from './scan.ts';

serve<{ readonly scanning: Scanning }, { readonly input: Input }>(
  async ({ input }, { scanning }, send) => send(await scanInput(input, scanning)),
);

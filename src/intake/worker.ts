/** A reader in a process of its own: sends back, packed, what it understood of each input. */
import { pack } from './codec.ts';
import type { Input } from './list.ts';
import { serve } from './serve.ts';
import { type IntakeOptions, understandInput } from './understand-input.ts';
import { partsOf } from './wire.ts';

serve<IntakeOptions, Input>(async (input, options, send) => {
  const readings = await understandInput(input, options);
  // A long list goes in parts: no message is larger than a pipe and its reader bear.
  for (const part of partsOf([...readings])) await send(pack(part));
});

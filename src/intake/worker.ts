/**
 * A reader in a process of its own: takes one input at a time from its parent and sends back what it
 * understood. It may be killed at any moment; nothing outside it then changes.
 */
import { pack } from './codec.ts';
import type { Input } from './list.ts';
import { type IntakeOptions, understandInput } from './understand-input.ts';
import { partsOf } from './wire.ts';

// Headings come from strangers: none of them may become a property of every object.
Object.freeze(Object.prototype);

type Message = { readonly options: IntakeOptions } | { readonly input: Input };

let options: IntakeOptions | undefined;

function send(message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

async function answer(input: Input): Promise<void> {
  if (options === undefined) return;
  const readings = await understandInput(input, options);
  // A long list goes in parts: no message is larger than a pipe and its reader bear.
  for (const part of partsOf([...readings])) await send({ part: pack(part) });
  await send({ done: true });
}

process.on('message', (message: Message) => {
  if ('options' in message) options = message.options;
  else answer(message.input).catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });

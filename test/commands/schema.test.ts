import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runMain } from '../support/run-main.ts';

const shape = z.object({
  required: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const said = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await runMain(argv)).stdout);

describe('schema', () => {
  it('names every kind of document that --json prints', async () => {
    const { anyOf, $defs } = z
      .object({
        anyOf: z.array(z.object({ $ref: z.string() })),
        $defs: z.record(z.string(), shape),
      })
      .parse(await said('schema'));
    const names = ['document', 'rules', 'law', 'person'];
    expect(Object.keys($defs)).toEqual(names);
    expect(anyOf.map(({ $ref }) => $ref)).toEqual(names.map((name) => `#/$defs/${name}`));
  });

  it.each(['rules', 'law'])('holds what %s prints', async (command) => {
    const { $defs } = z.object({ $defs: z.record(z.string(), shape) }).parse(await said('schema'));
    const printed = z.record(z.string(), z.unknown()).parse(await said(command, '--json'));
    const known = $defs[command];
    expect(JSON.stringify(known?.properties['command'])).toContain(`"${command}"`);
    expect(Object.keys(printed)).toEqual(expect.arrayContaining([...(known?.required ?? ['?'])]));
    expect(Object.keys(known?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(printed)),
    );
  });
});

import { showApart } from '../flow/apart.ts';
import { type Merged, mergedText } from '../outputs/reporters/merged.ts';
import type { Shown } from '../outputs/reporters/pieces.ts';
import type { ExitStatus, Io } from './command.ts';
import { progressBar } from './progress.ts';
import { lineRequest, type SharedInput } from './shared.ts';

type Input = SharedInput & { readonly paths: readonly string[] };

/** A batch judged in the processes that read it; undefined where it is too small for any. */
export async function judgedApart(input: Input, io: Io, shown: Shown): Promise<Merged | undefined> {
  const bar = await progressBar(io);
  const request = { ...lineRequest(input.paths, input, io), cwd: io.cwd, stdin: io.stdin };
  return showApart({ ...request, onProgress: bar.onProgress }, shown).finally(bar.stop);
}

/** Prints the one JSON document of a batch judged so; undefined where it is too small. */
export async function printDocumentApart(
  command: string,
  input: Input,
  io: Io,
): Promise<ExitStatus | undefined> {
  const merged = await judgedApart(input, io, { as: 'json', showNik: input.showNik });
  if (merged === undefined) return undefined;
  for (const piece of mergedText(merged, command)) await io.write(piece);
  io.print('');
  return statusOf(merged);
}

/** 1 when something cannot be sent, else 0. */
export function statusOf({ counts }: Merged): ExitStatus {
  return counts.error > 0 ? 1 : 0;
}

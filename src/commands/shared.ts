import path from 'node:path';
import { z } from 'zod';
import { parseLocalDate } from '../domain/local-date.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LineRequest } from '../flow.ts';
import { documentText } from '../outputs/reporters/json.ts';
import type { Result } from '../outputs/result.ts';
import type { WrittenFile } from '../outputs/written.ts';
import type { ExitStatus, Io } from './command.ts';

/** Options that every command understands, as meant (product.md 3). */
export const sharedInput = z.object({
  on: z.string().optional(),
  config: z.string().optional(),
  out: z.string().optional(),
  json: z.boolean().default(false),
  jobs: z.coerce.number().int().min(1).max(64).optional(),
  quiet: z.boolean().default(false),
  showNik: z.boolean().default(false),
});
export type SharedInput = z.output<typeof sharedInput>;

/** What the line is asked for, from the options of a command; refuses a day that the calendar has not. */
export function lineRequest(paths: readonly string[], input: SharedInput, io: Io): LineRequest {
  const on = input.on === undefined ? io.today : parseLocalDate(input.on);
  if (on === undefined)
    throw new Refusal('on-not-a-day', {
      id: `--on ${input.on} bukan tanggal. Tulis seperti 2026-01-31.`,
      en: `--on ${input.on} is not a day. Write it like 2026-01-31.`,
    });
  return { paths, on, config: input.config, jobs: input.jobs };
}

/** Prints the one JSON document; nothing else goes to stdout then. */
export async function printDocument(
  command: string,
  result: Result,
  input: SharedInput,
  io: Io,
  outputs: readonly WrittenFile[] = [],
): Promise<void> {
  const options = { command, showNik: input.showNik, outputs };
  for (const piece of documentText(result, options)) await io.write(piece);
  io.print('');
}

/** 1 when something cannot be sent, else 0. */
export function exitStatus(result: Result): ExitStatus {
  return result.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/** A path as typed, made absolute by the folder the command was called in. */
export function resolveFrom(io: Io, given: string): string {
  return path.resolve(io.cwd, given);
}

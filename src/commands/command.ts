import type { Command as Commander } from 'commander';
import type { z } from 'zod';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** The outside world as a command sees it: nothing else may read the clock, the environment or the terminal. */
export interface Io {
  readonly today: LocalDate;
  readonly lang: Lang;
  readonly cwd: string;
  readonly colour: boolean;
  /** Characters a line may have. */
  readonly width: number;
  /** True when stderr is a terminal and `--quiet` was not given. */
  readonly progress: boolean;
  readonly interactive: boolean;
  readonly stdin: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  /** Part of a long line, settled once it is on its way: a slow reader of a pipe then holds us up. */
  readonly write: (text: string) => Promise<void>;
  readonly warn: (text: string) => void;
  /** For progress bars, only while `progress` is true. */
  readonly stderr: NodeJS.WriteStream;
}

export type ExitStatus = 0 | 1 | 2 | 3;

/** Options that every command understands (product.md 3). */
export interface SharedOptions {
  readonly on?: string;
  readonly config?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly jobs?: number;
  readonly quiet?: boolean;
  readonly showNik?: boolean;
}

export interface CommandForm<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** Indonesian alias. */
  readonly alias: string;
  readonly summary: Bilingual;
  /** A line that works when pasted. */
  readonly example: string;
  /** What may be typed: arguments and options of this command only. */
  readonly declare: (command: Commander, say: (text: Bilingual) => string) => Commander;
  /** What was meant; keys of arguments and options together with `SharedOptions`. */
  readonly input: Schema;
  readonly run: (input: z.output<Schema>, io: Io) => Promise<ExitStatus>;
}

export function defineCommand<Schema extends z.ZodType>(
  form: CommandForm<Schema>,
): CommandForm<Schema> {
  return form;
}

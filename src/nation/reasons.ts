import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { systemRefusal } from '../outputs/disk.ts';

/** Why a process could not do what it was asked to, as it goes to its parent. */
export type Reason =
  | {
      readonly refused: {
        readonly code: string;
        readonly sentence: Bilingual;
        readonly kind: 'call' | 'system';
      };
    }
  | { readonly failed: string };

/** What stops a process is told to the parent, which tells it to people. `at`: the folder it writes to. */
export function reasonOf(error: unknown, at: string): Reason {
  const told = systemRefusal(error, at);
  if (told instanceof Refusal) {
    const { code, sentence, kind } = told;
    return { refused: { code, sentence, kind } };
  }
  return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The same reason again, thrown in the parent. */
export function throwReason(answer: object | Reason): void {
  if ('refused' in answer) {
    const { code, sentence, kind } = answer.refused;
    throw new Refusal(code, sentence, kind);
  }
  if ('failed' in answer) throw new Error(answer.failed);
}

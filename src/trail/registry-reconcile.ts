import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import type { AnswerFile } from './registry.ts';
import type { ReadAnswer } from './registry-answers.ts';
import { type RegistryText, withEvent } from './registry-lines.ts';
import { registryOf } from './registry-state.ts';

/** What became of each file that was handed in. */
export interface FileOutcome {
  readonly file: string;
  /** `known`: the very same content was taken up before, so nothing changes. */
  readonly is: 'answer' | 'decisions' | 'known' | 'unreadable';
  readonly form?: AnswerFile['form'];
  readonly rows: number;
  readonly why?: Bilingual;
  readonly counts?: NonNullable<AnswerFile['counts']>;
}

export interface Reconciled {
  readonly record: RegistryText;
  readonly files: readonly FileOutcome[];
}

/** Takes up what came back; a file whose content is known already changes nothing. Pure: the caller writes. */
export function reconcile(
  record: RegistryText,
  answers: readonly ReadAnswer[],
  day: string,
): Reconciled {
  const known = new Set(registryOf(record.lines).files);
  const fresh: AnswerFile[] = [];
  const files: FileOutcome[] = [];
  let next = record;
  for (const read of answers) {
    if (read.is === 'unreadable') {
      files.push({ file: read.file, is: 'unreadable', rows: 0, why: read.why });
      continue;
    }
    const { file, sha256 } = read.is === 'answer' ? read.answer : read;
    const rows = read.is === 'answer' ? read.answer.rows.length : read.decisions.length;
    if (known.has(sha256)) {
      files.push({ file, is: 'known', rows });
      continue;
    }
    known.add(sha256);
    if (read.is === 'answer') {
      fresh.push(read.answer);
      const { form, counts } = read.answer;
      files.push({ file, is: 'answer', form, rows, ...(counts === undefined ? {} : { counts }) });
    } else {
      // Answers that were handed in together with decisions come first: decisions are about them.
      next = withAnswers(next, fresh.splice(0), day);
      const decisions = [...read.decisions];
      next = withEvent(next, { event: 'decision', day, file, sha256, decisions });
      files.push({ file, is: 'decisions', rows });
    }
  }
  return { record: withAnswers(next, fresh, day), files };
}

function withAnswers(
  record: RegistryText,
  files: readonly AnswerFile[],
  day: string,
): RegistryText {
  return files.length === 0
    ? record
    : withEvent(record, { event: 'answer', day, files: [...files] });
}

/** NIKs that answers name and the record does not know. */
export function unknownTo(
  record: RegistryText,
  answers: readonly ReadAnswer[],
): ReadonlySet<string> {
  const { people, files } = registryOf(record.lines);
  const unknown = new Set<string>();
  for (const read of answers)
    if (read.is === 'answer' && !files.has(read.answer.sha256))
      for (const { nik } of read.answer.rows)
        if (nik !== undefined && !people.has(nik)) unknown.add(nik);
  return unknown;
}

export interface Undone {
  readonly record: RegistryText;
  readonly number: number;
  readonly event: string;
}

/** Takes back the last thing that was taken up, or one that is named by its number; the line itself stays. */
export function undo(record: RegistryText, day: string, number?: number): Undone {
  const { standing } = registryOf(record.lines);
  const wanted =
    number === undefined
      ? standing.findLast(({ event }) => event !== 'sent')
      : standing.find((one) => one.number === number);
  if (wanted === undefined)
    throw new Refusal('nothing-to-undo', {
      id:
        number === undefined
          ? 'Belum ada jawaban yang dicatat, jadi tidak ada yang dapat dibatalkan.'
          : `Tidak ada catatan nomor ${number} yang masih berlaku.`,
      en:
        number === undefined
          ? 'No answer was recorded yet, so there is nothing to take back.'
          : `There is no entry ${number} that still counts.`,
    });
  return {
    record: withEvent(record, { event: 'undo', day, of: wanted.number }),
    number: wanted.number,
    event: wanted.event,
  };
}

import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import { type RegistryEvent, type RegistryLine, registryLine } from './registry.ts';

const START = '0'.repeat(64);

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The record as text and as events. Each line carries the hash of the one before it, so a changed line is seen. */
export interface RegistryText {
  readonly text: string;
  readonly lines: readonly RegistryLine[];
  /** Hash of the last line: printed, it proves later that no line was taken away from the end. */
  readonly head: string;
}

export const EMPTY_REGISTRY: RegistryText = { text: '', lines: [], head: START };

/**
 * Reads the record. One that was changed by hand, is cut, or belongs to a newer program is refused: whom to send
 * would be a guess.
 */
export function readRegistry(text: string, file: string): RegistryText {
  let previous = START;
  const lines: RegistryLine[] = [];
  const written = text.split('\n');
  if (written.pop() !== '') throw damaged(file, written.length + 1);
  for (const [index, line] of written.entries()) {
    const read = parse(line);
    if (read === 'newer') throw newer(file);
    if (read === undefined || read.previous !== previous || read.number !== index + 1)
      throw damaged(file, index + 1);
    lines.push(read);
    previous = hashOf(line);
  }
  return { text, lines, head: previous };
}

function parse(line: string): RegistryLine | 'newer' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const read = registryLine.safeParse(value);
  if (read.success) return read.data;
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : 0;
  return typeof format === 'number' && format > 1 ? 'newer' : undefined;
}

/** The record with one more event at its end. */
export function withEvent(record: RegistryText, event: RegistryEvent): RegistryText {
  const number = record.lines.length + 1;
  const line = { number, previous: record.head, format: 1 as const, ...event };
  const text = JSON.stringify(line);
  return {
    text: `${record.text}${text}\n`,
    lines: [...record.lines, line],
    head: hashOf(text),
  };
}

function damaged(file: string, line: number): Refusal {
  return new Refusal('registry-damaged', {
    id: `Catatan jawaban BPJS (${file}) tidak utuh lagi sejak baris ${line}. Ambil kembali salinannya dari cadangan; tidak ada yang ditulis.`,
    en: `The record of answers (${file}) is not whole from line ${line} on. Take it back from your backup; nothing was written.`,
  });
}

function newer(file: string): Refusal {
  return new Refusal('registry-newer', {
    id: `Catatan jawaban BPJS (${file}) dibuat oleh desa-enroll yang lebih baru. Perbarui desa-enroll; tidak ada yang ditulis.`,
    en: `The record of answers (${file}) was made by a newer desa-enroll. Update desa-enroll; nothing was written.`,
  });
}

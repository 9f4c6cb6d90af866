import { createHash } from 'node:crypto';
import type { LocalDate } from '../domain/local-date.ts';

/** What one run did: enough to show later what was judged by which rules, without a word about any person. */
export interface RunRecord {
  /** Day on which the run was made, and the day whose rules applied. */
  readonly day: LocalDate;
  readonly on: LocalDate;
  readonly command: string;
  readonly version: string;
  /** Day on which the law was last confirmed, and the upload layout used. */
  readonly law: string;
  readonly layout: string;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** SHA-256 of the manifest of the results. */
  readonly results: string;
  readonly counts: {
    readonly files: number;
    readonly desa: number;
    readonly sent: number;
    readonly selected: number;
    readonly reserve: number;
    readonly rejected: number;
    readonly errors: number;
    readonly warnings: number;
    readonly iuran: number;
  };
  /** Who confirmed how many findings of which code. */
  readonly confirmations: readonly {
    readonly by: string;
    readonly code: string;
    readonly count: number;
  }[];
}

/** A line of the trail: the record, and the hash of the line before it, so that a changed line is seen. */
interface Line extends RunRecord {
  readonly number: number;
  readonly previous: string;
}

const START = '0'.repeat(64);

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

function linesOf(trail: string): readonly string[] {
  return trail.split('\n').filter((line) => line !== '');
}

/** The trail with one more run at its end. */
export function appendRun(trail: string, record: RunRecord): string {
  const lines = linesOf(trail);
  const last = lines.at(-1);
  const line: Line = {
    number: lines.length + 1,
    previous: last === undefined ? START : hashOf(last),
    ...record,
  };
  return `${[...lines, JSON.stringify(line)].join('\n')}\n`;
}

/** Number of the first line that does not follow from the one before it, or undefined when all do. */
export function firstBrokenLine(trail: string): number | undefined {
  let previous = START;
  for (const [index, text] of linesOf(trail).entries()) {
    const line = parse(text);
    if (line === undefined || line.previous !== previous || line.number !== index + 1)
      return index + 1;
    previous = hashOf(text);
  }
  return undefined;
}

/** Hash of the last line: printed, it proves later that no line was taken away from the end. */
export function headOf(trail: string): string {
  const last = linesOf(trail).at(-1);
  return last === undefined ? START : hashOf(last);
}

/** The runs in their order; lines that cannot be read are left out (`firstBrokenLine` names them). */
export function runsOf(trail: string): readonly RunRecord[] {
  return linesOf(trail).flatMap((text) => {
    const line = parse(text);
    return line === undefined ? [] : [line];
  });
}

function parse(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: unknown): value is Line {
  return (
    typeof value === 'object' &&
    value !== null &&
    'previous' in value &&
    typeof value.previous === 'string' &&
    'number' in value &&
    'counts' in value &&
    typeof value.counts === 'object'
  );
}

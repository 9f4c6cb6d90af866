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
  /** Settings, villages, confirmations and reference lists, as they were. */
  readonly settled: readonly { readonly file: string; readonly sha256: string }[];
  readonly options: { readonly lang: string; readonly showNik: boolean };
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
  /** Who confirmed how many findings of which code, and when. */
  readonly confirmations: readonly {
    readonly by: string;
    readonly when: string;
    readonly code: string;
    readonly count: number;
  }[];
}

/** That the personal data of a campaign was deleted: when, and which files and folders it was. */
export interface PurgeRecord {
  readonly day: LocalDate;
  readonly command: 'purge';
  readonly version: string;
  readonly removed: readonly string[];
}

type TrailRecord = RunRecord | PurgeRecord;

/**
 * A line of the trail: the record, the hash of the line before it, so that a changed line is seen by the
 * next one, and its own hash, so that it is seen in the last line too.
 */
type Line = TrailRecord & {
  readonly number: number;
  readonly previous: string;
  readonly own: string;
};

const START = '0'.repeat(64);

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

function linesOf(trail: string): readonly string[] {
  return trail
    .replace(/\n$/, '')
    .split('\n')
    .filter((line, index) => index > 0 || line !== '');
}

/** The trail with one more line at its end. */
export function appendRun(trail: string, record: TrailRecord): string {
  const lines = linesOf(trail);
  const last = lines.at(-1);
  const line = {
    number: lines.length + 1,
    previous: last === undefined ? START : hashOf(last),
    ...record,
  };
  const own = hashOf(JSON.stringify(line));
  return `${[...lines, JSON.stringify({ ...line, own })].join('\n')}\n`;
}

/** Number of the first line that was changed or does not follow from the one before it, or undefined. */
export function firstBrokenLine(trail: string): number | undefined {
  let previous = START;
  for (const [index, text] of linesOf(trail).entries()) {
    const line = parse(text);
    if (line === undefined || line.previous !== previous || line.number !== index + 1)
      return index + 1;
    const { own, ...rest } = line;
    // Written anew it must be the same text: also a blank more is a change.
    if (hashOf(JSON.stringify(rest)) !== own || JSON.stringify(line) !== text) return index + 1;
    previous = hashOf(text);
  }
  return trail === '' || trail.endsWith('\n') ? undefined : linesOf(trail).length;
}

/** Whether some run left results with this manifest. */
export function knowsResults(trail: string, manifest: string): boolean {
  const hash = hashOf(manifest);
  return runsOf(trail).some(({ results }) => results === hash);
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
    return line === undefined || !('counts' in line) ? [] : [line];
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
  if (typeof value !== 'object' || value === null) return false;
  if (!('previous' in value && typeof value.previous === 'string' && 'number' in value))
    return false;
  if (!('own' in value && typeof value.own === 'string')) return false;
  if ('counts' in value) return typeof value.counts === 'object' && value.counts !== null;
  return 'removed' in value && Array.isArray(value.removed);
}

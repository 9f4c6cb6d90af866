import type { FileFact, TypedCell } from './sheet.ts';

/** What one input file may cost (reliability.md 1.1). Beyond any of these it is not read at all. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Entries of a zip, those of zips inside it included. */
  readonly entries: number;
  /** Bytes that all parts of a zip together may inflate to. */
  readonly inflated: number;
  /** Inflated to packed size of a part, looked at above `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Rows from 1 to the last one with a value, all sheets together. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units of one value; a longer one is replaced by `TOO_LONG`. */
  readonly characters: number;
  /** Cells under merged areas of one sheet. */
  readonly mergedCells: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  entries: 2000,
  inflated: 256 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
  rows: 200_000,
  columns: 512,
  characters: 1000,
  mergedCells: 2_000_000,
};

/** What is left of the limits that count over a whole file, archives inside archives included. */
export interface Budget {
  entries: number;
  inflated: number;
  rows: number;
}

export function newBudget(limits: Limits): Budget {
  return { entries: limits.entries, inflated: limits.inflated, rows: limits.rows };
}

/** Stands in for a value longer than the limit, so that no pattern ever sees the long text. */
export const TOO_LONG: TypedCell = { kind: 'error', text: '#TOO-LONG' };

/** Stands in for a formula whose result the writing program did not store. */
export const NO_RESULT: TypedCell = { kind: 'error', text: '#NO-RESULT', formula: true };

/** `reason` tells the cases apart whose remedies differ: `empty`, `cut`, `checksum`, `part-missing`, ... */
export function unreadable(reason: string): FileFact {
  return { code: 'file-unreadable', data: { reason } };
}

/** `limit` is a key of `Limits`; `max` its value. */
export function tooLarge(limit: keyof Limits, max: number): FileFact {
  return { code: 'file-too-large', data: { limit, max } };
}

export function unsafe(reason: string): FileFact {
  return { code: 'file-unsafe', data: { reason } };
}

export function unsupported(kind: string): FileFact {
  return { code: 'file-type-unsupported', data: { kind } };
}

export const ENCRYPTED: FileFact = { code: 'file-encrypted', data: {} };

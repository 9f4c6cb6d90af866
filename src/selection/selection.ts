import type { Bilingual } from '../domain/bilingual.ts';
import type { Nik } from '../domain/nik.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { Nominee } from '../records/reading.ts';

/** A nominee without an error: gets a place, or a number on the reserve list. */
export interface Ranked {
  readonly nominee: Nominee;
  readonly nik: Nik;
  readonly state: 'selected' | 'reserve';
  /** 1-based over all ranked of the village; the reserve goes on where the places end. */
  readonly rank: number;
  /** 1-based number on the reserve list; only of the reserve. */
  readonly reserve?: number;
  /** What was compared before the draw, in that order: prioritas, criteria; `-` where it is not known. */
  readonly keys: readonly { readonly name: string; readonly value: string }[];
  /**
   * SHA-256 of seed + NIK in hex: the draw that anyone with the list can redo. With the announced seed it gives
   * the NIK away (a village has some millions of candidates), so it is shown only where the full NIK is.
   */
  readonly draw: string;
  /** A place was free, but the limit of people per family card was reached. */
  readonly heldBack?: 'nomor-kk';
}

export interface Rejected {
  readonly nominee: Nominee;
  /** Codes of the error findings, in the order of the findings. */
  readonly reasons: readonly string[];
}

export interface Selection {
  readonly kode: KodeDesa | undefined;
  readonly quota: number;
  readonly seed: string;
  /** What decided first: the list's own priority column, criteria of the policy, or the draw alone. */
  readonly order: 'musyawarah' | 'criteria' | 'draw';
  /** Selected first, then reserve, by rank. */
  readonly ranked: readonly Ranked[];
  readonly rejected: readonly Rejected[];
  /** For whoever is not selected: the smallest change that would have altered it. Key: `nomineeKey`. */
  readonly whatWouldChange: ReadonlyMap<string, Bilingual>;
}

/** Identity of a row: file, sheet, row, and the list where several stand side by side. Never the NIK, which may be missing or shared. */
export function nomineeKey(nominee: {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly side?: number;
}): string {
  const side = nominee.side === undefined ? '' : `\u0000${nominee.side}`;
  return `${nominee.file}\u0000${nominee.sheet ?? ''}\u0000${nominee.row}${side}`;
}

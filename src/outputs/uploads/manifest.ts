import { lawConfirmed } from '../manifest.ts';
import type { Result } from '../result.ts';
import { VERSION } from '../version.ts';
import { sha256 } from '../written.ts';
import type { UploadBatch } from './batches.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { UploadKind } from './plan.ts';
import type { Settled } from './settle.ts';

/** Totals that a clerk can add up again by hand: whoever changes a file changes one of them. */
export interface ControlTotals {
  readonly people: number;
  /** Iuran of the months that the file asks for. */
  readonly rupiah: number;
  /**
   * Sum of the last four digits of every NIK. Null below three people, where it would give away the secret part
   * of a NIK.
   */
  readonly nikTails: number | null;
}

export interface UploadedFile extends ControlTotals {
  readonly path: string;
  readonly kind: UploadKind;
  readonly desa: readonly string[];
  readonly sha256: string;
  readonly size: number;
}

const FEWEST_FOR_TAILS = 3;

/** Sums as they are; `shownTotals` leaves out what may not be shown. */
export interface Totals {
  readonly people: number;
  readonly rupiah: number;
  readonly nikTails: number;
}

export const newTotals: Totals = { people: 0, rupiah: 0, nikTails: 0 };

export function addTotals(totals: Totals, people: UploadBatch['people']): Totals {
  let { rupiah, nikTails } = totals;
  for (const person of people) {
    rupiah += person.rupiah;
    nikTails += Number(person.nik.slice(-4));
  }
  return { people: totals.people + people.length, rupiah, nikTails };
}

export function shownTotals(totals: Totals): ControlTotals {
  return { ...totals, nikTails: totals.people < FEWEST_FOR_TAILS ? null : totals.nikTails };
}

export function uploadedFile(
  { path, kind, desa, people }: UploadBatch,
  bytes: Uint8Array,
): UploadedFile {
  return {
    path,
    kind,
    desa: desa.map(({ kode }) => kode),
    ...shownTotals(addTotals(newTotals, people)),
    sha256: sha256(bytes),
    size: bytes.length,
  };
}

export interface UploadSummary {
  readonly files: readonly UploadedFile[];
  readonly totals: ControlTotals;
  readonly pending: number;
  readonly held: number;
  readonly blocked: readonly { readonly desa: string; readonly codes: readonly string[] }[];
  readonly ready: boolean;
  readonly questions: readonly OpenQuestion[];
}

/** Content of the manifest of the upload files: by what they were made, what is in them, and what they rest on. */
export function uploadManifest(
  result: Result,
  settled: Settled,
  summary: UploadSummary,
): Readonly<Record<string, unknown>> {
  const { profile, npp, div } = settled;
  return {
    tool: 'desa-enroll',
    version: VERSION,
    kind: 'upload-manifest',
    on: result.on,
    title: result.campaign.title,
    layout: {
      id: profile.id,
      title: profile.title,
      asOf: profile.asOf ?? null,
      grade: profile.grade ?? null,
      mode: profile.mode,
      line: profile.shownLine ?? null,
    },
    npp: npp ?? null,
    div,
    ready: summary.ready,
    lawConfirmed: lawConfirmed(),
    totals: summary.totals,
    files: summary.files,
    pending: summary.pending,
    held: summary.held,
    blocked: summary.blocked,
    assumptions: [
      ...result.assumptions.map(({ code, message }) => ({ code, message })),
      ...summary.questions.map(({ code, message, question }) => ({ code, message, question })),
    ],
  };
}

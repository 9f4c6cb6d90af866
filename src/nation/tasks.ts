import type { Campaign, Desa } from '../campaign/campaign.ts';
import type { Lang } from '../domain/bilingual.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { Finding } from '../findings/finding.ts';
import type { Input } from '../intake/list.ts';
import type { Pieces } from '../outputs/reporters/pieces.ts';
import type { Reason } from './reasons.ts';
import type { ScannedAgain, Scanning } from './scan.ts';
import type { PartSums } from './sums.ts';

/** What making any part rests on. */
export interface Making {
  readonly scanning: Pick<Scanning, 'cache' | 'intake'>;
  /** Without its villages; each part brings its own. */
  readonly campaign: Campaign;
  readonly on: LocalDate;
  readonly lang: Lang;
  readonly showNik: boolean;
  readonly tables: boolean;
  /** Folder in which the new results grow, and the results that stand now. */
  readonly fresh: string;
  readonly out: string;
}

/** An input that a part reads: which of its readings, and what is known of them. */
export interface PartInput {
  readonly input: Input;
  readonly scanned: ScannedAgain;
  readonly wanted: readonly string[];
}

/** What crosses villages, as it concerns one part. */
export interface PartCrossing {
  readonly findings: readonly Finding[];
  /** Codes of errors, by village and place in it. */
  readonly rejected: readonly {
    readonly kode: KodeDesa;
    readonly index: number;
    readonly codes: readonly string[];
  }[];
}

export interface PartTask {
  readonly name: string;
  readonly title: string;
  /** People in all its lists, as a measure of its size. */
  readonly people: number;
  readonly inputs: readonly PartInput[];
  /** Files of equal content: file and the one before it. */
  readonly repeats: readonly (readonly [file: string, first: string])[];
  /** Villages of the campaign that judging looks at; `own` are those whose results the part holds. */
  readonly desa: readonly Desa[];
  readonly own: readonly KodeDesa[];
  readonly guests: readonly KodeDesa[];
  readonly home: readonly string[];
  /** Stand-ins of unknown villages as the whole country numbers them. */
  readonly unknown: readonly (readonly [unknownAs: string, kode: KodeDesa])[];
  readonly crossing: PartCrossing;
  /** Hash of all of this and of what it rests on: equal hashes, equal results. */
  readonly restsOn: string;
}

/** A part as it is kept while others are at work: what it asks for waits on the disk. */
export interface WaitingPart extends Pick<PartTask, 'name' | 'people' | 'restsOn'> {
  /** Lists that it reads, and those of which it holds the marked copies. */
  readonly lists: number;
  readonly home: number;
  /** Its `PartTask`, as `serialize` of node:v8 gives it. */
  readonly task: () => Uint8Array;
}

/** What is sent to a process that makes parts. */
export interface PartOrder {
  /** A serialised `PartTask`. */
  readonly task: Uint8Array;
  /** Make it; only look whether the results that stand are those of this task; or tell it for the JSON document. */
  readonly job: 'make' | 'look' | 'tell';
}

/** How a part came to stand: made, finished by a killed run, or taken over from the results before. */
export type PartOrigin = 'made' | 'resumed' | 'taken-over';

export interface PartDone {
  readonly name: string;
  readonly origin: PartOrigin;
  readonly sums: PartSums;
  /** Hash over the names and hashes of the files it was made from. */
  readonly inputsSha256: string;
  readonly manifestSha256: string;
  readonly manifestSize: number;
  readonly files: number;
  readonly carried: readonly string[];
}

/** Answer of the process: the part, its texts, nothing (looked only, and it is not there), or why it cannot be made. */
export type PartAnswer =
  | { readonly done: PartDone }
  | { readonly told: Pieces }
  | { readonly missing: string }
  | Reason;

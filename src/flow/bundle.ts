import type { Campaign } from '../campaign/campaign.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { Finding } from '../findings/finding.ts';
import { asRepeated } from '../intake/repeated.ts';
import { publishedLaw } from '../law/law.ts';
import { type Pieces, piecesOf, type Shown } from '../outputs/reporters/pieces.ts';
import type { FileReading, Nominee } from '../records/reading.ts';
import { digestOf, type PeopleDigest } from '../rules/duplicates/digest.ts';
import type { Judgement } from '../rules/run.ts';
import { nomineeKey } from '../selection/selection.ts';
import { judgeVillages } from './judge.ts';
import { type Village, villagesOf } from './villages.ts';

/** Files that are judged together, with what is known of them from the rest of the batch. */
export interface Given {
  /** Files whose content was read before, with the file that holds it. */
  readonly repeated: readonly (readonly [file: string, first: string])[];
  /** What crosses villages and stands in these files. */
  readonly findings: readonly Finding[];
  /** By village: people by their number among its own, with the codes that keep them out. */
  readonly rejected: readonly RejectedPerson[];
}

export interface RejectedPerson {
  readonly desa: string;
  readonly index: number;
  readonly codes: readonly string[];
}

export const NOTHING_GIVEN: Given = { repeated: [], findings: [], rejected: [] };

/** What the rest of a batch must know of one file. */
export interface FileDigest {
  readonly file: string;
  readonly sha256: string;
  /** False where no sheet was read: such a file repeats nothing. */
  readonly hasSheets: boolean;
  /** Villages its letterheads name. */
  readonly names: readonly KodeDesa[];
  /** Its people, by village. */
  readonly desa: readonly {
    /** Kode, or what tells an unknown village apart. */
    readonly key: string;
    readonly kode: KodeDesa | undefined;
    readonly nama: string;
    readonly people: PeopleDigest;
  }[];
}

export interface BundleResult {
  readonly pieces: Pieces;
  readonly digests: readonly FileDigest[];
}

/** Judges the villages of some files as if there were no others beside what is given. */
export function judgeBundle(
  campaign: Campaign,
  on: LocalDate,
  readings: readonly FileReading[],
  { repeated, findings, rejected }: Given,
  shown: Shown,
): BundleResult {
  const first = new Map(repeated);
  const files = readings.map((reading) => {
    const earlier = first.get(reading.file);
    return earlier === undefined ? reading : asRepeated(reading, earlier);
  });
  const villages = villagesOf(campaign, files, 'met');
  const crossing: Judgement = { findings, rejectedBy: rejectedBy(villages, rejected) };
  const result = judgeVillages({ campaign, on, law: publishedLaw }, files, villages, crossing);
  const pieces = piecesOf(result, shown);
  const desa = villages.flatMap((village, at) => {
    const piece = pieces.desa[at];
    return piece === undefined ? [] : [{ ...piece, key: keyOfVillage(village) }];
  });
  return {
    pieces: { ...pieces, desa },
    digests: files.map((file) => digestOfFile(file, villages)),
  };
}

/** A village under the same name in every part of a batch. */
export function keyOfVillage({ desa, unknownAs }: Village): string {
  return unknownAs ?? desa.kode;
}

function rejectedBy(
  villages: readonly Village[],
  rejected: readonly RejectedPerson[],
): Judgement['rejectedBy'] {
  const byKey = new Map(villages.map((village) => [keyOfVillage(village), village.nominees]));
  return new Map(
    rejected.flatMap(({ desa, index, codes }) => {
      const row = byKey.get(desa)?.[index];
      return row === undefined ? [] : [[nomineeKey(row), codes] as const];
    }),
  );
}

function digestOfFile(reading: FileReading, villages: readonly Village[]): FileDigest {
  const { file, sha256, sheets } = reading;
  const isHere = (nominee: Nominee): boolean => nominee.file === file;
  return {
    file,
    sha256,
    hasSheets: sheets.length > 0,
    names: sheets.flatMap(({ desa }) => desa?.kode ?? []),
    desa: villages.flatMap((village) => {
      const own = village.nominees.filter(isHere);
      if (own.length === 0) return [];
      const { desa, unknownAs } = village;
      return [
        {
          key: keyOfVillage(village),
          kode: unknownAs === undefined ? desa.kode : undefined,
          nama: desa.nama,
          people: digestOf(own),
        },
      ];
    }),
  };
}

import type { LocalDate } from '../domain/local-date.ts';
import type { Month } from '../domain/month.ts';
import type { Rupiah } from '../domain/rupiah.ts';
import type { KodeDesa } from '../domain/wilayah.ts';
import type { FileHint, Nominee } from '../records/reading.ts';

export type Program = 'jkk' | 'jkm' | 'jht';

/** Where the money comes from (dana-desa.md 1). */
export type FundingSource = 'DDS' | 'ADD' | 'PBH' | 'PAD' | 'PBK' | 'PBP' | 'CSR';

/** One budget line of a village; lines are shown one by one and never added into one pagu. */
export interface FundingLine {
  readonly source: FundingSource;
  /** The whole budget of that source, when known. */
  readonly pagu: Rupiah | undefined;
  /** Set aside for this programme, when known. */
  readonly allocated: Rupiah | undefined;
  readonly kodeRekening: string | undefined;
  /** Row of `desa.csv` or `desa.xlsx` and which of them it is, so that a finding can point at it. */
  readonly row?: number;
  readonly file?: string;
}

/** Which reading of PP 50/2025 applies to APBDes money; `half` rests on a named document (law.md L16). */
export type Pp50 =
  | { readonly reading: 'full' }
  | {
      readonly reading: 'half';
      readonly document: {
        readonly number: string;
        readonly date: LocalDate;
        readonly issuer: string;
      };
    };

/** Who may be enrolled and in which order, as the campaign or one village sets it (product.md 5). */
export interface Policy {
  /** Whole years, both inclusive, on the later of `--on` and the first day of the first contribution month. */
  readonly minAge: number;
  readonly maxAge: number;
  /** Codes of warnings that keep a person out all the same; findings then carry severity `error`. */
  readonly rejectOn: readonly string[];
  /** People of one family card that may be selected; undefined: no limit. */
  readonly maxPerNomorKk: number | undefined;
  /** Occupations refused or accepted beside the defaults, compared whole after folding. */
  readonly pekerjaanRefused: readonly string[];
  readonly pekerjaanAccepted: readonly string[];
  /** Criteria after the musyawarah's own order and before the draw. */
  readonly ranking: readonly RankingCriterion[];
  /** Kinds of reference list that exclude a person. */
  readonly excludingLists: readonly ReferenceKind[];
}

export type RankingCriterion =
  | 'desil'
  | 'member-first'
  | 'oldest-first'
  | 'youngest-first'
  | 'income-lowest-first';

export interface Desa {
  readonly kode: KodeDesa;
  readonly nama: string;
  readonly kecamatan: string | undefined;
  readonly quota: number;
  readonly startMonth: Month;
  /** Number of contribution months. */
  readonly months: number;
  readonly programs: readonly Program[];
  readonly base: 'default' | 'by-income';
  readonly pp50: Pp50;
  readonly seed: string;
  readonly policy: Policy;
  readonly funding: readonly FundingLine[];
  /** False for a village met only in the files, not in `desa.csv`. */
  readonly listed: boolean;
  /** For its papers: further columns of `desa.csv` and `papers` of the settings, by name (`nama_perbekel`). */
  readonly extra?: ReadonlyMap<string, string>;
}

export type ReferenceKind =
  | 'covered-apbd'
  | 'covered-pu'
  | 'covered-bpu'
  | 'covered-other'
  | 'last-year'
  | 'officials'
  | 'residents'
  | 'deaths-and-moves'
  | 'desil';

/** What befell everybody in a list of deaths or of moves. */
export type ListEvent = 'mati' | 'pindah';

/** A list of `referensi/`, read like any other list. */
export interface ReferenceList {
  readonly kind: ReferenceKind;
  readonly file: string;
  /** Name that messages use: the file's title or name, without its ending. */
  readonly title: string;
  readonly people: readonly Nominee[];
  /** Of deaths and moves: which of the two, where the names or columns of the list tell it of all its rows. */
  readonly event?: ListEvent;
}

/** A list, or part of one, that is used for nothing: its kind, or what befell its people, is not told. */
export interface UnclearList extends Omit<ReferenceList, 'kind'> {
  readonly lacks?: 'event';
}

/** What a village states to have checked by hand (product.md 5). */
export interface Confirmation {
  readonly nik: string;
  readonly code: string;
  readonly by: string;
  readonly when: string;
  /** File and row it stands in. */
  readonly file: string;
  readonly row: number;
}

export interface UploadSettings {
  readonly profile: string;
  readonly npp: string;
  readonly div: string;
  /** Months to write when the campaign's number is not in the layout's list. */
  readonly firstMonths: number | undefined;
  /** Package code for JKK + JKM + JHT; open until the branch answers (upload.md 5). */
  readonly packageJht: string | undefined;
  /** Occupations as villages write them, to the BPJS code that a person has decided on. */
  readonly occupations?: Readonly<Record<string, string>>;
}

export interface Campaign {
  /** Folder of the campaign, or undefined when commands run on bare files. */
  readonly root: string | undefined;
  readonly title: string;
  readonly on: LocalDate;
  readonly year: number;
  /** Values of a village that `desa.csv` does not list. */
  readonly defaults: Omit<Desa, 'kode' | 'nama' | 'kecamatan' | 'seed' | 'listed'>;
  readonly desa: ReadonlyMap<KodeDesa, Desa>;
  readonly references: readonly ReferenceList[];
  readonly confirmations: readonly Confirmation[];
  readonly upload: UploadSettings;
  /** By path or pattern relative to the campaign folder. */
  readonly files: Readonly<Record<string, FileHint>>;
  /** Announced seed of all villages; absent: each village's own, `kode desa` + year. */
  readonly seed?: string;
  /** Day until which villages should send their mended lists. */
  readonly sendBy?: LocalDate;
  readonly privacy?: Privacy;
  /** For papers of every village, by name; each village's `extra` has them too, below its own. */
  readonly papers?: ReadonlyMap<string, string>;
  /** Lists of `referensi/` whose kind neither name nor columns tell; they are used for nothing. */
  readonly unclearReferences?: readonly UnclearList[];
  /** What the settings say of files that are not in the folder. */
  readonly unmatchedFiles?: readonly UnmatchedFile[];
}

/** A name or pattern under `files` that fits no file, with the file whose name is most like it. */
export interface UnmatchedFile {
  readonly pattern: string;
  readonly near: string | undefined;
  /** So like it that it is surely a slip of the fingers. */
  readonly isSlip: boolean;
  /** File of the settings. */
  readonly settings: string;
}

/** What UU 27/2022 wants said about a campaign; printed in its manifest. */
export interface Privacy {
  readonly purpose: string | undefined;
  readonly legalBasis: string | undefined;
  /** Day after which the campaign's personal data should be removed. */
  readonly keepUntil: LocalDate | undefined;
}

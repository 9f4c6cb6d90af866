import type { FundingLine, Program } from '../campaign/campaign.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Month } from '../domain/month.ts';
import type { Rupiah } from '../domain/rupiah.ts';
import type { KodeDesa } from '../domain/wilayah.ts';

/** PP 50/2025 gives drivers and couriers another window than everyone else (law.md L18). */
export type OccupationGroup = 'transport' | 'other';

export type ByProgram = Readonly<Record<Program, Rupiah>>;

/** One programme of one month: the amount, and the parameters of the law it stands on. */
export interface Amount {
  readonly program: Program;
  readonly rupiah: Rupiah;
  /** Names of the parameters used (`jkk-rate`, `pp50-2025-jkk`, ...), for `explain` and the reports. */
  readonly law: readonly string[];
}

export interface MonthIuran {
  readonly month: Month;
  readonly amounts: readonly Amount[];
  readonly total: Rupiah;
}

/** What one worker costs: every month by its own law. Workers alike share one object. */
export interface WorkerIuran {
  /** Base (dasar) in rupiah a month and the row of the annex it comes from. */
  readonly base: Rupiah;
  readonly bracket: number;
  readonly group: OccupationGroup;
  readonly months: readonly MonthIuran[];
  readonly byProgram: ByProgram;
  readonly total: Rupiah;
}

/** A funding line against its share of the need; `left` is negative when money is short. */
export interface FundingResult {
  readonly line: FundingLine;
  readonly need: Rupiah;
  readonly left: number | undefined;
  /** Parts per million of the pagu, or undefined without a pagu. */
  readonly shareOfPaguPpm: number | undefined;
}

/** What the money can buy, found exactly. */
export interface Affordable {
  /** Most people for all months, and most months for all people. */
  readonly people: number;
  readonly months: number;
  readonly options: readonly {
    readonly people: number;
    readonly months: number;
    readonly programs: readonly Program[];
    readonly total: Rupiah;
    /** Where people cost differently: how many when the order of the list is kept to the end. */
    readonly inOrder?: number;
  }[];
  /** Sum of the known allocations: the money the options spend. */
  readonly money?: Rupiah;
  /** True when nobody is selected yet and the places of the quota are counted instead. */
  readonly byQuota?: true;
}

export interface DesaIuran {
  readonly kode: KodeDesa | undefined;
  readonly months: readonly Month[];
  readonly programs: readonly Program[];
  /** Key: `nomineeKey`. Only the selected. */
  readonly workers: ReadonlyMap<string, WorkerIuran>;
  /** Of the first month. */
  readonly perMonth: Rupiah;
  readonly total: Rupiah;
  readonly byProgram: ByProgram;
  readonly byMonth: readonly {
    readonly month: Month;
    readonly total: Rupiah;
    readonly byProgram: ByProgram;
  }[];
  readonly funding: readonly FundingResult[];
  /** Undefined when no allocation is known. */
  readonly affordable: Affordable | undefined;
  readonly assumptions: readonly Assumption[];
  /** What is paid inside a PP 50/2025 window: the reading every output names. */
  readonly reading?: 'full' | 'half';
  /** Rupiah less if the APBDes is not excluded from PP 50/2025; absent where nothing hangs on it. */
  readonly atStake?: Rupiah;
  /** People whose income lies between two printed rows, and whose stated income is in a higher row than used. */
  readonly inGap?: number;
  readonly higherStated?: number;
}

/** An open question of law or layout that a figure rests on, and the reading that was applied. */
export interface Assumption {
  readonly code: string;
  readonly message: Bilingual;
}

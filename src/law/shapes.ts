import type { Bilingual } from '../domain/bilingual.ts';

/** A programme of the law; the campaign's `Program` is the same three words. */
export type LawProgram = 'jkk' | 'jkm' | 'jht';

/** A row of the annex. It ends just below the next row's `incomeFrom`; the printed end leaves a gap. */
export interface Bracket {
  readonly row: number;
  readonly incomeFrom: number;
  /** Null: "dan seterusnya". */
  readonly incomeToPrinted: number | null;
  readonly base: number;
}

/** Who pays, for PP 50/2025: a source of the village's money, the state or regional budget itself, or not known. */
export type Payer =
  | 'DDS'
  | 'ADD'
  | 'PBH'
  | 'PAD'
  | 'PBK'
  | 'PBP'
  | 'CSR'
  | 'APBN'
  | 'APBD'
  | 'unknown';

export type Treatment = 'full' | 'half';

export type FundingTreatments = Readonly<
  Record<
    Payer,
    {
      readonly status: 'open' | 'not-excluded' | 'excluded';
      readonly default: Treatment;
      /** True when a document of BPJS Ketenagakerjaan may change the default to half. */
      readonly byDocument: boolean;
    }
  >
>;

export interface TransportWords {
  readonly transport: readonly string[];
  /** These win over `transport`. */
  readonly other: readonly string[];
  /** Words of either list that stand in no source. */
  readonly inferred: readonly string[];
}

export type FundingSources = Readonly<
  Record<
    Exclude<Payer, 'APBN' | 'APBD' | 'unknown'>,
    {
      readonly nama: string;
      /** Account of the income side. */
      readonly pendapatan: string | null;
      /** Budget the rupiah come from. */
      readonly asal: string | null;
      /** BPJS group that goes with it. */
      readonly wadah: 'SD' | 'SL';
    }
  >
>;

export interface BenefitPart {
  readonly label: Bilingual;
  readonly rupiah: number;
}

/** What a family or worker would be entitled to. Per person; never multiplied into a total of a village. */
export type Benefit = {
  readonly condition?: Bilingual;
  readonly caution?: Bilingual;
  readonly minPaidMonths?: number;
} & (
  | { readonly kind: 'amount'; readonly rupiah: number; readonly parts?: readonly BenefitPart[] }
  | {
      readonly kind: 'at-most';
      readonly rupiah: number;
      readonly maxMonths?: number;
      readonly children?: number;
      readonly perChild?: number;
      readonly childAgeBelow?: number;
      readonly steps?: readonly {
        readonly level: string;
        readonly perYear: number;
        readonly years: number;
      }[];
    }
  | { readonly kind: 'times-base'; readonly times: number; readonly plus?: readonly BenefitPart[] }
  | {
      readonly kind: 'share-of-base';
      readonly steps: readonly { readonly months: number | null; readonly basisPoints: number }[];
      readonly text: Bilingual;
    }
  | { readonly kind: 'list'; readonly items: readonly BenefitPart[] }
  | { readonly kind: 'no-amount'; readonly text: Bilingual; readonly timesBase?: number }
);

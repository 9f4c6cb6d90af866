import type { Bilingual } from '../domain/bilingual.ts';
import type { SourceKey } from './sources.ts';

/**
 * How we know a value: `text` = the wording of the article is known; `secondary` = reported by so many
 * sources (`reports`); `inferred` = reasoning, arithmetic, or no source at all.
 */
export type Proof = 'text' | 'secondary' | 'inferred';

/** A key of `sources.ts`, and the article where it is known. */
export type Citation = readonly [source: SourceKey, article?: string];

/** What a date of the law counts: the month the iuran is for, the day of an act or event, the budget year. */
export type Clock = 'contribution-month' | 'day' | 'budget-year';

export interface Entry<Value> {
  /** First month, day or year in force; null: start not established, in force on every date. */
  readonly from: string | null;
  /** Last one in force, inclusive; absent: no end known. */
  readonly to?: string;
  /** Null: the value ended here, with a source of its own. */
  readonly value: Value | null;
  readonly source: readonly [Citation, ...Citation[]];
  readonly proof: Proof;
  /** For `secondary`: how many sources report it; several of them repeat the same material. */
  readonly reports?: number;
  /** Parts that rest on no source, even where the rest is better proved. */
  readonly unsourced?: readonly ('value' | 'from' | 'to' | 'scope')[];
  readonly note?: Bilingual;
}

/** One value of the law with its whole history: number, dates, source and proof in one place. */
export interface Parameter<Value = unknown> {
  /** Kebab-case; also the name of the file. */
  readonly name: string;
  /** Rule number of the law note (`L4`), or section of the Dana Desa note (`DD2`). */
  readonly rule: string;
  readonly unit: Unit;
  readonly clock: Clock;
  /** Day on which someone last confirmed it; later months are computed with a warning. */
  readonly reviewed: string;
  readonly label: Bilingual;
  /** Oldest first; never overlapping. */
  readonly values: readonly Entry<Value>[];
}

export type Unit =
  | 'rupiah'
  | 'rupiah-per-month'
  | 'rupiah-at-most'
  | 'basis-points-of-base'
  | 'basis-points-to-pay'
  | 'basis-points-at-most'
  | 'basis-points-at-least'
  | 'basis-points'
  | 'times-base'
  | 'times-base-times-table'
  | 'years'
  | 'months'
  | 'days'
  | 'hours'
  | 'jobs'
  | 'people-per-desa'
  | 'day-of-following-month'
  | 'month'
  | 'day'
  | 'applies'
  | 'periods'
  | 'programmes'
  | 'brackets'
  | 'words'
  | 'table'
  | 'benefit'
  | 'statement';

export function defineParameter<Value>(parameter: Parameter<Value>): Parameter<Value> {
  return parameter;
}

import type { Bilingual } from '../domain/bilingual.ts';
import { entryOn, valueOn } from './entries.ts';
import { type ParameterName, type Parameters, parameters as published } from './index.ts';
import type { Parameter } from './parameter.ts';
import { shownSources } from './shown.ts';

/** Rules of Dana Desa for one budget year; undefined where the year's rule is not known. Shares in basis points. */
export interface BudgetRules {
  readonly year: number;
  readonly use: Bilingual | undefined;
  readonly money: Bilingual | undefined;
  readonly bltMax: number | undefined;
  readonly panganMin: number | undefined;
  readonly operationalMax: number | undefined;
  /** Dana Desa pays no iuran of kepala desa, perangkat desa, BPD. */
  readonly noOfficials: boolean;
  /** Dana Desa pays no obligations of earlier years. */
  readonly noEarlierYears: boolean;
  /** Part of the pagu that goes past the village account. */
  readonly koperasiShare: number | undefined;
}

export function budgetRules(year: number, law: Parameters = published): BudgetRules {
  const at = String(year);
  return {
    year,
    use: valueOn(law['dana-desa-use-rule'], at),
    money: valueOn(law['dana-desa-money-rule'], at),
    bltMax: valueOn(law['dana-desa-blt-max'], at),
    panganMin: valueOn(law['dana-desa-pangan-min'], at),
    operationalMax: valueOn(law['dana-desa-operational-max'], at),
    noOfficials: valueOn(law['dana-desa-no-officials'], at) ?? false,
    noEarlierYears: valueOn(law['dana-desa-no-earlier-years'], at) ?? false,
    koperasiShare: valueOn(law['dana-desa-koperasi-share'], at),
  };
}

/** Sources of a parameter on a date, for a finding that must name what it rests on; undefined when not in force. */
export function sourceOf(
  name: ParameterName,
  at: string,
  law: Parameters = published,
): Bilingual | undefined {
  const parameter: Parameter = law[name];
  const entry = entryOn(parameter, at);
  return entry && shownSources(entry);
}

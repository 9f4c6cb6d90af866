import type { FundingLine, Pp50 } from '../campaign/campaign.ts';
import type { LawBook } from '../law/law.ts';
import { requirePp50Document } from '../law/pp50-document.ts';
import type { FundingTreatments, Payer, Treatment } from '../law/shapes.ts';

/** Full or half iuran inside a PP 50/2025 window, and what that rests on (law.md L15, L16). */
export interface TreatmentChoice {
  readonly treatment: Treatment;
  /** The half rate rests on the campaign's document for an open source. */
  readonly byDocument: boolean;
  /** The half rate rests on the reading that donor money is not excluded. */
  readonly byInference: boolean;
  /** The full rate rests on the cautious reading: a document could make it half. */
  readonly open: boolean;
}

const FULL: TreatmentChoice = {
  treatment: 'full',
  byDocument: false,
  byInference: false,
  open: false,
};

/** Sources of a village's lines, each once; `unknown` where no line is given (treated as Dana Desa). */
export function payersOf(funding: readonly FundingLine[]): readonly Payer[] {
  const payers = [...new Set(funding.map(({ source }) => source))];
  return payers.length > 0 ? payers : ['unknown'];
}

/** Table of PP 50/2025 by source: one for all its months, so that a village is read one way. */
function tableOf(law: LawBook): FundingTreatments | undefined {
  return law.parameters['pp50-2025-by-funding'].values.at(-1)?.value ?? undefined;
}

/**
 * Whether these payers pay half inside a window. Several lines: full, unless every line gives half, since no
 * worker is assigned to a line. The reading `half` without number, date and issuer is refused.
 */
export function treatmentOf(payers: readonly Payer[], pp50: Pp50, law: LawBook): TreatmentChoice {
  if (pp50.reading === 'half') requirePp50Document(pp50.document);
  const table = tableOf(law);
  if (table === undefined) return FULL;
  const lines = payers.map((payer) => table[payer]);
  const half = (line: FundingTreatments[Payer]): boolean =>
    line.default === 'half' || (line.byDocument && pp50.reading === 'half');
  if (lines.every(half))
    return {
      treatment: 'half',
      byDocument: lines.some((line) => line.default === 'full'),
      byInference: lines.some((line) => line.default === 'half'),
      open: false,
    };
  const couldBeHalf = lines.every((line) => line.default === 'half' || line.byDocument);
  return { ...FULL, open: couldBeHalf };
}

import type { FundingLine } from '../campaign/campaign.ts';
import { type Rupiah, rupiah } from '../domain/rupiah.ts';
import type { FundingResult } from './iuran.ts';

/**
 * Splits the need over the lines in the order given: each known allocation is used up before the next line is
 * touched. What is left over falls on the first line whose allocation is not known or, when all are known, on
 * the last one, which is then short. The needs of the lines always add up to the need.
 */
export function splitNeed(need: Rupiah, funding: readonly FundingLine[]): readonly FundingResult[] {
  const open = funding.findIndex(({ allocated }) => allocated === undefined);
  const takesRest = open === -1 ? funding.length - 1 : open;
  const fromKnown = funding.map((line) => line.allocated ?? 0);
  let rest: number = need;
  const shares = fromKnown.map((allocated) => {
    const share = Math.min(allocated, rest);
    rest -= share;
    return share;
  });
  return funding.map((line, at) => {
    const lineNeed = (shares[at] ?? 0) + (at === takesRest ? rest : 0);
    return {
      line,
      need: rupiah(lineNeed),
      left: line.allocated === undefined ? undefined : line.allocated - lineNeed,
      shareOfPaguPpm: line.pagu === undefined ? undefined : sharePpm(lineNeed, line.pagu),
    };
  });
}

/** Parts per million, nearest whole (halves up); undefined of a pagu of 0. Exact beyond 2^53. */
export function sharePpm(need: number, pagu: number): number | undefined {
  if (pagu <= 0) return undefined;
  const twice = 2n * BigInt(pagu);
  return Number((2_000_000n * BigInt(need) + BigInt(pagu)) / twice);
}

/** All that is set aside, or undefined when no line says how much. */
export function moneyOf(funding: readonly FundingLine[]): Rupiah | undefined {
  const known = funding.flatMap(({ allocated }) => (allocated === undefined ? [] : [allocated]));
  return known.length === 0 ? undefined : rupiah(known.reduce((sum, part) => sum + part, 0));
}

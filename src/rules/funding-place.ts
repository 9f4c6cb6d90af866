import type { Desa, FundingLine } from '../campaign/campaign.ts';
import type { Place } from '../domain/place.ts';

/** The row of the list of villages that a funding line comes from. */
export function placeOfLine(line: FundingLine | undefined): Place {
  const file = line?.file ?? 'desa.csv';
  return line?.row === undefined ? { file } : { file, row: line.row };
}

/** Where a statement about a village's money stands when it has lines, or none. */
export function placeOfFunding({ funding: [first] }: Desa): Place {
  return placeOfLine(first);
}

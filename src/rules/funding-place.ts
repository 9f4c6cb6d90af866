import type { FundingLine } from '../campaign/campaign.ts';
import type { Place } from '../domain/place.ts';
import { placeOf, type Subjects } from './rule.ts';

/** The row of the list of villages that a funding line comes from. */
export function placeOfLine(line: FundingLine | undefined): Place {
  const file = line?.file ?? 'desa.csv';
  return line?.row === undefined ? { file } : { file, row: line.row };
}

/** Where a statement about a village's places or money stands: its first funding line, else its own list. */
export function placeOfPlan({ desa, selection }: Subjects['plan']): Place {
  const [line] = desa.funding;
  if (line !== undefined) return placeOfLine(line);
  const row = selection.ranked[0]?.nominee ?? selection.rejected[0]?.nominee;
  if (row === undefined) return placeOfLine(undefined);
  const { file, sheet } = placeOf(row);
  return sheet === undefined ? { file } : { file, sheet };
}

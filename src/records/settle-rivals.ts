import { type Claim, claimants, columnDuplicated, giveUp, type NamingContext } from './claims.ts';
import { fits } from './column-content.ts';
import type { ColumnField } from './field.ts';
import type { SheetFact } from './reading.ts';

/** Fields of which a second column may fill what the first leaves empty, or has a say of its own. */
const SPARE: readonly ColumnField[] = ['handphone', 'keputusan', 'kepesertaan', 'status'];
/** Fields of which all columns count: nobody need choose one. */
const ALL_COUNT: readonly ColumnField[] = ['keputusan', 'kepesertaan', 'status'];

/** Of several columns for one field the better content wins, and the others are told. */
export function settleRivals(
  claims: readonly Claim[],
  { headerRow }: NamingContext,
  facts: SheetFact[],
): ReadonlyMap<ColumnField, readonly number[]> {
  const spare = new Map<ColumnField, readonly number[]>();
  for (const field of new Set(claims.map((claim) => claim.field))) {
    if (!field) continue;
    const rivals = claimants(claims, field).toSorted((a, b) => merit(b, field) - merit(a, field));
    const [winner, ...losers] = rivals;
    if (winner === undefined || losers.length === 0) continue;
    for (const loser of losers) giveUp(loser);
    if (SPARE.includes(field))
      spare.set(
        field,
        losers.map(({ index }) => index),
      );
    const told = losers.filter(
      ({ heading, content }) => heading !== winner.heading || content.filled > 0,
    );
    if (told.length > 0 && !ALL_COUNT.includes(field))
      facts.push(columnDuplicated(field, [winner, ...told], winner, headerRow));
  }
  return spare;
}

const merit = ({ content, sure }: Claim, field: ColumnField): number =>
  fits(field, content) * sure * 4 + (content.rows === 0 ? 0 : content.filled / content.rows);

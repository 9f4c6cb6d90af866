import { columnIndex, columnLetters } from '../domain/place.ts';
import {
  type Claim,
  claimants,
  claimsOf,
  giveUp,
  type NamedBlock,
  type NamingContext,
  take,
} from './claims.ts';
import { fits } from './column-content.ts';
import type { ColumnField } from './field.ts';
import type { GridRow } from './grid.ts';
import { guessColumns } from './guess-columns.ts';
import { doubtBareDates, nameBirthColumns } from './name-birth-columns.ts';
import {
  dropReplaced,
  nameHeads,
  nameHubungan,
  nameOccupations,
  nameSmallColumns,
  nameStatusColumns,
  nameYesAndNo,
} from './name-by-values.ts';
import { nameIdentityColumns } from './name-identity-columns.ts';
import type { SheetFact } from './reading.ts';
import { settleRivals } from './settle-rivals.ts';
import type { Block } from './tables.ts';

/** Below this share of fitting values a heading is not believed. */
const UNBELIEVABLE = 0.25;

/**
 * Gives every column of a block its field, by heading and by values; values win where they disagree
 * strongly. `bare` are columns of the block that have no heading.
 */
export function nameColumns(
  block: Block,
  rows: readonly GridRow[],
  bare: readonly number[],
  context: NamingContext,
): NamedBlock {
  const asked = new Set([...context.settings.keys()].map((letters) => columnIndex(letters) - 1));
  const claims = claimsOf(block, rows, bare, asked);
  const settled = claims.filter((claim) => obeySettings(claim, context));
  const open = claims.filter((claim) => !settled.includes(claim));
  nameInTwo(block, open);
  dropReplaced(open);
  doubtBareDates(open, context);
  nameBirthColumns(open);
  nameSmallColumns(open);
  for (const claim of open) {
    if (!claim.field || claim.content.filled < 2) continue;
    if (fits(claim.field, claim.content) < UNBELIEVABLE) {
      claim.field = undefined;
      claim.sure = 0;
    }
  }
  for (const field of new Set(settled.map((claim) => claim.field)))
    if (field) for (const rival of claimants(open, field)) giveUp(rival);
  nameStatusColumns(open);
  nameYesAndNo(open);
  const facts: SheetFact[] = [];
  nameOccupations(open);
  nameHeads(open);
  nameIdentityColumns(claims, open, rows, context, facts);
  guessColumns(open, context.on);
  nameHubungan(claims);
  const spare = settleRivals(open, context, facts);
  const columns = new Map<ColumnField, number>();
  for (const { field, index } of claims) if (field) columns.set(field, index);
  return { claims, columns, spare, facts };
}

/** A heading Nama merged over two columns, the name in parts below it. */
function nameInTwo(block: Block, claims: readonly Claim[]): void {
  const [first, second, ...more] = claimants(claims, 'nama');
  const rest = block.find(({ index }) => index === second?.index)?.isRest;
  if (first === undefined || second === undefined || more.length > 0 || !rest) return;
  if (second.index === first.index + 1 && second.content.share('text') >= 0.6)
    take(second, 'namaBelakang', second.sure);
}

function obeySettings(claim: Claim, { settings }: NamingContext): boolean {
  const field = settings.get(columnLetters(claim.index + 1));
  if (field === undefined) return false;
  claim.field = field;
  claim.sure = 1;
  claim.by = 'settings';
  return true;
}

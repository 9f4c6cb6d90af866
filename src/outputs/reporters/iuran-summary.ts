import type { Campaign } from '../../campaign/campaign.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import type { Rupiah } from '../../domain/rupiah.ts';
import type { DesaIuran } from '../../iuran/iuran.ts';
import type { Document } from './document.ts';

/** What a village adds to the sum of all: rupiah, and the first and last month it pays for. */
export interface IuranShare {
  readonly perMonth: Rupiah;
  readonly total: Rupiah;
  readonly first: Month | undefined;
  readonly last: Month | undefined;
}

export function shareOf({ perMonth, total, months }: DesaIuran): IuranShare {
  return { perMonth, total, first: months[0], last: months.at(-1) };
}

/**
 * The iuran of all villages. Its months are those of the villages that pay, from the first of any to the last of any:
 * `desa.csv` may give each its own. Where nobody pays they are the campaign's.
 */
export function iuranSummary(
  desa: readonly IuranShare[],
  { months, startMonth }: Pick<Campaign['defaults'], 'months' | 'startMonth'>,
): Document['summary']['iuran'] {
  let [first, last]: (Month | undefined)[] = [];
  for (const one of desa) {
    if (one.total === 0 || one.first === undefined || one.last === undefined) continue;
    if (first === undefined || one.first < first) first = one.first;
    if (last === undefined || one.last > last) last = one.last;
  }
  return {
    perMonth: desa.reduce((sum, { perMonth }) => sum + perMonth, 0),
    total: desa.reduce((sum, { total }) => sum + total, 0),
    ...(first === undefined || last === undefined
      ? { months, startMonth }
      : { months: countOf(first, last), startMonth: first }),
  };
}

function countOf(first: Month, last: Month): number {
  let count = 1;
  for (let month = first; month < last; month = addMonths(month, 1)) count += 1;
  return count;
}

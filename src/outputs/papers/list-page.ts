import { plainAmount } from './lists.ts';
import type { PagedList } from './paper.ts';

/** One page of a long list. */
export interface ListPage {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly last: boolean;
}

/** What closes a page of a list; the same words in PDF and Word. */
export function totals(
  list: PagedList,
  page: ListPage,
): readonly { readonly text: string; readonly amount: string; readonly code: string }[] {
  const sum = (from: number, to: number) =>
    (list.amounts ?? []).slice(from, to).reduce((all, amount) => all + amount, 0);
  const amount = (from: number, to: number) =>
    list.amounts === undefined ? '' : plainAmount(sum(from, to));
  const own = {
    text: list.unit === '' ? '' : `Jumlah halaman ini: ${page.to - page.from} ${list.unit}`,
    amount: amount(page.from, page.to),
    code: `Kode halaman ${list.pageCode(page.number, page.from, page.to)}`,
  };
  if (!page.last || list.unit === '') return [own];
  return [
    own,
    {
      text: `Jumlah seluruhnya: ${list.rows.length} ${list.unit}`,
      amount: amount(0, list.rows.length),
      code: '',
    },
  ];
}

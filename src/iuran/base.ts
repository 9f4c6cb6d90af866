import type { IuranLaw } from '../law/iuran-law.ts';
import type { Bracket } from '../law/shapes.ts';

/** What one worker's income leads to: the row of the annex, and whether a reading was needed. */
export interface BaseChoice {
  readonly base: number;
  readonly bracket: number;
  /** The base follows a stated income; false: the default base. */
  readonly stated: boolean;
  /** The income lies between two printed rows (assumption `bracket-gap-reading`). */
  readonly inGap: boolean;
  /** A higher row was stated and the default base is used (assumption `base-lowest-row`). */
  readonly higherStated: boolean;
}

/** The row whose lower bound is the highest one not above the income (law.md L2). */
export function bracketOf(law: IuranLaw, income: number): Bracket {
  const bracket = law.brackets.findLast(({ incomeFrom }) => incomeFrom <= income);
  if (bracket === undefined) throw new RangeError(`no income row for ${income}`);
  return bracket;
}

/** Base of a worker. An income of 0, below 0 or not stated takes the default base, never a row of its own. */
export function baseOf(
  law: IuranLaw,
  policy: 'default' | 'by-income',
  income: number | undefined,
): BaseChoice {
  const standard = bracketOf(law, law.baseDefault);
  const stated = income !== undefined && income > 0 ? bracketOf(law, income) : undefined;
  if (policy === 'by-income' && stated !== undefined && income !== undefined) {
    const inGap = stated.incomeToPrinted !== null && income > stated.incomeToPrinted;
    return { base: stated.base, bracket: stated.row, stated: true, inGap, higherStated: false };
  }
  const higherStated =
    policy === 'default' && stated !== undefined && stated.base > law.baseDefault;
  return {
    base: law.baseDefault,
    bracket: standard.row,
    stated: false,
    inGap: false,
    higherStated,
  };
}

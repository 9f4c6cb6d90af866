import type { Program } from '../campaign/campaign.ts';
import { type Month, monthsFrom } from '../domain/month.ts';
import type { IuranLaw } from '../law/iuran-law.ts';
import type { LawBook } from '../law/law.ts';

/** Consecutive contribution months with the law of each, and what is true of them together. */
export interface Span {
  readonly months: readonly Month[];
  readonly laws: readonly IuranLaw[];
  /** The first law of every stretch with the same income rows and default base. */
  readonly annexes: readonly IuranLaw[];
  /** Packages offered in every one of the months. */
  readonly packages: readonly (readonly Program[])[];
  readonly inPp49: boolean;
  /** A PP 50/2025 window is open in some month. */
  readonly inPp50: boolean;
  /** In some month one occupation group has an open window and the other has not. */
  readonly windowsDiffer: boolean;
  readonly unconfirmedSince: string | undefined;
  readonly knownWordForWord: boolean;
}

const memory = new WeakMap<LawBook, Map<string, Span>>();

/** The span from a month on; worked out once, since most villages of a campaign share it. */
export function spanOf(start: Month, count: number, law: LawBook): Span {
  const known = memory.get(law) ?? new Map<string, Span>();
  memory.set(law, known);
  const key = `${start}+${count}`;
  const found = known.get(key);
  if (found) return found;
  const made = worked(monthsFrom(start, count), law);
  known.set(key, made);
  return made;
}

function worked(months: readonly Month[], law: LawBook): Span {
  const laws = months.map((month) => law.iuran(month));
  const packages = laws[0]?.packages ?? [];
  return {
    months,
    laws,
    annexes: laws.filter((each, at) => !sameAnnex(each, laws[at - 1])),
    packages: packages.filter((one) => laws.every((each) => offers(each, one))),
    inPp49: laws.some(({ pp49 }) => pp49.jkk !== undefined || pp49.jkm !== undefined),
    inPp50: laws.some(({ pp50 }) => pp50.open.transport || pp50.open.other),
    windowsDiffer: laws.some(({ pp50 }) => pp50.open.transport !== pp50.open.other),
    unconfirmedSince: laws.flatMap(({ unconfirmedSince }) => unconfirmedSince ?? []).sort()[0],
    knownWordForWord: laws.every(({ knownWordForWord }) => knownWordForWord),
  };
}

function sameAnnex(law: IuranLaw, before: IuranLaw | undefined): boolean {
  return law.brackets === before?.brackets && law.baseDefault === before.baseDefault;
}

function offers(law: IuranLaw, programs: readonly Program[]): boolean {
  return law.packages.some((package_) => package_.join() === programs.join());
}

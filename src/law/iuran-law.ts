import type { Month } from '../domain/month.ts';
import { entryOn, requireOn, valueOn } from './entries.ts';
import type { Parameters } from './index.ts';
import type { Bracket, LawProgram } from './shapes.ts';

export type LawGroup = 'transport' | 'other';

/** What the law says about the iuran of one contribution month. Rates and shares are basis points. */
export interface IuranLaw {
  readonly month: Month;
  readonly brackets: readonly Bracket[];
  readonly baseDefault: number;
  readonly jkkRate: number;
  readonly jkmAmount: number;
  readonly jhtRate: number;
  readonly packages: readonly (readonly LawProgram[])[];
  /** Shares to pay under PP 49/2020, outside its months undefined. */
  readonly pp49: { readonly jkk: number | undefined; readonly jkm: number | undefined };
  readonly pp50: {
    /** Groups whose window is open in this month. */
    readonly open: Readonly<Record<LawGroup, boolean>>;
    /** Shares to pay inside the window. */
    readonly toPay: Readonly<Record<LawProgram, number>>;
  };
  /** Earliest review of the parameters used that lies before this month; undefined: all confirmed. */
  readonly unconfirmedSince: string | undefined;
  /** False when a rate or base is known by report or reasoning only. */
  readonly knownWordForWord: boolean;
}

const WHOLE = 10_000;

export function iuranLawFrom(law: Parameters, month: Month): IuranLaw {
  return {
    month,
    brackets: requireOn(law['income-brackets'], month),
    baseDefault: requireOn(law['base-default'], month),
    jkkRate: requireOn(law['jkk-rate'], month),
    jkmAmount: requireOn(law['jkm-amount'], month),
    jhtRate: requireOn(law['jht-rate'], month),
    packages: [
      requireOn(law['package-jkk-jkm'], month),
      requireOn(law['package-jkk-jkm-jht'], month),
    ],
    pp49: {
      jkk: valueOn(law['pp49-2020-jkk'], month),
      jkm: valueOn(law['pp49-2020-jkm'], month),
    },
    pp50: pp50From(law, month),
    ...confirmation(law, month),
  };
}

/** Inside an open window every share must be known: a window without its share would pass as the full iuran. */
function pp50From(law: Parameters, month: Month): IuranLaw['pp50'] {
  const open = {
    transport: valueOn(law['pp50-2025-window-transport'], month) ?? false,
    other: valueOn(law['pp50-2025-window-other'], month) ?? false,
  };
  if (!open.transport && !open.other)
    return { open, toPay: { jkk: WHOLE, jkm: WHOLE, jht: WHOLE } };
  return {
    open,
    toPay: {
      jkk: requireOn(law['pp50-2025-jkk'], month),
      jkm: requireOn(law['pp50-2025-jkm'], month),
      jht: requireOn(law['pp50-2025-jht'], month),
    },
  };
}

const ORDINARY = ['income-brackets', 'base-default', 'jkk-rate', 'jkm-amount', 'jht-rate'] as const;

function confirmation(
  law: Parameters,
  month: Month,
): Pick<IuranLaw, 'unconfirmedSince' | 'knownWordForWord'> {
  const used = [...ORDINARY, 'pp50-2025-window-transport', 'pp50-2025-window-other'] as const;
  const stale = used.map((name) => law[name].reviewed).filter((day) => day.slice(0, 7) < month);
  return {
    unconfirmedSince: stale.sort()[0],
    knownWordForWord: ORDINARY.every(
      (name) => entryOn<unknown>(law[name], month)?.proof === 'text',
    ),
  };
}

import type { Program } from '../campaign/campaign.ts';
import type { Month } from '../domain/month.ts';
import { Refusal } from '../domain/refusal.ts';
import { formatRupiah, rupiah, sumRupiah } from '../domain/rupiah.ts';
import type { IuranLaw } from '../law/iuran-law.ts';
import type { LawBook } from '../law/law.ts';
import type { Treatment } from '../law/shapes.ts';
import type { Amount, ByProgram, MonthIuran, OccupationGroup, WorkerIuran } from './iuran.ts';

/** Everything about a worker that changes the iuran; workers alike cost the same. */
export interface WorkerKind {
  /** One base a month, in the order of the months: a change of the annex may fall between two. */
  readonly bases: readonly number[];
  /** Row of the annex in the first month. */
  readonly bracket: number;
  readonly group: OccupationGroup;
  readonly baseFrom: 'base-default' | 'income-brackets';
}

export interface Terms {
  readonly months: readonly Month[];
  readonly programs: readonly Program[];
  /** What is paid inside a PP 50/2025 window. */
  readonly treatment: Treatment;
}

export const PROGRAMS: readonly Program[] = ['jkk', 'jkm', 'jht'];
const WHOLE = 10_000;

/** Iuran of one kind of worker: every month by the law of that month. */
export function workerIuran(kind: WorkerKind, terms: Terms, law: LawBook): WorkerIuran {
  const months = terms.months.map((month, at) =>
    monthIuran(kind, kind.bases[at] ?? 0, terms, law.iuran(month)),
  );
  const byProgram = programTotals(months);
  return {
    base: rupiah(kind.bases[0] ?? 0),
    bracket: kind.bracket,
    group: kind.group,
    months,
    byProgram,
    total: sumRupiah(PROGRAMS.map((program) => byProgram[program])),
  };
}

function programTotals(months: readonly MonthIuran[]): ByProgram {
  const sums = { jkk: 0, jkm: 0, jht: 0 };
  for (const { amounts } of months)
    for (const { program, rupiah: amount } of amounts) sums[program] += amount;
  return { jkk: rupiah(sums.jkk), jkm: rupiah(sums.jkm), jht: rupiah(sums.jht) };
}

function monthIuran(kind: WorkerKind, base: number, terms: Terms, law: IuranLaw): MonthIuran {
  const amounts = PROGRAMS.filter((program) => terms.programs.includes(program)).map((program) =>
    amountOf(program, kind, base, terms.treatment, law),
  );
  return { month: law.month, amounts, total: sumRupiah(amounts.map((amount) => amount.rupiah)) };
}

function amountOf(
  program: Program,
  kind: WorkerKind,
  base: number,
  treatment: Treatment,
  law: IuranLaw,
): Amount {
  const names: string[] = [];
  let amount = law.jkmAmount;
  if (program === 'jkm') names.push('jkm-amount');
  else {
    names.push(kind.baseFrom, program === 'jkk' ? 'jkk-rate' : 'jht-rate');
    amount = share(base, program === 'jkk' ? law.jkkRate : law.jhtRate, law.month);
  }
  const pp49 = program === 'jht' ? undefined : law.pp49[program];
  if (pp49 !== undefined) {
    names.push(`pp49-2020-${program}`);
    amount = share(amount, pp49, law.month);
  }
  if (law.pp50.open[kind.group]) {
    if (treatment === 'half') {
      names.push(`pp50-2025-${program}`, `pp50-2025-window-${kind.group}`);
      amount = share(amount, law.pp50.toPay[program], law.month);
    } else if (program !== 'jht') names.push('pp50-2025-by-funding');
  }
  return { program, rupiah: rupiah(amount), law: names };
}

/** A share in basis points; what is not a whole rupiah is refused, never rounded (law.md L8). */
function share(amount: number, basisPoints: number, month: Month): number {
  const product = amount * basisPoints;
  if (product % WHOLE === 0) return product / WHOLE;
  const percent = `${basisPoints / 100} %`;
  throw new Refusal('iuran-not-whole', {
    id: `${percent} dari ${formatRupiah(amount)} untuk bulan ${month} bukan rupiah bulat; aturan pembulatannya tidak diketahui. Periksa dasar atau tarif yang diusulkan.`,
    en: `${percent} of ${formatRupiah(amount)} for ${month} is not a whole rupiah; no rule of rounding is known. Check the proposed base or rate.`,
  });
}

const memory = new WeakMap<LawBook, WeakMap<WorkerKind, Map<string, WorkerIuran>>>();

/** The same, worked out once for all villages with the same kinds and terms; the object is shared. */
export function sharedWorkerIuran(kind: WorkerKind, terms: Terms, law: LawBook): WorkerIuran {
  const byKind = memory.get(law) ?? new WeakMap<WorkerKind, Map<string, WorkerIuran>>();
  memory.set(law, byKind);
  const known = byKind.get(kind) ?? new Map<string, WorkerIuran>();
  byKind.set(kind, known);
  const { months, programs, treatment } = terms;
  const key = `${months[0] ?? ''}+${months.length}|${programs.join()}|${treatment}`;
  const found = known.get(key);
  if (found) return found;
  const made = workerIuran(kind, terms, law);
  known.set(key, made);
  return made;
}

import { Refusal } from '../domain/refusal.ts';
import type { Entry, Parameter } from './parameter.ts';

/** An entry that sets a value, as opposed to one that ends it. */
export type InForce<Value> = Entry<Value> & { readonly value: Value };

/** The digits of a date that a clock counts: a month parameter asked for a day sees the day's month. */
function clip(at: string, parameter: Parameter<unknown>): string {
  if (parameter.clock === 'contribution-month') return at.slice(0, 7);
  if (parameter.clock === 'budget-year') return at.slice(0, 4);
  return at.length === 7 ? `${at}-01` : at;
}

/** The entry in force on a day (`YYYY-MM-DD`) or month (`YYYY-MM`), or undefined when none is. */
export function entryOn<Value>(
  parameter: Parameter<Value>,
  at: string,
): InForce<Value> | undefined {
  const on = clip(at, parameter);
  const entry = parameter.values.findLast(({ from }) => from === null || from <= on);
  if (entry === undefined || (entry.to !== undefined && entry.to < on)) return undefined;
  const { value } = entry;
  return value === null ? undefined : { ...entry, value };
}

/** The value in force, or undefined outside every window. For what may be absent, such as a relief. */
export function valueOn<Value>(parameter: Parameter<Value>, at: string): Value | undefined {
  return entryOn(parameter, at)?.value;
}

/** The value in force; refuses by name when there is none, so that a missing law is never 0. */
export function requireOn<Value>(parameter: Parameter<Value>, at: string): Value {
  const value = valueOn(parameter, at);
  if (value === undefined) throw lawMissing(parameter, at);
  return value;
}

function lawMissing(parameter: Parameter<unknown>, at: string): Refusal {
  const first = parameter.values.find(({ value }) => value !== null)?.from;
  const since = first === undefined || first === null ? '' : first;
  return new Refusal('law-missing', {
    id:
      `Tidak ada hukum untuk ${at}: "${parameter.label.id}" (${parameter.name}) ` +
      (since ? `baru diketahui mulai ${since}.` : 'tidak berlaku pada saat itu.') +
      ' Pakai bulan yang tercakup; lihat semua nilai dengan: desa-enroll law.',
    en:
      `No law for ${at}: "${parameter.label.en}" (${parameter.name}) ` +
      (since ? `is known only from ${since}.` : 'is not in force then.') +
      ' Use a month that is covered; list all values with: desa-enroll law.',
  });
}

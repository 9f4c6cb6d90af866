import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, parseLocalDate } from '../../src/domain/local-date.ts';
import { addMonths, parseMonth } from '../../src/domain/month.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { entryOn, requireOn } from '../../src/law/entries.ts';
import { parameters } from '../../src/law/index.ts';
import type { Clock, Entry, Parameter } from '../../src/law/parameter.ts';

/** The date before or after, as the clock counts. */
function step(date: string, by: 1 | -1, clock: Clock): string {
  if (clock === 'budget-year') return String(Number(date) + by);
  if (clock === 'contribution-month') return addMonths(parseMonth(date)!, by);
  return fromDayNumber(dayNumber(parseLocalDate(date)!) + by)!;
}

const entries = Object.values<Parameter<unknown>>(parameters).flatMap((parameter) =>
  parameter.values.map((entry, at) => ({ parameter, entry, at, name: parameter.name })),
);

function isInForce(parameter: Parameter<unknown>, entry: Entry<unknown>, at: string): boolean {
  return (
    entryOn(parameter, at)?.value === entry.value && entryOn(parameter, at)?.from === entry.from
  );
}

describe('each value on its own dates', () => {
  it.each(entries.filter(({ entry }) => entry.from !== null))(
    '$name from $entry.from: not the day before, in force on the day',
    ({ parameter, entry, at }) => {
      const from = entry.from!;
      expect(isInForce(parameter, entry, from)).toBe(true);
      const before = step(from, -1, parameter.clock);
      expect(isInForce(parameter, entry, before)).toBe(false);
      if (at === 0) expect(() => requireOn(parameter, before)).toThrow(Refusal);
      if (at === 0) expect(() => requireOn(parameter, before)).toThrow(parameter.name);
    },
  );

  it.each(entries.filter(({ entry }) => entry.to !== undefined))(
    '$name to $entry.to: in force on the last day, not the day after',
    ({ parameter, entry }) => {
      expect(isInForce(parameter, entry, entry.to!)).toBe(true);
      expect(isInForce(parameter, entry, step(entry.to!, 1, parameter.clock))).toBe(false);
    },
  );

  it.each(entries.filter(({ entry }) => entry.from === null))(
    '$name without a known start: in force on the earliest date',
    ({ parameter, entry }) => {
      expect(isInForce(parameter, entry, '1900-01-01')).toBe(true);
    },
  );

  it.each(
    entries.filter(
      ({ entry, parameter, at }) => entry.to === undefined && at === parameter.values.length - 1,
    ),
  )('$name without a known end: in force for ever', ({ parameter, entry }) => {
    expect(isInForce(parameter, entry, '2099-12-31')).toBe(true);
  });
});

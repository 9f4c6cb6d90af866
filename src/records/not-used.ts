import type { SheetContext } from './nominees.ts';
import type { Nominee, SheetFact, SheetReading } from './reading.ts';

/** People who share a row with another one (lists side by side): each is a row of the ledger. */
export function doubled(nominees: readonly Nominee[]): number {
  return nominees.length - new Set(nominees.map(({ row }) => row)).size;
}

const SAMPLE = /(?:^|[^\p{L}])(?:contoh|sample|example)(?:[^\p{L}]|$)/iu;

/** Hidden, sample and skipped sheets keep their ledger, but nobody is taken from them. */
export function unusedIf(reading: SheetReading, { hint }: SheetContext): SheetReading {
  const asked = hint?.sheet !== undefined && hint.sheet === reading.sheet;
  const skipped = hint?.skip === true || (hint?.sheet !== undefined && !asked);
  const sample = reading.sheet !== null && SAMPLE.test(reading.sheet);
  if (!skipped && (asked || !(reading.hidden || sample))) return reading;
  const people = reading.nominees.length;
  const rows = [...new Set(reading.nominees.map(({ row }) => row))];
  const why = skipped ? 'settings' : reading.hidden ? 'hidden' : 'sample';
  const told: SheetFact =
    why === 'hidden'
      ? { code: 'sheet-hidden', data: { people } }
      : { code: 'sheet-not-used', data: { people, why } };
  return {
    ...reading,
    used: false,
    nominees: [],
    rows: reading.rows - doubled(reading.nominees),
    ignored:
      rows.length === 0
        ? reading.ignored
        : [...reading.ignored, { reason: 'sheet-not-used', rows }],
    facts: people > 0 ? [told] : [],
  };
}

import { statusOf } from '../campaign/references.ts';
import type { Reading, StatusDasar } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { remarkStatus } from '../records/values/status.ts';
import type { RuleContext } from './rule.ts';

/** What is known against a person's life or residence, and from where. */
export interface LifeStatus {
  readonly status: Exclude<StatusDasar, 'hidup' | 'unknown'>;
  /** Cell of the village's own list, when it says so itself. */
  readonly reading: Reading<unknown> | undefined;
  /** Title of the reference list that says so; '' when the village's list does. */
  readonly list: string;
}

let lastRow: Nominee | undefined;
let lastContext: RuleContext | undefined;
let lastStatus: LifeStatus | undefined;

/**
 * The list's own words first, then the registers; undefined while nothing speaks against the person. The rules
 * about it come one after another for the same row, so the last answer is kept.
 */
export function lifeStatusOf(row: Nominee, context: RuleContext): LifeStatus | undefined {
  if (row !== lastRow || context !== lastContext) {
    lastRow = row;
    lastContext = context;
    lastStatus = statusIn(row, context);
  }
  return lastStatus;
}

function statusIn(row: Nominee, context: RuleContext): LifeStatus | undefined {
  const { statusDasar, status, nama, nik } = row.readings;
  if (statusDasar?.source === undefined && speaks(statusDasar?.value))
    return { status: statusDasar.value, reading: statusDasar, list: '' };
  const remark = status?.value === undefined ? undefined : remarkStatus(status.value);
  if (speaks(remark)) return { status: remark, reading: status, list: '' };
  if (nama?.steps?.includes('deceased-mark')) return { status: 'mati', reading: nama, list: '' };
  if (nik?.value === undefined) return undefined;
  const entries = context.references.byNik(nik.value);
  const found = entries.length === 0 ? undefined : statusOf(entries);
  return found && speaks(found.reading.value)
    ? { status: found.reading.value, reading: undefined, list: found.list.title }
    : undefined;
}

function speaks(status: StatusDasar | undefined): status is LifeStatus['status'] {
  return status !== undefined && status !== 'hidup' && status !== 'unknown';
}

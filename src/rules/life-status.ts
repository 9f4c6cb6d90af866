import type { Reading, StatusDasar } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { remarkStatus } from '../records/values/status.ts';
import type { ReferenceIndex } from './rule.ts';

/** What is known of a person's life or residence, and from where. */
export interface LifeStatus {
  readonly status: Exclude<StatusDasar, 'hidup' | 'unknown'>;
  /** Cell of the village's own list, when it says so itself. */
  readonly reading: Reading<unknown> | undefined;
  /** Title of the reference list, when that says so. */
  readonly list: string | undefined;
}

/** The list's own words first, then the registers; undefined while nothing speaks against the person. */
export function lifeStatusOf(row: Nominee, references: ReferenceIndex): LifeStatus | undefined {
  const { statusDasar, status, nama, nik } = row.readings;
  const own = statusDasar?.value;
  if (own !== undefined && own !== 'hidup' && own !== 'unknown')
    return { status: own, reading: statusDasar, list: statusDasar?.source };
  const remark = status?.value === undefined ? undefined : remarkStatus(status.value);
  if (remark !== undefined && remark !== 'hidup' && remark !== 'unknown')
    return { status: remark, reading: status, list: undefined };
  if (nama?.steps?.includes('deceased-mark'))
    return { status: 'mati', reading: nama, list: undefined };
  return nik?.value === undefined ? undefined : registered(nik.value, references);
}

/**
 * By register. One NIK may stand in a register as living and again as invalid: the living row counts
 * (inputs.md T10). A list of deaths and moves speaks for itself.
 */
function registered(nik: string, references: ReferenceIndex): LifeStatus | undefined {
  let found: LifeStatus | undefined;
  let isAlive = false;
  for (const { list, person } of references.byNik(nik)) {
    const status = person.readings.statusDasar?.value;
    if (list.kind === 'deaths-and-moves')
      return { status: leaving(status, list.title), reading: undefined, list: list.title };
    if (list.kind !== 'residents') continue;
    if (status === 'hidup') isAlive = true;
    else if (status !== undefined && status !== 'unknown')
      found ??= { status, reading: undefined, list: list.title };
  }
  return isAlive ? undefined : found;
}

/** Such a list may hold NIKs only; then its title says what became of them. */
function leaving(status: StatusDasar | undefined, title: string): LifeStatus['status'] {
  if (status !== undefined && status !== 'hidup' && status !== 'unknown') return status;
  return /mati|meninggal|wafat|almarhum/i.test(title) ? 'mati' : 'pindah';
}

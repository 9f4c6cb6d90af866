import { byText } from '../../domain/order.ts';
import { isKnownRegion } from '../../domain/region.ts';
import { byPlace } from '../../findings/order.ts';
import type { Nominee } from '../../records/reading.ts';
import { FIELDS } from '../cells.ts';
import { agrees } from '../nik-agreement.ts';
import { placeOf } from '../rule.ts';
import { foldedKey } from './names.ts';

/** Folded name and birth date: two rows that share them and a NIK are one person written twice. */
export function identityOf({ readings }: Nominee): string | undefined {
  const nama = readings.nama?.value;
  const birth = readings.tanggalLahir?.value;
  return nama === undefined || birth === undefined ? undefined : `${foldedKey(nama)} ${birth}`;
}

/**
 * The row that stays when rows are one person. Nothing in it depends on the order of rows, sheets or
 * files: a living record, one that the list does not call off, a list that is not an older one, a NIK that its own row bears out, the fullest row, the better place in the
 * musyawarah's order, and last the content itself. Rows equal in all that are equal in everything that
 * counts; then the first place is named.
 */
export function rowToKeep(rows: readonly Nominee[]): Nominee | undefined {
  return [...rows].sort(byWorth)[0];
}

function byWorth(a: Nominee, b: Nominee): number {
  return (
    Number(isGone(a)) - Number(isGone(b)) ||
    Number(isCalledOff(a)) - Number(isCalledOff(b)) ||
    Number(a.older === true) - Number(b.older === true) ||
    Number(!isBorneOut(a)) - Number(!isBorneOut(b)) ||
    filled(b) - filled(a) ||
    priority(a) - priority(b) ||
    byText(contentOf(a), contentOf(b)) ||
    byPlace(placeOf(a), placeOf(b))
  );
}

function isGone({ readings }: Nominee): boolean {
  const status = readings.statusDasar?.value;
  return status !== undefined && status !== 'hidup' && status !== 'unknown';
}

/** Does the list itself turn this row down? */
export function isCalledOff({ readings }: Nominee): boolean {
  return readings.keputusan?.value === 'tidak';
}

const OF_DEATH = /\b(?:meninggal|wafat|kematian|almarhum(?:ah)?)\b/i;

/** Does the list itself say in this row, or above it, that the person has died? */
export function isSaidToBeDead({ readings }: Nominee): boolean {
  const { statusDasar, nama, keputusan } = readings;
  if (statusDasar?.source === undefined && statusDasar?.value === 'mati') return true;
  if (nama?.steps?.includes('deceased-mark')) return true;
  return keputusan?.value === 'tidak' && OF_DEATH.test(keputusan.text);
}

function isBorneOut(row: Nominee): boolean {
  const nik = row.readings.nik?.value;
  return nik !== undefined && agrees(nik, row) && isKnownRegion(nik.slice(0, 6));
}

function filled({ readings }: Nominee): number {
  let count = 0;
  for (const field of FIELDS) if (readings[field]?.value !== undefined) count++;
  return count;
}

function priority({ readings }: Nominee): number {
  return readings.prioritas?.value ?? Number.MAX_SAFE_INTEGER;
}

function contentOf({ readings }: Nominee): string {
  return FIELDS.map((field) => readings[field]?.text ?? '').join('\u0000');
}

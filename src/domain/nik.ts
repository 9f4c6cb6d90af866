import { ageOn, daysInMonth, type LocalDate, localDate } from './local-date.ts';
import type { Sex } from './sex.ts';

/** Nomor Induk Kependudukan: 16 digits as text, never a number (NIKs of Papua lie above 2^53). */
export type Nik = string & { readonly __brand: 'Nik' };

export interface NikParts {
  /** `PPKKCC`: province, regency, kecamatan of the first issue. */
  readonly region: string;
  readonly day: number;
  readonly month: number;
  /** Two digits; the century is not in the NIK. */
  readonly year2: number;
  readonly sex: Sex;
  readonly serial: string;
}

export type NikFault =
  | 'length'
  | 'repeated-digit'
  | 'counting'
  | 'temporary'
  | 'leading-zero'
  | 'birth-day'
  | 'birth-month'
  | 'no-such-day'
  | 'serial-zero';

/** What keeps a run of digits from being a NIK, or undefined when its form is right (inputs.md 7). */
export function nikFault(digits: string): NikFault | undefined {
  if (digits.length !== 16 || !/^\d+$/.test(digits)) return 'length';
  if (digits.startsWith('0')) return leadingZero(digits);
  const day = pair(digits, 6);
  const birthDay = day > 40 ? day - 40 : day;
  const month = pair(digits, 8);
  if (isRepeated(digits)) return 'repeated-digit';
  if (digits === '1234567890123456') return 'counting';
  // Day + 40 and not a remainder: 81 to 99 is nobody's day of birth.
  if (birthDay < 1 || birthDay > 31) return 'birth-day';
  if (month < 1 || month > 12) return 'birth-month';
  if (birthDay > longestMonth(month, pair(digits, 10))) return 'no-such-day';
  return digits.endsWith('0000') ? 'serial-zero' : undefined;
}

function pair(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;
}

function isRepeated(digits: string): boolean {
  for (let i = 1; i < 16; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false;
  return true;
}

/** The century is not in the NIK, so 29 February stands when either has it. */
function longestMonth(month: number, year2: number): number {
  return Math.max(daysInMonth(1900 + year2, month), daysInMonth(2000 + year2, month));
}

/**
 * OpenSID gives people without a NIK 0 + village code of 10 digits + 5 digits; old cards of DKI began with
 * 09, of Bandung with 10.
 */
function leadingZero(digits: string): NikFault {
  if (isRepeated(digits)) return 'repeated-digit';
  return /^0[1-8]/.test(digits) && !digits.startsWith('010') ? 'temporary' : 'leading-zero';
}

/** The NIK, or undefined when `nikFault` names a fault. */
export function parseNik(digits: string): Nik | undefined {
  return nikFault(digits) === undefined ? (digits as Nik) : undefined;
}

/** Splits a NIK; a woman's birth day is stored with 40 added. */
export function nikParts(nik: Nik): NikParts {
  const day = pair(nik, 6);
  return {
    region: nik.slice(0, 6),
    day: day > 40 ? day - 40 : day,
    month: pair(nik, 8),
    year2: pair(nik, 10),
    sex: nikSex(nik),
    serial: nik.slice(12),
  };
}

/** Sex by the birth day of the NIK alone. */
export function nikSex(nik: Nik): Sex {
  return pair(nik, 6) > 40 ? 'P' : 'L';
}

/** Birth date of a NIK: the century under which the person is 0 to 99 years old on that day. */
export function nikBirthDate(nik: Nik, on: LocalDate): LocalDate | undefined {
  const { day, month, year2 } = nikParts(nik);
  const century = Math.floor(Number(on.slice(0, 4)) / 100) * 100;
  for (const base of [century, century - 100]) {
    const date = localDate(base + year2, month, day);
    if (date && date <= on && ageOn(date, on) <= 99) return date;
  }
  return undefined;
}

/** Does the NIK carry this birth date? Its two-digit year fits either century. */
export function nikFitsBirthDate(nik: Nik, birth: LocalDate): boolean {
  const day = pair(nik, 6);
  return (
    (day > 40 ? day - 40 : day) === pair(birth, 8) &&
    pair(nik, 8) === pair(birth, 5) &&
    pair(nik, 10) === pair(birth, 2)
  );
}

/**
 * First six digits and dots. The last four are the secret of a NIK (reliability.md 1.8), so they are never
 * shown. Works on anything: what is no NIK shows at most its first six characters.
 */
export function maskNik(text: string): string {
  const shown = text.slice(0, 6);
  return shown + '•'.repeat(Math.max(text.length - shown.length, 0));
}

/** Replaces every run of 13 to 18 digits in a text by its masked form. */
export function maskNumbers(text: string): string {
  return text.replace(/\d{13,18}/g, maskNik);
}

import { fromDayNumber, type LocalDate } from '../domain/local-date.ts';

/** Serial 0 of each system as a day number counted from 1970-01-01. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

/** Highest serial of 9999-12-31 in the 1900 system. */
const LAST = 2_958_465;

/**
 * The day of a serial number in a workbook's date system, its time of day left off. Undefined where no day
 * stands behind it: below 1, after 9999, and 60 in the 1900 system (a 29 February that never was).
 */
export function dayOfSerial(lexeme: string, date1904: boolean): LocalDate | undefined {
  const serial = Math.floor(Number(lexeme));
  if (!Number.isFinite(serial)) return undefined;
  if (date1904)
    return serial >= 0 && serial <= LAST - 1462 ? fromDayNumber(serial + EPOCH_1904) : undefined;
  if (serial < 1 || serial > LAST || serial === 60) return undefined;
  return fromDayNumber(serial + EPOCH_1900 + (serial < 60 ? 1 : 0));
}

import {
  ageOn,
  type LocalDate,
  localDate,
  parseLocalDate,
  partsOf,
} from '../../domain/local-date.ts';
import { type Nik, nikBirthDate, nikFitsBirthDate } from '../../domain/nik.ts';
import type { Cell } from '../../sheets/sheet.ts';
import { cellText } from './cell-text.ts';
import type { DateColumn } from './date-column.ts';
import { type DateNotation, dateNotation } from './date-notation.ts';
import { digitsAt } from './digits.ts';
import { isDitto, isEmptyMark } from './marks.ts';
import { splitPlaceAndDate, withoutAge } from './place-and-date.ts';
import { faulty, NO_STEPS, NOTHING, type Read, took, withSteps } from './read.ts';

export { type DateColumn, dateColumn, SINGLE_DATE } from './date-column.ts';

/** What may settle a birth date that its own text leaves open. */
export interface DateContext {
  readonly on: LocalDate;
  readonly nik?: Nik | undefined;
  /** Whole years as the list states them; only checks, never decides. */
  readonly umur?: number | undefined;
}

/** Reads a birth date in any notation of inputs.md 8. */
export function readDate(cell: Cell, column: DateColumn, context: DateContext): Read<LocalDate> {
  if (cell === undefined) return NOTHING;
  const quick = typeof cell === 'string' ? dayFirst(cell) : undefined;
  if (quick !== undefined && !(column.textsOpen && isOpen(quick)))
    return plausible(quick, NO_STEPS, context);
  const { text: written, steps: before, fault } = cellText(cell);
  if (fault) return { value: undefined, steps: before, fault };
  const text = withoutAge(written);
  const steps = text === written ? before : withSteps(before, 'age-removed');
  if (typeof cell !== 'string' && cell.kind === 'date')
    return fromDateCell(cell.iso ?? '', column, context);
  if (isEmptyMark(text) || /^0+(?:[-/. ]0+){0,2}$/.test(text)) return NOTHING;
  if (isDitto(text)) return unreadable('ditto', context);
  const isNumber = typeof cell !== 'string' && cell.kind === 'number';
  const found = dateNotation(text, isNumber);
  if (isNumber || (found.why !== 'notation' && found.why !== 'incomplete'))
    return settled(found, steps, column, context);
  // `Denpasar, 17-08-1980` in a column of dates.
  const { place, dateText } = splitPlaceAndDate(text);
  const isPlace = /\p{L}/u.test(place) && !/\d{2}/.test(place);
  const behind = isPlace ? dateNotation(dateText, false) : found;
  if (behind.why !== undefined) return unreadable(found.why, context);
  return settled(behind, withSteps(steps, 'place-removed'), column, context);
}

/** `17-08-1980` and `17/08/1980`, which most lists hold, without looking any further. */
function dayFirst(text: string): LocalDate | undefined {
  if (text.length !== 10) return undefined;
  const mark = text.charCodeAt(2);
  if ((mark !== 0x2d && mark !== 0x2f) || text.charCodeAt(5) !== mark) return undefined;
  const day = digitsAt(text, 0, 2);
  const month = digitsAt(text, 3, 2);
  const year = digitsAt(text, 6, 4);
  return day < 0 || month < 0 || year < 0 ? undefined : localDate(year, month, day);
}

function fromDateCell(iso: string, column: DateColumn, context: DateContext): Read<LocalDate> {
  const date = parseLocalDate(iso.slice(0, 10));
  if (date === undefined) return unreadable('no-such-day', context);
  if (column.cellsOpen && isOpen(date)) return between(date, swapped(date), NO_STEPS, context);
  // Excel gives 00 to 29 of a two-digit year to this century.
  const nikDate = context.nik === undefined ? undefined : nikBirthDate(context.nik, context.on);
  const isOff = nikDate !== undefined && nikDate !== date && nikDate.slice(2) === date.slice(2);
  return isOff ? unreadable('century', context, date) : plausible(date, NO_STEPS, context);
}

function settled(
  found: DateNotation,
  before: readonly string[],
  column: DateColumn,
  context: DateContext,
): Read<LocalDate> {
  const steps = found.steps.length === 0 ? before : withSteps(before, ...found.steps);
  if (found.why !== undefined) return unreadable(found.why, context);
  const date = complete(found, context.on);
  if (date === undefined) return unreadable('no-such-day', context);
  if (found.alternative !== undefined) {
    const other = found.alternative(date);
    if (other === undefined) return plausible(date, steps, context);
    return found.doubt === 'prefers-first' && !fits(other, context)
      ? plausible(date, steps, context)
      : between(date, other, steps, context);
  }
  if (found.doubt === 'needs-nik') {
    return fits(date, context)
      ? plausible(date, withSteps(steps, 'settled-by-nik'), context)
      : unreadable('notation', context);
  }
  if (found.isNumeric && column.textsOpen && isOpen(date))
    return between(date, swapped(date), steps, context);
  return plausible(date, steps, context);
}

/** A two-digit year belongs to the century under which the person is 0 to 99 years old. */
function complete(found: DateNotation, on: LocalDate): LocalDate | undefined {
  if (found.date !== undefined) return found.date;
  const { year, month, day } = found;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year > 99 || !found.hasShortYear) return localDate(year, month, day);
  const century = Math.floor(Number(on.slice(0, 4)) / 100) * 100;
  const [here, before] = [
    localDate(century + year, month, day),
    localDate(century - 100 + year, month, day),
  ];
  return here !== undefined && here <= on ? here : before;
}

/** Day and month both up to 12 and different: either may stand first. */
function isOpen(date: LocalDate): boolean {
  const { month, day } = partsOf(date);
  return day <= 12 && day !== month;
}

function swapped(date: LocalDate): LocalDate {
  const { year, month, day } = partsOf(date);
  return localDate(year, day, month) ?? date;
}

function fits(date: LocalDate, context: DateContext): boolean {
  return context.nik !== undefined && nikFitsBirthDate(context.nik, date);
}

function between(
  a: LocalDate,
  b: LocalDate,
  steps: readonly string[],
  context: DateContext,
): Read<LocalDate> {
  if (fits(a, context)) return plausible(a, withSteps(steps, 'settled-by-nik'), context);
  if (fits(b, context)) return plausible(b, withSteps(steps, 'settled-by-nik'), context);
  return faulty('tanggal-lahir-ambiguous', { a, b }, steps);
}

const FIRST_YEAR = 1900;

function plausible(
  date: LocalDate,
  steps: readonly string[],
  context: DateContext,
): Read<LocalDate> {
  if (date > context.on) return unreadable('future', context, date);
  if (Number(date.slice(0, 4)) < FIRST_YEAR) return unreadable('year', context, date);
  const { umur } = context;
  if (umur !== undefined && Math.abs(ageOn(date, context.on) - umur) > 1)
    return took(date, withSteps(steps, 'umur-differs'));
  return took(date, steps);
}

/** The date of a sound NIK is offered beside the fault, never taken; `date` is the day that cannot be right. */
function unreadable(why: string, context: DateContext, date?: LocalDate): Read<LocalDate> {
  const nikDate = context.nik === undefined ? undefined : nikBirthDate(context.nik, context.on);
  return faulty('tanggal-lahir-unreadable', {
    why,
    ...(nikDate === undefined ? {} : { nikDate }),
    ...(date === undefined ? {} : { date }),
  });
}

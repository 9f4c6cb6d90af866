import type { LocalDate } from '../domain/local-date.ts';
import { nikFitsBirthDate, nikParts, parseNik } from '../domain/nik.ts';
import { cellIn, type GridRow, textIn } from './grid.ts';
import { readDate } from './values/date.ts';
import { SINGLE_DATE } from './values/date-column.ts';
import { splitPlaceAndDate } from './values/place-and-date.ts';
import { readSex } from './values/sex.ts';

/** What speaks for a column of 16 digits being the NIK, and not the family card or an old number. */
export interface Evidence {
  readonly index: number;
  readonly filled: number;
  /** Share of numbers that have the form of a NIK at all. */
  readonly valid: number;
  /** Share of rows whose birth date stands in the number; undefined without dates to compare. */
  readonly birth: number | undefined;
  /** Share of rows whose sex stands in the number; undefined without sexes to compare. */
  readonly sex: number | undefined;
  /** Share of numbers with 40 added to the day: women. A family card never has it. */
  readonly women: number;
  /** Different numbers per number: a family card comes again for each member. */
  readonly distinct: number;
}

export interface Companions {
  readonly date: number | undefined;
  /** True when the date column holds place and date. */
  readonly withPlace: boolean;
  readonly sex: number | undefined;
  readonly on: LocalDate;
}

const TESTED = 80;

function birthDate(row: GridRow, by: Companions): LocalDate | undefined {
  if (by.date === undefined) return undefined;
  const cell = by.withPlace
    ? splitPlaceAndDate(textIn(row, by.date)).dateText
    : cellIn(row, by.date);
  return readDate(cell, SINGLE_DATE, { on: by.on }).value;
}

/** Looks at the first rows only: a column that is right shows it at once. */
export function evidenceOf(
  rows: readonly GridRow[],
  index: number,
  by: Companions,
  tested = TESTED,
): Evidence {
  let [filled, valid, women, dated, born, sexed, agreed] = [0, 0, 0, 0, 0, 0, 0];
  const seen = new Set<string>();
  for (const row of rows.slice(0, tested)) {
    const text = textIn(row, index).replace(/[^\d]/g, '');
    if (text === '') continue;
    filled += 1;
    seen.add(text);
    const nik = parseNik(text);
    if (nik === undefined) continue;
    valid += 1;
    const { sex } = nikParts(nik);
    if (sex === 'P') women += 1;
    const birth = birthDate(row, by);
    if (birth !== undefined) dated += 1;
    if (birth !== undefined && nikFitsBirthDate(nik, birth)) born += 1;
    const written = by.sex === undefined ? undefined : readSex(cellIn(row, by.sex)).value;
    if (written !== undefined) sexed += 1;
    if (written === sex) agreed += 1;
  }
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
  return {
    index,
    filled,
    valid: share(valid, filled) ?? 0,
    birth: share(born, dated),
    sex: share(agreed, sexed),
    women: share(women, valid) ?? 0,
    distinct: share(seen.size, filled) ?? 1,
  };
}

const SURE = 0.5;
const NEVER = 0.2;

/** Is `a` the NIK and `b` not? Undefined when the content does not tell. */
export function tellsNik(a: Evidence, b: Evidence): boolean | undefined {
  if (a.birth !== undefined && b.birth !== undefined) {
    if (a.birth >= SURE && b.birth <= NEVER) return true;
    if (b.birth >= SURE && a.birth <= NEVER) return false;
  }
  if (a.women >= 0.15 && b.women === 0 && b.filled >= 8 && a.distinct >= b.distinct) return true;
  if (b.women >= 0.15 && a.women === 0 && a.filled >= 8 && b.distinct >= a.distinct) return false;
  return undefined;
}

/**
 * Of several columns that claim to be the NIK, the one that agrees with birth date and sex. When none does,
 * nobody knows which is right, and none is used (reliability.md, S15).
 */
export function trueNik(claims: readonly Evidence[]): Evidence | undefined {
  const full = claims.filter(({ filled }) => filled > 0);
  if (full.length <= 1) return full[0] ?? claims[0];
  const agreeing = full.filter(({ birth, sex }) => (birth ?? sex ?? 0) >= SURE);
  const tested = full.some(({ birth, sex }) => birth !== undefined || sex !== undefined);
  if (!tested) return undefined;
  return agreeing.toSorted((a, b) => weight(b) - weight(a))[0];
}

const weight = ({ birth, sex, filled }: Evidence) =>
  (birth ?? 0) * 4 + (sex ?? 0) + Math.min(filled, TESTED) / 1000;

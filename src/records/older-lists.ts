import type { LocalDate } from '../domain/local-date.ts';
import { addMonths, monthOf, yearOf } from '../domain/month.ts';
import { type Grid, textsOf } from './grid.ts';
import { yearOfFileName, yearOfFolder } from './path-words.ts';
import type { Nominee, SheetFact, SheetReading } from './reading.ts';
import { reading } from './readings.ts';
import type { SortedRows } from './sort-rows.ts';
import { took } from './values/read.ts';

/*
 * What the names and titles of sheets say of whole lists: last year's beside this year's, an archive beside the list
 * itself, those who are covered already beside those who are nominated.
 */

const YEAR = /(?<!\d)20[2-9]\d(?!\d)/;
/** The year of a paper is not that of the list. */
const OF_A_PAPER =
  /\b(?:no|nomor|keputusan|sk|peraturan|perdes|perbup|perwali|pergub|permen\p{L}*|perpres|inpres|undang|dtks|dtsen|desil)\b/iu;

const yearIn = (text: string): number | undefined => {
  const found = YEAR.exec(text)?.[0];
  return found === undefined ? undefined : Number(found);
};

/** By the name of the sheet, or the first of its titles that gives a year. */
export function yearOfSheet({ sheet, rows }: Grid, { ignored }: SortedRows): number | undefined {
  const byName = yearIn(sheet.name ?? '');
  if (byName !== undefined) return byName;
  for (const at of ignored.get('title') ?? []) {
    const row = rows[at];
    const text = row === undefined ? '' : textsOf(row).join(' ');
    const year = OF_A_PAPER.test(text) ? undefined : yearIn(text);
    if (year !== undefined) return year;
  }
  return undefined;
}

/** A title, or the name of the sheet, that makes one doubt that the people below it are meant: told once for them all. */
export function doubtfulTitles({ people }: SortedRows): readonly SheetFact[] {
  const titles = new Map<number, { says: string; people: number; isSheetName: boolean }>();
  for (const { flow } of people) {
    const { keputusan: title } = flow;
    if (title?.says !== 'ragu') continue;
    const isSheetName = title.isSheetName === true;
    const row = isSheetName ? 0 : title.row;
    const before = titles.get(row) ?? { says: title.text.trim(), people: 0, isSheetName };
    titles.set(row, { ...before, people: before.people + 1 });
  }
  return [...titles].map(([row, { isSheetName, ...data }]) => ({
    code: 'title-in-doubt',
    ...(isSheetName ? {} : { row }),
    data,
  }));
}

/** What can only be said of a sheet by the others of its workbook. */
export function besideEachOther(
  sheets: readonly SheetReading[],
  file: string,
  on: LocalDate,
): readonly SheetReading[] {
  return tellOlderYears(turnDownCovered(doubtBesideOthers(sheets)), file, on);
}

/** A lone list is meant, whatever its sheet is called. */
function doubtBesideOthers(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const isDoubt = ({ code, row }: SheetFact) => code === 'title-in-doubt' && row === undefined;
  const isPlain = ({ nominees, facts }: SheetReading) =>
    nominees.length > 0 && !facts.some(isDoubt);
  if (sheets.some(isPlain)) return sheets;
  return sheets.map((sheet) => ({ ...sheet, facts: sheet.facts.filter((fact) => !isDoubt(fact)) }));
}

const isUnderCovered = ({ readings: { kepesertaan } }: Nominee): boolean =>
  kepesertaan?.value === 'ya' && kepesertaan.steps?.includes('from-section') === true;

/** Those said to be covered in a list of their own, beside the list of nominees, are not nominated by it. */
function turnDownCovered(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const covered = sheets.filter(({ nominees }) => nominees.some(isUnderCovered));
  if (covered.length === 0) return sheets;
  if (sheets.every(({ nominees }) => nominees.every(isUnderCovered))) return sheets;
  return sheets.map((sheet) =>
    covered.includes(sheet)
      ? {
          ...sheet,
          nominees: sheet.nominees.map((one) => (isUnderCovered(one) ? turnedDown(one) : one)),
        }
      : sheet,
  );
}

function turnedDown(nominee: Nominee): Nominee {
  const { kepesertaan, ...readings } = nominee.readings;
  if (kepesertaan === undefined || readings.keputusan?.value !== undefined) return nominee;
  const place = { cell: kepesertaan.text, row: kepesertaan.row, column: undefined };
  const said = reading(place, took<'tidak'>('tidak'), ['from-section']);
  return { ...nominee, readings: { ...readings, keputusan: said } };
}

/** Last year's list beside this year's: only the village knows whether both are meant. */
function tellOlderYears(
  sheets: readonly SheetReading[],
  file: string,
  on: LocalDate,
): readonly SheetReading[] {
  const years = sheets.map(({ year, used }) => (used ? (year ?? 0) : 0));
  const newest = Math.max(0, ...years);
  const current = Math.max(newest, yearOf(addMonths(monthOf(on), 1)));
  const byName = yearOfFileName(file);
  const byFolder = yearOfFolder(file)?.year;
  return sheets.map((sheet, at) => {
    const told = years[at] || byName;
    const year = told ?? byFolder ?? 0;
    if (year === 0 || year >= current) return sheet;
    // A folder of its year is told with the file; other files of the village, by a rule that sees them.
    const isTold = told === undefined || (years[at] !== 0 && year < newest);
    const more = isTold ? {} : { ofYear: year };
    const nominees = sheet.nominees.map((one) => ({ ...one, older: true as const, ...more }));
    if (years[at] === 0 || year >= newest) return { ...sheet, nominees };
    const data = { people: nominees.length, year, newest };
    return { ...sheet, nominees, facts: [...sheet.facts, { code: 'sheet-of-older-year', data }] };
  });
}

import { parseNik } from '../domain/nik.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { birthAfterComma } from './birth-after-comma.ts';
import { birthInParts } from './birth-in-parts.ts';
import { delimitedCells } from './delimited-cells.ts';
import { type Grid, gridOf, textIn } from './grid.ts';
import { listsApart } from './lists-apart.ts';
import { manyLinePeople } from './many-line-people.ts';
import type { SheetContext } from './nominees.ts';
import { joinedBoxes } from './number-boxes.ts';
import { personForms } from './person-forms.ts';
import type { IgnoredRows, IgnoreReason, Nominee, SheetReading } from './reading.ts';
import { putBack, type Rearranged } from './rearranged.ts';
import { sharedCells } from './shared-cells.ts';
import { asciiDigits } from './values/digits.ts';
import { aboveBareNames, wrappedRows } from './wrapped-rows.ts';

/** Shapes a list may have beside one row a person; each gives a table of such rows, or nothing. */
const SHAPES: readonly ((grid: Grid) => Rearranged | undefined)[] = [
  delimitedCells,
  joinedBoxes,
  (grid) => manyLinePeople(grid, 'by-line'),
  (grid) => manyLinePeople(grid, 'by-column'),
  sharedCells,
  personForms,
  listsApart,
  birthInParts,
];

/** Longer lists come out of programs, one row a person. */
const LONGEST = 5000;
const DOUBTED = 0.6;

/**
 * The sheet read in another shape (several lines a person, one form a person, lists beside each other),
 * where as a table of one row a person it gives few whole people and the other shape gives more of them.
 * Nobody whose NIK the table gave is lost by it.
 */
export function inOtherShape(
  sheet: Sheet,
  plain: SheetReading,
  { hint }: SheetContext,
  readAsTable: (sheet: Sheet) => SheetReading,
): SheetReading | undefined {
  const told = hint?.columns !== undefined || hint?.headerRow !== undefined;
  if (told || sheet.rows.length > LONGEST) return undefined;
  const mended = unwrap(sheet, plain, readAsTable) ?? unparted(sheet, plain, readAsTable);
  if (mended !== undefined) return mended;
  if (!isDoubtful(plain)) return withCutNames(sheet, plain);
  const grid = gridOf(sheet);
  let best: SheetReading | undefined;
  let most = understood(plain);
  for (const shape of SHAPES) {
    const other = shape(grid);
    if (other === undefined) continue;
    const reading = putBack(readAsTable(other.sheet), other, plain, sheet.lastRow);
    const whole = understood(reading);
    const isBetter = whole > most || (whole === most && dropsCards(plain, reading));
    if (!isBetter || !keeps(plain, reading)) continue;
    best = reading;
    most = whole;
  }
  if (best === undefined) return withCutNames(sheet, plain);
  const rest = outsideList(grid, best.ignored, best.nominees);
  return { ...best, facts: [...best.facts.filter(({ code }) => code !== OUTSIDE), ...rest] };
}

/** What a row that only carries on the one above has nothing of. */
const OWN = ['nik', 'tanggalLahir', 'handphone'] as const;

/** Names that perhaps go on in the next row, where nobody can tell. */
function withCutNames(sheet: Sheet, plain: SheetReading): SheetReading | undefined {
  if (!plain.nominees.some(isBare)) return undefined;
  const nominees = aboveBareNames(gridOf(sheet), plain.nominees);
  return nominees && { ...plain, nominees };
}

const isBare = ({ readings }: Nominee): boolean => OWN.every((field) => !readings[field]?.value);

/** The sheet with names that go on in the next row put together; nobody but these rows is lost by it. */
function unwrap(
  sheet: Sheet,
  plain: SheetReading,
  readAsTable: (sheet: Sheet) => SheetReading,
): SheetReading | undefined {
  if (!plain.nominees.some(isBare)) return undefined;
  const whole = wrappedRows(gridOf(sheet), plain);
  if (whole === undefined) return undefined;
  const reading = putBack(readAsTable(whole.sheet), whole, plain, sheet.lastRow);
  if (reading.nominees.length !== plain.nominees.length - whole.rows.length) return undefined;
  const [row = 0] = whole.rows;
  const data = { rows: whole.rows.length, list: whole.rows.slice(0, 20).join(', ') };
  return { ...reading, facts: [...reading.facts, { code: 'rows-joined', row, data }] };
}

/** The sheet with births that a comma parted put together: the same people, and fewer rows of another length. */
function unparted(
  sheet: Sheet,
  plain: SheetReading,
  readAsTable: (sheet: Sheet) => SheetReading,
): SheetReading | undefined {
  const ragged = raggedPeople(plain);
  const whole = ragged > 0 ? birthAfterComma(gridOf(sheet)) : undefined;
  if (whole === undefined) return undefined;
  const reading = putBack(readAsTable(whole.sheet), whole, plain, sheet.lastRow);
  const fewer = raggedPeople(reading) < ragged && reading.nominees.length >= plain.nominees.length;
  return fewer && keeps(plain, reading) ? reading : undefined;
}

const raggedPeople = ({ nominees }: SheetReading): number =>
  nominees.filter(({ ragged }) => ragged).length;

const isDoubtful = (plain: SheetReading): boolean =>
  plain.nominees.length === 0 ||
  wholePeople(plain) < plain.nominees.length * DOUBTED ||
  withoutBirth(plain) > plain.nominees.length * DOUBTED ||
  plain.facts.some(({ code }) => code === OUTSIDE);

/** Whole people, and birth dates beside them: a shape is believed when they grow. */
const understood = (reading: SheetReading): number =>
  wholePeople(reading) * 2 +
  reading.nominees.filter((one) => isWhole(one) && one.readings.tanggalLahir?.value).length;

const withoutBirth = ({ nominees }: SheetReading): number =>
  nominees.filter(({ readings: { tanggalLahir } }) => tanggalLahir && !tanggalLahir.value).length;

const BY_NUMBER = new Set(['nik-stored-as-number', 'nik-masked']);

function isWhole({ readings: { nik, nama } }: Nominee): boolean {
  return (
    nama?.value !== undefined &&
    (nik?.value !== undefined || (nik?.fault !== undefined && BY_NUMBER.has(nik.fault.code)))
  );
}

const wholePeople = ({ nominees }: SheetReading): number => nominees.filter(isWhole).length;

function keeps(plain: SheetReading, reading: SheetReading): boolean {
  const niks = new Set(reading.nominees.map(({ readings }) => readings.nik?.value));
  const cards = cardsOf(reading);
  return plain.nominees.every(
    (one) =>
      one.readings.nik?.value === undefined ||
      niks.has(one.readings.nik.value) ||
      isCard(one, cards),
  );
}

/** Family cards of the people, where a heading says that they are. */
function cardsOf({ columns, nominees }: SheetReading): ReadonlySet<string | undefined> {
  const isHeaded = columns.some(({ field, heading }) => field === 'nomorKk' && heading !== '');
  return new Set(isHeaded ? nominees.map(({ readings }) => readings.nomorKk?.value) : []);
}

/** A line with the family card of the person above it, taken for a person without a name. */
const isCard = ({ readings: { nik, nama } }: Nominee, cards: ReturnType<typeof cardsOf>): boolean =>
  nik?.value !== undefined && nama?.value === undefined && cards.has(nik.value);

/** Does all that the other reading has less of consist of such lines? */
function dropsCards(plain: SheetReading, reading: SheetReading): boolean {
  const cards = cardsOf(reading);
  const others = plain.nominees.filter((one) => !isCard(one, cards));
  return others.length < plain.nominees.length && others.length === reading.nominees.length;
}

const OUTSIDE = 'nik-outside-list';
/** Rows in which a number of a person is no surprise: headings, family lines, instructions of a template. */
const EXPECTED: ReadonlySet<IgnoreReason> = new Set<IgnoreReason>([
  ...(['blank', 'heading', 'section', 'after-marker', 'sheet-not-used', 'file-repeated'] as const),
]);

/** Rows that are nobody's though a whole NIK stands in them, which nobody else has: perhaps people not understood. */
export function outsideList(
  grid: Grid,
  ignored: readonly IgnoredRows[],
  nominees: readonly Nominee[],
): SheetReading['facts'] {
  let taken: Set<string | undefined> | undefined;
  const found: number[] = [];
  for (const { reason, rows } of ignored) {
    if (EXPECTED.has(reason)) continue;
    for (const at of rows) {
      const row = grid.rows[at];
      if (row === undefined) continue;
      for (const [column, shape] of row.shapes.entries()) {
        if (shape !== 'nik' && shape !== 'text') continue;
        const nik = nikIn(textIn(row, column));
        if (nik === undefined) continue;
        taken ??= new Set(
          nominees.flatMap(({ readings: { nik, nomorKk } }) => [nik?.value, nomorKk?.value]),
        );
        if (taken.has(nik)) continue;
        found.push(at);
        break;
      }
    }
  }
  found.sort((a, b) => a - b);
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      code: OUTSIDE,
      row: first,
      data: { rows: found.length, list: found.slice(0, 20).join(', ') },
    },
  ];
}

const SIXTEEN = /(?<!\d)\d{16}(?!\d)/;

/** A NIK as such, or behind its label. A family card has its number too, and says so. */
function nikIn(text: string): string | undefined {
  if (text.length > 80 || /\bkk\b|kartu|rek/i.test(text)) return undefined;
  const found = SIXTEEN.exec(asciiDigits(text))?.[0];
  return found === undefined ? undefined : parseNik(found);
}

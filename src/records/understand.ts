import type { Workbook } from '../sheets/sheet.ts';
import { countListsOnce } from './list-repeated.ts';
import type { SheetContext } from './nominees.ts';
import { besideEachOther } from './older-lists.ts';
import { doubtfulNames, pathSays } from './path-words.ts';
import type { FileReading, SheetReading, UnderstandOptions } from './reading.ts';
import { understandSheet } from './understand-sheet.ts';

/**
 * A workbook as people, columns and ignored rows. Pure; it judges nothing and drops nothing: every row of
 * every sheet ends as a nominee or ignored with a reason.
 */
export function understand(workbook: Workbook, options: UnderstandOptions): FileReading {
  const { file, sha256, size, kind, facts } = workbook;
  const path = pathSays(file, options);
  const context: SheetContext = { ...options, file, path };
  const sheets = workbook.sheets.map((sheet) => understandSheet(sheet, context));
  return {
    file,
    sha256,
    size,
    kind,
    facts: [...facts, ...doubtfulNames(file, path)],
    sheets: countListsOnce(
      besideEachOther(oneVillage(tellEmptiness(sheets)), file, options.on),
    ).map(balanced),
  };
}

/** A list without a village beside a cover sheet, or another list, that names one: it is the workbook's. */
function oneVillage(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const named = sheets.flatMap(({ desa, hidden }) => (desa?.kode && !hidden ? [desa] : []));
  const [first] = named;
  if (first === undefined || named.some(({ kode }) => kode !== first.kode)) return sheets;
  const split = sheets.some(({ nominees }) =>
    nominees.some(({ kodeDesa }) => kodeDesa && kodeDesa !== first.kode),
  );
  if (split) return sheets;
  return sheets.map((sheet) =>
    sheet.desa === undefined && sheet.used
      ? { ...sheet, desa: { ...first, from: 'workbook' } }
      : sheet,
  );
}

/** A file of which nobody was taken says so once; beside a sheet with people an empty one says nothing. */
function tellEmptiness(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const anyone = sheets.some(({ nominees }) => nominees.length > 0);
  if (anyone)
    return sheets.map((sheet) => ({ ...sheet, facts: sheet.facts.filter(isNotEmptiness) }));
  const telling = sheets.find(({ facts }) => facts.some((fact) => !isNotEmptiness(fact)));
  return sheets.map((sheet) =>
    sheet === telling ? sheet : { ...sheet, facts: sheet.facts.filter(isNotEmptiness) },
  );
}

const isNotEmptiness = ({ code }: { readonly code: string }): boolean =>
  code !== 'no-people-found' && code !== 'header-not-found';

/** The ledger of inputs.md 13, added up; a difference is a fault of this program, never of the data. */
function balanced(sheet: SheetReading): SheetReading {
  const ignored = new Set<number>();
  const twice = (row: number) => new Error(`row ${row} of sheet ${sheet.sheet} has two states`);
  for (const { rows } of sheet.ignored)
    for (const row of rows) {
      if (ignored.has(row)) throw twice(row);
      ignored.add(row);
    }
  for (const { row } of sheet.nominees) if (ignored.has(row)) throw twice(row);
  const rows = sheet.nominees.length + ignored.size;
  if (rows !== sheet.rows)
    throw new Error(`sheet ${sheet.sheet}: ${rows} rows told of ${sheet.rows}`);
  return sheet;
}

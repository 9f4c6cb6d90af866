import type { FieldName } from './field.ts';
import type { Nominee, SheetReading } from './reading.ts';

/*
 * A workbook may hold the same list twice: a sheet of all beside one for each banjar, or a list printed again below
 * itself. Nobody in it is wrong, so rows that say the same are counted once and told once. A person who stands twice
 * in one list is another matter, and told with the NIK.
 */

/** One list of a file: a sheet, or the part of it below one heading. */
interface List {
  readonly sheet: SheetReading;
  readonly people: readonly Nominee[];
  /** Rows of the sheet in which several people stand, each a row of the ledger: these stay as they are. */
  readonly shared: ReadonlySet<number>;
}

/** So many people in common, and so large a part of the shorter list, is no chance; or all of it. */
const LEAST = 5;
const PART = 0.5;
/** One person twice in a file is a slip, not a list. */
const LEAST_IN_ALL = 2;

/** The sheets of a file in which rows that another list of it holds just the same are counted once. */
export function countListsOnce(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const lists = sheets.flatMap(listsIn);
  if (lists.length < 2) return sheets;
  const pairs = pairsIn(lists).filter(({ repeats, one, other }) => {
    const shorter = Math.min(one.people.length, other.people.length);
    const { length } = repeats;
    return length === shorter || (length >= LEAST && length >= PART * shorter);
  });
  const repeats = pairs.flatMap((pair) => pair.repeats);
  if (repeats.length < LEAST_IN_ALL) return sheets;
  const alone = onlyOnce(new Set(pairs.flatMap(({ one, other }) => [one, other])));
  const alsoIn = alone === 0 ? new Map<Nominee, (string | null)[]>() : otherSheetsOf(repeats);
  return sheets.map((sheet) => {
    const own = repeats.filter(({ list }) => list.sheet === sheet);
    const left = own.length === 0 ? sheet : withoutRepeats(sheet, own, alone);
    if (!left.nominees.some((person) => alsoIn.has(person))) return left;
    const nominees = left.nominees.map((person) => {
      const others = alsoIn.get(person);
      return others === undefined ? person : { ...person, alsoIn: others };
    });
    return { ...left, nominees };
  });
}

/** Of rows that stay, the sheets in which they are not counted. */
function otherSheetsOf(repeats: readonly Repeat[]): ReadonlyMap<Nominee, (string | null)[]> {
  const found = new Map<Nominee, (string | null)[]>();
  for (const { kept, list, other } of repeats) {
    if (list.sheet === other.sheet) continue;
    const known = found.get(kept);
    if (known === undefined) found.set(kept, [list.sheet.sheet]);
    else known.push(list.sheet.sheet);
  }
  return found;
}

/** Parts of a sheet are apart where a heading stands between their people. */
function listsIn(sheet: SheetReading): readonly List[] {
  if (!sheet.used || sheet.nominees.length === 0) return [];
  const headings = sheet.ignored
    .flatMap(({ reason, rows }) => (reason === 'heading' ? rows : []))
    .sort((a, b) => a - b);
  const parts = new Map<number, Nominee[]>();
  for (const person of sheet.nominees) {
    const above = headings.findLast((row) => row < person.row) ?? 0;
    const part = parts.get(above);
    if (part === undefined) parts.set(above, [person]);
    else part.push(person);
  }
  const shared = sharedRows(sheet.nominees);
  return [...parts.values()].map((people) => ({ sheet, people, shared }));
}

function sharedRows(nominees: readonly Nominee[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { row } of nominees) (seen.has(row) ? shared : seen).add(row);
  return shared;
}

/** A row that goes, with the list it is in and the one that holds it too. */
interface Repeat {
  readonly person: Nominee;
  readonly list: List;
  readonly other: List;
  readonly kept: Nominee;
}

interface Pair {
  readonly one: List;
  readonly other: List;
  readonly repeats: Repeat[];
}

function pairsIn(lists: readonly List[]): readonly Pair[] {
  const byNik = new Map<string, { readonly person: Nominee; readonly list: List }[]>();
  for (const list of lists)
    for (const person of list.people) {
      const nik = person.readings.nik?.value;
      if (nik === undefined || person.readings.nama?.value === undefined) continue;
      const known = byNik.get(nik);
      if (known === undefined) byNik.set(nik, [{ person, list }]);
      else known.push({ person, list });
    }
  const pairs = new Map<List, Map<List, Pair>>();
  for (const rows of byNik.values())
    for (const [at, a] of rows.entries())
      for (const b of rows.slice(at + 1)) {
        if (a.list === b.list) continue;
        // Of equal rows the first stays.
        const [gone, kept] = saysNoMore(b, a) ? [b, a] : saysNoMore(a, b) ? [a, b] : [];
        if (gone === undefined || kept === undefined) continue;
        const ofOne = pairs.get(a.list) ?? new Map<List, Pair>();
        pairs.set(a.list, ofOne);
        const pair = ofOne.get(b.list) ?? { one: a.list, other: b.list, repeats: [] };
        ofOne.set(b.list, pair);
        pair.repeats.push({ ...gone, other: kept.list, kept: kept.person });
      }
  return [...pairs.values()].flatMap((ofOne) => [...ofOne.values()]);
}

/** What the village decides about a person: a list that is silent about it does not say the same. */
const DECISIONS: readonly FieldName[] = [
  ...(['keputusan', 'kepesertaan', 'status', 'statusDasar', 'prioritas'] as const),
];

interface Row {
  readonly person: Nominee;
  readonly list: List;
}

/** Does the other row hold all that this one says, and nothing against it? */
function saysNoMore(a: Row, b: Row): boolean {
  const [one, other] = [a.person, b.person];
  if (other.older === true && one.older !== true) return false;
  if (other.hiddenRow === true && one.hiddenRow !== true) return false;
  if (one.confirmed !== undefined || a.list.shared.has(one.row)) return false;
  const desa = desaOf(a);
  if (desa !== undefined && desa !== desaOf(b)) return false;
  return (
    DECISIONS.every((field) => saidIn(one, field) === saidIn(other, field)) &&
    fieldsOf(one).every((field) => {
      const said = saidIn(one, field);
      return said === undefined || said === saidIn(other, field);
    })
  );
}

const desaOf = ({ person, list: { sheet } }: Row): string | undefined =>
  person.kodeDesa ?? sheet.desa?.kode ?? sheet.desa?.nama;

function fieldsOf({ readings }: Nominee): readonly FieldName[] {
  return Object.keys(readings).filter((key): key is FieldName => key in readings);
}

/** What a cell says, as text to compare; undefined where it is empty. */
function saidIn({ readings }: Nominee, field: FieldName): string | undefined {
  const reading = readings[field];
  if (reading === undefined) return undefined;
  if (reading.fault !== undefined) return `${reading.fault.code} ${reading.text}`;
  return reading.value === undefined ? undefined : JSON.stringify(reading.value);
}

/** People of these lists of whom no other of them has a row. */
function onlyOnce(lists: ReadonlySet<List>): number {
  const holders = new Map<string, number>();
  let without = 0;
  for (const { people } of lists)
    for (const nik of new Set(people.map(({ readings }) => readings.nik?.value)))
      if (nik !== undefined) holders.set(nik, (holders.get(nik) ?? 0) + 1);
  for (const { people } of lists)
    without += people.filter(({ readings }) => readings.nik?.value === undefined).length;
  return without + [...holders.values()].filter((count) => count === 1).length;
}

const SHOWN_NAMES = 3;

function withoutRepeats(
  sheet: SheetReading,
  repeats: readonly Repeat[],
  alone: number,
): SheetReading {
  const gone = new Set(repeats.map(({ person }) => person));
  const rows = [...gone].map(({ row }) => row).sort((a, b) => a - b);
  const others = [...new Set(repeats.map(({ other }) => other.sheet))];
  const names = others.flatMap((one) => (one === sheet ? [] : (one.sheet ?? [])));
  const nominees = sheet.nominees.filter((person) => !gone.has(person));
  const data = { people: gone.size, others: names.slice(0, SHOWN_NAMES).join(', '), alone };
  return {
    ...sheet,
    nominees,
    used: nominees.length > 0,
    ignored: [...sheet.ignored, { reason: 'list-repeated', rows }],
    facts: [...sheet.facts, { code: 'list-repeated', ...(rows[0] ? { row: rows[0] } : {}), data }],
  };
}

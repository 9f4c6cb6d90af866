import { type KodeDesa, parseKodeDesa } from '../domain/wilayah.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type DesaFound, desaIn } from './find-desa.ts';
import type { SheetContext } from './nominees.ts';
import type { KnownDesa, Nominee, SheetReading } from './reading.ts';
import type { SortedRows } from './sort-rows.ts';

type SheetDesa = NonNullable<SheetReading['desa']>;

const told = ({ kode, nama }: DesaFound, from: string): SheetDesa => ({
  ...(kode === undefined ? {} : { kode }),
  ...(nama === undefined ? {} : { nama }),
  from,
});

/** The one village of a desa or kode column, when all rows that name one name the same. */
function fromCells(nominees: readonly Nominee[], context: SheetContext): SheetDesa | undefined {
  let first: Nominee['kodeDesa'];
  for (const { kodeDesa, readings } of nominees) {
    if (kodeDesa === undefined || kodeDesa === first) continue;
    if ((readings.desa?.column ?? readings.kodeDesa?.column) === undefined) continue;
    if (first !== undefined) return undefined;
    first = kodeDesa;
  }
  if (first === undefined) return undefined;
  const nama = context.knownDesa.find(({ kode }) => kode === first)?.nama;
  return { kode: first, ...(nama === undefined ? {} : { nama }), from: 'column' };
}

const FEW = 5;
const MOST = 0.8;

/**
 * There is a Serangan in Denpasar and one in Demak. Where no campaign lists its villages, and nearly all people of the
 * list were registered in another province, the name is that of a village there.
 */
export function isElsewhere(
  kode: KodeDesa,
  nominees: readonly Nominee[],
  known: readonly KnownDesa[],
): boolean {
  if (known.find((one) => one.kode === kode)?.builtIn !== true) return false;
  const niks = nominees.flatMap(({ readings: { nik } }) => nik?.value ?? []);
  const foreign = niks.filter((nik) => !nik.startsWith(kode.slice(0, 2)));
  return niks.length >= FEW && foreign.length >= niks.length * MOST;
}

/** A text that names the village of a sheet, and what it says. */
interface NamedBy {
  readonly from: string;
  readonly found: DesaFound | undefined;
}

/** All that names the village of a sheet beside its cells, in the order of trust. */
export function* namesOfSheet(
  sheet: Sheet,
  named: SortedRows['named'],
  { file, knownDesa }: SheetContext,
): Generator<NamedBy> {
  for (const from of ['letterhead', 'title', 'signature'] as const)
    yield { from, found: named[from] };
  if (sheet.name !== null) yield { from: 'sheet-name', found: desaIn(sheet.name, knownDesa) };
  const path = file.split('/');
  const name = (path.pop() ?? '').replace(/\.[a-z0-9]{2,5}$/i, '');
  yield { from: 'file-name', found: desaIn(name, knownDesa) };
  for (const folder of path.toReversed())
    yield { from: 'folder', found: desaIn(folder, knownDesa) };
}

/**
 * The village of a sheet and what says so: settings, the cells, letterhead, title, signature, then sheet
 * name, file name and folders. A known village anywhere goes before a name that no list has.
 */
export function desaOfSheet(
  sheet: Sheet,
  nominees: readonly Nominee[],
  { named }: SortedRows,
  context: SheetContext,
): SheetReading['desa'] {
  const { hint, knownDesa } = context;
  const set = hint?.kodeDesa === undefined ? undefined : parseKodeDesa(hint.kodeDesa);
  if (set !== undefined) {
    const nama = knownDesa.find(({ kode }) => kode === set)?.nama;
    return { kode: set, ...(nama === undefined ? {} : { nama }), from: 'settings' };
  }
  const cells = fromCells(nominees, context);
  if (cells) return cells;
  let unknown: SheetDesa | undefined;
  for (const { from, found } of namesOfSheet(sheet, named, context)) {
    const elsewhere = found?.kode !== undefined && isElsewhere(found.kode, nominees, knownDesa);
    if (found?.kode !== undefined && !elsewhere) return told(found, from);
    if (found) unknown ??= told(elsewhere ? { ...found, kode: undefined } : found, from);
  }
  return unknown;
}

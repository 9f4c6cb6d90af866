import { desaOfCell, isPartOfName, placesIn } from './find-desa.ts';
import { type Grid, textsOf } from './grid.ts';
import type { SheetContext } from './nominees.ts';
import type { KnownDesa, Nominee, SheetReading } from './reading.ts';
import { isElsewhere, namesOfSheet } from './sheet-desa.ts';
import type { SortedRows } from './sort-rows.ts';

type Whose = Pick<SheetReading, 'desa' | 'nominees'>;

/** A folder may be that of a kecamatan of the same name. */
const TELLING: ReadonlySet<string> = new Set([
  ...['letterhead', 'title', 'signature', 'sheet-name', 'file-name'],
]);

/**
 * A copied letterhead, or a list saved under the name of another village: two texts plainly name two villages, and no
 * row says whose it is. Then nobody is put down to either (inputs.md T36).
 */
export function unlessContradicted(
  grid: Grid,
  { desa, nominees }: Whose,
  { named }: SortedRows,
  context: SheetContext,
): Whose {
  const kode = desa?.kode;
  const same: Whose = { desa, nominees };
  if (kode === undefined || context.hint?.kodeDesa !== undefined) return same;
  if (nominees.some((one) => isSettled(one, kode))) return same;
  const names = [...namesOfSheet(grid.sheet, named, context)].flatMap(({ from, found }) =>
    TELLING.has(from) && found?.plainly && found.nama !== undefined && found.kode !== undefined
      ? [{ from, nama: found.nama, kode: found.kode }]
      : [],
  );
  const own = names.find((one) => one.kode === kode);
  const other = names.find((one) => one.kode !== kode);
  if (own === undefined || other === undefined || isPartOfName(own.nama, other.nama)) return same;
  const { knownDesa } = context;
  if ([own, other].some((one) => isElsewhere(one.kode, nominees, knownDesa))) return same;
  if ([own, other].some((one) => isPlaceOf(grid, nominees, one.kode, knownDesa))) return same;
  const nama = `${own.nama} / ${other.nama}`;
  const data = { nama: own.nama, by: own.from, other: other.nama, otherBy: other.from };
  const reading = {
    ...{ value: undefined, text: nama, row: 1, column: undefined, kind: 'text' as const },
    fault: { code: 'desa-unknown', data },
  };
  return {
    desa: { nama, from: 'contradicted' },
    nominees: nominees.map(({ readings, ...one }) => ({
      ...one,
      kodeDesa: undefined,
      readings: { ...readings, desa: reading },
    })),
  };
}

/** A column of its own, settings, or a line further down says whose this person is. */
function isSettled(
  { kodeDesa, readings: { desa, kodeDesa: code } }: Nominee,
  kode: string,
): boolean {
  return kodeDesa === undefined
    ? desa?.value !== undefined
    : kodeDesa !== kode || (desa ?? code)?.column !== undefined;
}

/** Is the name that of the kecamatan or of a banjar here, as the lines above or the columns say? */
function isPlaceOf(
  { rows }: Grid,
  nominees: readonly Nominee[],
  kode: string,
  known: readonly KnownDesa[],
): boolean {
  const lines = rows.slice(0, LINES).flatMap((row) => (row ? [textsOf(row).join(' ')] : []));
  if (lines.some((line) => placesIn(line, known).some((desa) => desa.kode === kode))) return true;
  const places = new Set(
    nominees.flatMap(({ readings: { dusun, kecamatan, kabupaten } }) => [
      ...[dusun?.value, kecamatan?.value, kabupaten?.value],
    ]),
  );
  return [...places].some((text) => text !== undefined && desaOfCell(text, known)?.kode === kode);
}

/** More lines do not stand above a list. */
const LINES = 30;

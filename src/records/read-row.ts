import { textOf } from '../sheets/sheet.ts';
import { cellOfField, type PlacedCell } from './cell-of.ts';
import type { Draft, PlaceOf, PlainField, ReadableBlock } from './draft.ts';
import type { ColumnField, Keputusan, Reading, Readings } from './field.ts';
import type { GridRow } from './grid.ts';
import { readBirth, readOthers, readPekerjaan } from './read-fields.ts';
import { readSexOf } from './read-sex.ts';
import { readDusun } from './readable-block.ts';
import { type CellPlace, fromLine, type PlacingStep, reading } from './readings.ts';
import type { Family, Flow, TitleLine } from './sections.ts';
import { dusunIn, dusunName } from './values/address.ts';
import { isEmptyMark } from './values/marks.ts';
import { readNama } from './values/nama.ts';
import { readNik } from './values/nik.ts';
import { readNomorKk } from './values/nomor-kk.ts';
import { phoneBehind, readPhone } from './values/phone.ts';
import { took } from './values/read.ts';
import { readRt, readRtRw, readRw, rtRwIn } from './values/rt-rw.ts';
import { readText } from './values/text.ts';

/** All readings of one person: own cells first, then what the lines above say, then the address. */
export function readRow(source: ReadableBlock, row: GridRow, flow: Flow): Readings {
  const { grid, above } = source;
  const draft: Draft = {};
  const plain: { [F in PlainField]?: Reading<unknown> } = draft;
  const place = (field: ColumnField): PlacedCell | undefined => {
    const column = source.places.get(field);
    return column === undefined ? undefined : cellOfField(grid, row, column, above);
  };
  const nik = place('nik');
  if (nik) draft.nik = reading(nik, readNik(nik.cell, source.nik));
  for (const { field, place: column, read } of source.plain) {
    const cell = cellOfField(grid, row, column, above);
    plain[field] = reading(cell, read(cell.cell), cell.steps);
  }
  readDesaAbove(draft, source, row);
  joinNames(draft, place);
  readBirth(draft, place, source);
  readSexOf(draft, place);
  readRtRwOf(draft, place);
  readPekerjaan(draft, place);
  readOthers(draft, place, source, row);
  const struck = open(draft.keputusan) ? struckOut(source, row) : undefined;
  if (struck) draft.keputusan = struck;
  fillFromLines(draft, flow);
  fillFromAddress(draft);
  return draft;
}

/** The village as the row above that names it has it. */
function readDesaAbove(
  draft: Draft,
  { grid, places, above, desaAbove }: ReadableBlock,
  { row }: GridRow,
): void {
  const home = desaAbove.get(row);
  const column = places.get('desa');
  if (home === undefined || column === undefined) return;
  const cell = cellOfField(grid, home, column, above);
  draft.desa = reading(cell, readText(cell.cell), ABOVE);
}

const ABOVE: readonly PlacingStep[] = ['from-cell-above'];

/** First and last name in two columns are one name; the place is that of the first. */
function joinNames(draft: Draft, place: PlaceOf): void {
  const rest = place('namaBelakang');
  const last = rest === undefined ? '' : textOf(rest.cell).trim();
  const first = draft.nama?.text.trim() ?? '';
  if (draft.nama === undefined || first === '' || last === '' || isEmptyMark(last)) return;
  const { row, column } = draft.nama;
  const cell = `${first} ${last}`;
  draft.nama = reading({ cell, row, column }, readNama(cell), ['from-other-column']);
}

function readRtRwOf(draft: Draft, place: PlaceOf): void {
  const cell = place('rtRw');
  if (!cell) return;
  const { value, ...read } = readRtRw(cell.cell);
  draft.rt ??= reading(cell, { ...read, value: value?.rt }, cell.steps);
  draft.rw ??= reading(cell, { ...read, value: value?.rw }, cell.steps);
}

const open = (field: { readonly value: unknown; readonly fault?: unknown } | undefined): boolean =>
  field === undefined || (field.value === undefined && field.fault === undefined);

/**
 * Who crosses out a row, a NIK or a name means that the person is not meant any more. A name or NIK of which a part is
 * crossed out may have become that of another one.
 */
function struckOut(
  { places }: ReadableBlock,
  { row, source }: GridRow,
): Reading<Keputusan> | undefined {
  const { struck, struckColumns, mendedColumns } = source;
  const said = (cell: string, column: string | undefined, says: Keputusan) =>
    reading({ cell, row, column }, took(says), STRUCK);
  if (struck) return said('dicoret', undefined, 'tidak');
  if (struckColumns === undefined && mendedColumns === undefined) return undefined;
  for (const [field, word] of IDENTIFYING) {
    const place = places.get(field);
    if (place === undefined) continue;
    if (struckColumns?.includes(place.index))
      return said(`${word} dicoret`, place.letters, 'tidak');
    if (mendedColumns?.includes(place.index))
      return said(`sebagian ${word} dicoret`, place.letters, 'ragu');
  }
  return undefined;
}

const IDENTIFYING = [
  ['nik', 'NIK'],
  ['nama', 'nama'],
] as const;

const STRUCK: readonly PlacingStep[] = ['struck-out'];

function fillFromLines(draft: Draft, { family, dusun, desa, keputusan }: Flow): void {
  if (keputusan) fillFromTitle(draft, keputusan);
  if (family) fillFromFamily(draft, family);
  if (dusun && open(draft.dusun))
    draft.dusun = fromLine(dusun, readDusun(dusun.text), 'from-section');
  if (desa?.nama !== undefined && desa.kode === undefined && open(draft.desa)) {
    const line = { text: desa.nama, row: desa.row };
    draft.desa = fromLine(line, readText(line.text), 'from-section');
  }
}

/** A title that only raises a doubt is told once for all below it. */
function fillFromTitle(draft: Draft, { says, ...line }: TitleLine): void {
  if (says === 'terdaftar') {
    if (open(draft.kepesertaan))
      draft.kepesertaan = fromLine(line, took<'ya' | 'tidak'>('ya'), 'from-section');
  } else if (says !== 'ragu' && open(draft.keputusan))
    draft.keputusan = fromLine(line, took<Keputusan>(says), 'from-section');
}

function fillFromFamily(draft: Draft, { nomorKk, alamat, dusun, rt, rw }: Family): void {
  if (nomorKk && open(draft.nomorKk))
    draft.nomorKk = fromLine(nomorKk, readNomorKk(nomorKk.text), 'from-family');
  if (alamat && open(draft.alamat))
    draft.alamat = fromLine(alamat, readText(alamat.text), 'from-family');
  if (dusun && open(draft.dusun))
    draft.dusun = fromLine(dusun, readDusun(dusun.text), 'from-family');
  if (rt && open(draft.rt)) draft.rt = fromLine(rt, readRt(rt.text), 'from-family');
  if (rw && open(draft.rw)) draft.rw = fromLine(rw, readRw(rw.text), 'from-family');
}

/** `Br. X` and `RT.01/RW.02` inside the address, where no column says it. */
function fillFromAddress(draft: Draft): void {
  takePhone(draft);
  const { alamat, dusun: banjar } = draft;
  if (alamat?.value === undefined) {
    if (banjar?.column !== undefined) fillRtRw(draft, banjar);
    return;
  }
  const from: CellPlace = { cell: alamat.text, row: alamat.row, column: alamat.column };
  const dusun = open(draft.dusun) ? dusunIn(alamat.value) : undefined;
  if (dusun !== undefined) draft.dusun = reading(from, took(dusunName(dusun)), FROM_ADDRESS);
  fillRtRw(draft, alamat);
}

/** `Jl. Batur, 0812…`, where no column is for phones. */
function takePhone(draft: Draft): void {
  const { alamat } = draft;
  if (alamat?.value === undefined || draft.handphone !== undefined) return;
  const found = phoneBehind(alamat.value);
  const read = found && readPhone(found.phone);
  if (found === undefined || read?.value === undefined) return;
  const { text: cell, row, column, steps = [] } = alamat;
  draft.handphone = reading({ cell, row, column }, read, FROM_ADDRESS);
  draft.alamat = reading(
    { cell, row, column },
    { value: found.rest, steps: [...steps, 'phone-split-off'] },
  );
}

function fillRtRw(draft: Draft, { text, row, column }: Reading<string>): void {
  if (!open(draft.rt) && !open(draft.rw)) return;
  const from: CellPlace = { cell: text, row, column };
  const { rt, rw } = rtRwIn(text) ?? {};
  if (rt !== undefined && open(draft.rt)) draft.rt = reading(from, took(rt), FROM_ADDRESS);
  if (rw !== undefined && open(draft.rw)) draft.rw = reading(from, took(rw), FROM_ADDRESS);
}

const FROM_ADDRESS: readonly PlacingStep[] = ['from-address'];

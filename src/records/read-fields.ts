import { columnLetters } from '../domain/place.ts';
import { type Cell, kindOf, textOf } from '../sheets/sheet.ts';
import { cellOfField, type PlacedCell } from './cell-of.ts';
import { commentsIn } from './comments.ts';
import type { Draft, PlaceOf, ReadableBlock } from './draft.ts';
import type { Keputusan, Occupation, Reading } from './field.ts';
import { cellIn, type GridRow } from './grid.ts';
import { type PlacingStep, reading } from './readings.ts';
import { saidInOwnCells } from './said-in-own-cells.ts';
import { BPJS_OCCUPATIONS } from './values/bpjs-occupations.ts';
import { readDate } from './values/date.ts';
import { readOccupation } from './values/occupation.ts';
import { readPhone } from './values/phone.ts';
import { splitPlaceAndDate } from './values/place-and-date.ts';
import { type Read, took } from './values/read.ts';
import { remarkKeputusan, saysCovered } from './values/remark-words.ts';
import { readStatusDasar, remarkStatus } from './values/status.ts';
import { readText } from './values/text.ts';

/** Birth place and date, from two columns or from one; NIK and age may settle an open date. */
export function readBirth(draft: Draft, place: PlaceOf, { on, dates }: ReadableBlock): void {
  const nik = draft.nik?.value;
  const umur = draft.umur?.value;
  const context = { on, nik, umur };
  const date = place('tanggalLahir');
  if (date) draft.tanggalLahir = reading(date, readDate(date.cell, dates, context));
  const both = place('tempatTanggalLahir');
  if (!both) return;
  const isText = kindOf(both.cell) === 'text';
  const parts = isText ? splitPlaceAndDate(textOf(both.cell)) : undefined;
  if (parts && draft.tempatLahir?.value === undefined)
    draft.tempatLahir = reading(both, readText(parts.place === '' ? undefined : parts.place));
  const dateCell =
    parts === undefined ? both.cell : parts.dateText === '' ? undefined : parts.dateText;
  if (
    draft.tanggalLahir === undefined ||
    (draft.tanggalLahir.kind === 'empty' && dateCell !== undefined)
  )
    draft.tanggalLahir = reading(both, readDate(dateCell, dates, context));
}

/** An occupation, or a code of the BPJS list as our own upload files hold it. */
function readWork(cell: Cell): Read<Occupation> {
  const text = textOf(cell).trim();
  if (!/^P\d{3}$/.test(text) || !Object.hasOwn(BPJS_OCCUPATIONS, text)) return readOccupation(cell);
  return took({ text: BPJS_OCCUPATIONS[text] ?? text, verdict: 'map', code: text }, ['bpjs-code']);
}

export function readPekerjaan(draft: Draft, place: PlaceOf): void {
  for (const field of ['pekerjaan', 'pekerjaanKtp', 'pekerjaan2'] as const) {
    const cell = place(field);
    if (cell) draft[field] = reading(cell, readWork(cell.cell), cell.steps);
  }
}

/** What the list itself says of somebody, in columns of its own or in remarks: the gravest of it counts. */
function readWhatIsSaid(
  draft: Draft,
  remarks: readonly PlacedCell[],
  { decisions, covers, strange, grid, above }: ReadableBlock,
  row: GridRow,
): void {
  for (const { place, read, empty, heading } of decisions) {
    const at = cellOfField(grid, row, place, above);
    const said = reading(at, read(at.cell), at.steps);
    const isEmpty = empty !== undefined && said.kind === 'empty';
    if (isEmpty) decide(draft, reading<Keputusan>(at, took(empty), NOT_TICKED));
    else if (said.value === 'tidak' && heading !== undefined && OF_DEATH.test(heading))
      draft.statusDasar = reading(at, took('mati'), FROM_REMARK);
    else if (said.value === 'tidak' && heading !== undefined)
      decide(draft, { ...said, text: `${heading}: ${said.text}` });
    else decide(draft, said);
  }
  for (const { place, read } of covers) {
    const at = cellOfField(grid, row, place, above);
    const said = reading(at, read(at.cell));
    if (draft.kepesertaan?.value === undefined || said.value === 'ya') draft.kepesertaan = said;
  }
  // What such a column is about is not known: it gives a doubt and no more; an insurance or an account is often inactive.
  for (const place of strange) {
    const at = cellOfField(grid, row, place, above);
    const text = textOf(at.cell);
    const isOpen = text === '' || /aktif/i.test(text);
    const said = isOpen ? undefined : (remarkKeputusan(text) ?? remarkStatus(text));
    if (said !== undefined && said !== 'hidup')
      decide(draft, reading<Keputusan>(at, took('ragu'), FROM_REMARK));
  }
  for (const remark of remarks) {
    const text = textOf(remark.cell);
    const said = text === '' ? undefined : remarkKeputusan(text);
    if (said !== undefined) decide(draft, reading(remark, took(said), FROM_REMARK));
    if (text !== '' && saysCovered(text))
      draft.kepesertaan = reading(remark, took('ya'), FROM_REMARK);
  }
}

/** `Meninggal` with a tick, `Tgl Meninggal` with a day. */
const OF_DEATH = /^(?!.*\b(?:pindah|keluar|mutasi)\b).*\b(?:meninggal|wafat|kematian)\b/i;

const GRAVITY: readonly (Keputusan | undefined)[] = [undefined, 'ya', 'cadangan', 'ragu', 'tidak'];

function decide(draft: Draft, next: Reading<Keputusan>): void {
  const known = draft.keputusan;
  if (known === undefined || GRAVITY.indexOf(next.value) > GRAVITY.indexOf(known.value))
    draft.keputusan = next;
}

const NOT_TICKED: readonly PlacingStep[] = ['not-ticked'];
const FROM_REMARK: readonly PlacingStep[] = ['from-remark'];

/** Life status and remarks; a second phone column where the first is empty. */
export function readOthers(
  draft: Draft,
  place: PlaceOf,
  source: ReadableBlock,
  row: GridRow,
): void {
  const life = place('statusDasar');
  if (life) draft.statusDasar = reading(life, readStatusDasar(life.cell));
  const remark = place('status');
  if (remark) draft.status = reading(remark, readText(remark.cell), remark.steps);
  const more = source.remarks.map((column) => cellOfField(source.grid, row, column, source.above));
  const own = [...saidInOwnCells(draft, place), ...commentsIn(source.comments, row.row)];
  const remarks = [...(remark === undefined ? [] : [remark]), ...more, ...own];
  readLifeFrom(draft, life ? own : remarks);
  readWhatIsSaid(draft, remarks, source, row);
  for (const column of source.block.spare.get('handphone') ?? []) {
    if (draft.handphone?.value !== undefined) return;
    const cell = cellIn(row, column);
    const read = readPhone(cell);
    if (read.value === undefined) continue;
    const at = { cell, row: row.row, column: columnLetters(column + 1) };
    draft.handphone = reading(at, read, ['from-other-column']);
  }
}

/** A remark that somebody died, moved or is lost, where no column is for that. */
function readLifeFrom(draft: Draft, remarks: readonly PlacedCell[]): void {
  for (const remark of remarks) {
    const said = remarkStatus(textOf(remark.cell));
    if (said === undefined) continue;
    draft.statusDasar = reading(remark, took(said), FROM_REMARK);
    return;
  }
}

/** Code lists of OpenSID, in the order of their ids from 1 (opensid-codes.json). */
const REGISTER = {
  hubunganKeluarga: [
    ...['KEPALA KELUARGA', 'SUAMI', 'ISTRI', 'ANAK', 'MENANTU', 'CUCU', 'ORANGTUA', 'MERTUA'],
    ...['FAMILI LAIN', 'PEMBANTU', 'LAINNYA'],
  ],
  golonganDarah: [
    'A',
    'B',
    'AB',
    'O',
    'A+',
    'A-',
    'B+',
    'B-',
    'AB+',
    'AB-',
    'O+',
    'O-',
    'TIDAK TAHU',
  ],
} as const;

/** Text, or the name behind a code of the register. */
export function readRegister(list: keyof typeof REGISTER): (cell: Cell) => Read<string> {
  const names = REGISTER[list];
  return (cell) => {
    const read = readText(cell);
    const code = /^\d{1,2}$/.exec(read.value ?? '')?.[0];
    const name = code === undefined ? undefined : names[Number(code) - 1];
    return name === undefined ? read : { ...read, value: name };
  };
}

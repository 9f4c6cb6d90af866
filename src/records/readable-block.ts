import type { LocalDate } from '../domain/local-date.ts';
import type { Cell } from '../sheets/sheet.ts';
import { type ColumnPlace, columnPlace } from './cell-of.ts';
import type { NamedBlock } from './claims.ts';
import { commentsByRow } from './comments.ts';
import { desaDownwards } from './desa-downwards.ts';
import type { PlainColumn, PlainField, ReadableBlock } from './draft.ts';
import type { ColumnField, FieldValues } from './field.ts';
import type { Grid, GridRow } from './grid.ts';
import { readRegister } from './read-fields.ts';
import { remembering } from './remembering.ts';
import { hasReplaced } from './replaced.ts';
import { dusunName } from './values/address.ts';
import { readCount } from './values/count.ts';
import { dateColumn } from './values/date.ts';
import { trimSigns } from './values/edges.ts';
import { readEmail } from './values/email.ts';
import { coverColumn, decisionColumn } from './values/keputusan.ts';
import { readMoney } from './values/money.ts';
import { readNama } from './values/nama.ts';
import { nikColumn } from './values/nik.ts';
import { readNomorKk } from './values/nomor-kk.ts';
import { readPhone } from './values/phone.ts';
import type { Read } from './values/read.ts';
import { readRt, readRw } from './values/rt-rw.ts';
import { readStatusKawin } from './values/status.ts';
import { readText } from './values/text.ts';

/** Columns without a heading in which something stands beside a person. */
interface Headless {
  /** Right behind a column of the list: remarks. */
  readonly close: readonly number[];
  /** Farther off: perhaps a legend, or a sum; it gives a doubt and no more. */
  readonly apart: readonly number[];
}

/** The people of the block decide what its NIK and date columns mean, not the lines around them. */
export function readableBlock(
  grid: Grid,
  block: NamedBlock,
  people: readonly GridRow[],
  on: LocalDate,
  headless: Headless,
): ReadableBlock {
  const cells = (column: number | undefined): readonly Cell[] =>
    column === undefined ? [] : people.map((row) => row.source.cells[column]);
  const { columns } = block;
  const dates = columns.get('tanggalLahir') ?? columns.get('tempatTanggalLahir');
  const places = new Map<ColumnField, ColumnPlace>();
  const plain: PlainColumn[] = [];
  for (const [field, index] of columns) {
    const place = columnPlace(field, index);
    places.set(field, place);
    if (isPlain(field)) plain.push({ field, place, read: remembering<unknown>(READERS[field]) });
  }
  return {
    ...{ grid, block, on, above: [], places, plain, comments: commentsByRow(grid.sheet, block) },
    desaAbove: desaDownwards(block, people),
    nik: nikColumn(cells(columns.get('nik'))),
    dates: dateColumn(cells(dates)),
    decisions: columnsOf(block, 'keputusan').map(({ place, heading }) => ({
      place,
      ...decisionColumn(heading, cells(place.index)),
    })),
    covers: columnsOf(block, 'kepesertaan').map(({ place, heading }) => ({
      place,
      read: coverColumn(heading),
    })),
    strange: block.claims
      .filter(({ field, heading }) => field === undefined && heading !== '')
      .filter(({ content }) => content.share('text') >= MOSTLY)
      .filter(({ heading }) => !REASON.test(heading) || !hasReplaced(block.claims))
      .map(({ index }) => index)
      .concat(headless.apart)
      .map((index) => columnPlace('status', index)),
    remarks: [...(block.spare.get('status') ?? []), ...headless.close].map((index) =>
      columnPlace('status', index),
    ),
  };
}

const MOSTLY = 0.5;
const REASON = /^(?:alasan|sebab|penyebab)\b/i;

/** All columns of a field, the one that was chosen and the others. */
function columnsOf({ claims, columns, spare }: NamedBlock, field: ColumnField) {
  return claims.flatMap(({ index, heading }) =>
    index === columns.get(field) || spare.get(field)?.includes(index)
      ? [{ place: columnPlace(field, index), heading }]
      : [],
  );
}

/** Fields whose cell alone says their value. */
const READERS: { readonly [F in PlainField]: (cell: Cell) => Read<FieldValues[F]> } = {
  nomorKk: readNomorKk,
  nama: readNama,
  tempatLahir: readText,
  alamat: readText,
  alamatDomisili: readText,
  dusun: readDusun,
  rt: readRt,
  rw: readRw,
  desa: readText,
  kodeDesa: readText,
  kecamatan: readText,
  kabupaten: readText,
  provinsi: readText,
  penghasilan: readMoney,
  handphone: readPhone,
  email: readEmail,
  namaIbuKandung: readText,
  namaAyah: readText,
  ahliWaris: readText,
  hubunganAhliWaris: readText,
  hubunganKeluarga: readRegister('hubunganKeluarga'),
  statusKawin: readStatusKawin,
  golonganDarah: readRegister('golonganDarah'),
  umur: readCount,
  desil: readCount,
  prioritas: readCount,
  kpj: readText,
};

/** The banjar's own name, without its label. */
export function readDusun(cell: Cell): Read<string> {
  const read = readText(cell);
  if (read.value === undefined) return read;
  const name = dusunName(read.value);
  const numbers = name.search(/\b(?:rt|rw)[. :/]{0,3}\d/i);
  return { ...read, value: numbers > 0 ? trimSigns(name.slice(0, numbers), ' .,:;/(-') : name };
}

const isPlain = (field: ColumnField): field is PlainField => Object.hasOwn(READERS, field);

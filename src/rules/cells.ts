import type { FieldName, Reading } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import { at, type Check, type Found, type FoundData, NONE } from './rule.ts';

/** Fields in the order in which findings about cells are made; the ones that must be right come first. */
export const FIELDS: readonly FieldName[] = [
  'nik',
  'nama',
  'tanggalLahir',
  'jenisKelamin',
  'nomorKk',
  'tempatLahir',
  'alamat',
  'alamatDomisili',
  'dusun',
  'rt',
  'rw',
  'desa',
  'kodeDesa',
  'kecamatan',
  'kabupaten',
  'provinsi',
  'pekerjaan',
  'pekerjaanKtp',
  'pekerjaan2',
  'penghasilan',
  'handphone',
  'email',
  'namaIbuKandung',
  'namaAyah',
  'ahliWaris',
  'hubunganAhliWaris',
  'hubunganKeluarga',
  'statusKawin',
  'golonganDarah',
  'umur',
  'desil',
  'prioritas',
  'statusDasar',
  'status',
  'kpj',
  'keputusan',
  'kepesertaan',
];

/** Without these a person cannot be enrolled; a fault in any other cell is only looked at. */
const NEEDED: ReadonlySet<FieldName> = new Set(['nik', 'nama', 'tanggalLahir']);

export function isNeeded(field: FieldName): boolean {
  return NEEDED.has(field);
}

interface OddCell {
  readonly field: FieldName;
  readonly reading: Reading<unknown>;
}

const ODD_START = /^[=+\-@\s]/;

/** Letters and digits begin nearly every cell, and need no expression to be told from the others. */
function startsOddly(text: string): boolean {
  const code = text.charCodeAt(0);
  const isPlain = (code >= 48 && code <= 57) || (code >= 65 && code <= 122);
  return !isPlain && ODD_START.test(text);
}

/** Steps of reading that a rule about cells tells; all others are no one's business. */
const TOLD_STEPS: ReadonlySet<string> = new Set(['formula-like', 'invisible-characters']);

function isOdd({ steps, fault, formula, text }: Reading<unknown>): boolean {
  if (fault !== undefined || formula === true || startsOddly(text)) return true;
  return steps?.some((step) => TOLD_STEPS.has(step)) === true;
}

let lastRow: Nominee | undefined;
let lastOdd: readonly OddCell[] = NONE;

/**
 * Cells of a row of which there is anything to say beside their value. The rules about cells come one after
 * another for the same row, so the last answer is kept; nearly all rows have none.
 */
function oddCells(row: Nominee): readonly OddCell[] {
  if (row === lastRow) return lastOdd;
  lastRow = row;
  lastOdd = NONE;
  let count = 0;
  for (const reading of Object.values(row.readings)) if (isOdd(reading)) count++;
  if (count > 0) lastOdd = inFieldOrder(row, count);
  return lastOdd;
}

function inFieldOrder({ readings }: Nominee, count: number): readonly OddCell[] {
  const odd: OddCell[] = [];
  for (const field of FIELDS) {
    const reading = readings[field];
    if (reading !== undefined && isOdd(reading)) odd.push({ field, reading });
    if (odd.length === count) break;
  }
  return odd;
}

/**
 * A check that looks at every odd reading of a row (a fault, a formula, a step of `TOLD_STEPS`, a sign in front)
 * and yields one finding per cell, not per field.
 */
export function eachCell<Data extends FoundData>(
  look: (field: FieldName, reading: Reading<unknown>, row: Nominee) => Found<Data> | undefined,
): Check<'row', Data> {
  return (row) => {
    const odd = oddCells(row);
    if (odd.length === 0) return NONE;
    let found: Found<Data>[] | undefined;
    for (const { field, reading } of odd) {
      const one = look(field, reading, row);
      if (one === undefined) continue;
      // A combined cell (place and date) is read into two fields, yet is one cell to mend.
      if (found === undefined) found = [one];
      else if (!found.some(({ where }) => where.column === one.where.column)) found.push(one);
    }
    return found ?? NONE;
  };
}

/** A check that tells the fault of one field, with the data that `tell` makes of the reading. */
export function faultOf<Data extends FoundData>(
  field: FieldName,
  code: string,
  tell: (reading: Reading<unknown>, row: Nominee) => Data,
): Check<'row', Data> {
  return (row) => {
    const reading = row.readings[field];
    return reading?.fault?.code === code ? [at(row, reading, tell(reading, row))] : NONE;
  };
}

/** A value of a fault's data as text; '' where it is not told. */
export function faultWord(reading: Reading<unknown>, key: string): string {
  const value = reading.fault?.data?.[key];
  return value === undefined ? '' : String(value);
}

/** Column name as the village knows it, for sentences about any cell. */
export function columnName(field: FieldName): string {
  return NAMES[field] ?? field;
}

const NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  nik: 'NIK',
  nomorKk: 'No. KK',
  nama: 'Nama',
  tempatLahir: 'Tempat Lahir',
  tanggalLahir: 'Tanggal Lahir',
  jenisKelamin: 'Jenis Kelamin',
  alamat: 'Alamat',
  alamatDomisili: 'Alamat Domisili',
  dusun: 'Banjar/Dusun',
  rt: 'RT',
  rw: 'RW',
  desa: 'Desa',
  kodeDesa: 'Kode Desa',
  kecamatan: 'Kecamatan',
  kabupaten: 'Kabupaten/Kota',
  provinsi: 'Provinsi',
  pekerjaan: 'Pekerjaan',
  pekerjaanKtp: 'Pekerjaan KTP',
  pekerjaan2: 'Pekerjaan 2',
  penghasilan: 'Penghasilan',
  handphone: 'No. HP',
  email: 'Email',
  namaIbuKandung: 'Nama Ibu Kandung',
  namaAyah: 'Nama Ayah',
  ahliWaris: 'Ahli Waris',
  hubunganAhliWaris: 'Hubungan Ahli Waris',
  hubunganKeluarga: 'Hubungan Keluarga',
  statusKawin: 'Status Kawin',
  golonganDarah: 'Gol. Darah',
  umur: 'Umur',
  desil: 'Desil',
  prioritas: 'Prioritas',
  statusDasar: 'Status Dasar',
  status: 'Keterangan',
  kpj: 'KPJ',
  keputusan: 'Keputusan',
  kepesertaan: 'Kepesertaan',
};

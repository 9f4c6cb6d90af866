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
let lastRow: Nominee | undefined;
let lastOdd: readonly OddCell[] = NONE;

/**
 * Cells of a row of which there is anything to say beside their value. The rules about cells come one after
 * another for the same row, so the last answer is kept; nearly all rows have none.
 */
function oddCells(row: Nominee): readonly OddCell[] {
  if (row === lastRow) return lastOdd;
  let odd: OddCell[] | undefined;
  for (const field of FIELDS) {
    const reading = row.readings[field];
    if (reading === undefined) continue;
    const { steps, fault, formula, text } = reading;
    if (steps === undefined && fault === undefined && !formula && !ODD_START.test(text)) continue;
    if (odd === undefined) odd = [{ field, reading }];
    else odd.push({ field, reading });
  }
  lastRow = row;
  lastOdd = odd ?? NONE;
  return lastOdd;
}

/** A check that looks at every odd reading of a row and yields one finding per cell, not per field. */
export function eachCell<Data extends FoundData>(
  look: (field: FieldName, reading: Reading<unknown>, row: Nominee) => Found<Data> | undefined,
): Check<'row', Data> {
  return (row) => {
    const odd = oddCells(row);
    if (odd.length === 0) return NONE;
    const found: Found<Data>[] = [];
    for (const { field, reading } of odd) {
      const one = look(field, reading, row);
      // A combined cell (place and date) is read into two fields, yet is one cell to mend.
      if (one && !found.some(({ where }) => where.column === one.where.column)) found.push(one);
    }
    return found;
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
};

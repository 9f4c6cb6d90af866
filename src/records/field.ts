import type { LocalDate } from '../domain/local-date.ts';
import type { Nik } from '../domain/nik.ts';
import type { Sex } from '../domain/sex.ts';

/** Life status of the resident register (OpenSID list status_dasar). `unknown`: the broken "huruf" export. */
export type StatusDasar =
  | 'hidup'
  | 'mati'
  | 'pindah'
  | 'hilang'
  | 'pergi'
  | 'tidak-valid'
  | 'unknown';

/**
 * What the list itself says about whether somebody is to be enrolled: `tidak` turns down, `ragu` gives a reason to ask,
 * `cadangan` puts on its own list of reserves.
 */
export type Keputusan = 'ya' | 'tidak' | 'ragu' | 'cadangan';

/** What an occupation as written leads to (inputs.md 6). Only `map` may go into an upload file unasked. */
export interface Occupation {
  /** As written, blanks collapsed. */
  readonly text: string;
  readonly verdict: 'map' | 'ask' | 'not-working' | 'excluded' | 'unmapped';
  /** BPJS code (`P001`): the code for `map`, a proposal for `ask`. */
  readonly code?: string;
  /**
   * Key of OCCUPATION_GROUPS: what to look at (`ask`, `not-working`), which group (`excluded`), or `review`
   * beside a `map` that is worth a question all the same.
   */
  readonly group?: string;
}

/** Values by field; a field not named here is text. */
export interface FieldValues {
  readonly nik: Nik;
  readonly nomorKk: string;
  readonly nama: string;
  readonly tempatLahir: string;
  readonly tanggalLahir: LocalDate;
  readonly jenisKelamin: Sex;
  readonly alamat: string;
  readonly alamatDomisili: string;
  readonly dusun: string;
  readonly rt: string;
  readonly rw: string;
  readonly desa: string;
  readonly kodeDesa: string;
  readonly kecamatan: string;
  readonly kabupaten: string;
  readonly provinsi: string;
  readonly pekerjaan: Occupation;
  readonly pekerjaanKtp: Occupation;
  readonly pekerjaan2: Occupation;
  /** Rupiah a month. */
  readonly penghasilan: number;
  readonly handphone: string;
  readonly email: string;
  readonly namaIbuKandung: string;
  readonly namaAyah: string;
  readonly ahliWaris: string;
  readonly hubunganAhliWaris: string;
  readonly hubunganKeluarga: string;
  readonly statusKawin: string;
  readonly golonganDarah: string;
  readonly umur: number;
  readonly desil: number;
  readonly prioritas: number;
  readonly statusDasar: StatusDasar;
  readonly status: string;
  readonly kpj: string;
  readonly keputusan: Keputusan;
  /** Is somebody a participant of BPJS Ketenagakerjaan already, as the list says? */
  readonly kepesertaan: 'ya' | 'tidak';
}
export type FieldName = keyof FieldValues;

/** Fields a column may be named for: record fields, combined ones that are split, and row numbers. */
export type ColumnField =
  | FieldName
  | 'nomorUrut'
  /** The rest of a name that stands in two columns: the last name, the marga. */
  | 'namaBelakang'
  | 'tempatTanggalLahir'
  | 'rtRw'
  | 'jenisKelaminL'
  | 'jenisKelaminP';

/** Why a written value could not be taken, for the rule of that field to tell. */
export interface ReadingFault {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** One value of one person: what was understood, what stands in the cell, and the steps between. */
export interface Reading<T> {
  /** Undefined: empty, or written but unreadable (then `fault` says why). */
  readonly value: T | undefined;
  /** The cell's text, untouched. */
  readonly text: string;
  /** 1-based row and letters of the cell the value came from; no column: letterhead, section or file name. */
  readonly row: number;
  readonly column: string | undefined;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty';
  readonly formula?: true;
  /** Codes of what was done to the text, in order: `spaces-removed`, `month-in-words`, `from-section`, ... */
  readonly steps?: readonly string[];
  readonly fault?: ReadingFault;
  /** Filled by a reference list: its file. A register fills what is empty and never overwrites. */
  readonly source?: string;
}

export type Readings = { readonly [F in FieldName]?: Reading<FieldValues[F]> };

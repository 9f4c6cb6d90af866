import { formatDayFirst } from '../../domain/local-date.ts';
import type { Invented } from './people.ts';

/** What a village writes into one row: texts, except where Excel made a number of a NIK. */
export interface DemoRow {
  readonly nik: string | number;
  readonly nomorKk: string;
  readonly nama: string;
  readonly jenisKelamin: string;
  readonly tempatLahir: string;
  readonly tanggalLahir: string;
  readonly banjar: string;
  readonly rt: string;
  readonly pekerjaan: string;
  readonly handphone: string;
  readonly penghasilan: string;
}

/** A row without fault. */
export function rowOf(person: Invented): DemoRow {
  return {
    ...person,
    tanggalLahir: formatDayFirst(person.tanggalLahir),
    penghasilan: String(person.penghasilan),
  };
}

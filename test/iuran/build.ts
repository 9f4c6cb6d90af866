import type { Desa, FundingLine, FundingSource, Pp50 } from '../../src/campaign/campaign.ts';
import { parseLocalDate } from '../../src/domain/local-date.ts';
import { parseMonth } from '../../src/domain/month.ts';
import { rupiah } from '../../src/domain/rupiah.ts';
import { parseKodeDesa } from '../../src/domain/wilayah.ts';
import type { Nominee } from '../../src/records/reading.ts';

/** A month of a test; a misspelt one is a fault of the test. */
export const bulan = (text: string) => parseMonth(text)!;
export const hari = (text: string) => parseLocalDate(text)!;

/** Tegal Harum with the defaults of the programme: 100 places, JKK + JKM, 12 months of 2026. */
export function desa(changes: Partial<Desa> = {}): Desa {
  return {
    kode: parseKodeDesa('51.71.03.2008')!,
    nama: 'Tegal Harum',
    kecamatan: 'Denpasar Barat',
    quota: 100,
    startMonth: bulan('2026-01'),
    months: 12,
    programs: ['jkk', 'jkm'],
    base: 'default',
    pp50: { reading: 'full' },
    seed: 'uji',
    policy: {
      minAge: 18,
      maxAge: 64,
      rejectOn: [],
      maxPerNomorKk: undefined,
      pekerjaanRefused: [],
      pekerjaanAccepted: [],
      ranking: [],
      excludingLists: [],
    },
    funding: [],
    listed: true,
    ...changes,
  };
}

export function line(source: FundingSource, allocated?: number, pagu?: number): FundingLine {
  return {
    source,
    allocated: allocated === undefined ? undefined : rupiah(allocated),
    pagu: pagu === undefined ? undefined : rupiah(pagu),
    kodeRekening: undefined,
  };
}

export const letter: Pp50 = {
  reading: 'half',
  document: { number: 'B/000/042026', date: hari('2026-04-10'), issuer: 'Kantor Cabang' },
};

export interface Person {
  readonly pekerjaan?: string;
  readonly penghasilan?: number;
  readonly lahir?: string;
  readonly nama?: string;
}

/** A nominee of row `row`; every NIK has a serial of 9000 and up. */
export function nominee(row: number, person: Person = {}): Nominee {
  const read = <T>(value: T, column: string) => ({
    value,
    text: String(value),
    row,
    column,
    kind: 'text' as const,
  });
  const { pekerjaan, penghasilan, lahir, nama } = person;
  return {
    file: 'nominasi/uji.xlsx',
    sheet: 'Calon',
    row,
    kodeDesa: undefined,
    readings: {
      nama: read(nama ?? `Calon ${row}`, 'B'),
      ...(pekerjaan === undefined
        ? {}
        : { pekerjaan: { ...read({ text: pekerjaan, verdict: 'map' as const }, 'D') } }),
      ...(penghasilan === undefined ? {} : { penghasilan: read(penghasilan, 'E') }),
      ...(lahir === undefined ? {} : { tanggalLahir: read(hari(lahir), 'F') }),
    },
  };
}

/** People alike, or one after another as given. */
export function people(count: number, person: Person = {}): { readonly nominee: Nominee }[] {
  return Array.from({ length: count }, (_, at) => ({ nominee: nominee(at + 2, person) }));
}

export function persons(list: readonly Person[]): { readonly nominee: Nominee }[] {
  return list.map((person, at) => ({ nominee: nominee(at + 2, person) }));
}

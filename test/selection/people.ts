import type { Desa } from '../../src/campaign/campaign.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Month } from '../../src/domain/month.ts';
import type { Nik } from '../../src/domain/nik.ts';
import type { KodeDesa } from '../../src/domain/wilayah.ts';
import type { FieldName, FieldValues, Readings } from '../../src/records/field.ts';
import type { Nominee } from '../../src/records/reading.ts';

/** The n-th invented NIK: born on 1 to 28 January to December 1980, serial 9000 to 9999. */
export function nikNumber(n: number): string {
  const day = String(1 + (n % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 28) % 12)).padStart(2, '0');
  return `517103${day}${month}80${9000 + (n % 1000)}`;
}

export function person(
  row: number,
  values: { readonly [F in FieldName]?: FieldValues[F] | string | number },
): Nominee {
  const readings = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { value, text: String(value), row, column: 'B', kind: 'text' },
    ]),
  ) as Readings;
  return { file: 'desa.xlsx', sheet: 'Calon', row, kodeDesa: undefined, readings };
}

export function people(
  count: number,
  more: (n: number) => Parameters<typeof person>[1] = () => ({}),
): Nominee[] {
  return Array.from({ length: count }, (_, n) =>
    person(n + 2, { nik: nikNumber(n), nama: `Orang ${n}`, ...more(n) }),
  );
}

export function village(change: Partial<Desa> = {}): Desa {
  return {
    kode: '51.71.03.2008' as KodeDesa,
    nama: 'Tegal Harum',
    kecamatan: 'Denpasar Barat',
    quota: 100,
    startMonth: '2026-01' as Month,
    months: 12,
    programs: ['jkk', 'jkm'],
    base: 'default',
    pp50: { reading: 'full' },
    seed: '51.71.03.20082026',
    policy: {
      minAge: 18,
      maxAge: 64,
      rejectOn: [],
      maxPerNomorKk: undefined,
      pekerjaanRefused: [],
      pekerjaanAccepted: [],
      ranking: ['desil'],
      excludingLists: [],
    },
    funding: [],
    listed: true,
    ...change,
  };
}

export const nik = (text: string): Nik => text as Nik;
export const day = (text: string): LocalDate => text as LocalDate;

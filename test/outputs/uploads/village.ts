import type { Program } from '../../../src/campaign/campaign.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { type Month, monthsFrom } from '../../../src/domain/month.ts';
import type { Nik } from '../../../src/domain/nik.ts';
import type { Rupiah } from '../../../src/domain/rupiah.ts';
import type { KodeDesa } from '../../../src/domain/wilayah.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import type { WorkerIuran } from '../../../src/iuran/iuran.ts';
import type { DesaResult, Result } from '../../../src/outputs/result.ts';
import type { Occupation } from '../../../src/records/field.ts';
import type { Nominee } from '../../../src/records/reading.ts';
import { nomineeKey, type Ranked } from '../../../src/selection/selection.ts';
import { resultOf } from '../../support/result-of.ts';

/** An invented person; what is not said is complete and sound. `null` leaves the cell empty. */
export interface Person {
  readonly nik?: string;
  readonly nama?: string;
  readonly lahir?: string;
  readonly hp?: string | null;
  readonly email?: string;
  readonly kerja?: Occupation | null;
  readonly kerja2?: Occupation;
}

export interface Village {
  readonly kode?: string;
  readonly people?: number | readonly Person[];
  readonly programs?: readonly Program[];
  readonly months?: number;
  readonly findings?: readonly Finding[];
}

export interface CampaignShape {
  readonly desa?: readonly Village[];
  readonly upload?: Partial<Result['campaign']['upload']>;
  readonly root?: string;
  readonly on?: string;
}

export const P001: Occupation = { text: 'petani', verdict: 'map', code: 'P001' };

const two = (n: number) => String(n).padStart(2, '0');

/** The n-th invented person of a regency: serial 9000 and up, so that nobody real can bear the number. */
export function person(
  n: number,
  region = '517103',
): Required<Pick<Person, 'nik' | 'nama' | 'lahir' | 'hp'>> {
  const [day, month] = [1 + (n % 28), 1 + (Math.floor(n / 28) % 12)];
  const year = 70 + (Math.floor(n / 336) % 29);
  return {
    nik: `${region}${two(day)}${two(month)}${year}${9000 + (n % 1000)}`,
    nama: `I WAYAN CONTOH ${'ABCDEFGHIJ'[n % 10]}${'KLMNOPQRST'[Math.floor(n / 10) % 10]}`,
    lahir: `19${year}-${two(month)}-${two(day)}`,
    hp: `0812${String(30_000_000 + n).slice(0, 8)}`,
  };
}

const reading = <T>(value: T | undefined, row: number, column: string) => ({
  value,
  text: value === undefined ? '' : String(value),
  row,
  column,
  kind: value === undefined ? ('empty' as const) : ('text' as const),
});

function nominee(given: Person, index: number, kode: string): Nominee {
  const base = { ...person(index, kode.replaceAll('.', '').slice(0, 6)), ...given };
  const row = index + 8;
  const work = given.kerja === null ? undefined : (given.kerja ?? P001);
  return {
    file: `nominasi/${kode}.xlsx`,
    sheet: 'Calon',
    row,
    kodeDesa: kode as KodeDesa,
    readings: {
      nik: reading(base.nik as Nik, row, 'C'),
      nama: reading(base.nama, row, 'B'),
      tanggalLahir: reading(base.lahir as LocalDate, row, 'D'),
      handphone: reading(given.hp === null ? undefined : (base.hp ?? undefined), row, 'H'),
      pekerjaan: reading(work, row, 'I'),
      ...(given.kerja2 === undefined ? {} : { pekerjaan2: reading(given.kerja2, row, 'J') }),
      ...(given.email === undefined ? {} : { email: reading(given.email, row, 'K') }),
    },
  };
}

const rp = (n: number) => n as Rupiah;

function workerOf(months: number): WorkerIuran {
  return {
    base: rp(1_000_000),
    bracket: 1,
    group: 'other',
    months: monthsFrom('2026-01' as Month, months).map((month) => ({
      month,
      amounts: [],
      total: rp(16_800),
    })),
    byProgram: { jkk: rp(0), jkm: rp(0), jht: rp(0) },
    total: rp(16_800 * months),
  };
}

function desaOf(village: Village, template: DesaResult, index: number): DesaResult {
  const kode = (village.kode ?? `51.71.03.20${two(index + 1)}`) as KodeDesa;
  const given = village.people ?? 3;
  const people = typeof given === 'number' ? Array.from({ length: given }, () => ({})) : given;
  const nominees = people.map((one, n) => nominee(one, index * 100 + n, kode));
  const months = village.months ?? 12;
  const ranked: Ranked[] = nominees.map((one, n) => ({
    nominee: one,
    nik: one.readings.nik?.value as Nik,
    state: 'selected',
    rank: n + 1,
    keys: [],
    draw: '',
  }));
  const worker = workerOf(months);
  return {
    ...template,
    desa: {
      ...template.desa,
      kode,
      nama: `Contoh ${index + 1}`,
      months,
      programs: village.programs ?? ['jkk', 'jkm'],
    },
    files: [`nominasi/${kode}.xlsx`],
    nominees,
    selection: { ...template.selection, kode, ranked, rejected: [] },
    iuran: {
      ...template.iuran,
      kode,
      months: worker.months.map(({ month }) => month),
      programs: village.programs ?? ['jkk', 'jkm'],
      workers: new Map(nominees.map((one) => [nomineeKey(one), worker])),
    },
    findings: village.findings ?? [],
  };
}

/** The result of a small invented campaign. */
export function campaign({
  desa = [{}],
  upload = {},
  root,
  on = '2026-11-22',
}: CampaignShape = {}): Result {
  const base = resultOf({ desa: 1, people: 1 });
  const [template] = base.desa;
  if (template === undefined) throw new Error('no village to start from');
  return {
    ...base,
    on: on as LocalDate,
    campaign: {
      ...base.campaign,
      root,
      on: on as LocalDate,
      upload: {
        profile: 'bpu-tk-baru-2020',
        npp: 'A0200001',
        div: '000',
        firstMonths: undefined,
        packageJht: undefined,
        ...upload,
      },
    },
    desa: desa.map((village, index) => desaOf(village, template, index)),
    findings: [],
    assumptions: [],
  };
}

export const error = (code: string, file = 'desa.csv'): Finding => ({
  code,
  severity: 'error',
  where: { file },
  also: [],
  message: { id: code, en: code },
  fix: { id: '', en: '' },
  data: {},
});

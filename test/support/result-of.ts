import type { Campaign, Desa, FundingLine, Policy } from '../../src/campaign/campaign.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { type Month, monthsFrom } from '../../src/domain/month.ts';
import type { Nik } from '../../src/domain/nik.ts';
import { maskNik } from '../../src/domain/nik.ts';
import type { Rupiah } from '../../src/domain/rupiah.ts';
import type { KodeDesa } from '../../src/domain/wilayah.ts';
import type { Finding, Severity } from '../../src/findings/finding.ts';
import type { Assumption, DesaIuran, WorkerIuran } from '../../src/iuran/iuran.ts';
import type { DesaResult, Result } from '../../src/outputs/result.ts';
import type { Nominee } from '../../src/records/reading.ts';
import { nomineeKey, type Ranked, type Rejected } from '../../src/selection/selection.ts';

/** What the invented campaign looks like; every person in it is made up (serials 9000 to 9999). */
export interface ResultShape {
  readonly desa?: number;
  /** Nominees of an ordinary village; some have more, some fewer. */
  readonly people?: number;
  readonly seed?: number;
}

const NAMES: readonly (readonly [string, string])[] = [
  ['01.2007', 'Sidakarya'],
  ['01.2008', 'Pemogan'],
  ['01.2009', 'Sanur Kaja'],
  ['01.2010', 'Sanur Kauh'],
  ['02.2001', 'Dangin Puri Kelod'],
  ['02.2002', 'Sumerta Kelod'],
  ['02.2004', 'Kesiman Petilan'],
  ['02.2005', 'Kesiman Kertalangu'],
  ['02.2007', 'Sumerta Kaja'],
  ['02.2008', 'Sumerta Kauh'],
  ['02.2015', 'Penatih Dangin Puri'],
  ['03.2001', 'Padangsambian Kelod'],
  ['03.2002', 'Pemecutan Kelod'],
  ['03.2003', 'Dauh Puri Kauh'],
  ['03.2004', 'Dauh Puri Kelod'],
  ['03.2006', 'Dauh Puri Kangin'],
  ['03.2008', 'Tegal Harum'],
  ['03.2009', 'Tegal Kertha'],
  ['03.2011', 'Padang Sambian Kaja'],
  ['04.2001', 'Dangin Puri Kangin'],
  ['04.2002', 'Dangin Puri Kauh'],
  ['04.2003', 'Dangin Puri Kaja'],
  ['04.2005', 'Pemecutan Kaja'],
  ['04.2006', 'Dauh Puri Kaja'],
  ['04.2008', 'Ubung Kaja'],
  ['04.2010', 'Peguyangan Kaja'],
  ['04.2011', 'Peguyangan Kangin'],
];
const KECAMATAN: Readonly<Record<string, string>> = {
  '01': 'Denpasar Selatan',
  '02': 'Denpasar Timur',
  '03': 'Denpasar Barat',
  '04': 'Denpasar Utara',
};
const FIRST = [
  'I Wayan',
  'I Made',
  'I Nyoman',
  'I Ketut',
  'Ni Wayan',
  'Ni Made',
  'Ni Nyoman',
  'Ni Ketut',
];
const LAST = [
  'Sudarsana',
  'Artawan',
  'Suwitra',
  'Rentanayasa',
  'Contohwati',
  'Karangjati',
  'Sukarmina',
  'Mertayoga',
  'Padmasari',
  'Wirabumi',
  'Sandikala',
  'Tirtanadi',
];
const JOBS = ['Petani', 'Nelayan', 'Buruh harian lepas', 'Pedagang keliling', 'Tukang ojek'];
const BANJAR = ['Br. Sari', 'Br. Kaja', 'Br. Tengah', 'Br. Kelod', 'Br. Mekar', 'Br. Buana Indah'];
const JKK = 10_000;
const JKM = 6_800;
const MONTHS = 12;
const START = '2026-01' as Month;
const ON = '2026-11-22' as LocalDate;

const POLICY: Policy = {
  minAge: 18,
  maxAge: 64,
  rejectOn: [],
  maxPerNomorKk: undefined,
  pekerjaanRefused: [],
  pekerjaanAccepted: [],
  ranking: ['desil'],
  excludingLists: ['covered-apbd'],
};

interface Fault {
  readonly code: string;
  readonly severity: Severity;
  readonly column: string;
  readonly id: string;
  readonly en: string;
  readonly fixId: string;
  readonly fixEn: string;
}
const FAULTS: readonly Fault[] = [
  {
    code: 'nik-stored-as-number',
    severity: 'error',
    column: 'C',
    id: 'NIK {nik} dibaca sebagai angka; digit terakhirnya tidak dapat dipercaya.',
    en: 'NIK {nik} was read as a number; its last digit cannot be trusted.',
    fixId: 'Ubah format kolom NIK menjadi Teks, lalu ketik ulang NIK dari KTP.',
    fixEn: 'Format the NIK column as Text, then retype the NIK from the ID card.',
  },
  {
    code: 'nik-birth-date-mismatch',
    severity: 'error',
    column: 'D',
    id: 'Tanggal lahir 17-08-1980 tidak sama dengan yang tertanam di NIK {nik}.',
    en: 'Birth date 17-08-1980 differs from the one inside NIK {nik}.',
    fixId: 'Cocokkan tanggal lahir dan NIK dengan KTP, lalu betulkan yang keliru.',
    fixEn: 'Compare birth date and NIK with the ID card and correct the wrong one.',
  },
  {
    code: 'worker-too-old',
    severity: 'error',
    column: 'D',
    id: 'Berusia 67 tahun pada hari pendaftaran; batas program 64 tahun.',
    en: 'Aged 67 on the day of registration; the programme ends at 64.',
    fixId: 'Ganti dengan calon lain dari daftar cadangan.',
    fixEn: 'Replace with another nominee from the reserve.',
  },
  {
    code: 'nik-duplicate-in-desa',
    severity: 'error',
    column: 'C',
    id: 'NIK {nik} sudah ada di baris 12.',
    en: 'NIK {nik} stands in row 12 already.',
    fixId: 'Hapus salah satu baris.',
    fixEn: 'Delete one of the rows.',
  },
  {
    code: 'handphone-missing',
    severity: 'warning',
    column: 'H',
    id: 'Nomor HP kosong; berkas unggah BPJS memerlukannya.',
    en: 'Phone number is empty; the BPJS upload file needs it.',
    fixId: 'Isi nomor HP calon atau keluarganya.',
    fixEn: 'Fill in the phone number of the nominee or the family.',
  },
  {
    code: 'nama-has-title',
    severity: 'note',
    column: 'B',
    id: 'Nama memuat gelar.',
    en: 'The name holds a title.',
    fixId: 'Tulis nama seperti di KTP.',
    fixEn: 'Write the name as on the ID card.',
  },
];

const ASSUMPTIONS: readonly Assumption[] = [
  {
    code: 'apbdes-discount-open',
    message: {
      id: 'Keringanan PP 50/2025 belum jelas berlaku untuk iuran dari APBDes; dihitung iuran penuh.',
      en: 'Whether the relief of PP 50/2025 covers APBDes money is open; the full iuran is used.',
    },
  },
  {
    code: 'dana-desa-basis-musdes',
    message: {
      id: 'Dasar: prioritas penanggulangan kemiskinan, kewenangan desa, dan musyawarah desa; tidak ada pasal yang dikutip.',
      en: 'Basis: priority of poverty reduction, village authority and the village meeting; no article is quoted.',
    },
  },
];

/** Small generator of equal sequences for equal seeds (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(items: readonly T[], next: () => number): T {
  return items[Math.floor(next() * items.length)] as T;
}

const two = (n: number) => String(n).padStart(2, '0');

function nomineeOf(kode: KodeDesa, file: string, index: number, next: () => number): Nominee {
  const row = index + 8;
  const woman = next() < 0.45;
  const names = FIRST.filter((first) => first.startsWith('Ni') === woman);
  const nama = `${pick(names, next)} ${pick(LAST, next)} ${pick(LAST, next)}`.toUpperCase();
  const day = 1 + Math.floor(next() * 28);
  const month = 1 + Math.floor(next() * 12);
  const year = 1964 + Math.floor(next() * 40);
  const region = kode.replaceAll('.', '').slice(0, 6);
  const serial = 9000 + (index % 1000);
  const nik =
    `${region}${two(woman ? day + 40 : day)}${two(month)}${two(year % 100)}${serial}` as Nik;
  const reading = <T>(value: T, column: string) => ({
    value,
    text: String(value),
    row,
    column,
    kind: 'text' as const,
  });
  return {
    file,
    sheet: 'Calon',
    row,
    kodeDesa: kode,
    readings: {
      nama: reading(nama, 'B'),
      nik: reading(nik, 'C'),
      tanggalLahir: reading(`${year}-${two(month)}-${two(day)}` as LocalDate, 'D'),
      tempatLahir: reading('Denpasar', 'E'),
      jenisKelamin: reading(woman ? 'P' : 'L', 'F'),
      dusun: reading(pick(BANJAR, next), 'G'),
      handphone: reading(`0812${String(30_000_000 + index * 7919).slice(0, 8)}`, 'H'),
      pekerjaan: reading({ text: pick(JOBS, next), verdict: 'map' as const, code: 'P001' }, 'I'),
      alamat: reading(`Jl. Contoh No. ${index + 1}`, 'J'),
    },
  };
}

function findingOf(fault: Fault, nominee: Nominee): Finding {
  const nik = maskNik(nominee.readings.nik?.text ?? '');
  return {
    code: fault.code,
    severity: fault.severity,
    where: {
      file: nominee.file,
      sheet: nominee.sheet,
      row: nominee.row,
      column: fault.column,
    },
    also: [],
    message: { id: fault.id.replace('{nik}', nik), en: fault.en.replace('{nik}', nik) },
    fix: { id: fault.fixId, en: fault.fixEn },
    data: { shown: nik },
    kodeDesa: nominee.kodeDesa ?? '',
  };
}

const rp = (n: number) => n as Rupiah;

const WORKER: WorkerIuran = {
  base: rp(1_000_000),
  bracket: 1,
  group: 'other',
  months: monthsFrom(START, MONTHS).map((month) => ({
    month,
    amounts: [
      { program: 'jkk', rupiah: rp(JKK), law: ['jkk-rate'] },
      { program: 'jkm', rupiah: rp(JKM), law: ['jkm-amount'] },
    ],
    total: rp(JKK + JKM),
  })),
  byProgram: { jkk: rp(JKK * MONTHS), jkm: rp(JKM * MONTHS), jht: rp(0) },
  total: rp((JKK + JKM) * MONTHS),
};

function iuranOf(desa: Desa, selected: readonly Ranked[]): DesaIuran {
  const count = selected.length;
  const total = count * WORKER.total;
  const line = desa.funding[0];
  const byProgram = {
    jkk: rp(count * JKK * MONTHS),
    jkm: rp(count * JKM * MONTHS),
    jht: rp(0),
  };
  return {
    kode: desa.kode,
    months: monthsFrom(START, MONTHS),
    programs: desa.programs,
    workers: new Map(selected.map((ranked) => [nomineeKey(ranked.nominee), WORKER])),
    perMonth: rp(count * (JKK + JKM)),
    total: rp(total),
    byProgram,
    byMonth: monthsFrom(START, MONTHS).map((month) => ({
      month,
      total: rp(count * (JKK + JKM)),
      byProgram: { jkk: rp(count * JKK), jkm: rp(count * JKM), jht: rp(0) },
    })),
    funding:
      line === undefined
        ? []
        : [
            {
              line,
              need: rp(total),
              left: line.allocated === undefined ? undefined : line.allocated - total,
              shareOfPaguPpm: line.pagu && Math.floor((total * 1_000_000) / line.pagu),
            },
          ],
    affordable:
      line?.allocated === undefined
        ? undefined
        : {
            people: Math.min(count, Math.floor(line.allocated / WORKER.total)),
            months: Math.min(MONTHS, Math.floor(line.allocated / (count * (JKK + JKM) || 1))),
            options: [],
          },
    assumptions: ASSUMPTIONS,
  };
}

function desaOf(index: number): Desa {
  const [short, base] = NAMES[index % NAMES.length] as readonly [string, string];
  const round = Math.floor(index / NAMES.length);
  // Beyond the real city the same names repeat under other, invented regency numbers.
  const kode = `51.${two(71 + (round % 29))}.${short}` as KodeDesa;
  const kecamatan = KECAMATAN[short.slice(0, 2)];
  const allocated = index % 6 === 2 ? 15_120_000 : index % 9 === 4 ? undefined : 20_160_000;
  const line: FundingLine = {
    source: index % 4 === 1 ? 'PBH' : 'DDS',
    pagu: index % 4 === 1 ? undefined : rp(base === 'Dauh Puri Kangin' ? 310_877_000 : 373_456_000),
    allocated: allocated === undefined ? undefined : rp(allocated),
    kodeRekening: index % 2 === 0 ? '5.2.7.99' : undefined,
    row: index + 2,
  };
  return {
    kode,
    nama: round === 0 ? base : `${base} ${round + 1}`,
    kecamatan,
    quota: 100,
    startMonth: START,
    months: MONTHS,
    programs: ['jkk', 'jkm'],
    base: 'default',
    pp50: { reading: 'full' },
    seed: `${kode}-2026`,
    policy: POLICY,
    funding: [line],
    listed: true,
  };
}

function desaResult(desa: Desa, index: number, people: number, seed: number): DesaResult {
  const next = random(seed * 1000 + index);
  const sent = index % 13 !== 7;
  const file = `nominasi/${desa.nama.toLowerCase().replaceAll(' ', '-')}.xlsx`;
  const many = index % 5 === 3 ? people + 25 : index % 7 === 5 ? people - 30 : people;
  const nominees = sent
    ? Array.from({ length: many }, (_, n) => nomineeOf(desa.kode, file, n, next))
    : [];
  const faulty = index % 4 === 0 ? 0 : 0.07;
  const findings: Finding[] = [];
  const rejected: Rejected[] = [];
  const good: Nominee[] = [];
  for (const nominee of nominees) {
    if (next() < faulty) {
      const fault = pick(FAULTS.slice(0, 4), next);
      findings.push(findingOf(fault, nominee));
      rejected.push({ nominee, reasons: [fault.code] });
    } else {
      if (next() < faulty) findings.push(findingOf(pick(FAULTS.slice(4), next), nominee));
      good.push(nominee);
    }
  }
  const ranked: Ranked[] = good.map((nominee, n) => ({
    nominee,
    nik: nominee.readings.nik?.value as Nik,
    state: n < desa.quota ? 'selected' : 'reserve',
    rank: n + 1,
    ...(n < desa.quota ? {} : { reserve: n + 1 - desa.quota }),
    keys: [{ name: 'desil', value: String(1 + (n % 5)) }],
    draw: 'ab'.repeat(32),
  }));
  const selected = ranked.filter((one) => one.state === 'selected');
  return {
    desa,
    files: sent ? [file] : [],
    nominees,
    selection: {
      kode: desa.kode,
      quota: desa.quota,
      seed: desa.seed,
      order: 'draw',
      ranked,
      rejected,
      whatWouldChange: new Map(
        rejected.map(({ nominee }) => [
          nomineeKey(nominee),
          {
            id: 'Perbaiki isian itu, lalu kirim lagi.',
            en: 'Mend that entry, then send the list again.',
          },
        ]),
      ),
    },
    iuran: iuranOf(desa, selected),
    findings,
  };
}

/** A believable result of an invented campaign, the same every time for the same shape. */
export function resultOf(shape: ResultShape = {}): Result {
  const { desa: count = 27, people = 108, seed = 1 } = shape;
  const villages = Array.from({ length: count }, (_, index) => desaOf(index));
  const results = villages.map((desa, index) => desaResult(desa, index, people, seed));
  const first = villages[0];
  if (first === undefined) throw new Error('a result needs at least one village');
  const { kode: _kode, nama: _nama, kecamatan: _kec, seed: _seed, listed: _l, ...defaults } = first;
  const campaign: Campaign = {
    root: undefined,
    title: '1 Desa 100 Pekerja Rentan Kota Denpasar 2026',
    on: ON,
    year: 2026,
    defaults,
    desa: new Map(villages.map((desa) => [desa.kode, desa])),
    references: [],
    confirmations: [],
    upload: {
      profile: 'bpu-tk-baru-2020',
      npp: '',
      div: '000',
      firstMonths: 6,
      packageJht: undefined,
    },
    files: {},
  };
  return {
    campaign,
    on: ON,
    files: [],
    desa: results,
    findings: results.flatMap((one) => one.findings),
    assumptions: ASSUMPTIONS,
  };
}

import type { FieldName, FieldValues, Reading, StatusDasar } from '../records/field.ts';
import type { Nominee } from '../records/reading.ts';
import type { ListEvent, ReferenceList } from './campaign.ts';

export interface ReferenceEntry {
  readonly list: ReferenceList;
  readonly person: Nominee;
}

/** Who stands in which list, found by NIK. Entries without one are evidence only, and not in here. */
export interface References {
  byNik(nik: string): readonly ReferenceEntry[];
}

const NONE: readonly ReferenceEntry[] = [];
const SPAN = 2 ** 26;

const INDEXES = new WeakMap<readonly ReferenceList[], References>();

/** The index of these lists; built at the first call, since every village of a batch asks for the same one. */
export function buildReferenceIndex(lists: readonly ReferenceList[]): References {
  const known = INDEXES.get(lists);
  if (known) return known;
  const index = indexOf(lists);
  INDEXES.set(lists, index);
  return index;
}

/**
 * Builds the index in one pass. A place in the lists is one number (list × 2^26 + row), so that a register of
 * a hundred thousand costs no hundred thousand objects.
 */
function indexOf(lists: readonly ReferenceList[]): References {
  const byNik = new Map<string, number | number[]>();
  for (const [number, list] of lists.entries())
    for (const [index, person] of list.people.entries()) {
      const nik = person.readings.nik?.value;
      if (nik !== undefined) put(byNik, nik, number * SPAN + index);
    }
  const entriesOf = (found: number | readonly number[] | undefined): readonly ReferenceEntry[] => {
    if (found === undefined) return NONE;
    return (typeof found === 'number' ? [found] : found).flatMap((place) => {
      const list = lists[Math.floor(place / SPAN)];
      const person = list?.people[place % SPAN];
      return list && person ? [{ list, person }] : [];
    });
  };
  return { byNik: (nik) => entriesOf(byNik.get(nik)) };
}

function put(map: Map<string, number | number[]>, key: string, place: number): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, place);
  else if (typeof before === 'number') map.set(key, [before, place]);
  else before.push(place);
}

/** What a register knows about a person and a nomination may lack. */
const FROM_REGISTER: readonly FieldName[] = [
  'nomorKk',
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'jenisKelamin',
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
  'handphone',
  'namaIbuKandung',
  'namaAyah',
  'hubunganKeluarga',
  'statusKawin',
  'golonganDarah',
];

/**
 * Fills what is empty in the nominations from the lists, by NIK only: the resident register, life status, desil,
 * membership number. It never overwrites, and each filled value says its file. Nominees in whom nothing was
 * empty come back as the same object.
 */
export function enrich(
  nominees: readonly Nominee[],
  lists: readonly ReferenceList[],
): readonly Nominee[] {
  if (lists.length === 0) return nominees;
  const index = buildReferenceIndex(lists);
  return nominees.map((nominee) => {
    const nik = nominee.readings.nik?.value;
    const entries = nik === undefined ? NONE : index.byNik(nik);
    return entries.length > 0 ? filled(nominee, entries) : nominee;
  });
}

type Filled = { -readonly [F in FieldName]?: Reading<FieldValues[F]> };

function filled(nominee: Nominee, entries: readonly ReferenceEntry[]): Nominee {
  const added: Filled = {};
  const take = <F extends FieldName>(field: F, from: readonly ReferenceEntry[]): void => {
    if (!isEmpty(nominee.readings[field])) return;
    const found = firstOf(field, from);
    if (found) Object.assign(added, { [field]: readingFrom(found.reading, nominee, found.list) });
  };
  const registers = entries
    .filter(({ list }) => list.kind === 'residents')
    .sort((a, b) => trust(a) - trust(b));
  for (const field of FROM_REGISTER) take(field, registers);
  takeKtpWork(added, nominee, registers);
  const rankings = entries.filter(({ list }) => list.kind === 'desil');
  take('desil', [...rankings, ...entries]);
  take(
    'kpj',
    entries.filter(({ list }) => /^(covered|last-year)/.test(list.kind)),
  );
  const status = statusOf(entries);
  if (status && isEmpty(nominee.readings.statusDasar))
    added.statusDasar = readingFrom(status.reading, nominee, status.list);
  const member = entries.find(({ list }) => list.kind === 'last-year');
  if (Object.keys(added).length === 0 && member === undefined) return nominee;
  return {
    ...nominee,
    readings: { ...nominee.readings, ...added },
    ...(member === undefined ? {} : { memberIn: member.list.title }),
  };
}

function firstOf<F extends FieldName>(field: F, from: readonly ReferenceEntry[]) {
  for (const { list, person } of from) {
    const reading: Reading<FieldValues[F]> | undefined = person.readings[field];
    if (reading?.value !== undefined) return { reading, list };
  }
  return undefined;
}

/** The work on the ID card stands beside what the list says, for rules that weigh the two. */
function takeKtpWork(added: Filled, nominee: Nominee, registers: readonly ReferenceEntry[]): void {
  if (!isEmpty(nominee.readings.pekerjaanKtp)) return;
  const found = firstOf('pekerjaanKtp', registers) ?? firstOf('pekerjaan', registers);
  if (found) added.pekerjaanKtp = readingFrom(found.reading, nominee, found.list);
}

/** Empty is what holds nothing; what is written and cannot be read stays, for its rule to tell. */
function isEmpty(reading: Reading<unknown> | undefined): boolean {
  return reading === undefined || (reading.value === undefined && reading.fault === undefined);
}

/** Without a column: the cell is in another file, and places must point into the nominee's own. */
function readingFrom<T>(reading: Reading<T>, nominee: Nominee, list: ReferenceList): Reading<T> {
  return {
    value: reading.value,
    text: reading.text,
    row: nominee.row,
    column: undefined,
    kind: 'text',
    steps: [...(reading.steps ?? []), 'from-register'],
    source: list.file,
  };
}

/** The same NIK may stand in a register as alive and as not valid: the valid row counts (inputs.md 3). */
function trust({ person }: ReferenceEntry): number {
  return person.readings.statusDasar?.value === 'tidak-valid' ? 1 : 0;
}

/** A life status with the list that says so. */
export interface KnownStatus {
  readonly reading: Reading<StatusDasar>;
  readonly list: ReferenceList;
  readonly weight: number;
}

/**
 * What the lists together say about a life. The dead count above all; a list of moves is younger than a
 * register; and who moved out of one register and lives in another is alive.
 */
const WEIGHTS: readonly StatusDasar[] = [
  'mati',
  'hidup',
  'pindah',
  'pergi',
  'hilang',
  'unknown',
  'tidak-valid',
];

export function statusOf(entries: readonly ReferenceEntry[]): KnownStatus | undefined {
  let best: KnownStatus | undefined;
  for (const entry of entries) {
    const reading = statusIn(entry);
    if (reading?.value === undefined) continue;
    const moves = entry.list.kind === 'deaths-and-moves' && reading.value !== 'hidup';
    const weight = WEIGHTS.indexOf(reading.value) - (moves ? WEIGHTS.length : 0);
    if (best === undefined || weight < best.weight) best = { reading, list: entry.list, weight };
  }
  return best;
}

/**
 * Life status of a person by one list: by the row's own words, else by what the whole list is of. A list of deaths and
 * moves together says it only in its cells.
 */
export function statusIn({ list, person }: ReferenceEntry): Reading<StatusDasar> | undefined {
  const { statusDasar } = person.readings;
  if (statusDasar?.value !== undefined || list.kind !== 'deaths-and-moves') return statusDasar;
  const value = list.event ?? eventOf(list.title);
  return value && { value, text: list.title, row: person.row, column: undefined, kind: 'text' };
}

const DIED = /kematian|meninggal|\bmati\b|almarhum|wafat/i;
const LEFT = /pindah|\bmutasi keluar\b|\bpenduduk keluar\b/i;
const CAME = /\b(?:datang|masuk|pendatang|kedatangan)\b/i;

/** What words say befell the people of a list; undefined where they say nothing, or more than one thing. */
export function eventOf(words: string): ListEvent | undefined {
  const dead = DIED.test(words);
  const moved = LEFT.test(words) && !(CAME.test(words) && !/\bkeluar\b/i.test(words));
  if (dead === moved) return undefined;
  return dead ? 'mati' : 'pindah';
}

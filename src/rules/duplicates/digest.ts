import type { Desa } from '../../campaign/campaign.ts';
import type { Place } from '../../domain/place.ts';
import type { Nominee } from '../../records/reading.ts';
import { placeOf } from '../rule.ts';
import { identityOf } from './keep.ts';
import { digitsAt, emptyKeys, NO_KEY, type PackedKeys, setDigits } from './packed.ts';

/**
 * People of one village as the rules across villages need them: keys and places, no name and no row. Plain
 * numbers, so that a country of them fits into memory and goes between processes at once.
 */
export interface PeopleDigest {
  readonly length: number;
  /** The NIK; where there is none, a hash of folded name and birth date, marked so that no NIK equals it. */
  readonly person: PackedKeys;
  readonly phone: PackedKeys;
  /** Lists the people stand in, and which of them each person is in. */
  readonly lists: readonly { readonly file: string; readonly sheet: string | null }[];
  readonly list: Uint16Array;
  /** 1-based rows of the cells of NIK and phone, and places of their letters in `columns`. */
  readonly nikRow: Uint32Array;
  readonly phoneRow: Uint32Array;
  readonly nikColumn: Uint16Array;
  readonly phoneColumn: Uint16Array;
  /** The first stands for: no cell of the village's own list. */
  readonly columns: readonly (string | undefined)[];
  /** By index, of the few who are confirmed in the list itself. */
  readonly confirmed: ReadonlyMap<number, NonNullable<Nominee['confirmed']>>;
}

/** Above every NIK: 31 bits of hash follow. */
const HASHED = 0x8000_0000;

/** Is this key of a person a NIK? */
function isNikKey(high: number): boolean {
  return high < HASHED;
}

export function digestOf(nominees: readonly Nominee[]): PeopleDigest {
  const { length } = nominees;
  const person = emptyKeys(length);
  const phone = emptyKeys(length);
  const list = new Uint16Array(length);
  const [nikRow, phoneRow] = [new Uint32Array(length), new Uint32Array(length)];
  const [nikColumn, phoneColumn] = [new Uint16Array(length), new Uint16Array(length)];
  const lists = new Map<string, number>();
  const columns = new Map<string | undefined, number>([[undefined, 0]]);
  const confirmed = new Map<number, NonNullable<Nominee['confirmed']>>();
  const seen: { readonly file: string; readonly sheet: string | null }[] = [];
  for (const [index, nominee] of nominees.entries()) {
    const { nik, handphone } = nominee.readings;
    if (nik?.value !== undefined) setDigits(person, index, nik.value);
    else setIdentity(person, index, identityOf(nominee));
    if (handphone?.value !== undefined) setDigits(phone, index, handphone.value);
    const key = `${nominee.file}\u0000${nominee.sheet ?? '\u0000'}`;
    list[index] = numberOf(lists, key);
    if (lists.size > seen.length) seen.push({ file: nominee.file, sheet: nominee.sheet });
    const [nikPlace, phonePlace] = [placeOf(nominee, nik), placeOf(nominee, handphone)];
    nikRow[index] = nikPlace.row ?? nominee.row;
    phoneRow[index] = phonePlace.row ?? nominee.row;
    nikColumn[index] = numberOf(columns, nikPlace.column);
    phoneColumn[index] = numberOf(columns, phonePlace.column);
    if (nominee.confirmed !== undefined) confirmed.set(index, nominee.confirmed);
  }
  return {
    length,
    person,
    phone,
    lists: seen,
    list,
    nikRow,
    phoneRow,
    nikColumn,
    phoneColumn,
    columns: [...columns.keys()],
    confirmed,
  };
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

function setIdentity({ high, low }: PackedKeys, index: number, identity: string | undefined): void {
  if (identity === undefined) return;
  const hashed = (HASHED | (hashOf(identity, 0x811c9dc5) >>> 1)) >>> 0;
  high[index] = hashed === NO_KEY ? HASHED : hashed;
  low[index] = hashOf(identity, 0x9747b28c);
}

/** FNV-1a over code units: good enough to tell a few million texts apart in two of them. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A digest that may wait on the disk until it is asked for. */
export interface KeptDigest {
  readonly length: number;
  readonly digest: () => PeopleDigest;
}

/** A digest that waits in memory. */
export function atHand(digest: PeopleDigest): KeptDigest {
  return { length: digest.length, digest: () => digest };
}

/** A village with the digests of its people, in the order of its lists. */
export interface DesaDigest {
  readonly desa: Desa;
  readonly people: readonly KeptDigest[];
}

/** Everyone of all villages under one number, in the order of villages, lists and rows. */
export interface Everyone {
  readonly length: number;
  /** All keys in one piece, put together when they are asked for: two columns of a country are held by nobody at once. */
  person(): PackedKeys;
  phone(): PackedKeys;
  /** Villages in their order, with how many people each has; they follow each other. */
  readonly desa: readonly { readonly desa: Desa; readonly from: number; readonly people: number }[];
  /** Index of the village a person is of. */
  desaOf(index: number): number;
  placeOf(index: number, field: 'nik' | 'handphone'): Place;
  /** The NIK as text, or undefined. */
  nikOf(index: number): string | undefined;
  confirmedOf(index: number): NonNullable<Nominee['confirmed']>;
}

const NONE: NonNullable<Nominee['confirmed']> = [];

export function everyoneOf(desa: readonly DesaDigest[]): Everyone {
  const parts = desa.flatMap(({ people }, village) => people.map((kept) => ({ kept, village })));
  const starts: number[] = [];
  let length = 0;
  for (const { kept } of parts) {
    starts.push(length);
    length += kept.length;
  }
  const partAt = (index: number): number => lastAtMost(starts, index);
  const inPart = (index: number) => {
    const at = partAt(index);
    const part = parts[at];
    if (part === undefined) throw new RangeError(`no person ${index}`);
    return { digest: part.kept.digest(), at: index - (starts[at] ?? 0), village: part.village };
  };
  const joined = (column: 'person' | 'phone'): PackedKeys => {
    const all = emptyKeys(length);
    for (const [at, { kept }] of parts.entries()) {
      const { high, low } = kept.digest()[column];
      all.high.set(high, starts[at]);
      all.low.set(low, starts[at]);
    }
    return all;
  };
  return {
    length,
    person: () => joined('person'),
    phone: () => joined('phone'),
    desa: countsOf(desa),
    desaOf: (index) => parts[partAt(index)]?.village ?? 0,
    placeOf: (index, field) => {
      const { digest, at } = inPart(index);
      const list = digest.lists[digest.list[at] ?? 0] ?? { file: '', sheet: null };
      const [rows, letters] =
        field === 'nik' ? [digest.nikRow, digest.nikColumn] : [digest.phoneRow, digest.phoneColumn];
      const column = digest.columns[letters[at] ?? 0];
      return { ...list, row: rows[at] ?? 0, ...(column === undefined ? {} : { column }) };
    },
    nikOf: (index) => {
      const { digest, at } = inPart(index);
      const high = digest.person.high[at] ?? NO_KEY;
      return isNikKey(high) ? digitsAt(digest.person, at) : undefined;
    },
    confirmedOf: (index) => {
      const { digest, at } = inPart(index);
      return digest.confirmed.get(at) ?? NONE;
    },
  };
}

function countsOf(desa: readonly DesaDigest[]): Everyone['desa'] {
  let next = 0;
  return desa.map(({ desa: one, people }) => {
    const from = next;
    for (const { length } of people) next += length;
    return { desa: one, from, people: next - from };
  });
}

/** Index of the last of ascending numbers that is not above `wanted`; of equal ones the last. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

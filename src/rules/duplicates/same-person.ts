import { distance } from 'fastest-levenshtein';
import type { Nominee } from '../../records/reading.ts';
import { groupsOf } from './groups.ts';
import { foldedWords, nameSum } from './names.ts';
import { blocksOf, nearness, nearPairs } from './near.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { emptyKeys, NO_KEY, repeated } from './packed.ts';
import { inOrder } from './places.ts';

/** Why two rows look like one person. A name alone never does: many share one (inputs.md 10). */
export type Evidence =
  | 'same-name-and-birth-date'
  | 'same-name-nik-one-digit'
  | 'same-name-nik-swapped'
  | 'like-name-and-birth-date-nik-near';

/** Rows of one village that look like one person, with what was seen first. */
export interface Likeness {
  readonly rows: readonly Nominee[];
  readonly evidence: Evidence;
}

/** What is compared of a row; worked out only for rows that share something with another. */
interface Trait {
  readonly nik: string | undefined;
  readonly birth: string | undefined;
  /** Folded name words in a fixed order, without I and Ni. */
  readonly name: string;
  readonly prefix: 'I' | 'NI' | undefined;
  /** As written. */
  readonly mother: string | undefined;
}

type TraitOf = (index: number) => Trait;

/**
 * Groups of rows that look like one person under several NIKs; rows of one NIK alone are left to the rule
 * for duplicates. The order of rows changes nothing.
 */
export function likelySame(nominees: readonly Nominee[]): readonly Likeness[] {
  const numbers = namedOnly(nominees, numbersOf(nominees));
  const traits = new Map<number, Trait>();
  const traitOf = (index: number): Trait => {
    const known = traits.get(index);
    if (known !== undefined) return known;
    const made = traitIn(nominees[index]);
    traits.set(index, made);
    return made;
  };
  const groups = newGroups();
  sameNameAndBirth(numbers, nominees, traitOf, groups);
  nearNik(numbers, traitOf, groups);
  return foundIn(groups).map(({ members, evidence }) => ({
    rows: inOrder(members.flatMap((index) => nominees[index] ?? [])),
    evidence,
  }));
}

/** Who has no name is compared with nobody. */
function namedOnly(nominees: readonly Nominee[], numbers: Numbers): Numbers {
  if (nominees.every(({ readings }) => readings.nama?.value !== undefined)) return numbers;
  const isNamed = (index: number) => nominees[index]?.readings.nama?.value !== undefined;
  return {
    nik: {
      ...numbers.nik,
      high: numbers.nik.high.map((high, index) => (isNamed(index) ? high : NO_KEY)),
    },
    birth: numbers.birth.map((birth, index) => (isNamed(index) ? birth : 0)),
  };
}

function traitIn(row: Nominee | undefined): Trait {
  return {
    nik: row?.readings.nik?.value,
    birth: row?.readings.tanggalLahir?.value,
    ...named(row?.readings.nama?.value ?? ''),
    mother: row?.readings.namaIbuKandung?.value,
  };
}

/** I and Ni are often left out; Balinese write the other words in either order. */
function named(nama: string): Pick<Trait, 'name' | 'prefix'> {
  const words = foldedWords(nama);
  const [first] = words;
  const prefix = words.length > 2 && (first === 'I' || first === 'NI') ? first : undefined;
  const rest = prefix === undefined ? words : words.slice(1);
  return { name: [...rest].sort().join(' '), prefix };
}

/** Pairs looked at in a block of namesakes born on one day; beyond it each is compared with the first. */
const MANY = 50;

function sameNameAndBirth(
  { birth }: Numbers,
  nominees: readonly Nominee[],
  traitOf: TraitOf,
  groups: Groups,
): void {
  for (const alike of alikeIn(birth, nominees))
    for (const block of groupsOf(alike, (index) => traitOf(index).name).values()) {
      const ones = block.length > MANY ? block.slice(0, 1) : block;
      for (const [place, one] of ones.entries())
        for (const other of block.slice(place + 1)) {
          const [a, b] = [traitOf(one), traitOf(other)];
          const isOneNik = a.nik !== undefined && a.nik === b.nik;
          if (!isOneNik && mayBeOne(a, b)) join(groups, one, other, 'same-name-and-birth-date');
        }
    }
}

/** Indices that share a birth date and, but for a rare accident, a name. */
function alikeIn(birth: Uint32Array, nominees: readonly Nominee[]): readonly Uint32Array[] {
  const dated = Uint32Array.from(birth.keys()).filter((index) => birth[index] !== 0);
  const blocks = blocksOf(dated, birth);
  if (blocks.length === 0) return blocks;
  const keys = emptyKeys(birth.length);
  for (const block of blocks)
    for (const index of block) {
      keys.high[index] = birth[index] ?? 0;
      keys.low[index] = nameSum(foldedWords(nominees[index]?.readings.nama?.value ?? ''));
    }
  return repeated(keys);
}

/** Serials of one day and kecamatan follow each other: twins, or strangers born on one day. */
const SERIAL = 12;
const SHORTEST_LIKE = 8;

function nearNik({ nik }: Numbers, traitOf: TraitOf, groups: Groups): void {
  nearPairs(nik, (one, other, near) => {
    const [a, b] = [traitOf(one), traitOf(other)];
    if (!mayBeOne(a, b)) return;
    if (a.name === b.name) {
      const isSwap = near.how === 'swapped';
      join(groups, one, other, isSwap ? 'same-name-nik-swapped' : 'same-name-nik-one-digit');
    } else if (near.at < SERIAL && a.birth !== undefined && a.birth === b.birth) {
      const isLong = Math.min(a.name.length, b.name.length) >= SHORTEST_LIKE;
      if (isLong && distance(a.name, b.name) <= 2)
        join(groups, one, other, 'like-name-and-birth-date-nik-near');
    }
  });
}

/** What speaks against one person: I beside Ni, or two mothers. */
function mayBeOne(a: Trait, b: Trait): boolean {
  if (a.prefix !== undefined && b.prefix !== undefined && a.prefix !== b.prefix) return false;
  if (a.mother === undefined || b.mother === undefined || a.mother === b.mother) return true;
  const isNear = a.nik !== undefined && b.nik !== undefined && nearness(a.nik, b.nik) !== undefined;
  return isNear || distance(named(a.mother).name, named(b.mother).name) <= 2;
}

/** Disjoint groups of indices; each remembers the evidence that joined it first. */
interface Groups {
  readonly parents: Map<number, number>;
  readonly evidence: Map<number, Evidence>;
}

function newGroups(): Groups {
  return { parents: new Map(), evidence: new Map() };
}

function rootOf({ parents }: Groups, index: number): number {
  let root = index;
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root))
    root = up;
  return root;
}

function join(groups: Groups, a: number, b: number, evidence: Evidence): void {
  const [rootA, rootB] = [rootOf(groups, a), rootOf(groups, b)];
  const [low, high] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
  const first = groups.evidence.get(low) ?? groups.evidence.get(high) ?? evidence;
  for (const index of [a, b, low, high]) groups.parents.set(index, low);
  groups.evidence.set(low, first);
}

function foundIn(groups: Groups): readonly { members: readonly number[]; evidence: Evidence }[] {
  const members = new Map<number, number[]>();
  for (const index of groups.parents.keys()) {
    const root = rootOf(groups, index);
    const group = members.get(root);
    if (group === undefined) members.set(root, [index]);
    else group.push(index);
  }
  return [...members].map(([root, group]) => ({
    members: group,
    evidence: groups.evidence.get(root) ?? 'same-name-and-birth-date',
  }));
}

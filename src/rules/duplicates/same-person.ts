import { distance } from 'fastest-levenshtein';
import type { Nominee } from '../../records/reading.ts';
import { nameTokens } from '../../records/values/name-folding.ts';
import { type Near, nearness, nearPairs } from './near.ts';
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

/** What is compared of a row; worked out once. */
interface Trait {
  readonly row: Nominee;
  readonly nik: string | undefined;
  /** Folded name words in a fixed order, without I and Ni. */
  readonly name: string;
  readonly prefix: 'I' | 'NI' | undefined;
  readonly birth: string | undefined;
  readonly mother: string | undefined;
}

/**
 * Groups of rows that look like one person under several NIKs; rows of one NIK alone are left to the rule
 * for duplicates. The order of rows changes nothing.
 */
export function likelySame(nominees: readonly Nominee[]): readonly Likeness[] {
  const traits = traitsOf(nominees);
  const groups = newGroups();
  sameNameAndBirth(traits, groups);
  sameNameNearNik(traits, groups);
  likeNameNearNik(traits, groups);
  return foundIn(groups).map(({ members, evidence }) => ({
    rows: inOrder(members.flatMap((index) => traits[index]?.row ?? [])),
    evidence,
  }));
}

function traitsOf(nominees: readonly Nominee[]): readonly Trait[] {
  const traits: Trait[] = [];
  for (const row of nominees) {
    const nama = row.readings.nama?.value;
    if (nama === undefined) continue;
    const mother = row.readings.namaIbuKandung?.value;
    traits.push({
      row,
      nik: row.readings.nik?.value,
      ...named(nama),
      birth: row.readings.tanggalLahir?.value,
      mother: mother === undefined ? undefined : named(mother).name,
    });
  }
  return traits;
}

/** I and Ni are often left out; Balinese write the other words in either order. */
function named(nama: string): Pick<Trait, 'name' | 'prefix'> {
  const words = nameTokens(nama);
  const [first] = words;
  const prefix = words.length > 2 && (first === 'I' || first === 'NI') ? first : undefined;
  const rest = prefix === undefined ? words : words.slice(1);
  return { name: [...rest].sort().join(' '), prefix };
}

/** Pairs looked at in a block of namesakes born on one day; beyond it each is compared with the first. */
const MANY = 50;

function sameNameAndBirth(traits: readonly Trait[], groups: Groups): void {
  for (const block of blocksBy(traits, ({ name, birth }) => birth && `${name} ${birth}`)) {
    const ones = block.length > MANY ? block.slice(0, 1) : block;
    for (const [place, one] of ones.entries())
      for (const other of block.slice(place + 1)) {
        const [a, b] = [traits[one], traits[other]];
        const isOneNik = a?.nik !== undefined && a.nik === b?.nik;
        if (!isOneNik && mayBeOne(a, b)) join(groups, one, other, 'same-name-and-birth-date');
      }
  }
}

function sameNameNearNik(traits: readonly Trait[], groups: Groups): void {
  const nikOf = (index: number) => traits[index]?.nik ?? '';
  for (const block of blocksBy(traits, ({ name, nik }) => nik && name))
    nearPairs(block, nikOf, (a, b, { how }) => {
      if (!mayBeOne(traits[a], traits[b])) return;
      join(groups, a, b, how === 'swapped' ? 'same-name-nik-swapped' : 'same-name-nik-one-digit');
    });
}

/** Serials of one day and kecamatan follow each other: twins, or strangers born on one day. */
const SERIAL = 12;
const SHORTEST_LIKE = 8;

function likeNameNearNik(traits: readonly Trait[], groups: Groups): void {
  const nikOf = (index: number) => traits[index]?.nik ?? '';
  for (const block of blocksBy(traits, ({ birth, nik }) => nik && birth))
    nearPairs(block, nikOf, (a, b, near: Near) => {
      if (near.at >= SERIAL || !mayBeOne(traits[a], traits[b])) return;
      const [one = '', other = ''] = [traits[a]?.name, traits[b]?.name];
      if (Math.min(one.length, other.length) < SHORTEST_LIKE || distance(one, other) > 2) return;
      join(groups, a, b, 'like-name-and-birth-date-nik-near');
    });
}

/** What speaks against one person: I beside Ni, or two mothers. */
function mayBeOne(a: Trait | undefined, b: Trait | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.prefix !== undefined && b.prefix !== undefined && a.prefix !== b.prefix) return false;
  if (a.mother === undefined || b.mother === undefined || a.mother === b.mother) return true;
  const isNear = a.nik !== undefined && b.nik !== undefined && nearness(a.nik, b.nik) !== undefined;
  return isNear || distance(a.mother, b.mother) <= 2;
}

function blocksBy(
  traits: readonly Trait[],
  keyOf: (trait: Trait) => string | undefined,
): Iterable<readonly number[]> {
  const firsts = new Map<string, number>();
  const blocks = new Map<string, number[]>();
  for (const [index, trait] of traits.entries()) {
    const key = keyOf(trait);
    if (!key) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [first, index]);
      else block.push(index);
    }
  }
  return blocks.values();
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

import type { ReferenceList } from '../../campaign/campaign.ts';
import type { Nominee } from '../../records/reading.ts';
import { identityOf } from './keep.ts';
import { nearness } from './near.ts';

interface Entry {
  readonly list: ReferenceList;
  readonly person: Nominee;
}

const INDEXES = new WeakMap<readonly ReferenceList[], ReadonlyMap<string, readonly Entry[]>>();

/**
 * Entries of reference lists with this folded name and birth date that have no NIK, or one that is a
 * typing error away. An entry with quite another NIK is another person.
 */
export function namesakesOf(
  references: readonly ReferenceList[],
  identity: string,
  nik: string | undefined,
): readonly Entry[] {
  const entries = indexOf(references).get(identity);
  if (entries === undefined) return NOBODY;
  return entries.filter(({ person }) => {
    const other = person.readings.nik?.value;
    if (other === undefined) return true;
    return nik !== undefined && nearness(nik, other) !== undefined;
  });
}

const NOBODY: readonly Entry[] = [];

/** By `identityOf`; registers and rankings are left out, since they exclude nobody. */
function indexOf(references: readonly ReferenceList[]): ReadonlyMap<string, readonly Entry[]> {
  const known = INDEXES.get(references);
  if (known) return known;
  const index = new Map<string, Entry[]>();
  for (const list of references) {
    if (list.kind === 'residents' || list.kind === 'desil' || list.kind === 'deaths-and-moves')
      continue;
    for (const person of list.people) {
      const identity = identityOf(person);
      if (identity === undefined) continue;
      const entries = index.get(identity);
      if (entries === undefined) index.set(identity, [{ list, person }]);
      else entries.push({ list, person });
    }
  }
  INDEXES.set(references, index);
  return index;
}

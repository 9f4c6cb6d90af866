/** How two different NIKs of one person come about: one digit mistyped, or two neighbours exchanged. */
export type Nearness = 'one-digit' | 'swapped';

export interface Near {
  readonly how: Nearness;
  /** First digit that differs, 0-based: 0-5 region, 6-11 birth date, 12-15 serial. */
  readonly at: number;
}

/** Compares two texts of 16 digits; undefined when they are equal or further apart. */
export function nearness(a: string, b: string): Near | undefined {
  let at = 0;
  while (at < 16 && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at >= 16) return undefined;
  if (a.slice(at + 1) === b.slice(at + 1)) return { how: 'one-digit', at };
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwap ? { how: 'swapped', at } : undefined;
}

/** Up to this size every pair is looked at; beyond, only pairs that share a NIK with one digit left out. */
const PAIRWISE = 200;

/** Calls `pair` for each two indices of a block whose NIKs are near; never quadratic in a large block. */
export function nearPairs(
  block: readonly number[],
  nikOf: (index: number) => string,
  pair: (a: number, b: number, near: Near) => void,
): void {
  if (block.length <= PAIRWISE) {
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) tell(block[i] ?? 0, block[j] ?? 0, nikOf, pair);
    return;
  }
  // A substitution and an exchange of neighbours both leave the same 15 digits when one digit is dropped.
  for (let left = 0; left < 16; left++) {
    const byRest = new Map<string, number[]>();
    for (const index of block) {
      const nik = nikOf(index);
      const rest = nik.slice(0, left) + nik.slice(left + 1);
      const same = byRest.get(rest);
      if (same === undefined) byRest.set(rest, [index]);
      else {
        for (const other of same) tell(other, index, nikOf, pair);
        same.push(index);
      }
    }
  }
}

function tell(
  a: number,
  b: number,
  nikOf: (index: number) => string,
  pair: (a: number, b: number, near: Near) => void,
): void {
  const near = nearness(nikOf(a), nikOf(b));
  if (near !== undefined) pair(a, b, near);
}

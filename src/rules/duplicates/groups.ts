/**
 * Rows that share a key, in the order met; what stands alone is left out and costs one entry of a map. Rows
 * without a key belong to no group.
 */
export function groupsOf<Row>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const firsts = new Map<string, Row>();
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, row]);
    else group.push(row);
  }
  return groups;
}

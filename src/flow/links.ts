/** Groups of numbers from 0 that are linked, directly or through others; each group and all of them ascending. */
export function linkedGroups(
  length: number,
  links: Iterable<readonly number[]>,
): readonly (readonly number[])[] {
  const parents = Array.from({ length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const linked of links)
    for (const other of linked.slice(1)) {
      const [a, b] = [rootOf(linked[0] ?? other), rootOf(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < length; index++) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** People alike: how many there are, and what one of them costs for the first 0, 1, 2 ... months. */
export interface CostGroup {
  readonly count: number;
  readonly upTo: readonly number[];
}

/** What a sum buys for the first months: people, and what they cost. */
export interface Bought {
  readonly people: number;
  readonly months: number;
  readonly total: number;
}

function costOf(group: CostGroup, months: number): number {
  return group.upTo[Math.min(months, group.upTo.length - 1)] ?? 0;
}

/** The most people the money pays for that many months: the cheapest first is exact, since each counts as one. */
export function mostPeople(groups: readonly CostGroup[], months: number, money: number): Bought {
  const byCost = groups
    .map((group) => ({ cost: costOf(group, months), count: group.count }))
    .sort((a, b) => a.cost - b.cost);
  let people = 0;
  let total = 0;
  for (const { cost, count } of byCost) {
    const taken = cost === 0 ? count : Math.min(count, Math.floor((money - total) / cost));
    people += taken;
    total += taken * cost;
    if (taken < count) break;
  }
  return { people, months, total };
}

/** How many of a list the money pays when its order is kept: the first who is too dear ends it. */
export function mostInOrder(
  groups: readonly CostGroup[],
  order: readonly number[],
  months: number,
  money: number,
): number {
  const costs = groups.map((group) => costOf(group, months));
  let total = 0;
  for (const [people, group] of order.entries()) {
    total += costs[group] ?? 0;
    if (total > money) return people;
  }
  return order.length;
}

/** The most months, from the first on, that the money pays for everyone. */
export function mostMonths(groups: readonly CostGroup[], money: number): Bought {
  const longest = Math.max(0, ...groups.map(({ upTo }) => upTo.length - 1));
  const people = groups.reduce((sum, { count }) => sum + count, 0);
  for (let months = longest; months >= 0; months -= 1) {
    const total = groups.reduce((sum, group) => sum + group.count * costOf(group, months), 0);
    if (total <= money) return { people, months, total };
  }
  return { people, months: 0, total: 0 };
}

/** For every number of months the most people, longest first; entries that another one beats are left out. */
export function frontier(groups: readonly CostGroup[], money: number): readonly Bought[] {
  const longest = Math.max(0, ...groups.map(({ upTo }) => upTo.length - 1));
  const kept: Bought[] = [];
  let most = 0;
  for (let months = longest; months >= 1; months -= 1) {
    const bought = mostPeople(groups, months, money);
    if (bought.people > most) kept.push(bought);
    most = Math.max(most, bought.people);
  }
  return kept;
}

/** Short forms: the beginning of the long word, or its letters in their order with hardly a vowel left. */
function isAbbreviationOf(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0] || short.length >= long.length) return false;
  if (long.startsWith(short)) return true;
  if (short.length * 5 < long.length * 2) return false;
  if ((short.match(/[aeiou]/g)?.length ?? 0) > 1) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/**
 * Letters left out, put in, exchanged or written twice, up to `most`; two neighbours that changed places are
 * one slip, as they are for the hand that typed them.
 */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (turned) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[b.length] ?? most + 1;
}

/** Words of a list that a misspelt word can stand for: the fewest slips, else its short forms. */
export function nearest(word: string, words: Iterable<string>): readonly string[] {
  const longer: string[] = [];
  let close: string[] = [];
  let least = word.length >= 8 ? 2 : 1;
  for (const candidate of words) {
    if (candidate.length < 4) continue;
    if (isAbbreviationOf(word, candidate)) longer.push(candidate);
    if (word.length < 4) continue;
    const off = slips(word, candidate, least);
    if (off > least) continue;
    close = off < least ? [candidate] : [...close, candidate];
    least = off;
  }
  return close.length > 0 ? close : longer;
}

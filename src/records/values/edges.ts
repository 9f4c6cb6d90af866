/**
 * Takes signs off both ends of a text. A loop, because a pattern that looks for signs before the end of a
 * text tries again at each of them, and a cell of nothing but commas then costs its length squared.
 */
export function trimSigns(text: string, signs: string): string {
  let [from, to] = [0, text.length];
  while (from < to && signs.includes(text.charAt(from))) from++;
  while (to > from && signs.includes(text.charAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** The same at the end only. */
export function trimSignsAfter(text: string, signs: string): string {
  let to = text.length;
  while (to > 0 && signs.includes(text.charAt(to - 1))) to--;
  return to === text.length ? text : text.slice(0, to);
}

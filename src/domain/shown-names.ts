import { maskNik } from './nik.ts';

/** A NIK or number of a family card standing alone among other signs. */
const NUMBER = /(?<!\d)\d{16}(?!\d)/g;

/**
 * Names of files as reports show them: a number of a person in them is masked, since reports go to people who
 * must not see it. Names that are equal then are told apart by a number, in their order.
 */
export function shownNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  return names.map((name) => {
    const masked = name.replace(NUMBER, maskNik);
    if (masked === name) return name;
    const dot = masked.lastIndexOf('.');
    const cut = dot > masked.lastIndexOf('/') ? dot : masked.length;
    let free = masked;
    for (let number = 2; taken.has(free); number += 1)
      free = `${masked.slice(0, cut)} (${number})${masked.slice(cut)}`;
    taken.add(free);
    return free;
  });
}

/** Text for a screen: numbers of persons masked, hashes left as they are. */
export function maskedText(text: string): string {
  return text.replace(/\b[0-9a-f]{64}\b|(?<!\d)\d{16}(?!\d)/g, (found) =>
    found.length === 64 ? found : maskNik(found),
  );
}

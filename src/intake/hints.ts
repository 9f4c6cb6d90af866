import { byText } from '../domain/order.ts';
import type { FileHint } from '../records/reading.ts';

/** Letters of a pattern: `*` is anything within a folder, `**` folders too, `?` one letter. */
function matches(pattern: string, file: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (star) =>
      star === '?' ? '[^/]' : star === '*' ? '[^/]*' : star === '**' ? '.*' : '(?:.*/)?',
    );
  return new RegExp(`^${source}$`).test(file);
}

/** What the settings say about a file: its own name first, then the longest pattern that fits it. */
export function hintFor(
  hints: Readonly<Record<string, FileHint>>,
  file: string,
): FileHint | undefined {
  if (Object.hasOwn(hints, file)) return hints[file];
  const fitting = Object.keys(hints)
    .filter((pattern) => /[*?]/.test(pattern) && matches(pattern, file))
    .sort((a, b) => b.length - a.length || byText(a, b));
  const [first] = fitting;
  return first === undefined ? undefined : hints[first];
}

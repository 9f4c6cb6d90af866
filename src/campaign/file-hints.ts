import { byText } from '../domain/order.ts';
import type { FileHint } from '../records/reading.ts';
import type { UnmatchedFile } from './campaign.ts';
import { isSlipOf, nearest } from './nearest.ts';

/**
 * What the settings overrule about a file: an exact path first, then the longest pattern that fits. `*` stands for
 * any letters of one name, `**` for any folders, `?` for one letter. A pattern may name only the end of a path.
 */
export function hintFor(
  files: Readonly<Record<string, FileHint>>,
  file: string,
): FileHint | undefined {
  const path = file.replaceAll('\\', '/').normalize('NFC');
  if (Object.hasOwn(files, path)) return files[path];
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const [first] = Object.keys(files)
    .filter((pattern) => patternFits(pattern, names))
    .sort((a, b) => b.length - a.length || byText(a, b));
  return first === undefined ? undefined : files[first];
}

/**
 * What the settings say of files that are not there, with the name most like it. A list inside an archive has its name
 * only once the archive is read, so beside one nothing is said.
 */
export function unmatchedFiles(
  hints: Readonly<Record<string, FileHint>>,
  files: readonly string[],
  settings: string,
): readonly UnmatchedFile[] {
  if (files.some((file) => /\.zip$/i.test(file))) return [];
  const paths = files.map((file) => file.normalize('NFC'));
  return Object.entries(hints)
    .filter(([pattern, hint]) => paths.every((file) => hintFor({ [pattern]: hint }, file) !== hint))
    .map(([pattern]) => {
      const near = nearest(pattern, paths);
      return { pattern, near, isSlip: near !== undefined && isSlipOf(pattern, near), settings };
    });
}

function patternFits(pattern: string, names: readonly string[]): boolean {
  const parts = pattern
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return parts.length > 0 && pathFits(['**', ...parts], names);
}

/** The same greedy walk with one step back for names and for letters, so that no pattern costs much. */
function pathFits(parts: readonly string[], names: readonly string[]): boolean {
  return fits(parts, names, '**', wordFits);
}

function wordFits(pattern: string, word: string): boolean {
  return fits([...pattern], [...word], '*', (one, letter) => one === '?' || one === letter);
}

function fits(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  same: (part: string, item: string) => boolean,
): boolean {
  let [at, item, starAt, starItem] = [0, 0, -1, 0];
  while (item < items.length) {
    const part = pattern[at];
    const here = items[item];
    if (part === any) [starAt, starItem, at] = [at, item, at + 1];
    else if (part !== undefined && here !== undefined && same(part, here))
      [at, item] = [at + 1, item + 1];
    else if (starAt >= 0) [at, starItem, item] = [starAt + 1, starItem + 1, starItem + 1];
    else return false;
  }
  while (pattern[at] === any) at++;
  return at === pattern.length;
}

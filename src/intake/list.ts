import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { byText } from '../domain/order.ts';
import { Refusal } from '../domain/refusal.ts';
import { shownNames } from '../domain/shown-names.ts';
import { isLeftOver, kindOfName } from '../sheets/kind.ts';
import type { FileFact } from '../sheets/sheet.ts';

/** One thing to read, or one about which only a fact is told. */
export interface Input {
  /** Name for people and reports: as given or found, with `/`. */
  readonly file: string;
  /** Where it is opened. */
  readonly path: string;
  /** Content that does not come from the disk (standard input). */
  readonly bytes?: Uint8Array;
  /** Told with the file. */
  readonly facts: readonly FileFact[];
  /** False: the facts say why nothing is read. */
  readonly read: boolean;
  /** Lists of one purpose; the same content in two of them counts in both. */
  readonly purpose?: string;
}

/** Inputs in the order of their names by code unit, each path once. */
export type Listed = readonly Input[];

const OPEN_ELSEWHERE: FileFact = { code: 'file-open-elsewhere', data: {} };

/** Who keeps a workbook open leaves `~$name` (Excel) or `.~lock.name#` (LibreOffice) beside it. */
function openedName(name: string): string | undefined {
  if (name.startsWith('~$')) return name.slice(2);
  return /^\.~lock\.(.+)#$/.exec(name)?.[1];
}

/**
 * Files, folders (walked) and archives behind paths. Links are not followed, pipes and devices not opened;
 * both are told. A path that does not exist is refused, an empty folder is told.
 */
export async function listInputs(paths: readonly string[], cwd: string): Promise<Listed> {
  const found = new Map<string, Input>();
  for (const path of paths) {
    const at = resolve(cwd, path);
    for (const input of listPath(shownPath(path), at))
      if (!found.has(input.path)) found.set(input.path, input);
  }
  const inputs = [...found.values()].sort((a, b) => byText(a.file, b.file));
  const names = shownNames(inputs.map(({ file }) => file));
  return inputs.map((input, at) => ({ ...input, file: names[at] ?? input.file }));
}

function shownPath(path: string): string {
  const slashes = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const short = slashes.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  return short === '' ? (slashes.startsWith('/') ? '/' : '.') : short;
}

function told(file: string, path: string, ...facts: readonly FileFact[]): Input {
  return { file, path, facts, read: false };
}

function listPath(file: string, path: string): readonly Input[] {
  const stats = statsOf(path);
  if (stats === undefined) throw noSuchPath(file);
  if ('code' in stats) return [told(file, path, stats)];
  if (stats.isDirectory()) {
    const inside = walk(file, path);
    return inside.length > 0 ? inside : [told(file, path, { code: 'no-list-found', data: {} })];
  }
  if (!stats.isFile()) return [told(file, path, { code: 'file-not-regular', data: {} })];
  if (openedName(basename(path)) !== undefined) return [told(file, path, OPEN_ELSEWHERE)];
  return [{ file, path, facts: [], read: true }];
}

function noSuchPath(file: string): Refusal {
  return new Refusal('no-such-path', {
    id: `Berkas atau folder "${file}" tidak ada. Periksa ejaan dan tempatnya.`,
    en: `There is no file or folder "${file}". Check its spelling and place.`,
  });
}

/** Undefined: there is nothing of that name. */
function statsOf(path: string): Stats | FileFact | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    return { code: 'file-unreadable', data: { reason: code === 'EACCES' ? 'permission' : 'io' } };
  }
}

/** Name of a system error (`ENOENT`), or an empty text for any other. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Everything in a folder and below it that may be a list, in the order of names. */
function walk(folder: string, path: string): readonly Input[] {
  let names: string[];
  try {
    names = readdirSync(path).sort(byText);
  } catch (error) {
    const reason = errorCode(error) === 'EACCES' ? 'permission' : 'io';
    return [told(folder, path, { code: 'file-unreadable', data: { reason } })];
  }
  const open = new Set(names.map(openedName));
  const inputs: Input[] = [];
  for (const name of names) {
    const file = folder === '.' ? name : folder === '/' ? `/${name}` : `${folder}/${name}`;
    const opened = openedName(name);
    if (opened !== undefined) {
      if (!names.includes(opened)) inputs.push(told(file, join(path, name), OPEN_ELSEWHERE));
      continue;
    }
    if (isLeftOver(name) || name === '__MACOSX') continue;
    const facts = open.has(name) ? [OPEN_ELSEWHERE] : [];
    inputs.push(...listChild(file, join(path, name), facts));
  }
  return inputs;
}

function listChild(file: string, path: string, facts: readonly FileFact[]): readonly Input[] {
  const stats = statsOf(path);
  if (stats === undefined)
    return [told(file, path, { code: 'file-unreadable', data: { reason: 'vanished' } })];
  if ('code' in stats) return [told(file, path, stats)];
  if (stats.isDirectory()) return walk(file, path);
  if (stats.isFile()) return [{ file, path, facts, read: true }];
  // A link or pipe that is not named like a list is for the record only.
  const code = kindOfName(file) === undefined ? 'link-not-followed' : 'file-not-regular';
  return [told(file, path, { code, data: {} })];
}

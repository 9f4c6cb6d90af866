import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { byText } from '../domain/order.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  cleanUpOnSignal,
  FOLDER_MODE,
  renamePatiently,
  syncFolder,
  systemRefusal,
  writeSynced,
} from './disk.ts';
import type { OutputFile } from './result.ts';

/** What the manifest says of one file; without its manifest a folder of results does not exist. */
export interface WrittenFile {
  readonly path: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly rows: number;
  /** The person's own version of this file, changed after we wrote it: carried over, never overwritten. */
  readonly carried?: true;
}

export interface Written {
  readonly files: readonly WrittenFile[];
  /** Paths that somebody had changed; our new version stands beside each as `<name>.baru<ending>`. */
  readonly carried: readonly string[];
  readonly manifestSha256: string;
  /** True when the results are byte for byte those that stood there before. */
  readonly unchanged: boolean;
}

const MANIFEST = 'manifest.json';
const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._()@+,'&-]*$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Neighbours of an output folder that only exist while it is being replaced. */
function neighbours(out: string): { fresh: string; old: string; discarded: string } {
  const folder = path.dirname(out);
  const name = path.basename(out);
  return {
    fresh: path.join(folder, `.${name}-baru`),
    old: path.join(folder, `${name}-sebelumnya`),
    discarded: path.join(folder, `.${name}-buang`),
  };
}

/**
 * Looks, before any work, whether results may be written here: not a file, not a link, no folder with files
 * that are not ours, and a disk that lets us. Clears what a killed run left behind.
 */
export function prepareFolder(out: string): void {
  const stat = fs.lstatSync(out, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() || (stat && !stat.isDirectory()))
    throw new Refusal('out-not-a-folder', {
      id: `${out} bukan folder biasa. Pilih folder lain dengan --out.`,
      en: `${out} is not an ordinary folder. Choose another one with --out.`,
    });
  if (stat && fs.readdirSync(out).length > 0 && readManifest(out) === undefined)
    throw new Refusal('out-has-foreign-files', {
      id: `${out} berisi berkas yang bukan buatan desa-enroll. Pilih folder kosong dengan --out; tidak ada yang dihapus.`,
      en: `${out} holds files that desa-enroll did not write. Choose an empty folder with --out; nothing was deleted.`,
    });
  const { fresh, discarded } = neighbours(out);
  try {
    fs.mkdirSync(path.dirname(out), { recursive: true, mode: FOLDER_MODE });
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.rmSync(discarded, { recursive: true, force: true });
    fs.mkdirSync(fresh, { mode: FOLDER_MODE });
    fs.rmdirSync(fresh);
  } catch (error) {
    throw systemRefusal(error, out);
  }
}

/**
 * Writes all files to a new folder beside `out`, the manifest last, and swaps it in by rename. The results
 * before it stay as `<out>-sebelumnya`. A run that dies leaves the old folder or the new one, never a mixture.
 */
export async function replaceFolder(
  out: string,
  outputs: AsyncIterable<OutputFile> | Iterable<OutputFile>,
  about: Readonly<Record<string, unknown>>,
): Promise<Written> {
  const { fresh } = neighbours(out);
  const before = readManifest(out);
  const written: WrittenFile[] = [];
  const forget = cleanUpOnSignal(() => discard(fresh));
  try {
    fs.mkdirSync(fresh, { mode: FOLDER_MODE });
    const changed = before ? changedByPeople(out, before) : new Map<string, Uint8Array>();
    for await (const output of outputs) written.push(...writeOutput(fresh, output, changed));
    for (const [name, bytes] of changed)
      written.push(put(fresh, { path: name, kind: 'carried', bytes, rows: 0 }, true));
    written.sort((a, b) => byText(a.path, b.path));
    const manifest = JSON.stringify({ ...about, files: written }, null, 1);
    put(fresh, { path: MANIFEST, kind: 'manifest', bytes: Buffer.from(manifest), rows: 0 });
    const manifestSha256 = sha256(Buffer.from(manifest));
    const carried = written.filter((file) => file.carried).map((file) => file.path);
    if (before && manifest === before.text) {
      fs.rmSync(fresh, { recursive: true, force: true });
      return { files: written, carried, manifestSha256, unchanged: true };
    }
    syncTree(fresh);
    swap(out);
    return { files: written, carried, manifestSha256, unchanged: false };
  } catch (error) {
    if (!swapStarted(out)) discard(fresh);
    throw systemRefusal(error, out);
  } finally {
    forget();
  }
}

/** A swap that failed on its last rename leaves the new results whole beside; they are not thrown away. */
function swapStarted(out: string): boolean {
  return fs.existsSync(path.join(neighbours(out).fresh, MANIFEST));
}

function discard(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next run clears it; the first error is the one to tell.
  }
}

/** One output, and where a person changed the file of that name, ours beside it under another name. */
function writeOutput(
  fresh: string,
  output: OutputFile,
  changed: Map<string, Uint8Array>,
): readonly WrittenFile[] {
  const theirs = changed.get(output.path);
  if (theirs === undefined) return [put(fresh, output)];
  changed.delete(output.path);
  if (Buffer.compare(theirs, output.bytes) === 0) return [put(fresh, output)];
  const { dir, name, ext } = path.posix.parse(output.path);
  const beside = path.posix.join(dir, `${name}.baru${ext}`);
  changed.delete(beside);
  return [put(fresh, { ...output, bytes: theirs }, true), put(fresh, { ...output, path: beside })];
}

function put(folder: string, output: OutputFile, carried = false): WrittenFile {
  for (const part of output.path.split('/'))
    if (!carried && (!SAFE_NAME.test(part) || part.endsWith('.')))
      throw new Error(`unsafe output name: ${output.path}`);
  const file = path.join(folder, ...output.path.split('/'));
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: FOLDER_MODE });
  writeSynced(file, output.bytes);
  return { ...writtenFile(output), ...(carried ? { carried: true as const } : {}) };
}

/** What a manifest says of an output. */
export function writtenFile(output: OutputFile): WrittenFile {
  return {
    path: output.path,
    kind: output.kind,
    sha256: sha256(output.bytes),
    size: output.bytes.length,
    rows: output.rows,
  };
}

function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) syncTree(path.join(folder, entry.name));
  syncFolder(folder);
}

function swap(out: string): void {
  const { fresh, old, discarded } = neighbours(out);
  const parent = path.dirname(out);
  const hadOld = fs.existsSync(old) && fs.existsSync(out);
  const hadOut = fs.existsSync(out);
  if (hadOld) renamePatiently(old, discarded);
  try {
    if (hadOut) renamePatiently(out, old);
    try {
      renamePatiently(fresh, out);
    } catch (error) {
      if (hadOut) renamePatiently(old, out);
      throw error;
    }
  } catch (error) {
    if (hadOld) renamePatiently(discarded, old);
    throw error;
  }
  syncFolder(parent);
  fs.rmSync(discarded, { recursive: true, force: true });
}

export interface Manifest {
  readonly text: string;
  readonly files: readonly WrittenFile[];
}

/** The manifest of a folder of results, or undefined when there is none that can be read. */
export function readManifest(out: string): Manifest | undefined {
  try {
    const text = fs.readFileSync(path.join(out, MANIFEST), 'utf8');
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('files' in parsed)) return undefined;
    return Array.isArray(parsed.files)
      ? { text, files: parsed.files.filter(isWrittenFile) }
      : undefined;
  } catch {
    return undefined;
  }
}

function isWrittenFile(value: unknown): value is WrittenFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}

/** Files of the results that are not as we wrote them, or that people put there, by path. */
function changedByPeople(out: string, manifest: Manifest): Map<string, Uint8Array> {
  const ours = new Map(manifest.files.map((file) => [file.path, file]));
  const changed = new Map<string, Uint8Array>();
  const walk = (folder: string, prefix: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
      const name = prefix + entry.name;
      if (entry.isDirectory()) walk(path.join(folder, entry.name), `${name}/`);
      else if (entry.isFile() && name !== MANIFEST && !entry.name.startsWith('~$')) {
        const bytes = fs.readFileSync(path.join(folder, entry.name));
        const known = ours.get(name);
        if (known === undefined || known.carried || known.sha256 !== sha256(bytes))
          changed.set(name, bytes);
      }
    }
  };
  walk(out, '');
  return changed;
}

/** Paths of the results that are not as the manifest has them: changed, gone, or put there by somebody. */
export function changedFiles(out: string, manifest: Manifest): readonly string[] {
  const there = changedByPeople(out, {
    ...manifest,
    files: manifest.files.map(({ carried: _, ...file }) => file),
  });
  const gone = manifest.files.filter((file) => !fs.existsSync(path.join(out, file.path)));
  return [...there.keys(), ...gone.map((file) => file.path)].sort(byText);
}

import fs from 'node:fs';
import path from 'node:path';
import { byText } from '../domain/order.ts';
import { ensureFolder, FILE_MODE, syncFolder, writeSynced } from './disk.ts';
import type { OutputFile } from './result.ts';
import {
  changedByPeople,
  MANIFEST,
  type Manifest,
  readManifest,
  sha256,
  type WrittenFile,
  writtenFile,
} from './written.ts';

/** What stands in a folder that was filled. */
export interface Filled {
  /** What the folder it replaces says of itself, if anything. */
  readonly before: Manifest | undefined;
  readonly manifest: string;
  readonly files: readonly WrittenFile[];
}

/** How a folder is filled. */
export interface Filling {
  /** Folder it will replace: what people changed in it is carried over. */
  readonly out: string | undefined;
  /** What the manifest says before its list of files. */
  readonly about: Readonly<Record<string, unknown>>;
  /** True: files are brought to the disk all together at the end, which takes a fraction of the time. */
  readonly syncLate?: true;
  /** Folders of the replaced results that look after themselves. */
  readonly parts?: ReadonlySet<string>;
}

const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._()@+,'&-]*$/;

type Put = (output: OutputFile, carried?: boolean) => WrittenFile;

/** Everything into the new folder, its manifest last, brought to the disk. */
export async function fillFolder(
  fresh: string,
  outputs: AsyncIterable<OutputFile> | Iterable<OutputFile>,
  { out, about, syncLate, parts }: Filling,
): Promise<Filled> {
  const before = out === undefined ? undefined : readManifest(out);
  ensureFolder(fresh);
  const changed =
    out === undefined || before === undefined
      ? new Map<string, Uint8Array>()
      : changedByPeople(out, before, parts === undefined ? {} : { skip: parts });
  const unsynced: string[] = [];
  const put: Put = (output, carried = false) =>
    putInto(fresh, output, carried, syncLate === true ? unsynced : undefined);
  const files: WrittenFile[] = [];
  for await (const output of outputs) files.push(...writeOutput(put, output, changed));
  for (const [name, bytes] of changed)
    files.push(put({ path: name, kind: 'carried', bytes, rows: 0 }, true));
  files.sort((a, b) => byText(a.path, b.path));
  await syncAll(unsynced);
  const manifest = JSON.stringify({ ...about, files }, null, 1);
  writeSynced(path.join(fresh, MANIFEST), Buffer.from(manifest));
  syncTree(fresh, parts);
  return { before, manifest, files };
}

/** Hash of a manifest as the trail and a manifest above it name it. */
export function manifestHash({ manifest }: Pick<Filled, 'manifest'>): string {
  return sha256(Buffer.from(manifest));
}

/** One output, and where a person changed the file of that name, ours beside it under another name. */
function writeOutput(
  put: Put,
  output: OutputFile,
  changed: Map<string, Uint8Array>,
): readonly WrittenFile[] {
  const theirs = changed.get(output.path);
  if (theirs === undefined) return [put(output)];
  changed.delete(output.path);
  if (Buffer.compare(theirs, output.bytes) === 0) return [put(output)];
  const beside = besideName(output.path, changed);
  return [put({ ...output, bytes: theirs }, true), put({ ...output, path: beside })];
}

/** A name for our version beside theirs that is not theirs either. */
function besideName(taken: string, changed: ReadonlyMap<string, Uint8Array>): string {
  const { dir, name, ext } = path.posix.parse(taken);
  for (let number = 1; ; number += 1) {
    const beside = path.posix.join(dir, `${name}.baru${number === 1 ? '' : `-${number}`}${ext}`);
    if (!changed.has(beside)) return beside;
  }
}

function putInto(
  folder: string,
  output: OutputFile,
  carried: boolean,
  unsynced: string[] | undefined,
): WrittenFile {
  for (const part of output.path.split('/'))
    if (!carried && (!SAFE_NAME.test(part) || part.endsWith('.')))
      throw new Error(`unsafe output name: ${output.path}`);
  const file = path.join(folder, ...output.path.split('/'));
  ensureFolder(path.dirname(file));
  if (unsynced === undefined) writeSynced(file, output.bytes);
  else {
    writeUnsynced(file, output.bytes);
    unsynced.push(file);
  }
  return { ...writtenFile(output), ...(carried ? { carried: true as const } : {}) };
}

/** A short write is an error here too; what is missing is told by the caller's own words. */
function writeUnsynced(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'wx', FILE_MODE);
  try {
    fs.writeFileSync(handle, bytes);
    if (fs.fstatSync(handle).size !== bytes.length)
      throw Object.assign(new Error('short write'), { code: 'ENOSPC', needs: bytes.length });
  } finally {
    fs.closeSync(handle);
  }
}

/** Files brought to the disk at once: the system then writes them together. */
const AT_ONCE = 32;

/** Brings files to the disk, many at a time. */
export async function syncAll(files: readonly string[]): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const handle = await fs.promises.open(file, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
}

function syncTree(folder: string, parts?: ReadonlySet<string>): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && parts?.has(entry.name) !== true)
      syncTree(path.join(folder, entry.name));
  syncFolder(folder);
}

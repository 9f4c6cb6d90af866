import fs from 'node:fs';
import path from 'node:path';
import { ensureFolder, writeSynced } from './disk.ts';
import { type Filled, fillFolder, syncAll } from './fill.ts';
import type { OutputFile } from './result.ts';
import {
  changedByPeople,
  goneFiles,
  MANIFEST,
  type Manifest,
  readManifest,
  sha256,
} from './written.ts';

/** Hash over everything that a part of the results was made from, as its manifest names it; undefined where it names none. */
export function restsOn({ text }: Pick<Manifest, 'text'>): string | undefined {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || !('restsOn' in parsed)) return undefined;
  return typeof parsed.restsOn === 'string' ? parsed.restsOn : undefined;
}

/**
 * The manifest of a part that stands complete, was made from this, and in which nobody changed anything; all its
 * files are read and compared with their hashes.
 */
export function completePart(folder: string, wanted: string): Manifest | undefined {
  if (!fs.existsSync(folder)) return undefined;
  const manifest = readManifest(folder);
  if (manifest === undefined || restsOn(manifest) !== wanted) return undefined;
  if (manifest.files.some(({ carried }) => carried)) return undefined;
  const isWhole = goneFiles(folder, manifest).length === 0;
  return isWhole && changedByPeople(folder, manifest).size === 0 ? manifest : undefined;
}

/** A folder of this process alone, beside the parts that are complete. */
function scratchOf(fresh: string, name: string): string {
  return path.join(fresh, `.${name}-${process.pid}`);
}

/** True for a name that `scratchOf` gave. */
export function isScratch(name: string): boolean {
  return name.startsWith('.');
}

/** Makes one part: to a folder of its own, which gets its name when it is complete and on the disk. */
export async function makePart(
  fresh: string,
  name: string,
  outputs: AsyncIterable<OutputFile>,
  how: { readonly out: string | undefined; readonly about: Readonly<Record<string, unknown>> },
): Promise<Filled> {
  const scratch = scratchOf(fresh, name);
  fs.rmSync(scratch, { recursive: true, force: true });
  const filled = await fillFolder(scratch, outputs, { ...how, syncLate: true });
  putInPlace(scratch, path.join(fresh, name));
  return filled;
}

/** Takes over a part that needs no change: the same files under a second name where the disk can, else copies. */
export async function takeOver(
  from: string,
  fresh: string,
  name: string,
  manifest: Manifest,
): Promise<void> {
  const scratch = scratchOf(fresh, name);
  fs.rmSync(scratch, { recursive: true, force: true });
  const copied: string[] = [];
  for (const file of manifest.files) {
    const parts = file.path.split('/');
    const to = path.join(scratch, ...parts);
    ensureFolder(path.dirname(to));
    if (!linked(path.join(from, ...parts), to)) copied.push(to);
  }
  ensureFolder(scratch);
  await syncAll(copied);
  writeSynced(path.join(scratch, MANIFEST), Buffer.from(manifest.text));
  putInPlace(scratch, path.join(fresh, name));
}

/** A copy that shares its blocks, else a second name, else a plain copy; tells whether nothing had to be written. */
function linked(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch {
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE);
    fs.chmodSync(to, 0o600);
    return false;
  }
}

function putInPlace(scratch: string, folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(scratch, folder);
}

/** Removes from the new results what is no part of them: what a killed run began, or made for another plan. */
export function keepOnlyParts(fresh: string, parts: ReadonlySet<string>): void {
  for (const name of fs.readdirSync(fresh))
    if (!parts.has(name)) fs.rmSync(path.join(fresh, name), { recursive: true, force: true });
}

/** Hash of the manifest of a part. */
export function partHash(manifest: string): string {
  return sha256(Buffer.from(manifest));
}

import fs from 'node:fs';
import path from 'node:path';
import { discard, renamePatiently, syncFolder } from './disk.ts';
import { changedFiles, goneFiles, MANIFEST, readManifest } from './written.ts';

/** Neighbours of an output folder: the results before it, and two that only exist while it is replaced. */
export interface Neighbours {
  readonly fresh: string;
  readonly old: string;
  readonly discarded: string;
}

export function neighboursOf(out: string): Neighbours {
  const folder = path.dirname(out);
  const name = path.basename(out);
  return {
    fresh: path.join(folder, `.${name}-baru`),
    old: path.join(folder, `${name}-sebelumnya`),
    discarded: path.join(folder, `.${name}-buang`),
  };
}

/**
 * Undoes a swap that was killed between its renames, so that the results before it stand where they stood
 * and what people changed in them is seen; then clears what a killed run left behind, except what may be kept to
 * go on with.
 */
export function recover(out: string, keepFresh = false): void {
  const { fresh, old, discarded } = neighboursOf(out);
  const interrupted = fs.existsSync(path.join(fresh, MANIFEST)) && !fs.existsSync(out);
  if (interrupted && readManifest(old) !== undefined) renamePatiently(old, out);
  if (fs.existsSync(discarded) && !fs.existsSync(old)) renamePatiently(discarded, old);
  for (const folder of keepFresh ? [discarded] : [fresh, discarded])
    fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * Puts the new folder in the place of `out`, which becomes the one before it. When a rename fails, those
 * done are undone and the error passes on; the new folder then stays whole under its own name.
 */
export function swap(out: string): void {
  const { fresh, old, discarded } = neighboursOf(out);
  const replaces = fs.existsSync(out);
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renamePatiently(from, to);
    undo.push(() => renamePatiently(to, from));
  };
  try {
    if (replaces && fs.existsSync(old)) move(old, isOnlyOurs(old) ? discarded : freeName(old));
    if (replaces) move(out, old);
    move(fresh, out);
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
}

/** After a swap: makes it last, and clears what it threw out. Clearing may fail; the next run does it. */
export function settle(out: string): void {
  syncFolder(path.dirname(out));
  discard(neighboursOf(out).discarded);
}

/** False for a folder that we did not write, or in which somebody changed a file. */
function isOnlyOurs(folder: string): boolean {
  const manifest = readManifest(folder);
  if (manifest === undefined) return false;
  // Nobody reads a country once more before it is thrown away: a file that somebody changed is younger.
  const look = manifest.parts.length > 0 ? { trustTimes: true as const } : {};
  const gone = new Set(goneFiles(folder, manifest));
  return changedFiles(folder, manifest, look).every((file) => gone.has(file));
}

function freeName(folder: string): string {
  for (let number = 2; ; number += 1)
    if (!fs.existsSync(`${folder}-${number}`)) return `${folder}-${number}`;
}

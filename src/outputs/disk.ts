import fs from 'node:fs';
import path from 'node:path';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';

/** Files and folders hold full NIKs, so they are for their owner only where the system knows it. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Errors that the operating system answers; every other error is a bug. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && /^E[A-Z0-9]+$/.test(errorCode(error));
}

const UNCHANGED: Bilingual = {
  id: 'Hasil sebelumnya tidak diubah.',
  en: 'The earlier results are unchanged.',
};

/**
 * A system that will not let us write, told with the path and with what stands now; anything else is a bug
 * and passes through.
 */
export function systemRefusal(error: unknown, at: string, standing = UNCHANGED): unknown {
  if (!isSystemError(error)) return error;
  const code = errorCode(error);
  const reason = REASONS[code] ?? { id: `kesalahan sistem ${code}`, en: `system error ${code}` };
  const full = reason === FULL && 'needs' in error;
  return new Refusal(
    'cannot-write',
    {
      id: `Tidak dapat menulis ${at}: ${reason.id}${full ? ` (perlu ${error.needs} bita)` : ''}. ${standing.id}`,
      en: `Cannot write ${at}: ${reason.en}${full ? ` (${error.needs} bytes needed)` : ''}. ${standing.en}`,
    },
    'system',
  );
}

const FULL = {
  id: 'tempat penyimpanan penuh; kosongkan ruang lalu jalankan lagi',
  en: 'the disk is full; free some space and run again',
};
const DENIED = {
  id: 'tidak ada izin menulis di folder itu, atau berkasnya sedang terbuka di Excel; tutup berkasnya atau pilih folder lain dengan --out',
  en: 'no permission to write there, or the file is open in Excel; close it or choose another folder with --out',
};
const REASONS: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: DENIED,
  EPERM: DENIED,
  EBUSY: DENIED,
  EROFS: {
    id: 'folder itu hanya dapat dibaca; pilih folder lain dengan --out',
    en: 'that folder is read-only; choose another with --out',
  },
  EIO: {
    id: 'perangkat penyimpanan bermasalah; coba disk atau flashdisk lain',
    en: 'the storage device fails; try another disk',
  },
};

/** Writes a new file whole and brings it to the disk; a short write is an error, never a shorter file. */
export function writeSynced(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'wx', FILE_MODE);
  try {
    fs.writeFileSync(handle, bytes);
    if (fs.fstatSync(handle).size !== bytes.length)
      throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    fs.fsyncSync(handle);
  } catch (error) {
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), {
      needs: bytes.length,
    });
  } finally {
    fs.closeSync(handle);
  }
}

/** Brings the entries of a folder to the disk. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

const RENAME_PATIENCE_MS = 5_000;
const RENAME_STEP_MS = 200;

/** Renames; on Windows a file that Excel holds open blocks for a moment, so it is tried for five seconds. */
export function renamePatiently(from: string, to: string): void {
  for (let waited = 0; ; waited += RENAME_STEP_MS) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && /^(EPERM|EBUSY|EACCES)$/.test(errorCode(error));
      if (!held || waited >= RENAME_PATIENCE_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_STEP_MS);
    }
  }
}

/**
 * Replaces or creates one file whole: temporary neighbour, fsync, rename, fsync of the folder. `standing`
 * says what stands already when it fails.
 */
export function writeWhole(file: string, bytes: Uint8Array, standing?: Bilingual): void {
  const neighbour = neighbourOf(file);
  try {
    makeWay(neighbour);
    writeSynced(neighbour, bytes);
    takeName(neighbour, file);
  } catch (error) {
    discard(neighbour);
    throw systemRefusal(error, file, standing);
  }
}

/** Where a file grows until it is whole. */
export function neighbourOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.baru`);
}

/** Makes room for a neighbour: its folder, and no rest of an earlier one. */
export function makeWay(neighbour: string): void {
  ensureFolder(path.dirname(neighbour));
  fs.rmSync(neighbour, { force: true });
}

/** Gives a whole file the name it was made for, in the place of the one before. */
export function takeName(neighbour: string, file: string): void {
  renamePatiently(neighbour, file);
  syncFolder(path.dirname(file));
}

/** Throws away what is half done. It may fail: the next run clears it, and the first error is the one to tell. */
export function discard(at: string): void {
  for (let attempt = 1; attempt <= 2; attempt += 1)
    try {
      fs.rmSync(at, { recursive: true, force: true });
      return;
    } catch {
      // Told by the error that led here, if there was one.
    }
}

/**
 * Makes a folder and those above it, as far as there are none. What Node has for it never ends in a place where the
 * system makes no folders (`/proc`).
 */
export function ensureFolder(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = path.dirname(folder);
  if (above !== folder) ensureFolder(above);
  try {
    fs.mkdirSync(folder, { mode: FOLDER_MODE });
  } catch (error) {
    // Another process may have been faster.
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Creates a folder where there is none, private to the user. */
export function makeFolder(folder: string): void {
  try {
    ensureFolder(folder);
  } catch (error) {
    throw systemRefusal(error, folder);
  }
}

/** Creates one file that must not be there yet; tells whether it was written. */
export function writeNew(file: string, bytes: Uint8Array): boolean {
  if (fs.existsSync(file)) return false;
  writeWhole(file, bytes);
  return true;
}

const cleanups = new Set<() => void>();

/** Registers what must be undone when a signal ends the run; returns the way to forget it. */
export function cleanUpOnSignal(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Undoes everything registered. `cli.ts` calls it when the run is told to stop. */
export function cleanUp(): void {
  for (const cleanup of [...cleanups].reverse()) cleanup();
  cleanups.clear();
}

/** Deletes a file or folder for good; one that is not there is no fault. Tells whether something was there. */
export function remove(at: string): boolean {
  try {
    const there = fs.lstatSync(at, { throwIfNoEntry: false }) !== undefined;
    fs.rmSync(at, { recursive: true, force: true });
    return there;
  } catch (error) {
    throw systemRefusal(error, at);
  }
}

/** A system that will not let us read what the work rests on. */
export function readRefusal(error: unknown, at: string): unknown {
  if (!isSystemError(error)) return error;
  return new Refusal(
    'cannot-read',
    {
      id: `Tidak dapat membaca ${at} (${errorCode(error)}). Periksa izin berkas itu, atau salin dari tempat lain.`,
      en: `Cannot read ${at} (${errorCode(error)}). Check its permissions, or copy it from elsewhere.`,
    },
    'system',
  );
}

/** Whether the user may write into a folder. */
export function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Text of a file, or undefined when there is none. */
export function readTextIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw readRefusal(error, file);
  }
}

/** Content of a file that must be there. */
export function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw readRefusal(error, file);
  }
}

/** Whether anything stands at a path; a path that leads through a file, or that may not be looked at, holds nothing. */
export function isThere(at: string): boolean {
  try {
    return fs.lstatSync(at, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/** Names in a folder. */
export function namesIn(folder: string): readonly string[] {
  return fs.readdirSync(folder);
}

import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../domain/refusal.ts';
import { cleanUpOnSignal, discard, ensureFolder, FOLDER_MODE, systemRefusal } from './disk.ts';
import { type Filled, fillFolder, manifestHash } from './fill.ts';
import type { OutputFile } from './result.ts';
import { neighboursOf, recover, settle, swap } from './swap.ts';
import { VERSION } from './version.ts';
import { goneFiles, readManifest, type WrittenFile } from './written.ts';

export { sha256, type WrittenFile, writtenFile } from './written.ts';

export interface Written {
  readonly files: readonly WrittenFile[];
  /** Paths that somebody had changed; our new version stands beside each as `<name>.baru<ending>`. */
  readonly carried: readonly string[];
  readonly manifestSha256: string;
  /** True when the results are byte for byte those that stood there before. */
  readonly unchanged: boolean;
}

const INPUTS = ['nominasi', 'referensi'];

/**
 * Looks, before any work, whether results may be written here: not a file, not a link, no folder with files
 * that are not ours, no results of a newer program, and a disk that lets us. Clears what a killed run left.
 */
export function prepareFolder(out: string): void {
  refuseInputs(out);
  try {
    makeReady(out, false);
    fs.rmdirSync(neighboursOf(out).fresh);
  } catch (error) {
    throw systemRefusal(error, out);
  }
}

/**
 * As `prepareFolder`, for results made in parts: those that a killed run has finished stay. Gives the folder in which
 * the new results grow.
 */
export function prepareParts(out: string): string {
  refuseInputs(out);
  try {
    makeReady(out, true);
  } catch (error) {
    throw systemRefusal(error, out);
  }
  return neighboursOf(out).fresh;
}

function makeReady(out: string, keepFresh: boolean): void {
  refuseUnfit(out);
  recover(out, keepFresh);
  ensureFolder(path.dirname(out));
  fs.mkdirSync(neighboursOf(out).fresh, { recursive: keepFresh, mode: FOLDER_MODE });
}

/** What villages sent is never written to: a result there would be read as a list by the next run. */
export function refuseInputs(at: string): void {
  if (
    !realPath(at)
      .split(path.sep)
      .some((part) => INPUTS.includes(part))
  )
    return;
  throw new Refusal('out-among-inputs', {
    id: `${at} ada di dalam ${INPUTS.join(' atau ')}. Folder itu hanya dibaca; pilih tempat lain.`,
    en: `${at} lies within ${INPUTS.join(' or ')}. Those folders are only read; choose another place.`,
  });
}

/** Where a path leads, links followed, also when its last parts are not there yet. */
function realPath(at: string): string {
  const parent = path.dirname(at);
  if (fs.existsSync(at)) return fs.realpathSync(at);
  return parent === at ? at : path.join(realPath(parent), path.basename(at));
}

function refuseUnfit(out: string): void {
  const stat = fs.lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new Refusal('out-not-a-folder', {
      id: `${out} bukan folder biasa. Pilih folder lain dengan --out.`,
      en: `${out} is not an ordinary folder. Choose another one with --out.`,
    });
  const manifest = readManifest(out);
  if (manifest === undefined && fs.readdirSync(out).length > 0)
    throw new Refusal('out-has-foreign-files', {
      id: `${out} berisi berkas yang bukan buatan desa-enroll. Pilih folder kosong dengan --out; tidak ada yang dihapus.`,
      en: `${out} holds files that desa-enroll did not write. Choose an empty folder with --out; nothing was deleted.`,
    });
  if (manifest !== undefined && isNewer(manifest.version))
    throw new Refusal('out-of-newer-version', {
      id: `${out} ditulis oleh desa-enroll versi ${manifest.version}, lebih baru daripada ${VERSION} ini. Perbarui program, atau pilih folder lain dengan --out.`,
      en: `${out} was written by desa-enroll ${manifest.version}, newer than this ${VERSION}. Update the program, or choose another folder with --out.`,
    });
}

function isNewer(version: string): boolean {
  const theirs = version.split('.').map(Number);
  const own = VERSION.split('.').map(Number);
  const at = theirs.findIndex((number, index) => number !== (own[index] ?? 0));
  return at >= 0 && (theirs[at] ?? 0) > (own[at] ?? 0);
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
  const { fresh } = neighboursOf(out);
  const forget = cleanUpOnSignal(() => discard(fresh));
  try {
    const before = fs.existsSync(out) ? out : undefined;
    const filled = await discardOnError(fresh, () =>
      fillFolder(fresh, outputs, { out: before, about }),
    );
    const written = writtenOf(filled);
    if (
      written.unchanged &&
      filled.before !== undefined &&
      goneFiles(out, filled.before).length === 0
    ) {
      fs.rmSync(fresh, { recursive: true, force: true });
      return written;
    }
    swapTelling(out);
    return { ...written, unchanged: false };
  } finally {
    forget();
  }
}

/** What a filled folder means for the person who asked for it. */
export function writtenOf(filled: Filled): Written {
  return {
    files: filled.files,
    carried: filled.files.filter((file) => file.carried).map((file) => file.path),
    manifestSha256: manifestHash(filled),
    unchanged: filled.manifest === filled.before?.text,
  };
}

async function discardOnError<T>(fresh: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    discard(fresh);
    throw systemRefusal(error, fresh);
  }
}

/** Swaps; where the old folder cannot be moved, says where the new results stand, for they are whole. */
export function swapTelling(out: string): void {
  try {
    swap(out);
  } catch (error) {
    throw systemRefusal(error, out, {
      id: `Hasil baru sudah lengkap di ${neighboursOf(out).fresh}; hasil sebelumnya tidak diubah.`,
      en: `The new results are complete in ${neighboursOf(out).fresh}; the earlier results are unchanged.`,
    });
  }
  try {
    settle(out);
  } catch (error) {
    throw systemRefusal(error, out, {
      id: 'Hasil baru sudah di tempatnya, tetapi belum pasti tersimpan bila listrik padam. Jalankan lagi.',
      en: 'The new results are in place, but may not outlast a power cut. Run again.',
    });
  }
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '../domain/refusal.ts';
import {
  cleanUpOnSignal,
  discard,
  ensureFolder,
  errorCode,
  FOLDER_MODE,
  systemRefusal,
  writeSynced,
} from './disk.ts';

/** Lies in a folder while a run works on it. */
export const LOCK = '.desa-enroll.lock';

/** How long a second run waits, and after what age a lock is nobody's. */
export interface LockPatience {
  readonly waitMs: number;
  readonly stepMs: number;
  /** A lock without a name: its writer was killed between making and naming it. */
  readonly namelessMs: number;
  /** A lock of another machine (network share). */
  readonly foreignMs: number;
}

const PATIENCE: LockPatience = {
  waitMs: 10_000,
  stepMs: 200,
  namelessMs: 2_000,
  foreignMs: 30 * 60_000,
};

/**
 * Holds a campaign folder for one run; returns the release. A second run waits ten seconds and is then refused.
 * The lock of a killed run is taken over at once: its process is gone.
 */
export async function lockFolder(
  folder: string,
  patience: LockPatience = PATIENCE,
): Promise<() => void> {
  const file = path.join(folder, LOCK);
  try {
    ensureFolder(folder);
    for (let waited = 0; !take(file); waited += patience.stepMs) {
      if (takeOver(file, patience)) break;
      if (waited >= patience.waitMs) throw inUse(file);
      await new Promise((resolve) => setTimeout(resolve, patience.stepMs));
    }
  } catch (error) {
    throw systemRefusal(error, file);
  }
  const forget = cleanUpOnSignal(() => release(file));
  return () => {
    forget();
    release(file);
  };
}

function inUse(file: string): Refusal {
  const by = holder(file).slice(0, 80);
  return new Refusal('campaign-in-use', {
    id: `Folder ini sedang dikerjakan oleh proses desa-enroll lain (${by}). Tunggu sampai selesai, lalu jalankan lagi. Bila tidak ada yang berjalan, hapus ${file}.`,
    en: `Another desa-enroll is working on this folder (${by}). Wait until it is done, then run again. If nothing is running, delete ${file}.`,
  });
}

/** Process, machine, and when the process began: a number that the system gave out anew is another process. */
function ownName(): string {
  return `${process.pid}@${os.hostname()}@${beginOf(process.pid)}`;
}

/** Start of a process in ticks since the system's own start, where the system tells it. */
function beginOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function take(file: string): boolean {
  try {
    writeSynced(file, Buffer.from(`${ownName()}\n`));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (holder(file) === '' || holder(file) === ownName()) discard(file);
    throw error;
  }
}

/**
 * Takes the place of a holder that is gone. Only one may do so at a time, else the second would remove the
 * lock that the first has just taken.
 */
function takeOver(file: string, patience: LockPatience): boolean {
  if (!isLeftBehind(file, patience)) return false;
  const guard = `${file}.ambil`;
  try {
    fs.mkdirSync(guard, { mode: FOLDER_MODE });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // Its maker was killed within the few calls below.
    const stat = fs.statSync(guard, { throwIfNoEntry: false });
    if (stat && ageOf(file, stat.mtimeMs) > patience.namelessMs) discard(guard);
    return false;
  }
  try {
    if (!isLeftBehind(file, patience)) return false;
    fs.rmSync(file, { force: true });
    return take(file);
  } finally {
    discard(guard);
  }
}

function release(file: string): void {
  // A lock that cannot be read may be ours: tried once more. One that stays is taken over by the next run.
  if ((holder(file) || holder(file)) === ownName()) discard(file);
}

function holder(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function isLeftBehind(file: string, patience: LockPatience): boolean {
  const [pid = '', host = '', begin = ''] = holder(file).split('@');
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (pid === '') return ageOf(file, stat.mtimeMs) > patience.namelessMs;
  if (host !== os.hostname()) return ageOf(file, stat.mtimeMs) > patience.foreignMs;
  if (!/^\d+$/.test(pid) || Number(pid) < 1) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return true;
  }
  return begin !== '' && beginOf(Number(pid)) !== begin;
}

/** Age by the file system's own clock: a probe written beside it tells what time it is there. */
function ageOf(file: string, mtimeMs: number): number {
  const probe = `${file}.${process.pid}`;
  try {
    discard(probe);
    writeSynced(probe, new Uint8Array());
    return fs.statSync(probe).mtimeMs - mtimeMs;
  } finally {
    discard(probe);
  }
}

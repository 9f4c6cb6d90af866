import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '../domain/refusal.ts';
import { cleanUpOnSignal, errorCode, FOLDER_MODE, systemRefusal } from './disk.ts';

const NAME = '.desa-enroll.lock';
const WAIT_MS = 10_000;
const STEP_MS = 200;
/** A lock of another machine (network share) counts as left behind after this time. */
const FOREIGN_STALE_MS = 30 * 60_000;

/**
 * Holds a campaign folder for one run; returns the release. A second run waits ten seconds and is then refused.
 * The lock of a killed run is taken over at once: its process is gone.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = path.join(folder, NAME);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    throw systemRefusal(error, folder);
  }
  for (let waited = 0; ; waited += STEP_MS) {
    if (take(file)) return forgetOnRelease(file);
    if (isLeftBehind(file)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (waited >= WAIT_MS)
      throw new Refusal('campaign-in-use', {
        id: `Folder ini sedang dikerjakan oleh proses desa-enroll lain (${holder(file)}). Tunggu sampai selesai, lalu jalankan lagi. Bila tidak ada yang berjalan, hapus ${file}.`,
        en: `Another desa-enroll is working on this folder (${holder(file)}). Wait until it is done, then run again. If nothing is running, delete ${file}.`,
      });
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

function forgetOnRelease(file: string): () => void {
  const forget = cleanUpOnSignal(() => release(file));
  return () => {
    forget();
    release(file);
  };
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, `${process.pid}@${os.hostname()}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    fs.rmSync(file, { force: true });
    throw systemRefusal(error, file);
  }
}

function release(file: string): void {
  try {
    if (holder(file).startsWith(`${process.pid}@`)) fs.rmSync(file, { force: true });
  } catch {
    // A lock that cannot be removed is recognised as left behind by the next run.
  }
}

function holder(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function isLeftBehind(file: string): boolean {
  const [pid = '', host = ''] = holder(file).split('@');
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  // Killed between creating the lock and writing its name.
  if (pid === '') return ageOf(file, stat.mtimeMs) > WAIT_MS / 2;
  if (host !== os.hostname()) return ageOf(file, stat.mtimeMs) > FOREIGN_STALE_MS;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) !== 'EPERM';
  }
}

/** Age by the file system's own clock: a probe written beside it tells what time it is there. */
function ageOf(file: string, mtimeMs: number): number {
  const probe = `${file}.${process.pid}`;
  fs.writeFileSync(probe, '');
  const now = fs.statSync(probe).mtimeMs;
  fs.rmSync(probe, { force: true });
  return now - mtimeMs;
}

// A small campaign of invented people to be tortured, made by the program's own demo.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const ON = '2026-11-22';
const EARLIER = '2026-11-21';

/** Runs the program to its end, with this Node or another one. */
export function call(
  program,
  args,
  { env = {}, pre = [], node = [], by = [process.execPath], stdio = 'pipe', cwd } = {},
) {
  const [command, ...rest] = [...pre, ...by, ...node, program, ...args];
  return spawnSync(command, rest, {
    encoding: 'utf8',
    stdio,
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    timeout: 300_000,
  });
}

/** Runs the program and watches the memory of its processes; kills it after `killAfter` milliseconds or signals it, if asked. */
export function watched(program, args, { killAfter, signal, signalAfter } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = [];
    const err = [];
    let peak = 0;
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOfTree(child.pid));
    }, 50);
    const killer =
      killAfter === undefined
        ? undefined
        : setTimeout(() => {
            try {
              process.kill(-child.pid, 'SIGKILL');
            } catch {
              // It has ended by itself.
            }
          }, killAfter);
    const signaller =
      signalAfter === undefined ? undefined : setTimeout(() => child.kill(signal), signalAfter);
    child.on('close', (status, signal) => {
      clearInterval(watch);
      clearTimeout(killer);
      clearTimeout(signaller);
      resolve({
        status,
        signal,
        peakMiB: Math.round(peak),
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
  });
}

/** MiB held by a process and its children, where the system tells it. */
function memoryOfTree(pid) {
  try {
    const own = Number(fs.readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) / 256;
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
    return children
      .split(' ')
      .filter(Boolean)
      .reduce((sum, child) => sum + memoryOfTree(child), own);
  } catch {
    return 0;
  }
}

/** The whole demo: 27 villages. */
export function demo(program, folder) {
  const made = call(program, ['demo', folder, '--on', ON]);
  if (made.status !== 0) throw new Error(`demo failed: ${made.stderr}`);
  return folder;
}

/** Some villages of the demo, with results of the day before already there. */
export function smallCampaign(program, demoFolder, folder, lists) {
  fs.cpSync(demoFolder, folder, { recursive: true });
  const nominations = path.join(folder, 'nominasi');
  const smallest = fs
    .readdirSync(nominations)
    .map((name) => ({ name, size: fs.statSync(path.join(nominations, name)).size }))
    .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1));
  const kept = [
    ...smallest.filter(({ name }) => name.endsWith('.csv')).slice(0, 1),
    ...smallest.filter(({ name }) => name.endsWith('.xlsx')).slice(0, lists - 1),
  ].map(({ name }) => name);
  for (const { name } of smallest)
    if (!kept.includes(name)) fs.rmSync(path.join(nominations, name));
  const first = call(program, ['run', folder, '--on', EARLIER]);
  if (first.status > 1) throw new Error(`first run failed: ${first.stderr}`);
  return folder;
}

/** One number for all names and bytes in a folder; `none` when there is none, or a file of that name. */
export function treeHash(folder) {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 'none';
  const hash = createHash('sha256');
  for (const file of filesIn(folder))
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** Every file below a folder, relative, in the order of names. */
export function filesIn(folder, prefix = '') {
  return fs
    .readdirSync(path.join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = prefix + entry.name;
      return entry.isDirectory() ? filesIn(folder, `${name}/`) : [name];
    });
}

/** Numbers that can be made again from their seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

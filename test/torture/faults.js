// Breaks whole runs: killed at calls and at moments, disks that are full or fail, two runs at once.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { call, ON, treeHash, watched } from './campaign.js';
import { obey } from './inject.js';

const INJECT = pathToFileURL(path.join(import.meta.dirname, 'inject.js')).href;
const RESULTS = 'hasil';

/** What a run of this campaign leaves when nothing breaks, and how to try one that breaks. */
export function bench(program, seed, scratch) {
  const work = path.join(scratch, 'w');
  const fresh = () => {
    fs.rmSync(work, { recursive: true, force: true });
    fs.cpSync(seed, work, { recursive: true });
    return work;
  };
  const args = ['run', work, '--on', ON];
  const hash = () => treeHash(path.join(work, RESULTS));
  fresh();
  const before = hash();
  const count = path.join(scratch, 'calls');
  const clean = call(program, args, {
    node: ['--import', INJECT],
    env: { BREAK_IN: work, BREAK_COUNT: count },
  });
  if (clean.status > 1) throw new Error(`the clean run failed: ${clean.stderr}`);
  const after = hash();
  const names = fs.readdirSync(work).sort().join('\n');
  const calls = Number(fs.readFileSync(count, 'utf8'));
  fresh();
  call(program, args);
  if (hash() !== after) throw new Error('two clean runs differ');

  /** Empty when the results are the old or the new ones; while two renames pass they may stand beside. */
  const damage = () => {
    const now = hash();
    if (now === before || now === after) return '';
    if (now !== 'none') return 'results are neither the old nor the new ones';
    const beside = fs
      .readdirSync(work)
      .some((name) => [before, after].includes(treeHash(path.join(work, name))));
    return beside ? '' : 'results are gone';
  };
  /** Empty when the next run brings what an unbroken one does, and nothing lies about. */
  const recovery = () => {
    const again = call(program, args);
    if (again.status > 1) return `next run ended with ${again.status}: ${again.stderr.trim()}`;
    if (hash() !== after) return 'the next run gives other results';
    return fs.readdirSync(work).sort().join('\n') === names ? '' : 'something is left over';
  };
  return { program, args, work, fresh, calls, after, hash, damage, recovery };
}

const QUIET = {
  today: ON,
  cwd: process.cwd(),
  env: {},
  width: 100,
  terminal: { stdout: false, stderr: false },
  interactive: false,
  stdin: async () => Buffer.alloc(0),
  print: () => {},
  write: async () => {},
  warn: () => {},
  stderr: process.stderr,
};

/** The program's own `main` in this process, where its calls can be made to fail one after the other. */
async function mainHere(test) {
  const cli = path.resolve(path.dirname(test.program), '../dist/cli.js');
  const { main } = await import(pathToFileURL(cli).href);
  const control = { on: false, at: 0, code: '', calls: 0 };
  obey(control, test.work);
  return async (at = 0, code = '') => {
    Object.assign(control, { on: true, at, code, calls: 0 });
    const status = await main(test.args, QUIET).finally(() => {
      control.on = false;
    });
    return { status, calls: control.calls };
  };
}

/**
 * As `breakCalls` for errors, many runs in one process, which costs a part of it. What is wrong there is tried once
 * more as a run of its own, and that one counts: a process that goes on living keeps its lock.
 */
export async function failCalls(test, codes, count) {
  test.here ??= await mainHere(test);
  test.fresh();
  const { calls } = await test.here();
  const points = spread(calls, count);
  const found = { points: points.length, of: calls, stopped: 0, apart: 0, faults: [] };
  for (const code of codes)
    for (const at of points) {
      test.fresh();
      const { status } = await test.here(at, code);
      const done = status === 0 || status === 1;
      if (!done) found.stopped += 1;
      const whole = test.damage() === '' && (done ? test.hash() === test.after : status === 3);
      if (whole && (await test.here()).status <= 1 && test.hash() === test.after) continue;
      found.apart += 1;
      found.faults.push(...brokenAt(test, code, at, true).faults);
    }
  return found;
}

/** Evenly spread whole numbers from 1 to `last`, `count` of them at most. */
export function spread(last, count) {
  const size = Math.min(last, count);
  return Array.from({ length: size }, (_, i) => 1 + Math.floor(((i + 0.5) * last) / size));
}

/** Kills or fails the run at its calls to the file system. */
export function breakCalls(test, code, count, rerun) {
  const points = spread(test.calls, count);
  const runs = points.map((at) => brokenAt(test, code, at, rerun));
  return {
    points: points.length,
    of: test.calls,
    stopped: runs.filter(({ done }) => !done).length,
    faults: runs.flatMap(({ faults }) => faults),
  };
}

/** One run of its own that is broken at one call. */
function brokenAt(test, code, at, rerun) {
  test.fresh();
  const run = call(test.program, test.args, {
    node: ['--import', INJECT],
    env: { BREAK_AT: String(at), BREAK_WITH: code, BREAK_IN: test.work },
  });
  const done = run.status === 0 || run.status === 1;
  const wrong = [test.damage()];
  if (code !== 'SIGKILL' && !done && run.status !== 3) wrong.push(`exit ${run.status}, not 3`);
  if (done && test.hash() !== test.after) wrong.push('done, but the results are not there');
  if (rerun) wrong.push(test.recovery());
  return { done, faults: wrong.filter(Boolean).map((what) => `${code} at call ${at}: ${what}`) };
}

/** Kills the run and its readers at moments spread over its whole time. */
export async function killAtMoments(test, count, rerun) {
  test.fresh();
  const began = performance.now();
  await watched(test.program, test.args);
  const whole = performance.now() - began;
  const faults = [];
  let stopped = 0;
  for (let i = 0; i < count; i += 1) {
    test.fresh();
    const killAfter = Math.round((whole * (i + 0.5)) / count);
    const run = await watched(test.program, test.args, { killAfter });
    if (run.signal === 'SIGKILL') stopped += 1;
    const wrong = [test.damage(), rerun ? test.recovery() : ''];
    for (const what of wrong.filter(Boolean)) faults.push(`kill after ${killAfter} ms: ${what}`);
  }
  return { points: count, stopped, faults };
}

/** Real short writes: no file may grow beyond a limit, as under a quota. */
export function limitFileSize(test, count) {
  if (call(test.program, ['--version'], { pre: ['prlimit', '--fsize=100000000'] }).status !== 0)
    return undefined;
  test.fresh();
  call(test.program, test.args);
  const sizes = fs
    .readdirSync(path.join(test.work, RESULTS), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size);
  const faults = [];
  for (const size of spread(Math.max(...sizes), count)) {
    test.fresh();
    const run = call(test.program, test.args, { pre: ['prlimit', `--fsize=${size}`] });
    const done = run.status === 0 || run.status === 1;
    const wrong = [test.damage()];
    if (!done && run.status !== 3) wrong.push(`exit ${run.status ?? run.signal}, not 3`);
    if (done && test.hash() !== test.after) wrong.push('done, but the results are not there');
    for (const what of wrong.filter(Boolean)) faults.push(`files up to ${size} bytes: ${what}`);
  }
  return { points: count, faults };
}

/** Signals of a terminal: the run ends by their number and leaves nothing about. */
export async function signals(test, count) {
  const faults = [];
  const began = performance.now();
  test.fresh();
  await watched(test.program, test.args);
  const whole = performance.now() - began;
  const kinds = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];
  for (let i = 0; i < count; i += 1) {
    const [signal, status] = kinds[i % kinds.length];
    // Before its first tenth Node is not up, and nothing of ours can answer.
    const signalAfter = Math.round(whole * (0.25 + (0.75 * i) / count));
    test.fresh();
    const run = await watched(test.program, test.args, { signal, signalAfter });
    const wrong = [test.damage()];
    // While Node goes down nothing of ours answers a signal any more. To a shell both ends are the same number;
    // what the program is for, leaving nothing about, is looked at either way.
    if (![status, 0, 1].includes(run.status) && run.signal !== signal)
      wrong.push(`exit ${run.status ?? run.signal}, not ${status}`);
    const left = fs.readdirSync(test.work).filter((name) => /^\.(hasil|desa)/.test(name));
    if (left.length > 0) wrong.push(`left over: ${left}`);
    for (const what of wrong.filter(Boolean))
      faults.push(`${signal} after ${signalAfter} ms: ${what}`);
  }
  return { points: count, faults };
}

/** Several runs at once on one campaign: each is done, or refused by name; the results are those of one run. */
export async function atOnce(test, runs, rounds) {
  const faults = [];
  for (let round = 1; round <= rounds; round += 1) {
    test.fresh();
    const ended = await Promise.all(
      Array.from({ length: runs }, () => watched(test.program, test.args)),
    );
    const odd = ended.map(({ status }) => status).filter((status) => ![0, 1, 2].includes(status));
    if (odd.length > 0) faults.push(`round ${round}: exit ${odd}`);
    if (ended.every(({ status }) => status === 2)) faults.push(`round ${round}: all were refused`);
    if (test.hash() !== test.after)
      faults.push(`round ${round}: the results are not those of one run`);
  }
  return { points: rounds, faults };
}

/** Time zone, language, number of readers and the folder itself decide nothing about the bytes. */
export function stable(test) {
  const faults = [];
  const ways = [
    ['TZ=Asia/Jayapura', { env: { TZ: 'Asia/Jayapura' } }, []],
    ['TZ=America/Adak', { env: { TZ: 'America/Adak' } }, []],
    ['LANG=tr_TR', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }, []],
    ['--jobs 1', {}, ['--jobs', '1']],
    ['--jobs 4', {}, ['--jobs', '4']],
  ];
  for (const [name, how, more] of ways) {
    test.fresh();
    call(test.program, [...test.args, ...more], how);
    if (test.hash() !== test.after) faults.push(`${name}: other bytes`);
  }
  return { ways: ways.length, faults };
}

import { spawn } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { processesBelow } from './measure.js';
import { listOf, nation, PEOPLE, villagesOfTheCountry, workbookMaker } from './nation-data.js';
import { differences, hashOfTree } from './tree.js';

/** One list in so many is another one when part of the country sends again. */
const SENT_AGAIN = 100;

const RESULTS = 'hasil';

/** Bytes of disk for a village: its list, its results, those of the run before, and what a run keeps beside. */
const SPACE = 500_000;

/** Milliseconds that processes of a killed run have to end by themselves. */
const PATIENCE = 10_000;

/**
 * A campaign with the first `count` villages of a made country. Lists are links to those of the country, in the
 * order given: no order of making may change a byte.
 */
function campaignOf(from, folder, count, inOrder = (villages) => villages) {
  rmSync(folder, { recursive: true, force: true });
  const villages = villagesOfTheCountry().slice(0, count);
  for (const kabupaten of new Set(villages.map((village) => path.dirname(listOf(village)))))
    mkdirSync(path.join(folder, kabupaten), { recursive: true });
  for (const village of inOrder([...villages]))
    linkSync(path.join(from, listOf(village)), path.join(folder, listOf(village)));
  const lines = readFileSync(path.join(from, 'desa.csv'), 'utf8').split('\n');
  writeFileSync(path.join(folder, 'desa.csv'), `${lines.slice(0, count + 1).join('\n')}\n`);
  const settings = readFileSync(path.join(from, 'desa-enroll.yaml'));
  writeFileSync(path.join(folder, 'desa-enroll.yaml'), settings);
  return folder;
}

/**
 * One village in a hundred sends another list, the hundredths spread over the country or side by side; the links are
 * replaced, so that the country stays as it was.
 */
function sendAgain(folder, count, isSpread) {
  const villages = villagesOfTheCountry().slice(0, count);
  const workbook = workbookMaker(villages);
  const again = Math.ceil(count / SENT_AGAIN);
  for (let number = 0; number < again; number++) {
    const at = isSpread ? number * SENT_AGAIN : count - 1 - number;
    const list = path.join(folder, listOf(villages[at]));
    writeFileSync(`${list}.baru`, workbook(at, 1));
    renameSync(`${list}.baru`, list);
  }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Starts a run, kills its first process after some seconds, and sees whether the others end by themselves. */
async function killedRun(args, seconds) {
  const run = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => run.on('close', resolve));
  await Promise.race([wait(seconds * 1000), ended]);
  const others = processesBelow(run.pid);
  const inTime = run.exitCode === null && run.kill('SIGKILL');
  await ended;
  for (let waited = 0; waited < PATIENCE && others.some(isRunning); waited += 100) await wait(100);
  const left = others.filter(isRunning);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  return { inTime, left: left.length };
}

/**
 * The country: half of it, half of it killed at a random moment and resumed, the whole, the whole again with
 * nothing and with one list in a hundred changed (side by side, as one kabupaten sends late, and spread). `once` measures one command and keeps the entry.
 */
export async function measureNation({ data, count, kills, runOf, once, tell }) {
  tell(`making ${count} villages (once)`);
  mkdirSync(data, { recursive: true });
  const { bavail, bsize } = statfsSync(data);
  if (bavail * bsize < count * SPACE)
    tell(`${Math.round((count * SPACE) / 2 ** 30)} GiB of free disk may be needed in ${data}`);
  const country = await nation(data, count);
  const half = Math.ceil(count / 2);
  // Reports call a campaign by the name of its folder, so all have the same one.
  const place = (name) => path.join(data, 'kampanye', name, 'negara');

  const first = campaignOf(country, place('separuh'), half);
  const title = `nation of ${half}`;
  const one = await once(title, 'desa-enroll run', half * PEOPLE, runOf(first));
  const whole = hashOfTree(path.join(first, RESULTS));
  one.note = `${whole.files} files, ${Math.round(whole.bytes / 2 ** 20)} MiB, ${whole.sha256.slice(0, 12)}`;

  const second = campaignOf(country, place('mati'), half, (villages) => villages.reverse());
  const told = [];
  for (let kill = 0; kill < kills; kill++) {
    const moment = one.seconds * (0.05 + 0.9 * Math.random());
    const { inTime, left } = await killedRun(runOf(second), moment);
    told.push(`${inTime ? 'killed' : 'over'} at ${moment.toFixed(1)} s`);
    if (left > 0) told.push(`${left} processes outlived it`);
  }
  const resumed = await once(title, 'run after kill -9', half * PEOPLE, runOf(second));
  const same = hashOfTree(path.join(second, RESULTS)).sha256 === whole.sha256;
  const other = same ? [] : differences(path.join(first, RESULTS), path.join(second, RESULTS));
  resumed.same = same;
  resumed.note = `${told.join(', ')}; ${same ? 'same bytes' : `${other.length} files differ: ${other.slice(0, 3).join(' ')}`}`;
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });

  const all = campaignOf(country, place('seluruh'), count);
  const runs = [`nation of ${count}`, count * PEOPLE];
  await once(runs[0], 'desa-enroll run', runs[1], runOf(all));
  await once(runs[0], 'run again, unchanged', runs[1], runOf(all));
  sendAgain(all, count, false);
  await once(runs[0], 'run again, 1 % changed, side by side', runs[1], runOf(all));
  sendAgain(all, count, true);
  await once(runs[0], 'run again, 1 % changed, spread', runs[1], runOf(all));
  rmSync(all, { recursive: true, force: true });
}

/** Runs one small campaign in several ways and tells whether the results are the same to the byte. */
export async function sameBytes({ data, count, runOf, once }) {
  const country = await nation(data, count);
  const ways = [
    ['--jobs 1', (villages) => villages],
    ['--jobs 2', (villages) => villages.reverse()],
    ['--jobs 3', (villages) => villages.sort((a, b) => (a.nama < b.nama ? -1 : 1))],
  ];
  const hashes = [];
  for (const [jobs, inOrder] of ways) {
    const folder = campaignOf(
      country,
      path.join(data, 'kampanye', 'sama', 'negara'),
      count,
      inOrder,
    );
    const args = [...runOf(folder), ...jobs.split(' ')];
    const one = await once(`${count} villages`, `run ${jobs}`, count * PEOPLE, args);
    hashes.push(hashOfTree(path.join(folder, RESULTS)).sha256);
    one.same = hashes.every((hash) => hash === hashes[0]);
    one.note = `results ${hashes.at(-1).slice(0, 12)}`;
    rmSync(folder, { recursive: true, force: true });
  }
}

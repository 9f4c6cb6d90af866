// Tortures the built program and prints what it withstood: `npm run torture`; its options stand in USAGE below.
// Linux; strace and prlimit where they are there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demo, smallCampaign } from './campaign.js';
import { breakCommands } from './commands.js';
import {
  atOnce,
  bench,
  breakCalls,
  failCalls,
  killAtMoments,
  limitFileSize,
  signals,
  stable,
} from './faults.js';
import { fuzz, hostile } from './fuzz.js';
import { leaks, sockets, withoutNetwork } from './leaks.js';
import { edits } from './trail.js';
import { onWindows } from './windows.js';

/** Parts in their order, as `--only` names them. */
const PARTS = [
  ...['hostile', 'corpus', 'fuzz', 'kill', 'kill-moments', 'ENOSPC', 'EIO', 'EACCES', 'EROFS'],
  ...['commands', 'quota', 'signals', 'stable', 'at-once', 'privacy', 'sockets', 'no-network'],
  ...['windows', 'record'],
];

const USAGE = `npm run torture -- [options]

  --quick              seconds, for CI
  --only a,b           these parts alone
  --n N                damaged lists of fuzz
  --kills N            moments of kill-moments
  --calls N            calls of each sweep
  --seed N             seed of all that is random (1)
  --program FILE       the program to torture (bin/desa-enroll.js)
  --json FILE          writes the figures there too
  --windows "COMMAND"  what starts a Node of Windows, such as "wine64 node.exe"
  --keep               leaves the scratch folder
  --help               this

Parts: ${PARTS.join(', ')}`;

/** Tells what was wrong with the call, if anything, and how it is made. */
function usage(fault) {
  if (fault === undefined) console.log(USAGE);
  else console.error(`${fault}\n\n${USAGE}`);
  process.exit(fault === undefined ? 0 : 2);
}

function optionsOf(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    return usage(error.message);
  }
}

const values = optionsOf({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    quick: { type: 'boolean', default: false },
    n: { type: 'string' },
    kills: { type: 'string' },
    calls: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    program: { type: 'string' },
    json: { type: 'string' },
    windows: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
if (values.help) usage();
const only = values.only?.split(',');
const unknown = only?.filter((name) => !PARTS.includes(name)) ?? [];
if (unknown.length > 0) usage(`There is no part ${unknown.join(', ')}.`);
const program = path.resolve(
  values.program ?? path.join(import.meta.dirname, '../../bin/desa-enroll.js'),
);
const seed = Number(values.seed);
const budget = values.quick
  ? {
      fuzz: 60,
      kills: 14,
      killCalls: 6,
      errorCalls: 5,
      sizes: 3,
      signals: 3,
      rounds: 1,
      edits: 200,
    }
  : {
      fuzz: 2000,
      kills: 200,
      killCalls: 500,
      errorCalls: 500,
      commandCalls: 500,
      sizes: 40,
      signals: 30,
      rounds: 5,
      edits: 1000,
    };
if (values.n) budget.fuzz = Number(values.n);
if (values.kills) budget.kills = Number(values.kills);
if (values.calls) budget.killCalls = budget.errorCalls = budget.commandCalls = Number(values.calls);

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'torture-'));
const figures = {};
let faults = 0;

/** One part: its line of figures, then every fault in words. */
async function part(name, work, line) {
  if (!PARTS.includes(name)) throw new Error(`${name} is missing in PARTS`);
  if (only && !only.includes(name)) return;
  const began = performance.now();
  const found = await work();
  if (found === undefined) {
    console.log(`${name}: not tried here`);
    return;
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  figures[name] = { ...found, seconds };
  faults += found.faults.length;
  console.log(`${name}: ${line(found)}; ${found.faults.length} faults; ${seconds} s`);
  for (const fault of found.faults.slice(0, 20)) console.log(`  ! ${fault}`);
}

/** The corpus that other programs are judged by too, where it lies beside the project. */
function corpus() {
  const shared = path.resolve(import.meta.dirname, '../../../shared/hostile');
  if (values.quick || !fs.existsSync(shared)) return undefined;
  const folder = path.join(scratch, 'corpus');
  spawnSync(process.execPath, [path.join(shared, 'make-hostile.mjs'), folder]);
  const command = `${process.execPath} ${program} validate {file} --on 2026-11-22 --json`;
  const run = spawnSync(
    process.execPath,
    [path.join(shared, 'run-hostile.mjs'), folder, '--slack', '2', '--cmd', command],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const lines = run.stdout.trim().split('\n');
  return { line: lines.at(-1), faults: lines.filter((line) => line.startsWith('BAD')) };
}

const demoFolder = demo(program, path.join(scratch, 'demo'));
const campaign = smallCampaign(program, demoFolder, path.join(scratch, 'campaign'), 2);
const test = bench(program, campaign, scratch);

await part(
  'hostile',
  () => hostile(program, demoFolder, scratch),
  (f) => `${f.files} files built to hurt, peak ${f.peakMiB} MiB`,
);
await part('corpus', corpus, (f) => f.line);
await part(
  'fuzz',
  () => fuzz(program, demoFolder, scratch, budget.fuzz, seed),
  (f) =>
    `${f.files} damaged lists (seed ${seed}), ${f.rows} rows, ${f.unhandled} unhandled errors, ${f.died} readers died, ${f.slow} hangs, peak ${f.peakMiB} MiB`,
);
await part(
  'kill',
  () => breakCalls(test, 'SIGKILL', budget.killCalls, true),
  (f) =>
    `killed at ${f.points} of ${f.of} calls that write (${f.stopped} stopped the run), results whole, next run equal`,
);
await part(
  'kill-moments',
  () => killAtMoments(test, budget.kills, !values.quick),
  (f) =>
    `killed at ${f.points} moments (${f.stopped} while running), results whole${values.quick ? '' : ', next run equal'}`,
);
for (const code of values.quick ? ['ENOSPC'] : ['ENOSPC', 'EIO', 'EACCES', 'EROFS'])
  await part(
    code,
    () => failCalls(test, [code], budget.errorCalls),
    (f) =>
      `injected at ${f.points} of ${f.of} calls that write (${f.stopped} stopped the run with 3), results whole, next run equal`,
  );
await part(
  'commands',
  () => (values.quick ? undefined : breakCommands(test, scratch, budget.commandCalls)),
  (f) =>
    `killed and starved at ${f.points} calls (${f.tried.join(', ')}), files whole, again equal`,
);
await part(
  'quota',
  () => limitFileSize(test, budget.sizes),
  (f) => `${f.points} file size limits`,
);
await part(
  'signals',
  () => signals(test, budget.signals),
  (f) => `${f.points} INT, TERM, HUP`,
);
await part(
  'stable',
  () => stable(test),
  (f) => `${f.ways} time zones, languages and numbers of readers, equal bytes`,
);
await part(
  'at-once',
  () => atOnce(test, 10, budget.rounds),
  (f) => `10 runs at once, ${f.points} rounds`,
);
await part(
  'privacy',
  () => leaks(program, test.fresh()),
  (f) => `${f.texts} texts looked through`,
);
await part(
  'sockets',
  () => sockets(program, test.fresh(), scratch),
  (f) => `${f.opened} network sockets opened, ${f.local} local ones with an address`,
);
await part(
  'no-network',
  () => withoutNetwork(program, demoFolder, test),
  (f) => `${f.same} of ${f.tried} the same without any network`,
);
await part(
  'windows',
  () => onWindows(program, demoFolder, scratch, values.windows?.split(' ')),
  (f) => `${f.commands} commands by a Node of Windows, ${f.files} files, equal bytes`,
);
test.fresh();
spawnSync(process.execPath, [program, ...test.args]);
await part(
  'record',
  () => edits(program, test.work, budget.edits, seed),
  (f) => `${f.edits} single-byte edits, found ${f.found}`,
);

console.log(
  `${faults} faults · Node ${process.version} · ${os.cpus().length} cores · seed ${seed}. Not tried: real Excel, Windows locks, real power cuts.`,
);
if (values.json) fs.writeFileSync(values.json, JSON.stringify({ seed, faults, figures }, null, 1));
if (values.keep) console.log(scratch);
else fs.rmSync(scratch, { recursive: true, force: true });
// Readers of the runs in this process may still wait for work.
process.exit(faults === 0 ? 0 : 1);

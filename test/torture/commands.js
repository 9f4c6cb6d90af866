// Breaks the other commands that write: every file stands whole, old or new, and the same command again finishes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { call, filesIn, ON } from './campaign.js';
import { spread } from './faults.js';

const INJECT = pathToFileURL(path.join(import.meta.dirname, 'inject.js')).href;
const PASSWORD = 'dua belas huruf lebih';

/** The record of what was sent is only ever added to: an export that failed is entered and taken back. */
const RECORD = '.desa-enroll/jawaban-bpjs.jsonl';

/** What is run on a campaign with results; `loose` says what counts of files whose bytes differ from one run to the next. */
const COMMANDS = [
  { name: 'export', args: (c) => ['export', c, '--on', ON], loose: { [RECORD]: sentPeople } },
  { name: 'report', args: (c) => ['report', c, '--on', ON] },
  { name: 'report --papers', args: (c) => ['report', c, '--papers', '--on', ON] },
  {
    name: 'reconcile',
    // One answer after an earlier one, so that a record is there to be lost.
    prepare: (program, c) => {
      const [first, ...more] = selectedNiks(program, c);
      answerFile(c, 'jawaban-1.csv', [first]);
      answerFile(c, 'jawaban-2.csv', more.slice(0, 3));
      return ['reconcile', path.join(c, 'jawaban-1.csv'), '--campaign', c, '--on', ON];
    },
    args: (c) => ['reconcile', path.join(c, 'jawaban-2.csv'), '--campaign', c, '--on', ON],
  },
  {
    name: 'archive',
    prepare: (_, c) => {
      fs.writeFileSync(path.join(c, 'sandi.txt'), PASSWORD);
      return undefined;
    },
    args: (c) => [
      'archive',
      c,
      '--password-file',
      path.join(c, 'sandi.txt'),
      '--out',
      path.join(c, 'hasil.zip'),
    ],
    // Each packing has salts of its own; the archive of a run that was broken late is there already.
    loose: { 'hasil.zip': (_, c) => fs.statSync(path.join(c, 'hasil.zip')).size },
    again: 2,
  },
  {
    name: 'purge',
    args: (c) => ['purge', c, '--yes'],
    loose: { 'riwayat.jsonl': () => 'there' },
    deletes: true,
  },
];

function selectedNiks(program, campaign) {
  const args = ['validate', path.join(campaign, 'nominasi'), '--on', ON, '--json', '--show-nik'];
  const { people } = JSON.parse(call(program, args).stdout);
  return people.filter(({ state }) => state === 'selected').map(({ nik }) => nik);
}

function answerFile(campaign, name, niks) {
  const rows = niks.map((nik, at) => `${at + 1},${nik},1900000900${at + 1}`);
  fs.writeFileSync(path.join(campaign, name), ['No,NIK,No. KPJ', ...rows].join('\n'));
}

/** How people stand in the record; nobody in it is as good as no record. */
function sentPeople(program, campaign) {
  const { counts } = JSON.parse(
    call(program, ['reconcile', '--campaign', campaign, '--on', ON, '--json']).stdout,
  );
  const text = JSON.stringify(counts);
  return /[1-9]/.test(text) ? text : undefined;
}

/** Every file of a folder with a hash of its bytes, or with what counts of it. */
function filesOf(program, folder, loose = {}) {
  return new Map(
    filesIn(folder)
      .filter((file) => !file.startsWith('.desa-enroll.lock'))
      .map((file) => [
        file,
        Object.hasOwn(loose, file)
          ? loose[file](program, folder)
          : createHash('sha256')
              .update(fs.readFileSync(path.join(folder, file)))
              .digest('hex'),
      ])
      .filter(([, is]) => is !== undefined),
  );
}

/** Half done, under a name that nobody takes for a result. */
const isTemporary = (file) => /(?:^|\/)\.[^/]*(?:baru|buang)(?:\/|$)/.test(file);
/** The same file where it stands while folders are swapped. */
const homes = (file) => {
  const [folder, ...rest] = file.split('/');
  return [file, `${folder}-sebelumnya/${rest.join('/')}`, `.${folder}-buang/${rest.join('/')}`];
};

function damage(before, after, now, deletes) {
  const known = (file, hash) => before.get(file) === hash || after.get(file) === hash;
  const anywhere = new Set([...before.values(), ...after.values()]);
  const half = [...now]
    .filter(([file, hash]) => !known(file, hash) && !isTemporary(file) && !anywhere.has(hash))
    .map(([file]) => `${file} is neither old nor new`);
  const lost = deletes
    ? []
    : [...before.keys()]
        .filter((file) => !homes(file).some((home) => now.has(home)))
        .map((file) => `${file} is gone`);
  return [...half, ...lost];
}

const same = (a, b) => a.size === b.size && [...a].every(([file, hash]) => b.get(file) === hash);

/** Kills and starves each command at calls that write, `count` of them for each. */
export function breakCommands(test, scratch, count, only = undefined) {
  const faults = [];
  const seed = path.join(scratch, 'ran');
  const work = path.join(scratch, 'c');
  const counter = path.join(scratch, 'command-calls');
  test.fresh();
  call(test.program, test.args);
  fs.cpSync(test.work, seed, { recursive: true });
  const fresh = (from) => {
    fs.rmSync(work, { recursive: true, force: true });
    fs.cpSync(from, work, { recursive: true });
  };
  let points = 0;
  const tried = [];
  for (const { name, prepare, args, loose, deletes, again = 1 } of COMMANDS) {
    if (only !== undefined && !only.includes(name)) continue;
    const base = path.join(scratch, 'base');
    fresh(seed);
    const first = prepare?.(test.program, work);
    if (first !== undefined && call(test.program, first).status > 1)
      throw new Error(`${name} cannot be prepared`);
    fs.rmSync(base, { recursive: true, force: true });
    fs.cpSync(work, base, { recursive: true });
    const before = filesOf(test.program, work, loose);
    const clean = call(test.program, args(work), {
      node: ['--import', INJECT],
      env: { BREAK_IN: work, BREAK_COUNT: counter },
    });
    if (clean.status > 1) throw new Error(`${name}: ${clean.stderr}`);
    const after = filesOf(test.program, work, loose);
    if (same(before, after)) throw new Error(`${name} writes nothing`);
    const calls = Number(fs.readFileSync(counter, 'utf8'));
    tried.push(`${name} ${Math.min(calls, count)}/${calls}`);
    for (const code of ['SIGKILL', 'ENOSPC'])
      for (const at of spread(calls, count)) {
        points += 1;
        fresh(base);
        const run = call(test.program, args(work), {
          node: ['--import', INJECT],
          env: { BREAK_IN: work, BREAK_AT: String(at), BREAK_WITH: code },
        });
        const wrong = damage(before, after, filesOf(test.program, work, loose), deletes);
        if (code !== 'SIGKILL' && run.status > 1 && run.status !== 3)
          wrong.push(`exit ${run.status}, not 3`);
        const next = call(test.program, args(work));
        if (next.status > again) wrong.push(`again: exit ${next.status}: ${next.stderr.trim()}`);
        const now = filesOf(test.program, work, loose);
        if (!same(after, now)) wrong.push(`again: ${different(after, now)}`);
        for (const what of wrong) faults.push(`${name}, ${code} at call ${at}: ${what}`);
      }
  }
  return { points, tried, faults };
}

function different(wanted, now) {
  const names = [...new Set([...wanted.keys(), ...now.keys()])];
  return names
    .filter((file) => wanted.get(file) !== now.get(file))
    .slice(0, 5)
    .join(', ');
}

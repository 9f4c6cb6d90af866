import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lists } from './data.js';
import { measure, median } from './measure.js';
import { measureNation, sameBytes } from './nation.js';
import { peersAt } from './peers.js';
import { hashOfFile } from './tree.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PROGRAM = path.join(HERE, '..', '..', 'bin', 'desa-enroll.js');
const ON = ['--on', '2026-11-22', '--quiet'];

/** Rows of one list where a program that refuses long ones is given several. */
const PART = 100_000;

const validate = (folder) => [PROGRAM, 'validate', folder, '--json', ...ON];
const runOf = (folder) => [PROGRAM, 'run', folder, ...ON];

/** Everything that is measured, in the order of the table. */
export async function measureAll({ data, sizes, only, tell, save }) {
  const results = [];
  const out = path.join(data, 'out');
  const peers = peersAt(data).present;

  const summary = (title, { who, rows }, runs) => {
    const middle = (key) => median(runs.map((run) => run[key] ?? 0));
    const mib = Math.round(Math.max(...runs.map((run) => run.bytes ?? 0)) / 2 ** 20);
    const { status } = runs[0];
    const times = { runs: runs.length, seconds: middle('seconds'), cpu: middle('cpu') };
    const one = { title, who, rows, ...times, mib, status };
    results.push(one);
    tell(`${title}, ${who}: ${one.seconds.toFixed(2)} s, ${mib} MiB`);
    return one;
  };

  /** Runs the members in turn, so that what else the machine does meets all of them. */
  const group = async (title, members, times = sizes.times) => {
    if (!only.test(title)) return [];
    const runs = members.map(() => []);
    for (let round = 0; round < times; round++)
      for (const [at, { args }] of members.entries()) {
        const spent = runs[at].reduce((sum, { seconds }) => sum + seconds, 0);
        if (round > 0 && spent > sizes.spend) continue;
        const run = await measure(process.execPath, args, out);
        runs[at].push({ ...run, ...(await hashOfFile(out)) });
      }
    return members.map((member, at) => {
      const one = summary(title, member, runs[at]);
      const same = runs[at].every(({ sha256 }) => sha256 === runs[at][0].sha256);
      return same ? one : Object.assign(one, { same, note: 'printed other bytes from run to run' });
    });
  };

  const once = async (title, who, rows, args) =>
    summary(title, { who, rows }, [await measure(process.execPath, args, out)]);

  const reading = (form, folder, rows) => {
    const names = peers.filter((peer) => peer.form === form).map(({ name }) => name);
    return [...names, ...(form === 'xlsx' ? ['own reader'] : [])].map((who) => ({
      who,
      rows,
      args: [path.join(HERE, 'peer.js'), data, who, folder],
    }));
  };

  /** The whole of `validate` over a folder of lists, then whoever merely reads it. */
  const compare = async (title, spec, compared) => {
    if (!only.test(title)) return;
    const rows = spec.files * spec.rows;
    const folder = lists(data, spec);
    const ours = { who: 'desa-enroll', rows, args: validate(folder) };
    await group(title, [ours, ...(compared ? reading(spec.form, folder, rows) : [])]);
  };

  const many = { ...sizes, times: sizes.times * 5 };
  const bare = [
    { who: 'node -e 0', rows: 0, args: ['-e', '0'] },
    { who: 'desa-enroll --help', rows: 0, args: [PROGRAM, '--help'] },
  ];
  await group('start', bare, many.times);
  const village = lists(data, { name: 'satu', files: 1, rows: 100, form: 'xlsx' });
  const one = { who: 'desa-enroll', rows: 100, args: validate(village) };
  await group('one village', [one], many.times);

  const { villages, rows, csv, niks } = sizes;
  const xlsx = { rows: 100, form: 'xlsx' };
  await compare(`${villages} villages .xlsx`, { name: 'desa', files: villages, ...xlsx }, true);
  await stages(`${villages} villages, one after another`, {
    name: 'desa',
    files: villages,
    ...xlsx,
  });
  await compare(`one .xlsx of ${rows}`, { ...xlsx, name: 'panjang', files: 1, rows }, true);
  const title = `${csv} rows .csv`;
  if (only.test(title)) {
    const table = await takenCsv({ name: 'csv', files: 1, rows: csv, form: 'csv' });
    const faulty = { ...table, faulty: true };
    await compare(title, table, true);
    await compare(`${title}, all faulty`, faulty, false);
    if (table.files > 1)
      for (const found of results.filter((result) => result.title.startsWith(title)))
        found.note = `in ${table.files} files: one is refused`;
  }

  const searches = [
    ['duplicates.js', 'exact search'],
    ['near.js', 'near search'],
  ];
  for (const [script, who] of searches) {
    const args = [path.join(HERE, script), String(niks)];
    if (!existsSync(args[0]) || !only.test(`duplicates among ${niks}`)) continue;
    const found = await once(`duplicates among ${niks}`, who, niks, args);
    found.note = searchNote(readFileSync(out, 'utf8'));
  }
  save(results);
  const shared = { data, runOf, once, tell };
  if (sizes.same > 0 && only.test('same villages'))
    await told('same villages', () => sameBytes({ ...shared, count: sizes.same }));
  if (sizes.nation > 1 && only.test('nation'))
    await told('nation', () =>
      measureNation({ ...shared, count: sizes.nation, kills: sizes.kills }),
    );
  return results;

  /** How the time of one reader divides; the seconds are those of the processor. */
  async function stages(title, spec) {
    if (!only.test(title)) return;
    const args = [path.join(HERE, 'stages.js'), lists(data, spec)];
    const { bytes, status } = await measure(process.execPath, args, out);
    const told = status === 0 ? JSON.parse(readFileSync(out, 'utf8')) : {};
    const whole = Object.values(told).reduce((sum, part) => sum + part, 0);
    for (const [who, seconds] of Object.entries(told)) {
      const note = `${Math.round((100 * seconds) / whole)} %`;
      const run = { status, seconds, cpu: seconds, bytes };
      summary(title, { who, rows: spec.files * spec.rows }, [run]).note = note;
    }
  }

  /** What was measured before a fault is worth keeping. */
  async function told(what, work) {
    try {
      await work();
    } catch (error) {
      tell(`${what}: ${error?.stack ?? error}`);
    }
  }

  /** One file of all rows when the program reads so long a list; parts of it otherwise. */
  async function takenCsv(whole) {
    await measure(process.execPath, validate(lists(data, whole)), out);
    if (!(await hashOfFile(out, 'file-too-large')).found) return whole;
    const files = Math.ceil(whole.rows / PART);
    return { ...whole, files, rows: Math.ceil(whole.rows / files) };
  }
}

/** What a search printed about itself: its last line, without the making of what it searches. */
function searchNote(printed) {
  try {
    const told = JSON.parse(printed.trim().split('\n').at(-1));
    return Object.entries(told)
      .map(
        ([key, value]) => `${key} ${typeof value === 'number' ? Number(value.toFixed(2)) : value}`,
      )
      .join(', ');
  } catch {
    return '';
  }
}

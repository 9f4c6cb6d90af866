/**
 * `npm run bench -- [--quick] [--villages N] [--rows N] [--csv N] [--nation N] [--times N] [--json FILE] [--data DIR]`
 *
 * Times whole commands of this program and, beside them in the same run, packages that merely read or parse the
 * same files. Compare ratios within one run; seconds differ between machines. Nothing is asserted by the clock.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lists } from './data.js';
import { measure, median } from './measure.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '..', '..');
const PROGRAM = path.join(ROOT, 'bin', 'desa-enroll.js');
const ON = ['--on', '2026-11-22', '--quiet'];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    villages: { type: 'string' },
    rows: { type: 'string' },
    csv: { type: 'string' },
    nation: { type: 'string' },
    niks: { type: 'string' },
    times: { type: 'string' },
    json: { type: 'string' },
    data: { type: 'string' },
  },
});
const size = (name, whole, quick) => Number(values[name] ?? (values.quick ? quick : whole));
const villages = size('villages', 1000, 60);
const sheetRows = size('rows', 100_000, 5000);
const csvRows = size('csv', 1_000_000, 50_000);
const nation = size('nation', 0, 0);
const niks = size('niks', 7_500_000, 1_000_000);
const times = size('times', 3, 1);
const data = values.data ?? path.join(tmpdir(), `desa-enroll-bench-${process.getuid?.() ?? ''}`);

/** A list file is refused above 200,000 rows (see the limits of reading), so longer tables come in parts. */
const PART = 100_000;

const has = (name) => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
};

const PEERS = {
  xlsx: [
    'exceljs',
    'sheetjs',
    ...(has('read-excel-file/node') ? ['read-excel-file'] : []),
    'own reader',
  ],
  csv: [
    'csv-parse',
    ...['papaparse', 'duckdb'].filter((name) => has(name === 'duckdb' ? '@duckdb/node-api' : name)),
  ],
};

const results = [];

/** The median of some runs of one command; `rows` people went through it. */
async function entry(title, who, rows, args) {
  const runs = [];
  for (let time = 0; time < times; time++) runs.push(await measure('node', args));
  const middle = (key) => median(runs.map((run) => run[key] ?? 0));
  const one = {
    title,
    who,
    rows,
    seconds: middle('seconds'),
    cpu: middle('cpu'),
    mib: Math.round(middle('bytes') / 1024 / 1024),
    status: runs[0].status,
  };
  results.push(one);
  return one;
}

const validate = (folder) => [PROGRAM, 'validate', folder, '--json', ...ON];

/** One folder of lists: the whole of `validate`, then what merely reads it. */
async function compare(title, spec, rows, peers) {
  const folder = lists(data, spec);
  await entry(title, 'desa-enroll', rows, validate(folder));
  for (const peer of peers)
    await entry(title, peer, rows, [path.join(HERE, 'peer.js'), data, peer, folder]);
}

function campaignOf(folder, name) {
  const campaign = path.join(data, name);
  rmSync(campaign, { recursive: true, force: true });
  mkdirSync(campaign, { recursive: true });
  cpSync(folder, path.join(campaign, 'nominasi'), { recursive: true });
  return campaign;
}

mkdirSync(data, { recursive: true, mode: 0o700 });
await entry('start', 'node -e 0', 0, ['-e', '0']);
await entry('start', 'desa-enroll --help', 0, [PROGRAM, '--help']);
const one = lists(data, { name: 'satu', files: 1, rows: 100, form: 'xlsx' });
await entry('one village', 'desa-enroll', 100, validate(one));
await compare(
  `${villages} villages .xlsx`,
  { name: 'desa', files: villages, rows: 100, form: 'xlsx' },
  villages * 100,
  PEERS.xlsx,
);
await compare(
  `one .xlsx of ${sheetRows}`,
  { name: 'panjang', files: 1, rows: sheetRows, form: 'xlsx' },
  sheetRows,
  PEERS.xlsx,
);
const parts = Math.ceil(csvRows / PART);
const csv = { name: 'csv', files: parts, rows: Math.ceil(csvRows / parts), form: 'csv' };
await compare(`${csvRows} rows .csv`, csv, csvRows, PEERS.csv);
await compare(`${csvRows} rows .csv, all faulty`, { ...csv, faulty: true }, csvRows, []);
await entry(`duplicates among ${niks}`, 'exact search', niks, [
  path.join(HERE, 'duplicates.js'),
  String(niks),
]);
for (const count of nation > 1 ? [nation >> 1, nation] : []) {
  const folder = lists(data, { name: 'negara', files: count, rows: 100, form: 'xlsx' });
  const campaign = campaignOf(folder, `kampanye-${count}`);
  await entry(`nation of ${count}`, 'desa-enroll run', count * 100, [
    PROGRAM,
    'run',
    campaign,
    ...ON,
  ]);
  rmSync(campaign, { recursive: true, force: true });
}

const machine = {
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? '',
  memoryMiB: Math.round(totalmem() / 1024 / 1024),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
};

const ours = (title) =>
  results.find((result) => result.title === title && result.who.startsWith('desa-enroll'));

function table() {
  const line = (cells) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd([34, 20][at]) : cell.padStart(9)))
      .join(' ')
      .trimEnd();
  const rows = results.map(({ title, who, rows, seconds, cpu, mib, status }) => {
    const own = ours(title);
    const ratio = own === undefined || own.who === who ? '' : `${(cpu / own.cpu).toFixed(2)}x`;
    const speed = rows === 0 ? '' : String(Math.round(rows / seconds));
    const told = status > 1 ? `exit ${status}` : '';
    return line([
      title,
      who,
      seconds.toFixed(2),
      cpu.toFixed(2),
      ratio,
      speed,
      mib ? `${mib}` : '-',
      told,
    ]);
  });
  return [line(['what', 'who', 'wall s', 'cpu s', 'cpu/ours', 'rows/s', 'MiB', '']), ...rows].join(
    '\n',
  );
}

console.log(table());
console.log(
  `\nmedians of ${times}; ${machine.cores} cores (${machine.cpu}), ${machine.memoryMiB} MiB, node ${machine.node}, ${machine.system}`,
);
const absent = ['read-excel-file/node', 'papaparse', '@duckdb/node-api'].filter(
  (name) => !has(name),
);
if (absent.length > 0) console.log(`not installed, so not compared: ${absent.join(', ')}`);
if (csvRows > PART)
  console.log(
    `the table of ${csvRows} rows comes in ${parts} files, since one is refused above 200,000 rows`,
  );
if (values.json !== undefined) {
  if (!existsSync(path.dirname(values.json)))
    mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ machine, times, results }, null, 2)}\n`);
}

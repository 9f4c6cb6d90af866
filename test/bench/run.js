// Times whole commands of this program beside packages that merely read the same files; options stand in USAGE.
import { mkdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAll } from './entries.js';
import { comparison, keep, readKept, VERSION, writeReadme } from './kept.js';
import { COUNTED } from './measure.js';
import { installPeers, peersAt } from './peers.js';
import { machineLine, markdown, plainTable, plainTargets } from './table.js';

const flag = { type: 'boolean', default: false };
const text = { type: 'string' };
const USAGE = `npm run bench -- [options]

Times whole commands of this program and, beside them in the same run, packages that merely read or parse the
same files. Compare ratios within one run; seconds differ between machines. Nothing is asserted by the clock.

  --quick            small sizes, within a minute
  --peers            installs the missing packages to compare with into the data folder
  --nation N         villages of the country (0: none), --kills N, --same N villages run in several ways
  --villages N  --rows N (one .xlsx)  --csv N  --niks N
  --times N          runs of each, the median counts; --spend S: seconds after which no further run is begun
  --only REGEXP      titles to measure; kept figures of the others stay
  --data DIR         where lists and packages are kept between runs
  --markdown         prints the tables as Markdown; --readme: puts them between the marks of the README
  --keep             writes fixtures/bench/<version>.json; --compare [--against VERSION]: now beside kept
  --kept             measures nothing, shows what is kept
  --release          = --peers --nation 75000 --keep --readme --compare
  --help             this`;

function optionsOf(config) {
  try {
    return parseArgs(config).values;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

const values = optionsOf({
  options: {
    help: { ...flag, short: 'h' },
    ...{ quick: flag, peers: flag, markdown: flag, readme: flag, release: flag },
    ...{ keep: flag, compare: flag, kept: flag, against: text, only: text, data: text },
    ...{ villages: text, rows: text, csv: text, niks: text, nation: text, same: text, kills: text },
    ...{ times: text, spend: text },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const asked = (name) => values[name] || (values.release && !values.quick);
const size = (name, whole, quick) => Number(values[name] ?? (values.quick ? quick : whole));
const kind = values.quick ? 'quick' : 'whole';
const isPart = values.only !== undefined;
const data = values.data ?? path.join(tmpdir(), `desa-enroll-bench-${process.getuid?.() ?? ''}`);

const sizes = {
  villages: size('villages', 1000, 40),
  rows: size('rows', 100_000, 5000),
  csv: size('csv', 1_000_000, 20_000),
  niks: size('niks', 7_500_000, 500_000),
  nation: size('nation', values.release ? 75_000 : 0, 0),
  same: size('same', 720, 10),
  kills: size('kills', 1, 1),
  times: size('times', 3, 1),
  spend: size('spend', 20, 5),
};

async function measured() {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (asked('peers')) installPeers(data);
  const machine = {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? '',
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    load: Number(loadavg()[0].toFixed(2)),
    memory: COUNTED,
  };
  const date = new Date().toISOString().slice(0, 10);
  const only = new RegExp(values.only ?? '');
  const tell = (line) => console.error(line);
  const about = { version: VERSION, date, machine };
  // The country takes longest: what was measured before it is kept first.
  const save = (results) => asked('keep') && keep(kind, { ...about, results }, isPart);
  const results = await measureAll({ data, sizes, only, tell, save });
  return { ...about, results };
}

const against = values.against ?? VERSION;
// Read before the new figures take its place.
const before = asked('compare') ? readKept(against, kind) : undefined;
const figures = values.kept ? readKept(VERSION, kind) : await measured();
if (figures === undefined) {
  console.error(`nothing is kept of the ${kind} bench of ${VERSION}`);
  process.exit(2);
}
const last = asked('keep') && !values.kept ? keep(kind, figures, isPart) : figures;
if (asked('readme')) writeReadme(markdown(last));

if (values.markdown) console.log(markdown(last));
else {
  console.log(plainTable(last.results));
  console.log(`\n${machineLine(last)}`);
  const { absent } = peersAt(data);
  if (absent.length > 0)
    console.log(`not installed, so not compared: ${absent.join(', ')} (npm run bench -- --peers)`);
  if (kind === 'whole') console.log(`\n${plainTargets(last.results)}`);
}
if (asked('compare'))
  console.log(
    `\n${before === undefined ? `no figures of ${against} are kept` : comparison(last, before)}`,
  );

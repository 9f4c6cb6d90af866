import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const README = path.join(ROOT, 'README.md');

export const VERSION = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;

/** Form of a kept file: `{ form, version, whole, quick }`, the last two `{ date, machine, version, results }`. */
const FORM = 2;

const fileOf = (version) => path.join(ROOT, 'fixtures', 'bench', `${version}.json`);

/** Figures of a release: of the `whole` bench or of the `quick` one. */
export function readKept(version, kind) {
  try {
    const kept = JSON.parse(readFileSync(fileOf(version), 'utf8'));
    return kept.form === FORM ? kept[kind] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps figures beside those of the other kind; three digits say all that a clock knows. Blocks that were not
 * measured this time stay as they were when `isPart`.
 */
export function keep(kind, figures, isPart) {
  const rounded = (number) => Number(number.toPrecision(3));
  const fresh = figures.results.map((one) => ({
    ...one,
    seconds: rounded(one.seconds),
    cpu: rounded(one.cpu),
  }));
  const kinds = { whole: readKept(VERSION, 'whole'), quick: readKept(VERSION, 'quick') };
  const results = isPart ? withBlocks(kinds[kind]?.results ?? [], fresh) : fresh;
  const kept = { form: FORM, version: VERSION, ...kinds, [kind]: { ...figures, results } };
  mkdirSync(path.dirname(fileOf(VERSION)), { recursive: true });
  writeFileSync(fileOf(VERSION), `${JSON.stringify(kept, null, 2)}\n`);
  return kept[kind];
}

/** Blocks of one title replaced where they stood, new ones at the end. */
function withBlocks(before, fresh) {
  const block = (results, title) => results.filter((one) => one.title === title);
  const titles = [...new Set([...before, ...fresh].map(({ title }) => title))];
  return titles.flatMap((title) => {
    const now = block(fresh, title);
    return now.length > 0 ? now : block(before, title);
  });
}

const MARKS = ['<!-- bench -->', '<!-- /bench -->'];

/** What stands between the marks of the README. */
export function readmeTable() {
  const text = readFileSync(README, 'utf8');
  return text.slice(text.indexOf(MARKS[0]) + MARKS[0].length, text.indexOf(MARKS[1])).trim();
}

/** Puts the tables between the marks of the README. */
export function writeReadme(tables) {
  const text = readFileSync(README, 'utf8');
  const [from, to] = MARKS.map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) throw new RangeError(`README.md lacks ${MARKS.join(' … ')}`);
  const head = text.slice(0, from + MARKS[0].length);
  writeFileSync(README, `${head}\n${tables}\n${text.slice(to)}`);
}

const isOurs = ({ who }) =>
  !/^(exceljs|sheetjs|read-excel|hucre|csv-parse|papa|udsv|duckdb|node )/.test(who);

/**
 * Now against kept, entry by entry of the same title, by the clock and by the processor. Packages compared with do
 * not change, so the middle of their factors is what the machine does today; it is taken out of the others.
 */
export function comparison(now, kept) {
  const pairs = now.results.flatMap((one) => {
    const before = kept.results.find(({ title, who }) => title === one.title && who === one.who);
    return before === undefined ? [] : [{ one, before }];
  });
  const others = pairs.filter(({ one }) => !isOurs(one));
  const factor = (key, { one, before }) => one[key] / Math.max(before[key], SHORTEST);
  const machine = (key) =>
    others.length > 0 ? median(others.map((pair) => factor(key, pair))) : 1;
  const [wall, cpu] = [machine('seconds'), machine('cpu')];
  const lines = pairs
    .filter(({ one }) => isOurs(one))
    .map((pair) => {
      const { one, before } = pair;
      const by = { wall: factor('seconds', pair) / wall, cpu: factor('cpu', pair) / cpu };
      const told = by.cpu > SLIDE ? 'SLOWER' : by.cpu < 1 / SLIDE ? 'faster' : '';
      const memory = one.mib && before.mib ? `${before.mib} -> ${one.mib} MiB` : '';
      const what = `${one.title}, ${one.who}`.padEnd(52);
      const seconds = `${before.seconds} -> ${Number(one.seconds.toPrecision(3))} s`.padEnd(20);
      return `${what} ${seconds} wall ${by.wall.toFixed(2)} ×  cpu ${by.cpu.toFixed(2)} ×  ${memory.padEnd(18)} ${told}`.trimEnd();
    });
  const head = `against ${kept.version} of ${kept.date} (${kept.machine.cpu}, ${kept.machine.cores} cores); the machine itself: wall ${wall.toFixed(2)} ×, cpu ${cpu.toFixed(2)} ×, taken out of the factors`;
  return [head, ...lines].join('\n');
}

/** A factor beyond this is more than processor time wanders from run to run. */
const SLIDE = 1.2;

/** Seconds below which a clock says nothing. */
const SHORTEST = 0.01;

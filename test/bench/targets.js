/**
 * What the program is held to on two cores, each from entries of one run. A target whose entries were not measured
 * says nothing. Nothing here makes the bench fail: clocks differ.
 */
export function targetsMet(results) {
  const find = (start, who) =>
    results.find((one) => start.test(one.title) && one.who === who) ?? undefined;
  const among = (start, names) =>
    results.filter((one) => start.test(one.title) && names.includes(one.who));
  const villages = /^\d+ villages \.xlsx$/;
  const clean = /^\d+ rows \.csv$/;
  const faulty = /^\d+ rows \.csv, all faulty$/;
  const nations = results.filter(({ title }) => /^nation of /.test(title));
  const rows = Math.max(0, ...nations.map((one) => one.rows));
  const nation = (who, count = rows) =>
    nations.find((one) => one.who === who && one.rows === count);
  const own = find(villages, 'desa-enroll');
  const readers = among(villages, READERS).sort((a, b) => a.seconds - b.seconds);
  const csv = find(clean, 'desa-enroll');
  const full = nation('desa-enroll run');
  const half = nations.find((one) => one.who === 'desa-enroll run' && one.rows < rows);
  const killed = nations.find((one) => one.who === 'run after kill -9');
  return [
    ratio('villages: exceljs merely reading / ours', find(villages, 'exceljs'), own, 'at least', 4),
    ratio(
      `villages: ours / ${readers[0]?.who ?? ''} merely reading`,
      own,
      readers[0],
      'at most',
      1.5,
    ),
    memory('villages: peak', own, 400),
    ratio('CSV: csv-parse merely parsing / ours', find(clean, 'csv-parse'), csv, 'at least', 2),
    memory('CSV: peak', csv, 500),
    ratio('CSV: every row faulty / clean', find(faulty, 'desa-enroll'), csv, 'at most', 2),
    memory('CSV, every row faulty: peak', find(faulty, 'desa-enroll'), 500),
    ...ofCountry(full),
    ratio('twice the villages: time', full, half, 'at most', 2.1),
    ...['side by side', 'spread'].map((how) =>
      ratio(
        `1 % of lists changed, ${how}: time / first run`,
        nation(`run again, 1 % changed, ${how}`),
        full,
        'at most',
        0.1,
      ),
    ),
    killed && {
      title: 'killed and resumed',
      measured: killed.same ? 'same bytes' : 'other bytes',
      target: 'same bytes',
      met: killed.same === true,
    },
    seconds('exact duplicates', find(/^duplicates among /, 'exact search'), 10),
    memory('exact duplicates: peak', find(/^duplicates among /, 'exact search'), 512),
    seconds('near-duplicates', find(/^duplicates among /, 'near search'), 300),
    ratio(
      '--help / node -e 0',
      find(/^start$/, 'desa-enroll --help'),
      find(/^start$/, 'node -e 0'),
      'at most',
      1.5,
    ),
    seconds('one village of 100 rows', find(/^one village$/, 'desa-enroll'), 0.5),
  ].filter((target) => target !== undefined);
}

/** Rows of a country of 75,000 villages: only a run of as many says anything about it. */
const COUNTRY = 7_500_000;

function ofCountry(full) {
  if (full === undefined) return [];
  if (full.rows >= COUNTRY)
    return [seconds(`${full.title}: run`, full, 300), memory(`${full.title}: peak`, full, 1024)];
  return [
    { title: 'nation of 75000: run', measured: 'not run', target: 'at most 300 s', met: false },
    { title: 'nation of 75000: peak', measured: 'not run', target: 'at most 1024 MiB', met: false },
  ];
}

/** Whoever reads the same workbooks and does nothing else. */
const READERS = ['exceljs', 'sheetjs', 'read-excel-file', 'hucre', 'hucre stream', 'own reader'];

const shown = (number) =>
  number < 1 ? number.toPrecision(2) : number.toFixed(number < 100 ? 2 : 0);

function ratio(title, over, under, bound, value) {
  if (over === undefined || under === undefined) return undefined;
  const measured = over.seconds / under.seconds;
  const met = bound === 'at most' ? measured <= value : measured >= value;
  return { title, measured: `${shown(measured)} ×`, target: `${bound} ${value} ×`, met };
}

function memory(title, one, mib) {
  if (!one?.mib) return undefined;
  return { title, measured: `${one.mib} MiB`, target: `at most ${mib} MiB`, met: one.mib <= mib };
}

function seconds(title, one, bound) {
  if (one === undefined) return undefined;
  const met = one.seconds <= bound;
  return { title, measured: `${shown(one.seconds)} s`, target: `at most ${bound} s`, met };
}
